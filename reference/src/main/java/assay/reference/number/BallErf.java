package assay.reference.number;

import java.math.BigInteger;

/**
 * The error function of balls, by erf(x) = 2/sqrt(pi) exp(-x^2) sum of 2^n x^(2n+1) / (1*3*...*(2n+1)), whose terms are
 * all positive (Abramowitz and Stegun 7.1.6).
 */
final class BallErf {

    /** Balls with a radius above 2^-WIDE are evaluated at both ends. */
    private static final int WIDE = 8;

    private BallErf() {}

    static Ball erf(Ball x, BallSystem system) {
        if (x.isExact()) {
            return erfOfExact(x, system);
        }
        if (x.exponent() + Ball.bitLength(x.radius()) > -WIDE) {
            return system.hull(erfOfExact(x.lowerEnd(), system), erfOfExact(x.upperEnd(), system));
        }
        // The derivative is at most 2 exp(-j^2) <= 2 * 2^(-j^2) where |x| >= j.
        Ball nearest = x.mantissa().signum() > 0 ? x.lowerEnd() : x.upperEnd().negated();
        long j = Math.max(0, floor(nearest));
        return erfOfExact(x.midpoint(), system).widen(x.radius(), x.exponent() + 1 - j * j, system.precision());
    }

    /** The integer part of an exact ball, at most 2^20. */
    private static long floor(Ball exact) {
        if (exact.magnitudeExponent() > 20) {
            return exact.mantissa().signum() > 0 ? 1 << 20 : 0;
        }
        return BallExponential.shift(exact.mantissa(), exact.exponent()).longValue();
    }

    private static Ball erfOfExact(Ball x, BallSystem system) {
        int precision = system.precision();
        if (x.mantissa().signum() < 0) {
            return erfOfExact(x.negated(), system).negated();
        }
        if (x.mantissa().signum() == 0) {
            return x;
        }
        long j = floor(x);
        // 1 - erf(x) <= exp(-x^2) <= 2^(-1.442 j^2).
        long tail = j * j * 1442 / 1000;
        if (tail > precision + 2) {
            return Ball.ONE.widen(1, -tail, precision);
        }
        Ball factor = system.erfFactor();
        long top = x.magnitudeExponent();
        if (2 * top < -(precision + 2L)) {
            // |erf x - 2 x / sqrt(pi)| <= 0.38 |x|^3.
            return system.multiply(x, factor).widen(1, 3 * top - 1, precision);
        }
        int small = (int) Math.max(0, -top);
        int bits = precision + 2 * small + 32;
        BigInteger fixed = BallExponential.shift(x.mantissa(), x.exponent() + bits);
        BigInteger twice = BallExponential.shift(x.mantissa().pow(2), 2 * x.exponent() + bits + 1);
        BigInteger sum = fixed;
        BigInteger term = fixed;
        long n = 0;
        while (term.signum() != 0) {
            n++;
            term = term.multiply(twice).shiftRight(bits).divide(BigInteger.valueOf(2 * n + 1));
            sum = sum.add(term);
        }
        // An error that enters at one term reaches the later ones multiplied by at most (x^2)^i / i!, in sum by at most
        // exp(x^2), which the exponential in front takes back. Two units enter at each of n terms and one at the
        // first; terms beyond the last are zero in this recursion too, so that nothing is cut off. The rounded 2x^2 is
        // that of a slightly smaller x, which changes the result by at most x + 1/(2x) units, below 128 + 2^small.
        long error = 2 * n + 1 + 128 + (1L << Math.min(small, 61));
        Ball power = system.exp(system.multiply(x, x).negated());
        Ball scaled = system.multiply(power, Ball.enclosing(sum, -bits, 0, 0, precision));
        Ball value = system.multiply(scaled, factor);
        return small < 40
                ? value.widen(2 * error, -bits, precision)
                : value.widen(2 * n + 260, -bits, precision).widen(1, small + 1L - bits, precision);
    }
}
