package assay.reference.number;

import java.math.BigInteger;

/**
 * The exponential and the logarithm of balls: at the midpoint in fixed point, with the radius carried over by a bound
 * of the derivative, or at both ends where the ball is wide.
 */
final class BallExponential {

    /** Arguments of 2^40 and beyond would give exponents that are not represented. */
    private static final int MAX_ARGUMENT_EXPONENT = 40;

    /** Balls with a radius above 2^-WIDE (relative for the logarithm) are evaluated at both ends. */
    private static final int WIDE = 8;

    /** Numbers within 2^-CLOSE of a power of two have a logarithm by the series alone. */
    private static final int CLOSE = 32;

    private BallExponential() {}

    static Ball exp(Ball x, BallSystem system) {
        if (x.magnitudeExponent() > MAX_ARGUMENT_EXPONENT) {
            return Ball.UNKNOWN;
        }
        if (x.isExact()) {
            return expOfExact(x, system, 0);
        }
        if (x.exponent() + Ball.bitLength(x.radius()) > -WIDE) {
            return system.hull(expOfExact(x.lowerEnd(), system, 0), expOfExact(x.upperEnd(), system, 0));
        }
        return expOfExact(x, system, x.radius());
    }

    /**
     * The exponential at the midpoint, widened for a radius of at most 2^-8: there e^d - 1 is at most 1.002 d, and with
     * the reduced exponential below 1.43 the error is at most 2 d times the power of two.
     */
    private static Ball expOfExact(Ball x, BallSystem system, long radius) {
        if (x.mantissa().signum() == 0 && radius == 0) {
            return Ball.ONE;
        }
        int precision = system.precision();
        FixedExponential series = FixedExponential.of(precision);
        int bits = series.bits();
        // x = k log 2 + t. The quotient by a rough log 2 is within 1/2 + 2^-10 of the true one.
        int wide = bits + MAX_ARGUMENT_EXPONENT + 4;
        BigInteger fixed = shift(x.mantissa(), x.exponent() + wide);
        BigInteger logTwo = system.constants().logTwo(wide);
        long k = quotient(fixed, wide);
        BigInteger t = fixed.subtract(logTwo.multiply(BigInteger.valueOf(k))).shiftRight(wide - bits);
        // Off by 1 for the shift of x, 2|k| < 2^42 for log 2, both in the finer unit, and 1 for the last shift.
        BigInteger y = series.exp(t);
        return Ball.enclosing(y, k - bits, series.error(3), k - bits, precision)
                .widen(2 * radius, x.exponent() + k, precision);
    }

    /** The number nearest to the value divided by log 2, up to 2^-10; the value counts units of 2^-bits. */
    private static long quotient(BigInteger fixed, int bits) {
        // 12 bits after the point are kept; 0x1.71547652b82fep0 is 1/log 2 and the value is below 2^53.
        long coarse = fixed.shiftRight(bits - 12).longValue();
        return (long) Math.floor(coarse * 0x1p-12 * 0x1.71547652b82fep0 + 0.5);
    }

    /** The floor of m times 2^shift. */
    static BigInteger shift(BigInteger m, long shift) {
        if (shift >= 0) {
            return m.shiftLeft((int) shift);
        }
        return shift < -(long) m.bitLength() - 1
                ? (m.signum() < 0 ? BigInteger.ONE.negate() : BigInteger.ZERO)
                : m.shiftRight((int) -shift);
    }

    /** The logarithm of a positive ball. */
    static Ball log(Ball x, BallSystem system) {
        if (x.isExact()) {
            return logOfExact(x, system);
        }
        if (x.mantissa().bitLength() - Ball.bitLength(x.radius()) <= WIDE) {
            return system.hull(logOfExact(x.lowerEnd(), system), logOfExact(x.upperEnd(), system));
        }
        // |log(1 +- d)| <= d / (1 - d), with d = r/m.
        BigInteger least = x.lowerEnd().mantissa();
        int drop = Math.max(0, least.bitLength() - 31);
        long ratio = (x.radius() << 31) / least.shiftRight(drop).longValue() + 1;
        // The ends of x count units of its own exponent, which cancel in the quotient.
        return logOfExact(x.midpoint(), system).widen(ratio, -31 - drop, system.precision());
    }

    private static Ball logOfExact(Ball x, BallSystem system) {
        int precision = system.precision();
        BigInteger m = x.mantissa();
        int length = m.bitLength();
        // x = f 2^n with f in [3/4, 3/2).
        long n = x.exponent() + length - (length >= 2 && m.testBit(length - 2) ? 0 : 1);
        // f and f - 1 count units of 2^-point exactly.
        int point = (int) (n - x.exponent());
        BigInteger excess = m.subtract(BigInteger.ONE.shiftLeft(point));
        if (excess.signum() == 0) {
            return timesLogTwo(n, system);
        }
        // The number of zero bits after the point of f - 1: near 1 the logarithm is small and needs more bits.
        int zeros = point - excess.abs().bitLength();
        int extra = n == 0 ? Math.max(0, zeros) : 0;
        Ball small = zeros > CLOSE
                ? nearOne(excess, point, precision, precision + extra)
                : reduced(m, point, precision, precision + extra);
        return n == 0 ? small : system.add(timesLogTwo(n, system), small);
    }

    /** log f = 2 atanh(d / (2 + d)) for f = 1 + d, with d in units of 2^-point and below 2^-CLOSE. */
    private static Ball nearOne(BigInteger d, int point, int precision, int wanted) {
        int bits = wanted + 16;
        BigInteger two = BigInteger.ONE.shiftLeft(point + 1);
        BigInteger z = d.shiftLeft(bits).divide(two.add(d));
        FixedArctangent.Sum sum = FixedArctangent.hyperbolic(z, bits);
        return Ball.enclosing(sum.value(), 1L - bits, sum.error() + 2, 1L - bits, precision);
    }

    /**
     * For f in [3/4, 3/2): log f = y + log(f/E) with E = exp(y) for a double y near log f. The double only chooses a
     * good y; what it is off by is in the second logarithm.
     */
    private static Ball reduced(BigInteger m, int point, int precision, int wanted) {
        FixedExponential series = FixedExponential.of(wanted + 8);
        int bits = series.bits();
        BigInteger f = shift(m, (long) bits - point);
        double guess = StrictMath.log(f.shiftRight(bits - 60).longValue() * 0x1p-60);
        BigInteger y = shift(BigInteger.valueOf((long) (guess * 0x1p60)), bits - 60L);
        BigInteger power = series.exp(y);
        // log(f/E) = 2 atanh((f - E)/(f + E)).
        BigInteger z = f.subtract(power).shiftLeft(bits).divide(f.add(power));
        FixedArctangent.Sum sum = FixedArctangent.hyperbolic(z, bits);
        // f is off by one unit, E by its error; in the logarithm both are divided by at least 0.7.
        long error = 2 * (sum.error() + 1) + 2 * (series.error(0) + 1);
        BigInteger value = y.add(sum.value().shiftLeft(1));
        return Ball.enclosing(value, -bits, error, -bits, precision);
    }

    private static Ball timesLogTwo(long n, BallSystem system) {
        BallConstants constants = system.constants();
        int bits = constants.bits();
        BigInteger value = constants.logTwo(bits).multiply(BigInteger.valueOf(n));
        return Ball.enclosing(value, -bits, 2 * Math.abs(n), -bits, system.precision());
    }
}
