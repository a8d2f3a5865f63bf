package assay.grader.check;

import assay.grader.verdict.Status;

/** What a student is told about the answer to a part: a status, or only that it was read. */
public enum CheckStatus {
    /** Right. */
    CORRECT("correct"),
    /** Right in part. */
    PARTIAL("partial"),
    /** Wrong, or not of the form that is asked. */
    INCORRECT("incorrect"),
    /** Neither proved nor refuted; a person decides. */
    UNDECIDED("undecided"),
    /** A part that only a person can judge. */
    MANUAL("manual"),
    /** The text cannot be read as mathematics. */
    UNREADABLE("unreadable"),
    /** No answer was handed in. */
    MISSING("missing"),
    /** It can be read and has the form that is asked; whether it is right is not told. */
    ANSWERED("answered");

    private final String spelling;

    CheckStatus(String spelling) {
        this.spelling = spelling;
    }

    /** The name in reports. */
    public String spelling() {
        return spelling;
    }

    /** Whether a person has to look. */
    public boolean needsPerson() {
        return this == UNDECIDED || this == MANUAL;
    }

    /** A status that is told. */
    public static CheckStatus of(Status status) {
        return switch (status) {
            case CORRECT -> CORRECT;
            case PARTIAL -> PARTIAL;
            case INCORRECT -> INCORRECT;
            case UNDECIDED -> UNDECIDED;
            case MANUAL -> MANUAL;
            case UNREADABLE -> UNREADABLE;
            case MISSING -> MISSING;
        };
    }
}
