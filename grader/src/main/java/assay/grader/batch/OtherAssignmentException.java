package assay.grader.batch;

/** A submission for another assignment than the others, where nobody said which is graded. */
public final class OtherAssignmentException extends Exception {
    private static final long serialVersionUID = 1L;

    OtherAssignmentException(String message) {
        super(message);
    }
}
