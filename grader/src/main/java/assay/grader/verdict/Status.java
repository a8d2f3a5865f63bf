package assay.grader.verdict;

/** What was found about the answer to a part. */
public enum Status {
    /** Right, with a certificate. */
    CORRECT("correct"),
    /** Right in part; the credit says how much. */
    PARTIAL("partial"),
    /** Wrong, with a certificate. */
    INCORRECT("incorrect"),
    /** Neither proved nor refuted within the budget; a person decides. */
    UNDECIDED("undecided"),
    /** A part that only a person can judge. */
    MANUAL("manual"),
    /** The text cannot be read as mathematics. */
    UNREADABLE("unreadable"),
    /** No answer was handed in. */
    MISSING("missing");

    private final String spelling;

    Status(String spelling) {
        this.spelling = spelling;
    }

    /** The name in reports. */
    public String spelling() {
        return spelling;
    }

    /** Whether a person has to look: such a part has no score yet. */
    public boolean needsPerson() {
        return this == UNDECIDED || this == MANUAL;
    }
}
