package assay.reference.number;

import java.math.BigInteger;

/**
 * The exponential of small fixed-point numbers: numbers are integers in units of 2^-bits. The argument is halved some
 * times, the power series is summed, and the result is squared as often (Brent, J. ACM 23, 1976, section 6).
 */
final class FixedExponential {

    private final int halvings;
    private final int terms;
    private final int bits;

    private FixedExponential(int halvings, int terms, int bits) {
        this.halvings = halvings;
        this.terms = terms;
        this.bits = bits;
    }

    /** The series that gives at least this many correct bits for arguments of magnitude below 0.42. */
    static FixedExponential of(int precision) {
        int halvings = (int) Math.sqrt(precision * 0.5);
        // Every term gains more than halvings + 1 bits.
        int terms = (precision + 64 + 2 * halvings) / (halvings + 1) + 2;
        int guard = halvings + Ball.bitLength(3L * terms + 16) + 4;
        return new FixedExponential(halvings, terms, precision + guard);
    }

    /** The number of bits after the point of arguments and results. */
    int bits() {
        return bits;
    }

    /**
     * A bound of the error of {@link #exp} in units, for an argument that is itself off by some units. Each of at most
     * N terms is off by at most 3 units: 2 for its own roundings and less than 1 carried over from the term before,
     * whose error is multiplied by less than 1/4. The rest of the series is below 2 units. So the sum is off by
     * 3N + 3 units, the argument adds its error once (divided by 2^h, rounded by 1). A squaring of y, which stays
     * within [0.65, 1.53], doubles the relative error and adds at most 1/y^2 < 2.4 units. Altogether the relative error
     * is below 2^h (3N + 3 + 2 + 2.4) + argument, times y < 1.53, and 2^h 2 (3N + 8) + 2 argument is above that.
     */
    long error(int argumentError) {
        return ((2 * (3L * terms + 8)) << halvings) + 2L * argumentError;
    }

    /** The exponential of an argument of magnitude below 0.42. */
    BigInteger exp(BigInteger t) {
        BigInteger a = t.shiftRight(halvings);
        BigInteger sum = BigInteger.ONE.shiftLeft(bits).add(a);
        BigInteger term = a;
        for (int n = 2; n <= terms; n++) {
            term = term.multiply(a).shiftRight(bits).divide(BigInteger.valueOf(n));
            if (term.bitLength() <= 1) {
                break;
            }
            sum = sum.add(term);
        }
        for (int k = 0; k < halvings; k++) {
            sum = sum.multiply(sum).shiftRight(bits);
        }
        return sum;
    }
}
