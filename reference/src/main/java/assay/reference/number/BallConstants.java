package assay.reference.number;

import java.math.BigInteger;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Constants in fixed point: an integer that counts units of 2^-bits and is off by at most one unit, for a precision
 * with room for argument reduction.
 */
final class BallConstants {

    /** Bits beyond the precision at which the constants are kept. */
    static final int ROOM = 128;

    private static final int GUARD = 32;

    /** Constants by precision: values that never change, kept because they cost more than most computations. */
    private static final Map<Integer, BallConstants> KNOWN = new ConcurrentHashMap<>();

    private final int bits;
    private final BigInteger logTwo;
    private final BigInteger pi;
    private final BigInteger erfFactor;

    /** The constants for a precision. */
    static BallConstants of(int precision) {
        return KNOWN.computeIfAbsent(precision, BallConstants::new);
    }

    private BallConstants(int precision) {
        this.bits = precision + ROOM;
        this.logTwo = computeLogTwo(bits);
        this.pi = computePi(bits);
        // The unit by which pi may be off changes this by a fifth of a unit; both roundings are downwards.
        this.erfFactor = BigInteger.ONE.shiftLeft(3 * bits + 2).divide(pi).sqrt();
    }

    /** The number of bits after the point for which constants are at hand. */
    int bits() {
        return bits;
    }

    /** log 2 in units of 2^-bits, for bits up to {@link #bits()}, off by at most two units. */
    BigInteger logTwo(int wanted) {
        return wanted <= bits ? logTwo.shiftRight(bits - wanted) : computeLogTwo(wanted);
    }

    /** pi in units of 2^-bits, off by at most two units. */
    BigInteger piFixed(int wanted) {
        return wanted <= bits ? pi.shiftRight(bits - wanted) : computePi(wanted);
    }

    /** A ball that contains pi. */
    Ball pi(int precision) {
        return Ball.enclosing(pi, -bits, 1, -bits, precision);
    }

    /** A ball that contains 2/sqrt(pi). */
    Ball erfFactor(int precision) {
        return Ball.enclosing(erfFactor, -bits, 2, -bits, precision);
    }

    /**
     * Machin's formula, pi = 16 atan(1/5) - 4 atan(1/239). The error of a series of K terms is at most 3K + 1 units,
     * K is below the number of bits, and the guard of 32 bits is more than 20 (3K + 1) for every precision in use.
     */
    private static BigInteger computePi(int bits) {
        int working = bits + GUARD;
        BigInteger four = inverseSeries(5, working, true).shiftLeft(2).subtract(inverseSeries(239, working, true));
        return four.shiftLeft(2).shiftRight(GUARD);
    }

    /** log 2 = 18 atanh(1/26) - 2 atanh(1/4801) + 8 atanh(1/8749), with the error of {@link #computePi}. */
    private static BigInteger computeLogTwo(int bits) {
        int working = bits + GUARD;
        BigInteger sum = inverseSeries(26, working, false)
                .multiply(BigInteger.valueOf(18))
                .subtract(inverseSeries(4801, working, false).shiftLeft(1))
                .add(inverseSeries(8749, working, false).shiftLeft(3));
        return sum.shiftRight(GUARD);
    }

    /** The sum of (+-1)^k / ((2k+1) n^(2k+1)): atan(1/n) if alternating, else atanh(1/n). */
    private static BigInteger inverseSeries(int n, int working, boolean alternating) {
        BigInteger square = BigInteger.valueOf((long) n * n);
        BigInteger power = BigInteger.ONE.shiftLeft(working).divide(BigInteger.valueOf(n));
        BigInteger sum = power;
        for (int k = 1; power.signum() != 0; k++) {
            power = power.divide(square);
            BigInteger term = power.divide(BigInteger.valueOf(2L * k + 1));
            sum = alternating && (k & 1) != 0 ? sum.subtract(term) : sum.add(term);
        }
        return sum;
    }
}
