package assay.grader.grade;

import assay.grader.document.Position;
import assay.grader.feedback.Feedback;
import assay.grader.problem.Part;
import assay.grader.score.Score;
import assay.grader.verdict.Verdict;
import java.util.List;
import java.util.Optional;

/**
 * One part of a submission, graded.
 *
 * @param answered where the answer stands, if there is one
 * @param written the answer as it was written, one line each; empty if there is none
 * @param followThrough whether it earns what it earns from the student's own answers to other parts
 * @param solution the reference answer, one line each
 */
public record GradedPart(
        Part part,
        Optional<Position> answered,
        List<String> written,
        Verdict verdict,
        boolean followThrough,
        Score score,
        Feedback feedback,
        List<String> solution) {
    public GradedPart {
        written = List.copyOf(written);
        solution = List.copyOf(solution);
    }
}
