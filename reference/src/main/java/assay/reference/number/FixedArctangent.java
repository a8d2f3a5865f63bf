package assay.reference.number;

import java.math.BigInteger;

/** The arctangent and the hyperbolic arctangent of small fixed-point numbers, which count units of 2^-bits. */
final class FixedArctangent {

    /**
     * A sum and a bound of its error in the same unit, apart from what the argument is off by.
     *
     * @param value the sum
     * @param error at least the distance to the true value
     */
    record Sum(BigInteger value, long error) {}

    private FixedArctangent() {}

    /** z - z^3/3 + z^5/5 - ..., for z of magnitude at most 1/8. */
    static Sum circular(BigInteger z, int bits) {
        return sum(z, bits, true);
    }

    /** z + z^3/3 + z^5/5 + ..., for z of magnitude at most 1/8. */
    static Sum hyperbolic(BigInteger z, int bits) {
        return sum(z, bits, false);
    }

    /**
     * The power after k steps is off by less than 2 units (1 for its rounding, 1/64 of the error before, and a unit of
     * the square times the power), its quotient by 3. What is left when the power vanishes is below 1 unit.
     */
    private static Sum sum(BigInteger z, int bits, boolean alternating) {
        BigInteger square = z.multiply(z).shiftRight(bits);
        BigInteger power = z.abs();
        BigInteger sum = power;
        long terms = 1;
        for (int k = 3; ; k += 2) {
            power = power.multiply(square).shiftRight(bits);
            if (power.signum() == 0) {
                break;
            }
            BigInteger term = power.divide(BigInteger.valueOf(k));
            sum = alternating && (k & 2) != 0 ? sum.subtract(term) : sum.add(term);
            terms++;
        }
        return new Sum(z.signum() < 0 ? sum.negate() : sum, 3 * terms + 3);
    }
}
