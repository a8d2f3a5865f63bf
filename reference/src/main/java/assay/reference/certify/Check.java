package assay.reference.certify;

/** What came of checking a certificate. */
public sealed interface Check {

    /**
     * The certificate proves this.
     *
     * @param claim what it proves of the two expressions
     */
    record Valid(Claim claim) implements Check {}

    /**
     * The certificate proves nothing.
     *
     * @param reason the first step that fails
     */
    record Rejected(String reason) implements Check {}
}
