package assay.reference.program.calculus;

/** The terms of a series that were computed do not tell; more of them may. */
final class OpenException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    OpenException() {
        super("a limit that the terms of a series do not tell", null, false, false);
    }
}
