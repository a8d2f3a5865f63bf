package assay.reference.difference;

import assay.reference.number.Ball;
import assay.reference.number.BallSystem;
import assay.reference.number.Rational;
import java.util.stream.IntStream;

/**
 * How narrow an enclosure should be, and what may be spent on it.
 *
 * @param bits the width is to be at most {@code 2^-bits} of the derivative; where the derivative is zero or next to it,
 *     {@code 2^-2bits} of the scale of the function
 * @param maxPrecision the greatest number of bits of a ball; an enclosure that is still wide then is returned as it is
 */
public record Accuracy(int bits, int maxPrecision) {
    private static final int LEAST = 128;

    /** Narrow enough to tell any mistake from rounding: 60 bits, with balls of up to 2048 bits. */
    public static final Accuracy DEFAULT = new Accuracy(60, 2048);

    public Accuracy {
        if (bits < 1 || maxPrecision < LEAST || maxPrecision > BallSystem.MAX_PRECISION) {
            throw new IllegalArgumentException("no accuracy of " + bits + " bits with balls of " + maxPrecision);
        }
    }

    /**
     * Whether an enclosure is narrow enough.
     *
     * @param scale the size of the function in relation to which a derivative is next to zero
     */
    boolean isReached(Ball ball, Rational scale) {
        if (!ball.isModerate()) {
            return false;
        }
        if (isPlainlyReached(ball)) {
            return true;
        }
        Rational unit = Rational.TWO.power(-bits);
        Rational least = ball.lower().abs().min(ball.upper().abs());
        Rational size = ball.containsZero() ? scale.multiply(unit) : least;
        return ball.upper().subtract(ball.lower()).compareTo(size.multiply(unit)) <= 0;
    }

    /** Whether an enclosure is narrow enough in relation to its own values, whatever the scale. */
    boolean isPlainlyReached(Ball ball) {
        return ball.relativeBits() > bits;
    }

    /** The precisions that are tried, rising. */
    int[] precisions() {
        return IntStream.iterate(LEAST, p -> p <= maxPrecision, p -> 2 * p).toArray();
    }
}
