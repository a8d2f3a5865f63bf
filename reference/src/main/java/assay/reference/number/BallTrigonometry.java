package assay.reference.number;

import java.math.BigInteger;

/** The sine, cosine and inverse tangent of balls. */
final class BallTrigonometry {

    /** Angles of 2^4096 and beyond are not reduced; their sine is only known to lie in [-1, 1]. */
    private static final int MAX_ANGLE_EXPONENT = 4096;

    /** Balls with a radius above 2^-WIDE are treated as wide. */
    private static final int WIDE = 8;

    private static final Ball UNIT = Ball.enclosing(BigInteger.ZERO, 0, 1, 0, 64);

    private BallTrigonometry() {}

    static Ball sin(Ball x, BallSystem system) {
        int precision = system.precision();
        long top = x.magnitudeExponent();
        if (x.isExact() && x.mantissa().signum() == 0) {
            return x;
        }
        if (2 * top < -(precision + 2L)) {
            // |sin x - x| <= |x|^3 / 6.
            return x.widen(1, 3 * top - 2, precision);
        }
        return wave(x, 0, precision + (int) Math.max(0, -top), system);
    }

    static Ball cos(Ball x, BallSystem system) {
        return x.isExact() && x.mantissa().signum() == 0 ? Ball.ONE : wave(x, 1, system.precision(), system);
    }

    /** The sine of x plus a number of right angles, with this many bits after the point. */
    private static Ball wave(Ball x, int rightAngles, int wanted, BallSystem system) {
        long top = x.magnitudeExponent();
        if (top > MAX_ANGLE_EXPONENT || x.exponent() + Ball.bitLength(x.radius()) > 1) {
            return UNIT;
        }
        FixedSine series = FixedSine.of(wanted);
        int bits = series.bits();
        int above = (int) Math.max(0, top);
        int wide = bits + above + 4;
        BigInteger fixed = BallExponential.shift(x.mantissa(), x.exponent() + wide);
        // pi/2 in units of 2^-wide, off by at most 2 of them.
        BigInteger halfPi = system.constants().piFixed(wide - 1);
        BigInteger[] parts = fixed.add(halfPi.shiftRight(1)).divideAndRemainder(halfPi);
        BigInteger quotient = parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
        BigInteger angle = fixed.subtract(quotient.multiply(halfPi)).shiftRight(wide - bits);
        // The quotient is at most 2^(above + 1), so that its product with pi/2 is off by at most 2^(above + 2) finer
        // units, x by one of them, and the last shift by one unit: less than 3 units.
        BigInteger value = switch ((quotient.intValue() + rightAngles) & 3) {
            case 0 -> series.sin(angle);
            case 1 -> series.cos(angle);
            case 2 -> series.sin(angle).negate();
            default -> series.cos(angle).negate();
        };
        Ball middle = Ball.enclosing(value, -bits, series.error() + 3, -bits, system.precision());
        if (x.exponent() + Ball.bitLength(x.radius()) > -WIDE && x.radius() > 0) {
            Ball slope = wave(x.midpoint(), rightAngles + 1, system.precision(), system);
            return wideWave(middle, slope, Ball.exact(BigInteger.valueOf(x.radius()), (int) x.exponent()), system);
        }
        // Neither function changes by more than its argument does.
        return middle.widen(x.radius(), x.exponent(), system.precision());
    }

    /** |f(m + d) - f(m)| <= |f'(m)| r + r^2/2 for |d| <= r, if the second derivative is at most 1. */
    private static Ball wideWave(Ball middle, Ball slope, Ball radius, BallSystem system) {
        Ball change = system.add(
                system.multiply(radius, slope), system.power(radius, 2).scaled(-1));
        Ball opposite = system.add(
                system.multiply(radius, slope.negated()),
                system.power(radius, 2).scaled(-1));
        Ball bound = system.hull(change, opposite);
        return system.add(middle, system.hull(bound, bound.negated()));
    }

    static Ball atan(Ball x, BallSystem system) {
        if (x.isExact()) {
            return atanOfExact(x, system);
        }
        long radiusTop = x.exponent() + Ball.bitLength(x.radius());
        long size = x.exponent() + x.mantissa().bitLength();
        if (radiusTop > -WIDE + Math.max(0, size)) {
            return system.hull(atanOfExact(x.lowerEnd(), system), atanOfExact(x.upperEnd(), system));
        }
        // The derivative is 1/(1 + t^2). Where |m| >= 2^(size-1) >= 1 the radius is below |m| 2^-6, so that all t of
        // the
        // ball are above 2^(size-2) in magnitude.
        long drop = size >= 2 ? 2 * (size - 2) : 0;
        return atanOfExact(x.midpoint(), system).widen(x.radius(), x.exponent() - drop, system.precision());
    }

    private static Ball atanOfExact(Ball x, BallSystem system) {
        int precision = system.precision();
        if (x.mantissa().signum() < 0) {
            return atanOfExact(x.negated(), system).negated();
        }
        if (x.mantissa().signum() == 0) {
            return x;
        }
        long top = x.magnitudeExponent();
        if (2 * top < -(precision + 2L)) {
            // |atan x - x| <= |x|^3 / 3.
            return x.widen(1, 3 * top - 1, precision);
        }
        FixedSine series = FixedSine.of(precision + (int) Math.max(0, -top) + 4);
        int bits = series.bits();
        if (top <= 0) {
            return atan(BallExponential.shift(x.mantissa(), x.exponent() + bits), series, precision);
        }
        // atan x = pi/2 - atan(1/x).
        long shift = bits - x.exponent();
        BigInteger inverse = shift < 0
                ? BigInteger.ZERO
                : BigInteger.ONE.shiftLeft((int) shift).divide(x.mantissa());
        return system.subtract(system.pi().scaled(-1), atan(inverse, series, precision));
    }

    /**
     * The inverse tangent of f in [0, 1], which is off by at most one unit: y + atan((f cos y - sin y)/(cos y + f sin
     * y)) for a double y near it. The computed sine and cosine point in a direction that differs from y by at most twice
     * their error; the denominator is above 0.9, and the quotient is off by at most 4 units of its own.
     */
    private static Ball atan(BigInteger f, FixedSine series, int precision) {
        int bits = series.bits();
        double guess = StrictMath.atan(f.shiftRight(bits - 60).longValue() * 0x1p-60);
        BigInteger y = BigInteger.valueOf((long) (guess * 0x1p60)).shiftLeft(bits - 60);
        BigInteger sin = series.sin(y);
        BigInteger cos = series.cos(y);
        BigInteger dividend = f.multiply(cos).subtract(sin.shiftLeft(bits));
        BigInteger divisor = cos.add(f.multiply(sin).shiftRight(bits));
        FixedArctangent.Sum rest = FixedArctangent.circular(dividend.divide(divisor), bits);
        long error = 2 * series.error() + rest.error() + 8;
        return Ball.enclosing(y.add(rest.value()), -bits, error, -bits, precision);
    }
}
