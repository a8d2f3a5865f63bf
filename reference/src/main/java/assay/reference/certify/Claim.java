package assay.reference.certify;

/** What a certificate proves of two expressions. */
public enum Claim {
    /** They are equal at every point of the domain. */
    EQUAL,
    /** They are equal wherever both are defined. */
    EQUAL_WHERE_DEFINED,
    /** They are equal, and defined alike, except on a null set. */
    EQUAL_ALMOST_EVERYWHERE,
    /** They differ at a point, or in their shapes. */
    DIFFERENT,
    /** Nothing. */
    NOTHING;

    /** What holds if both hold of the same expressions at different sizes. */
    Claim and(Claim other) {
        if (this == EQUAL || this == other) {
            return other;
        }
        return other == EQUAL ? this : NOTHING;
    }
}
