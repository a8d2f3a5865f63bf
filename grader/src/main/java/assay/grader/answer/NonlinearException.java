package assay.grader.answer;

/** A condition that is not known to be linear in the unknowns. */
final class NonlinearException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String message;

    NonlinearException(String message) {
        super(message);
        this.message = message;
    }

    /** Which condition and why; never null. */
    @Override
    public String getMessage() {
        return message;
    }
}
