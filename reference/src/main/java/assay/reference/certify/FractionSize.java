package assay.reference.certify;

/**
 * Bounds for a fraction of two polynomials with integer coefficients that is never written out. The length of a
 * polynomial is the sum of the magnitudes of its coefficients; the length of a product or sum is at most the product or
 * sum of the lengths.
 *
 * @param above the degree of the numerator at most
 * @param below the degree of the denominator at most
 * @param aboveBits the numerator is at most 2 to this power long
 * @param belowBits the denominator is at most 2 to this power long
 */
record FractionSize(long above, long below, long aboveBits, long belowBits) {
    /** Larger bounds are of no use. */
    static final long MOST = 1L << 30;

    /** A value of which nothing is known. */
    static final FractionSize UNKNOWN = new FractionSize(MOST, MOST, MOST, MOST);

    /** An input. */
    static final FractionSize VARIABLE = new FractionSize(1, 0, 0, 0);

    FractionSize {
        above = Math.min(above, MOST);
        below = Math.min(below, MOST);
        aboveBits = Math.min(aboveBits, MOST);
        belowBits = Math.min(belowBits, MOST);
    }

    /** Whether the bounds say anything. */
    boolean isKnown() {
        return above < MOST && below < MOST && aboveBits < MOST && belowBits < MOST;
    }

    /** The sum or difference, over the product of the denominators. */
    FractionSize plus(FractionSize other) {
        return new FractionSize(
                Math.max(above + other.below, other.above + below),
                below + other.below,
                Math.max(aboveBits + other.belowBits, other.aboveBits + belowBits) + 1,
                belowBits + other.belowBits);
    }

    FractionSize times(FractionSize other) {
        return new FractionSize(
                above + other.above, below + other.below, aboveBits + other.aboveBits, belowBits + other.belowBits);
    }

    FractionSize inverse() {
        return new FractionSize(below, above, belowBits, aboveBits);
    }

    /** The power with an exponent of at least zero. */
    FractionSize power(long exponent) {
        return new FractionSize(
                times(above, exponent), times(below, exponent), times(aboveBits, exponent), times(belowBits, exponent));
    }

    private static long times(long bound, long exponent) {
        return bound != 0 && exponent > MOST / bound ? MOST : bound * exponent;
    }
}
