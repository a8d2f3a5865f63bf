package assay.grader.regrade;

import assay.reference.number.Rational;
import java.util.List;
import java.util.Optional;

/**
 * A student whose points change.
 *
 * @param before the points so far; nothing if the submission could not be read
 * @param after the points after grading again
 * @param parts the parts in which something changes
 */
public record StudentChange(String id, Optional<Rational> before, Optional<Rational> after, List<String> parts) {
    public StudentChange {
        parts = List.copyOf(parts);
    }

    /** How many points there are more; fewer, if it is negative. */
    public Rational difference() {
        return after.orElse(Rational.ZERO).subtract(before.orElse(Rational.ZERO));
    }
}
