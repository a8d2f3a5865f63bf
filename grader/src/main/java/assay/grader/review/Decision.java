package assay.grader.review;

import assay.reference.number.Rational;

/**
 * What a person decided of an answer.
 *
 * @param part the id of the part
 * @param points from 0 to what the part was worth
 * @param possible what the part was worth when it was decided
 * @param comment what the student is told; may be empty
 */
public record Decision(String part, Rational points, Rational possible, String comment) {
    public Decision {
        if (points.signum() < 0 || points.compareTo(possible) > 0) {
            throw new IllegalArgumentException(points + " of " + possible + " points");
        }
    }
}
