package assay.grader.batch;

/** What grading a submission came to. No submission is without an outcome, so that none is lost in silence. */
public sealed interface Outcome {

    /** It was graded. */
    record Graded(StoredSubmission submission) implements Outcome {}

    /**
     * It has no verdicts.
     *
     * @param message where, what, and how to mend it
     * @param fault whether the program failed, and not the submission
     */
    record Unreadable(String message, boolean fault) implements Outcome {

        /** A submission that cannot be read. */
        public Unreadable(String message) {
            this(message, false);
        }
    }
}
