package assay.reference.decide;

/** Where two expressions that are otherwise equal may differ. */
public enum Except {
    /** Nowhere. */
    NONE("none"),
    /** Where only one of them is defined, as x/x and 1 at 0. */
    DOMAIN("domain"),
    /** On a null set on which a condition changes, as {@code 1[x>0]} and {@code 1[x>=0]} at 0. */
    NULL_SET("null-set");

    private final String spelling;

    Except(String spelling) {
        this.spelling = spelling;
    }

    /** The name in documents. */
    public String spelling() {
        return spelling;
    }
}
