package assay.reference.polynomial;

/** A computation with polynomials that would exceed a deterministic limit. */
public final class LimitException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Which limit was reached. */
    public enum Limit {
        /** The exponents do not fit the layout of the monomials; a wider layout helps. */
        EXPONENTS("exponents"),
        /** Too many terms. */
        TERMS("terms"),
        /** Too many bits in a coefficient. */
        BITS("bits"),
        /** Too many generators. */
        GENERATORS("generators");

        private final String spelling;

        Limit(String spelling) {
            this.spelling = spelling;
        }

        @Override
        public String toString() {
            return spelling;
        }
    }

    /** The limit; not part of the serial form. */
    private final transient Limit limit;

    /** The given limit was reached. */
    public LimitException(Limit limit) {
        super("budget of " + limit, null, false, false);
        this.limit = limit;
    }

    /** Which limit was reached. */
    public Limit limit() {
        return limit;
    }
}
