package assay.reference.program;

/** A computation that would exceed its deterministic budget; the message says which. */
public final class BudgetException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String message;

    /** An exceeded budget. */
    public BudgetException(String message) {
        super(message, null, false, false);
        this.message = message;
    }

    /** Which budget; never null. */
    @Override
    public String getMessage() {
        return message;
    }
}
