package assay.reference.mistake;

import assay.reference.decide.Equality;
import assay.reference.expression.Expression;
import assay.reference.notation.PlainPrinter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Says what went wrong in answers to one question. The mistakes of the catalogue are made in what is right, once, and taken
 * back in each answer; signatures tell which of these may be equal, and the ladder proves it before anything is said. Two
 * mistakes meet in the middle: one made in what is right, the other taken back in the answer.
 */
public final class Diagnostician {

    private static final int MOST_UNDONE = 300;
    private static final int MOST_PROOFS = 12;
    private static final int MOST_PAIRS = 40;

    private final List<Expression> right;
    private final Confirmation confirmation;
    private final List<MutantTable> table = new ArrayList<>();

    /**
     * A diagnostician of one question; the table of its mistakes is made when it is first needed.
     *
     * @param right what is right, first the reference, then other right forms
     * @param confirmation what proves an explanation
     */
    public Diagnostician(List<Expression> right, Confirmation confirmation) {
        this.right = List.copyOf(right);
        this.confirmation = confirmation;
    }

    /** The mistakes that explain a wrong answer of which the text is not known. */
    public Diagnosis of(Expression answer) {
        return of(answer, List.of());
    }

    /**
     * The mistakes that explain a wrong answer; none within the budget makes an empty diagnosis.
     *
     * @param readings what its text means with one more pair of parentheses
     */
    public Diagnosis of(Expression answer, List<Parentheses> readings) {
        MutantTable mutants = table();
        Optional<Signature> own = mutants.signatures(List.of(answer)).get(0);
        if (own.isEmpty() || !own.get().isKnown()) {
            return Diagnosis.NONE;
        }
        Findings findings = new Findings(answer, mutants);
        List<Undone> undone = undone(answer);
        List<Expression> changed = new ArrayList<>();
        readings.forEach(each -> changed.add(each.meaning()));
        undone.forEach(each -> changed.add(each.change().expression()));
        List<Boolean> mayBeRight = mutants.mayBeRight(changed);
        for (int k = 0; k < changed.size(); k++) {
            if (mayBeRight.get(k) && k < readings.size()) {
                findings.meant(readings.get(k));
            } else if (mayBeRight.get(k)) {
                findings.undone(undone.get(k - readings.size()));
            }
        }
        mutants.like(own.get()).forEach(findings::made);
        if (findings.isEmpty()) {
            List<Undone> joining =
                    undone.stream().filter(each -> each.mistake().joins()).toList();
            pairs(mutants, joining, findings);
        }
        return findings.diagnosis();
    }

    private static void pairs(MutantTable mutants, List<Undone> undone, Findings findings) {
        List<Optional<Signature>> signatures = mutants.glances(
                undone.stream().map(each -> each.change().expression()).toList());
        int tried = 0;
        for (int k = 0; k < undone.size(); k++) {
            Optional<Signature> signature = signatures.get(k);
            if (signature.isPresent() && signature.get().isKnown()) {
                for (Mutant mutant : mutants.like(signature.get())) {
                    boolean two = mutant.mistake().joins()
                            && !mutant.mistake()
                                    .name()
                                    .equals(undone.get(k).mistake().name());
                    if (two && tried++ < MOST_PAIRS) {
                        findings.both(undone.get(k), mutant);
                    }
                }
            }
        }
    }

    private synchronized MutantTable table() {
        if (table.isEmpty()) {
            Expression reference = right.get(0);
            table.add(new MutantTable(
                    right, new Equality().sizes(reference, reference).get(0)));
        }
        return table.get(0);
    }

    /** A mistake taken back in an answer. */
    private record Undone(Mistake mistake, Change change) {}

    private static List<Undone> undone(Expression answer) {
        List<Undone> undone = new ArrayList<>();
        for (Mistake mistake : Mistakes.all()) {
            for (Change change : mistake.undone(answer)) {
                if (undone.size() < MOST_UNDONE) {
                    undone.add(new Undone(mistake, change));
                }
            }
        }
        return undone;
    }

    /** What is proved so far about one answer. */
    private final class Findings {
        private final Expression answer;
        private final MutantTable mutants;
        private final Map<List<String>, Explanation> found = new LinkedHashMap<>();
        private int proofs;

        Findings(Expression answer, MutantTable mutants) {
            this.answer = answer;
            this.mutants = mutants;
        }

        boolean isEmpty() {
            return found.isEmpty();
        }

        void meant(Parentheses reading) {
            explain(
                    List.of(new Explanation.Slip(reading, Optional.empty())),
                    reading.meaning(),
                    mutants.reference(),
                    reading::meant);
        }

        void undone(Undone undone) {
            Explanation.Slip slip = slip(undone);
            Expression before = undone.change().expression();
            explain(
                    List.of(slip),
                    before,
                    mutants.reference(),
                    () -> "With this taken back it is " + PlainPrinter.print(before) + ", which is right.");
        }

        void made(Mutant mutant) {
            if (!mutant.mistake().fits(mutant.change(), answer)) {
                return;
            }
            Explanation.Slip slip = new Explanation.Slip(mutant.mistake(), place(mutant.change()));
            explain(List.of(slip), answer, mutant.expression(), () -> "It is what is right " + mutant.words() + ".");
        }

        void both(Undone undone, Mutant mutant) {
            explain(
                    List.of(slip(undone), new Explanation.Slip(mutant.mistake(), place(mutant.change()))),
                    undone.change().expression(),
                    mutant.expression(),
                    () -> "With the first taken back it is what is right " + mutant.words() + ".");
        }

        private Explanation.Slip slip(Undone undone) {
            return new Explanation.Slip(undone.mistake(), place(undone.change()));
        }

        private Optional<OwnPart> place(Change change) {
            return OwnPart.of(change.about(), answer);
        }

        private void explain(
                List<Explanation.Slip> slips, Expression yours, Expression wanted, Supplier<String> detail) {
            List<String> names =
                    slips.stream().map(slip -> slip.mistake().name()).sorted().toList();
            if (found.containsKey(names) || isCovered(names) || ++proofs > MOST_PROOFS) {
                return;
            }
            confirmation
                    .of(yours, wanted)
                    .ifPresent(proof -> found.put(names, new Explanation(slips, detail.get(), proof)));
        }

        /** Whether something that was found says the same more exactly. */
        private boolean isCovered(List<String> names) {
            return names.size() == 1
                    && found.values().stream()
                            .filter(each -> each.slips().size() == 1)
                            .anyMatch(each ->
                                    each.slips().get(0).mistake().covers().contains(names.get(0)));
        }

        /** The explanations but those that others say more exactly. */
        Diagnosis diagnosis() {
            return new Diagnosis(found.values().stream()
                    .filter(each -> !isCovered(each.names()))
                    .toList());
        }
    }
}
