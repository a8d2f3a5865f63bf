package assay.grader.check;

import assay.grader.document.Position;
import assay.grader.problem.Reveal;
import assay.reference.number.Rational;
import java.util.List;
import java.util.Optional;

/**
 * What a student is told about one part.
 *
 * @param id the part
 * @param question the number of its question
 * @param title the title of its question
 * @param points what a right answer is worth
 * @param score what it earns; empty while a person has to look, or where it is not told
 * @param followThrough whether it earns that from the student's own answers to other parts
 * @param reveal how much the author wants to be told
 * @param told how much is told here, which is more where an instructor wrote this
 * @param place where the answer stands; empty if there is none
 * @param written the answer as it was written, one line each
 * @param readings how its formulas were understood; empty where it is none or cannot be read
 * @param steps what is told line by line; empty where the answer is no list of lines
 * @param notices what else is told, the most important first
 */
public record CheckedPart(
        String id,
        String question,
        String title,
        Rational points,
        Optional<Rational> score,
        CheckStatus status,
        boolean followThrough,
        Reveal reveal,
        Reveal told,
        Optional<Position> place,
        List<String> written,
        List<Reading> readings,
        List<CheckedStep> steps,
        List<Notice> notices) {
    public CheckedPart {
        written = List.copyOf(written);
        readings = List.copyOf(readings);
        steps = List.copyOf(steps);
        notices = List.copyOf(notices);
    }

    /** Whether it tells more than the author wants to be told before the results are published. */
    public boolean isAhead() {
        return !reveal.includes(told);
    }
}
