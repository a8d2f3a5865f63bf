package assay.grader.submission;

import java.util.List;
import java.util.Optional;

/**
 * What one student hands in for one assignment.
 *
 * @param file the name of the file as the user gave it
 * @param assignment the id of the assignment
 * @param student the student's id
 * @param answers in the order of the file
 * @param sha256 the checksum of the file
 */
public record Submission(String file, String assignment, String student, List<Answer> answers, String sha256) {
    public Submission {
        answers = List.copyOf(answers);
    }

    /** The answer to a part, if there is one. */
    public Optional<Answer> answer(String part) {
        return answers.stream().filter(answer -> answer.part().equals(part)).findFirst();
    }
}
