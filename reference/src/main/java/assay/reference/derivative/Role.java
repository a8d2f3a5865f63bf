package assay.reference.derivative;

/** What a row of a trace is about, of some intermediate quantity v. */
public enum Role {
    /** v itself. */
    VALUE(""),
    /** The tangent of v: its derivative in the direction of the seed. Written with a dot; here {@code dv}. */
    TANGENT("d"),
    /** The adjoint of v: the derivative of the result by v. Written with a bar; here {@code bv}. */
    ADJOINT("b");

    private final String prefix;

    Role(String prefix) {
        this.prefix = prefix;
    }

    /** What stands before the name of the quantity. */
    public String prefix() {
        return prefix;
    }
}
