package assay.reference.rounding;

/** What a written decimal is of an exact value, see {@link DecimalCheck}. */
public enum DecimalVerdict {
    /** The exact value itself, with any number of digits. */
    EXACT("exact"),
    /** Rounded right to as many digits as were asked for, or to more. */
    ROUNDED("rounded"),
    /** Cut off instead of rounded, with as many digits as were asked for, or more. */
    TRUNCATED("truncated"),
    /** Rounded right or cut off, but with fewer digits than were asked for. */
    TOO_FEW_DIGITS("too-few-digits"),
    /** None of these; also a number written for a value that does not exist. */
    WRONG("wrong"),
    /** Not decided by the greatest precision. */
    UNDECIDED("undecided");

    private final String spelling;

    DecimalVerdict(String spelling) {
        this.spelling = spelling;
    }

    /** The name in documents. */
    public String spelling() {
        return spelling;
    }

    /** Whether the number is right with all the digits that were asked for. */
    public boolean isRight() {
        return this == EXACT || this == ROUNDED;
    }

    /** Whether the number is right but for the way it was shortened. */
    public boolean isImprecise() {
        return this == TRUNCATED || this == TOO_FEW_DIGITS;
    }
}
