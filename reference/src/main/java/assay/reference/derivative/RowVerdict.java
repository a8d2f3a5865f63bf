package assay.reference.derivative;

/** What is proved about the expression of a row, apart from its number. */
public enum RowVerdict {
    /** It is what its name says, and belongs to a right trace. */
    RIGHT("right"),
    /** It is right for the rows that it uses, but one of those is not, or is not known to be. */
    FOLLOWS("follows"),
    /** It is not what its name says. */
    WRONG("wrong"),
    /** The result is not the function, and this row is no part of the function that is recognised. */
    UNRECOGNISED("unrecognised"),
    /** It mentions a name that has no value there, see {@link Misprint}. */
    MISPRINT("misprint"),
    /** There is only a number, which is judged by what the name says. */
    NO_EXPRESSION("no-expression"),
    /** Not decided. */
    UNDECIDED("undecided");

    private final String spelling;

    RowVerdict(String spelling) {
        this.spelling = spelling;
    }

    /** The name in documents. */
    public String spelling() {
        return spelling;
    }
}
