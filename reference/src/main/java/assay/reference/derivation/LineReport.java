package assay.reference.derivation;

import assay.reference.decide.Decision;
import java.util.Optional;

/**
 * What was found about one line.
 *
 * @param verdict whether it follows from the line before
 * @param truth whether it has the right value; open for lines without one
 * @param before the number of the line it was compared with, counted from 0; -1 for the start
 * @param decision the decision that the verdict rests on, where there was one
 */
public record LineReport(LineVerdict verdict, Truth truth, int before, Optional<Decision> decision) {

    /** A line that was compared with nothing. */
    static LineReport bare(LineVerdict verdict) {
        return new LineReport(verdict, Truth.OPEN, -1, Optional.empty());
    }
}
