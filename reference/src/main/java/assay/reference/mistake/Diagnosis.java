package assay.reference.mistake;

import assay.reference.decide.Budget;
import assay.reference.decide.Decision;
import assay.reference.decide.Equality;
import assay.reference.decide.Options;
import assay.reference.expression.Expression;
import assay.reference.expression.ShapeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Why an answer may be wrong: every mistake that is proved to lead to it. Different mistakes that explain the same answer
 * are all named.
 *
 * @param findings one for each mistake, in the order of the catalogue; several make the diagnosis ambiguous
 */
public record Diagnosis(List<Finding> findings) {
    public Diagnosis {
        findings = List.copyOf(findings);
    }

    /**
     * A mistake that explains an answer.
     *
     * @param place the first part of the answer where it may have been made, or empty
     * @param proof the decision that it explains the answer
     */
    public record Finding(Mistake mistake, String place, Decision proof) {

        /** A sentence for the writer of the answer. */
        public String message() {
            return mistake.message(place);
        }
    }

    /** Most trials end at the first point; this bounds the others. */
    static final Equality QUICK =
            new Equality(new Options(new Budget(5_000, 8, 256, 50_000, 8, 500), List.of(), Map.of(), ""));

    private static final int MOST_TRIALS = 150;

    /** The mistakes that explain a wrong answer; none within the budget makes an empty diagnosis. */
    public static Diagnosis of(Expression answer, Expression wanted, Predicate<Decision> accepted) {
        List<Finding> findings = new ArrayList<>();
        int trials = 0;
        for (Mistake mistake : Mistakes.all()) {
            for (Trial trial : trials(mistake, answer, wanted)) {
                if (++trials > MOST_TRIALS) {
                    return new Diagnosis(findings);
                }
                Decision decision = QUICK.decide(trial.answer(), trial.wanted());
                if (accepted.test(decision)) {
                    findings.add(new Finding(mistake, trial.place(), decision));
                    break;
                }
            }
        }
        return new Diagnosis(findings);
    }

    private static List<Trial> trials(Mistake mistake, Expression answer, Expression wanted) {
        try {
            return mistake.trials(answer, wanted);
        } catch (ShapeException misfit) {
            return List.of();
        }
    }

    /** Whether different mistakes explain the answer. */
    public boolean isAmbiguous() {
        return findings.size() > 1;
    }
}
