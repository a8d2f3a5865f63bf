package assay.reference.expression;

/** Operands whose shapes do not fit together; the message says which, in the writer's own symbols. */
public final class ShapeException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String message;

    /** A misfit described for the person who wrote it. */
    public ShapeException(String message) {
        super(message);
        this.message = message;
    }

    /** What does not fit; never null. */
    @Override
    public String getMessage() {
        return message;
    }
}
