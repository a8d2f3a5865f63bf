package assay.reference.derivation;

/** What was found about the end of a derivation. */
public enum EndVerdict {
    /** The right value in the form that is asked. */
    RIGHT,
    /** The form that is asked, but not the right value. */
    WRONG_VALUE,
    /** The right value, but not in the form that is asked. */
    WRONG_FORM,
    /** Neither. */
    WRONG,
    /** Whether it has the right value could not be decided. */
    UNDECIDED,
    /** No line can be read, or the last one cannot. */
    UNREADABLE
}
