package assay.grader.answer;

/**
 * One proof about a reference, beyond the tests that every part has: for a gradient, that reverse accumulation and
 * certified differences agree.
 *
 * @param claim what was to be proved, for a person
 * @param outcome what became of it
 * @param detail a figure or the reason, or empty
 */
public record Audit(String claim, Outcome outcome, String detail) {

    /** What becomes of a claim. */
    public enum Outcome {
        PROVED,
        REFUTED,
        OPEN
    }
}
