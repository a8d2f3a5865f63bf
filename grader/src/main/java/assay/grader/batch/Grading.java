package assay.grader.batch;

import java.io.IOException;

/** What grades one submission of a class. May be used by many threads. */
@FunctionalInterface
interface Grading {

    /**
     * Grades a submission.
     *
     * @param name what it is called in messages
     * @throws IOException if a file cannot be read
     * @throws OtherAssignmentException if it is for another assignment and nobody said which is graded
     */
    Outcome grade(SubmissionFiles files, String name) throws IOException, OtherAssignmentException;
}
