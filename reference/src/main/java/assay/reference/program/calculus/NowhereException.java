package assay.reference.program.calculus;

/** What is looked at has no value anywhere in the region where it is looked at. */
final class NowhereException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final boolean written;

    /** No value, since an operation has none there. */
    NowhereException() {
        this(false);
    }

    /**
     * No value.
     *
     * @param written whether that is what is written there, and not what an operation gives
     */
    NowhereException(boolean written) {
        super("no value", null, false, false);
        this.written = written;
    }

    boolean isWritten() {
        return written;
    }
}
