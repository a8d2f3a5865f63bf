package assay.grader.gradebook;

/** A text that is no point in time; says how to write one. */
final class WrittenTimeException extends Exception {
    private static final long serialVersionUID = 1L;

    WrittenTimeException(String message) {
        super(message);
    }
}
