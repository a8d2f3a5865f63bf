package assay.grader.problem;

/** A computation that its arguments do not allow, such as a window that does not fit into its input. */
public final class ComputationException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String message;

    /** Says which argument and why. */
    public ComputationException(String message) {
        super(message);
        this.message = message;
    }

    /** Which argument and why; never null. */
    @Override
    public String getMessage() {
        return message;
    }
}
