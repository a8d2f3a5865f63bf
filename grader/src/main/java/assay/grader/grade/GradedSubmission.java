package assay.grader.grade;

import assay.grader.problem.Assignment;
import assay.grader.submission.Submission;
import assay.grader.verdict.Remark;
import assay.reference.number.Rational;
import java.util.List;

/**
 * A submission, graded.
 *
 * @param remarks what concerns the submission as a whole, such as an answer to a part that does not exist
 */
public record GradedSubmission(
        Assignment assignment, Submission submission, List<GradedPart> parts, List<Remark> remarks) {
    public GradedSubmission {
        parts = List.copyOf(parts);
        remarks = List.copyOf(remarks);
    }

    /** The sum of the points so far; parts that wait for a person count nothing yet. */
    public Rational score() {
        return parts.stream().flatMap(part -> part.score().points().stream()).reduce(Rational.ZERO, Rational::add);
    }

    /** The sum of the points of all parts. */
    public Rational maxScore() {
        return parts.stream().map(part -> part.part().points()).reduce(Rational.ZERO, Rational::add);
    }

    /** Whether a part waits for a person. */
    public boolean needsReview() {
        return parts.stream().anyMatch(part -> part.verdict().status().needsPerson());
    }
}
