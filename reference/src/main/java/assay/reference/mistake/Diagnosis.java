package assay.reference.mistake;

import java.util.List;

/**
 * Why an answer may be wrong: every explanation that is proved, told apart by the names of the mistakes.
 *
 * @param explanations several make the diagnosis ambiguous; none if nothing was found
 */
public record Diagnosis(List<Explanation> explanations) {

    /** Nothing was found. */
    public static final Diagnosis NONE = new Diagnosis(List.of());

    public Diagnosis {
        explanations = List.copyOf(explanations);
    }

    /** Whether different mistakes explain the answer. */
    public boolean isAmbiguous() {
        return explanations.size() > 1;
    }
}
