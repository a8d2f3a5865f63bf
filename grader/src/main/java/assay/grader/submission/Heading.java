package assay.grader.submission;

import java.util.Optional;

/**
 * For what a submission is and whose it is.
 *
 * @param assignment the id of the assignment
 * @param student the student's id
 */
public record Heading(Optional<String> assignment, Optional<String> student) {

    /** Both must stand in the submission. */
    public static final Heading REQUIRED = new Heading(Optional.empty(), Optional.empty());
}
