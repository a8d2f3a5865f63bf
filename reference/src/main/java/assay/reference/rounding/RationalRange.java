package assay.reference.rounding;

import assay.reference.number.BallSystem;
import assay.reference.number.Exact;
import assay.reference.number.Rational;

/**
 * The numbers from one rational to another, both included: all that a rounded number may stand for.
 *
 * @param lower the least
 * @param upper the greatest, at least {@code lower}
 */
public record RationalRange(Rational lower, Rational upper) {
    public RationalRange {
        if (lower.compareTo(upper) > 0) {
            throw new IllegalArgumentException("no number is between " + lower + " and " + upper);
        }
    }

    /** A single number. */
    public static RationalRange of(Rational value) {
        return new RationalRange(value, value);
    }

    /** The numbers that differ from a value by at most {@code radius}. */
    public static RationalRange around(Rational value, Rational radius) {
        return new RationalRange(value.subtract(radius), value.add(radius));
    }

    /** The number in the middle. */
    public Rational middle() {
        return lower.add(upper).multiply(Rational.HALF);
    }

    /** Whether it is a single number. */
    public boolean isPoint() {
        return lower.equals(upper);
    }

    /** A ball around all of them. */
    Exact enclosure(BallSystem balls) {
        return isPoint() ? Exact.of(lower) : Exact.in(balls.hull(balls.constant(lower), balls.constant(upper)));
    }
}
