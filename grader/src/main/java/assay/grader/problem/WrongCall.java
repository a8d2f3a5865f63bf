package assay.grader.problem;

import assay.reference.decide.Decision;
import assay.reference.decide.Equality;
import assay.reference.expression.Expression;
import assay.reference.mistake.Mistakes;
import assay.reference.mistake.Mutant;
import assay.reference.number.Rational;
import assay.reference.number.Tensor;
import assay.reference.program.BudgetException;
import assay.reference.program.Instruction;
import assay.reference.program.ProgramBuilder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A computation that was called with a mistake: with another word, a number forgotten, a kernel turned round, or a mistake
 * in the function that it is given. The words come from the signature of the computation.
 *
 * @param words how it came about, for a person
 */
public record WrongCall(String words, Term call) {
    private static final Pattern CHOICE = Pattern.compile("([a-z]+): ([a-z-]+(?:\\|[a-z-]+)+)");
    private static final int SAMPLES = 3;

    /** A mistake in a call. */
    private record Slip(String words, UnaryOperator<Term.Computed> change) {}

    /**
     * The wrong calls. One that its arguments do not allow is no mistake that anybody makes; one that has the same result
     * for other data too, as where an argument is what it would be without it, is no mistake at all.
     */
    static List<WrongCall> of(Term.Computed call) {
        List<Slip> slips = new ArrayList<>(otherWords(call));
        slips.addAll(forgotten(call));
        slips.addAll(turned(call));
        List<WrongCall> wrong = new ArrayList<>();
        for (Slip slip : slips) {
            if (isMistake(call, slip)) {
                wrong.add(new WrongCall(slip.words(), slip.change().apply(call)));
            }
        }
        call.function().ifPresent(function -> otherFunctions(call, function, wrong));
        return List.copyOf(wrong);
    }

    private static boolean isMistake(Term.Computed call, Slip slip) {
        try {
            for (int k = 0; k < SAMPLES; k++) {
                Term.Computed right = onOtherData(call, k);
                ProgramBuilder builder = new ProgramBuilder(Term.CAPACITY);
                Tensor<Instruction> then = right.lower(builder, Map.of());
                if (!slip.change().apply(right).lower(builder, Map.of()).equals(then)) {
                    return true;
                }
            }
            return false;
        } catch (ComputationException | BudgetException impossible) {
            return false;
        }
    }

    private static List<Slip> otherWords(Term.Computed call) {
        List<Slip> slips = new ArrayList<>();
        Matcher choices = CHOICE.matcher(call.computation().signature());
        while (choices.find()) {
            String name = choices.group(1);
            for (String word : choices.group(2).split("\\|")) {
                slips.add(new Slip("with '" + name + ": " + word + "'", right -> {
                    Map<String, String> words = new LinkedHashMap<>(right.words());
                    words.put(name, word);
                    return right.with(right.positional(), right.named(), words);
                }));
            }
        }
        return slips;
    }

    private static List<Slip> forgotten(Term.Computed call) {
        return call.named().keySet().stream()
                .sorted()
                .map(name -> new Slip("without '" + name + "'", right -> {
                    Map<String, Term> rest = new LinkedHashMap<>(right.named());
                    rest.remove(name);
                    return right.with(right.positional(), rest, right.words());
                }))
                .toList();
    }

    /** All arguments but the first, such as kernels, with the order of their entries turned round. */
    private static List<Slip> turned(Term.Computed call) {
        List<Slip> slips = new ArrayList<>();
        for (int k = 1; k < call.positional().size(); k++) {
            int position = k;
            slips.add(new Slip("with " + call.positional().get(k).text() + " turned round", right -> {
                List<Term> arguments = new ArrayList<>(right.positional());
                arguments.set(position, new Turned(arguments.get(position)));
                return right.with(arguments, right.named(), right.words());
            }));
        }
        return slips;
    }

    private static void otherFunctions(Term.Computed call, Term.Function function, List<WrongCall> wrong) {
        Expression right = function.formula().expression();
        for (Mutant mistake : Mistakes.in(right)) {
            if (new Equality().decide(mistake.expression(), right) instanceof Decision.Different) {
                Term.Formula formula = new Term.Formula(mistake.words(), mistake.expression());
                wrong.add(new WrongCall(
                        "with " + function.formula().text() + " " + mistake.words(),
                        new Term.Computed(
                                call.text(),
                                call.computation(),
                                Optional.of(new Term.Function(formula, function.variable())),
                                call.positional(),
                                call.named(),
                                call.words())));
            }
        }
    }

    /** The same call on other tensors. Sample 0 is the call itself. */
    private static Term.Computed onOtherData(Term.Computed call, int sample) {
        List<Term> raised = call.positional().stream()
                .<Term>map(term -> new Raised(term, sample))
                .toList();
        return call.with(raised, call.named(), call.words());
    }

    /** A tensor with the order of its entries turned round, along every axis. */
    record Turned(Term term) implements Term {
        @Override
        public String text() {
            return term.text();
        }

        @Override
        public Tensor<Instruction> lower(ProgramBuilder builder, Map<String, Tensor<Instruction>> symbols)
                throws ComputationException {
            Tensor<Instruction> value = term.lower(builder, symbols);
            List<Instruction> entries = new ArrayList<>(value.entries());
            Collections.reverse(entries);
            return new Tensor<>(value.dimensions(), entries);
        }
    }

    /** A tensor whose entries were raised by whole numbers that look like no pattern. Sample 0 is the tensor itself. */
    record Raised(Term term, int sample) implements Term {
        @Override
        public String text() {
            return term.text();
        }

        @Override
        public Tensor<Instruction> lower(ProgramBuilder builder, Map<String, Tensor<Instruction>> symbols)
                throws ComputationException {
            Tensor<Instruction> value = term.lower(builder, symbols);
            List<Instruction> entries = new ArrayList<>();
            for (int k = 0; k < value.entries().size(); k++) {
                Rational raise = Rational.of((long) sample * (k * k % 7 + 3 * k + 1));
                entries.add(builder.add(value.entries().get(k), builder.constant(raise)));
            }
            return new Tensor<>(value.dimensions(), entries);
        }
    }
}
