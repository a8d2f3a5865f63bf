package assay.grader.document;

/**
 * A file that cannot be read as what it should be; says where, what, and how to mend it. What the message quotes cannot
 * begin a line and holds no character that cannot be seen.
 */
public final class DocumentException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Position position;
    private final String problem;
    private final String hint;

    /** A fault at a place; the hint says how to mend it and may be empty. */
    public DocumentException(Position position, String problem, String hint) {
        super(Excerpt.visible(position.toString()) + ": " + Excerpt.visible(problem)
                + (hint.isEmpty() ? "" : "\n  hint: " + Excerpt.visible(hint)));
        this.position = position;
        this.problem = Excerpt.visible(problem);
        this.hint = Excerpt.visible(hint);
    }

    /** Where. */
    public Position position() {
        return position;
    }

    /** What. */
    public String problem() {
        return problem;
    }

    /** How to mend it, or empty. */
    public String hint() {
        return hint;
    }
}
