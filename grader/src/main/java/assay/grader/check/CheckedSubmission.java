package assay.grader.check;

import assay.reference.number.Rational;
import java.util.List;

/**
 * A submission as its student may see it.
 *
 * @param assignment the id of the assignment
 * @param title its title; the id where it has none
 * @param student the student's id
 * @param file the name of the file as the user gave it
 * @param parts in the order of the assignment
 * @param notices what concerns the submission as a whole
 * @param sha256 the checksum of the submission
 */
public record CheckedSubmission(
        String assignment,
        String title,
        String student,
        String file,
        List<CheckedPart> parts,
        List<Notice> notices,
        String sha256) {
    public CheckedSubmission {
        parts = List.copyOf(parts);
        notices = List.copyOf(notices);
    }

    /** The sum of the points that are told. */
    public Rational score() {
        return parts.stream().flatMap(part -> part.score().stream()).reduce(Rational.ZERO, Rational::add);
    }

    /** The sum of the points of all parts. */
    public Rational maxScore() {
        return parts.stream().map(CheckedPart::points).reduce(Rational.ZERO, Rational::add);
    }

    /** Whether a part waits for a person. */
    public boolean needsReview() {
        return parts.stream().anyMatch(part -> part.status().needsPerson());
    }

    /** Whether of some part it is not told whether it is right. */
    public boolean isGuarded() {
        return parts.stream().anyMatch(part -> part.status() == CheckStatus.ANSWERED);
    }
}
