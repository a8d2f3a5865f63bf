package assay.grader.submission;

import java.util.List;
import java.util.Optional;

/**
 * What stands in one file of a submission.
 *
 * @param assignment the id of the assignment, if the file names it
 * @param student the student's id, if the file names it
 * @param answers in the order of the file; a part may be answered twice
 */
record HandedIn(Optional<String> assignment, Optional<String> student, List<Answer> answers) {
    HandedIn {
        answers = List.copyOf(answers);
    }
}
