package assay.reference.difference;

import assay.reference.number.BallSystem;

/**
 * How narrow an enclosure should be, and what may be spent on it.
 *
 * @param bits the width is to be at most {@code 2^-bits} of the derivative; where the derivative is zero or next to it,
 *     {@code 2^-2bits} of the scale of the function
 * @param maxPrecision the greatest number of bits of a ball; an enclosure that is still wide then is returned as it is
 */
public record Accuracy(int bits, int maxPrecision) {
    /** Narrow enough to tell any mistake from rounding: 60 bits, with balls of up to 4096. */
    public static final Accuracy DEFAULT = new Accuracy(60, 4096);

    public Accuracy {
        if (bits < 1 || maxPrecision < LEAST || maxPrecision > BallSystem.MAX_PRECISION) {
            throw new IllegalArgumentException("no accuracy of " + bits + " bits with balls of " + maxPrecision);
        }
    }

    private static final int LEAST = 128;

    /** The precisions that are tried, rising. */
    int[] precisions() {
        return java.util.stream.IntStream.iterate(LEAST, p -> p <= maxPrecision, p -> 2 * p)
                .toArray();
    }
}
