package assay.reference.number;

import java.math.BigInteger;

/**
 * The sine and cosine of fixed-point angles of magnitude at most 0.8. Numbers are integers in units of 2^-bits. The
 * sine is summed at the angle divided by 3^s and tripled with sin 3a = 3 sin a - 4 sin^3 a; the cosine is summed as
 * v = 1 - cos a at the angle divided by 2^c and doubled with 1 - cos 2a = 4v - 2v^2, which keeps small v accurate.
 */
final class FixedSine {

    private static final BigInteger THREE = BigInteger.valueOf(3);

    private final int triplings;
    private final int doublings;
    private final int bits;
    private final long error;

    private FixedSine(int triplings, int doublings, int bits, long error) {
        this.triplings = triplings;
        this.doublings = doublings;
        this.bits = bits;
        this.error = error;
    }

    /**
     * The series that give at least this many correct bits.
     *
     * <p>The error in units: every term gains more than two bits, so that there are fewer than N = precision + 64 terms.
     * A term is off by at most 3 units (2 for its roundings, 1 for the rounded square and the error carried over),
     * the rest of the series by 2, the divided angle by 1: together 3N + 3. A tripling multiplies the error by at most
     * 3, the bound of |3 - 12 s^2| for s below 0.27, and adds at most 9 (two roundings in the cube, times 4, and 1);
     * a doubling multiplies it by at most 4 and adds at most 3. So the sine is off by 3^s (3N + 8) at most, the cosine
     * by 4^c (3N + 5).
     */
    static FixedSine of(int precision) {
        int triplings = Math.min(12, (int) (Math.sqrt(precision) / 5));
        int doublings = Math.min(18, 3 * triplings / 2);
        long growth = 1L << (2 * doublings);
        long power = 1;
        for (int k = 0; k < triplings; k++) {
            power *= 3;
        }
        long error = Math.max(growth, power) * (3L * (precision + 64) + 8);
        return new FixedSine(triplings, doublings, precision + Ball.bitLength(error) + 2, error);
    }

    /** The number of bits after the point of angles and results. */
    int bits() {
        return bits;
    }

    /** A bound of the error of either result in units, apart from what the angle is off by. */
    long error() {
        return error;
    }

    BigInteger sin(BigInteger angle) {
        BigInteger a = angle.divide(THREE.pow(triplings));
        BigInteger square = a.multiply(a).shiftRight(bits);
        BigInteger sum = a;
        BigInteger term = a;
        for (int n = 2; ; n += 2) {
            term = term.multiply(square).shiftRight(bits).divide(BigInteger.valueOf(-(long) n * (n + 1)));
            if (term.bitLength() <= 1) {
                break;
            }
            sum = sum.add(term);
        }
        for (int k = 0; k < triplings; k++) {
            BigInteger cube = sum.multiply(sum).shiftRight(bits).multiply(sum).shiftRight(bits);
            sum = sum.multiply(THREE).subtract(cube.shiftLeft(2));
        }
        return sum;
    }

    BigInteger cos(BigInteger angle) {
        BigInteger a = angle.shiftRight(doublings);
        BigInteger square = a.multiply(a).shiftRight(bits);
        BigInteger term = square.shiftRight(1);
        BigInteger sum = term;
        for (int n = 3; term.bitLength() > 1; n += 2) {
            term = term.multiply(square).shiftRight(bits).divide(BigInteger.valueOf(-(long) n * (n + 1)));
            sum = sum.add(term);
        }
        for (int k = 0; k < doublings; k++) {
            BigInteger squared = sum.multiply(sum).shiftRight(bits);
            sum = sum.shiftLeft(2).subtract(squared.shiftLeft(1));
        }
        return BigInteger.ONE.shiftLeft(bits).subtract(sum);
    }
}
