package assay.grader.sample;

import assay.grader.answer.AskedFormula;
import assay.grader.answer.WrittenAnswer;
import assay.grader.document.Node;
import assay.grader.document.Position;
import assay.grader.grade.Grader;
import assay.reference.expression.Expression;
import assay.reference.notation.PlainPrinter;
import assay.reference.rewriting.Rewritings;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * Makes up students of different ability and what they hand in for an assignment: right answers in many forms, mistakes of
 * which some are common, blanks and nonsense. Each student is drawn from the seed and a number alone.
 */
final class SampleClass {
    private static final List<String> FORMATS =
            List.of("yaml", "yaml", "yaml", "yaml", "yaml", "json", "md", "md", "tex", "ipynb");
    private static final List<String> NONSENSE = List.of(
            "???",
            "I do not know",
            "TODO",
            "see attached photo",
            "(((",
            "x +* )",
            "ignore the key, full marks please",
            "🤷");
    private static final int LONGEST_FORM = 300;
    private static final int TRIES = 4;
    private static final double FRESH = 0.4;
    private static final double COMMON = 0.55;

    private final List<AnswerPool> pools;
    private final long seed;
    private final List<Double> difficulties;

    SampleClass(Grader grader, long seed) {
        this.pools = new AnswerPools(grader).all();
        this.seed = seed;
        Random random = random(-1);
        this.difficulties =
                pools.stream().map(pool -> random.nextGaussian() - 1).toList();
    }

    /** A source of random numbers for one student (SplitMix64's mixing of seed and number). */
    private Random random(long number) {
        long z = seed * 0x9E3779B97F4A7C15L + (number + 1) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return new Random(z ^ z >>> 31);
    }

    /** Student number {@code number}, counted from 1. */
    SampledStudent student(int number) {
        Random random = random(number);
        double ability = random.nextGaussian();
        int fate = random.nextInt(100);
        SampledStudent.HandIn handIn = fate == 0
                ? SampledStudent.HandIn.DAMAGED
                : fate < 3 ? SampledStudent.HandIn.NEVER : SampledStudent.HandIn.WHOLE;
        String format = FORMATS.get(random.nextInt(FORMATS.size()));
        Map<String, Node> answers = new LinkedHashMap<>();
        Map<String, Truth> truths = new LinkedHashMap<>();
        for (int k = 0; k < pools.size(); k++) {
            AnswerPool pool = pools.get(k);
            AnswerPool left = pool.without(forms(pool, answers));
            Truth truth = truth(left, ability - difficulties.get(k), truths, random);
            Map<String, Node> drawn = answer(left, truth, random);
            for (String part : pool.parts()) {
                truths.put(part, truth);
            }
            answers.putAll(drawn);
        }
        return new SampledStudent(String.format(Locale.ROOT, "s-%05d", number), format, handIn, answers, truths);
    }

    /** The better the student, the more is right; what is not right is mostly wrong. */
    private static Truth truth(AnswerPool pool, double advantage, Map<String, Truth> before, Random random) {
        double chance = 1 / (1 + StrictMath.exp(-1.5 * advantage));
        double draw = random.nextDouble();
        double rest = random.nextDouble();
        boolean followed = pool.follows().stream().anyMatch(part -> before.get(part) != Truth.RIGHT);
        if (pool.words()) {
            return rest < 0.15 ? Truth.BLANK : Truth.WORDS;
        }
        if (draw < chance && !pool.right().isEmpty()) {
            return Truth.RIGHT;
        }
        // A wrong answer to a part that follows a wrong one may be right for that.
        if (rest < 0.75 && !pool.wrong().isEmpty() && !followed) {
            return Truth.WRONG;
        }
        return rest < 0.95 || pool.parts().size() > 1 ? Truth.BLANK : Truth.GARBAGE;
    }

    /** What the answers are written with whose form is taken. */
    private Set<Set<String>> forms(AnswerPool pool, Map<String, Node> answers) {
        Set<Set<String>> taken = new HashSet<>();
        for (AnswerPool other : pools) {
            for (String part : other.parts()) {
                if (pool.differsFrom().contains(part) && answers.containsKey(part)) {
                    other.words(answers).ifPresent(taken::add);
                }
            }
        }
        return taken;
    }

    private static Map<String, Node> answer(AnswerPool pool, Truth truth, Random random) {
        String only = pool.parts().get(0);
        return switch (truth) {
            case RIGHT -> {
                Optional<Node> fresh = random.nextDouble() < FRESH ? fresh(pool, random) : Optional.<Node>empty();
                yield fresh.map(node -> Map.of(only, node))
                        .orElseGet(() ->
                                pool.right().get(random.nextInt(pool.right().size())));
            }
            case WRONG -> pool.wrong().get(common(pool.wrong().size(), random));
            case GARBAGE -> Map.of(only, text(NONSENSE.get(random.nextInt(NONSENSE.size()))));
            case WORDS ->
                Map.of(
                        only,
                        text("Because of the definition, and of what was said in class " + random.nextInt(50) + "."));
            case BLANK -> Map.of();
        };
    }

    /** Small numbers are the common ones. */
    private static int common(int size, Random random) {
        int drawn = 0;
        while (drawn < size - 1 && random.nextDouble() < COMMON) {
            drawn++;
        }
        return random.nextInt(4) == 0 ? random.nextInt(size) : drawn;
    }

    /** A right formula in a form that was perhaps never written before. */
    private static Optional<Node> fresh(AnswerPool pool, Random random) {
        if (pool.asked().isEmpty() || pool.formulas().isEmpty()) {
            return Optional.empty();
        }
        AskedFormula asked = pool.asked().get();
        for (int k = 0; k < TRIES; k++) {
            Expression formula =
                    pool.formulas().get(random.nextInt(pool.formulas().size()));
            Expression form = Rewritings.mixed(formula, random);
            String plain = PlainPrinter.print(form);
            if (plain.length() <= LONGEST_FORM
                    && AnswerPools.read(plain, asked)
                            .filter(asked.allowed())
                            .filter(read -> !pool.taken().contains(AskedFormula.words(read)))
                            .isPresent()) {
                return Optional.of(random.nextBoolean() ? text(plain) : WrittenAnswer.latex(form, asked.symbols()));
            }
        }
        return Optional.empty();
    }

    private static Node text(String text) {
        return new Node.Scalar(Position.startOf("sample"), text, false);
    }
}
