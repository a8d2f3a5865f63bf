package assay.grader.batch;

import assay.grader.verdict.Remark;
import assay.reference.number.Rational;
import java.util.List;

/**
 * A graded submission as it is kept.
 *
 * @param assignment the id of the assignment
 * @param student the student's id as the submission states it
 * @param submissionSha256 the checksum of the submission
 * @param score the sum of the points so far; parts that wait for a person count nothing yet
 * @param maxScore the sum of the points of all parts
 * @param needsReview whether a part waits for a person
 * @param parts in reading order
 * @param remarks what concerns the submission as a whole
 */
public record StoredSubmission(
        String assignment,
        String student,
        String submissionSha256,
        Rational score,
        Rational maxScore,
        boolean needsReview,
        List<StoredPart> parts,
        List<Remark> remarks) {
    public StoredSubmission {
        parts = List.copyOf(parts);
        remarks = List.copyOf(remarks);
    }
}
