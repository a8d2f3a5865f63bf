package assay.reference.number;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;

/** Writes balls in decimal, rounded outward, and counts digits in agreement. */
final class BallDecimal {

    /** Ends with exponents up to this magnitude are converted exactly. */
    private static final long EXACT_EXPONENT = 1L << 13;

    private static final double DIGITS_PER_BIT = 0.30102999566398114;
    private static final int MAX_AGREEMENT = 100_000;

    private BallDecimal() {}

    static String format(Ball ball, int digits) {
        if (!ball.isDefined()) {
            return ball.isUndefined() ? "undefined" : "unknown";
        }
        return "[" + end(ball.lowerEnd(), digits, RoundingMode.FLOOR) + ", "
                + end(ball.upperEnd(), digits, RoundingMode.CEILING) + "]";
    }

    private static String end(Ball exact, int digits, RoundingMode mode) {
        if (exact.mantissa().signum() == 0) {
            return "0";
        }
        if (Math.abs(exact.exponent()) <= EXACT_EXPONENT) {
            return text(decimal(exact).round(new MathContext(digits, mode)), 0);
        }
        // The number divided by a power of ten near to it, in balls, leaves few digits before the point.
        BallSystem system = new BallSystem(Math.min(4 * digits + 192, BallSystem.MAX_PRECISION));
        long top = exact.exponent() + exact.mantissa().bitLength();
        long tens = (long) Math.floor(top * DIGITS_PER_BIT);
        Ball power = system.longPower(system.constant(Rational.of(10)), Math.abs(tens));
        Ball rest = tens >= 0 ? system.divide(exact, power) : system.multiply(exact, power);
        if (!rest.isDefined()) {
            return "unknown";
        }
        Ball bound = mode == RoundingMode.FLOOR ? rest.lowerEnd() : rest.upperEnd();
        return text(decimal(bound).round(new MathContext(digits, mode)), tens);
    }

    private static BigDecimal decimal(Ball exact) {
        int exponent = (int) exact.exponent();
        return exponent >= 0
                ? new BigDecimal(exact.mantissa().shiftLeft(exponent))
                : new BigDecimal(exact.mantissa().multiply(BigInteger.valueOf(5).pow(-exponent)), -exponent);
    }

    /** Plain digits for exponents that are easy to read, else one digit before the point and an exponent. */
    private static String text(BigDecimal value, long extraExponent) {
        BigDecimal stripped = value.stripTrailingZeros();
        long exponent = (long) stripped.precision() - stripped.scale() - 1;
        if (extraExponent == 0 && exponent >= -7 && exponent < 21) {
            return stripped.toPlainString();
        }
        BigDecimal mantissa = stripped.movePointLeft((int) exponent).stripTrailingZeros();
        return mantissa.toPlainString() + "e" + (exponent + extraExponent);
    }

    static int agreement(Ball a, Ball b) {
        if (!a.isDefined() || !b.isDefined()) {
            return 0;
        }
        BallSystem system = new BallSystem(BallSystem.MIN_PRECISION);
        Ball difference = system.subtract(a, b);
        if (difference.isExact() && difference.mantissa().signum() == 0) {
            return MAX_AGREEMENT;
        }
        // |a - b| <= 2^distance and max(|a|, |b|) >= 2^size.
        long distance = difference.magnitudeExponent();
        long size = Math.max(leastMagnitude(a), leastMagnitude(b));
        if (size <= distance) {
            return 0;
        }
        return (int) Math.min(MAX_AGREEMENT, (size - distance) * DIGITS_PER_BIT);
    }

    /** A k such that every number of the ball is at least 2^k in magnitude, very small if there is none. */
    private static long leastMagnitude(Ball ball) {
        if (!ball.sign().isDecided() || ball.mantissa().signum() == 0) {
            return Long.MIN_VALUE / 2;
        }
        Ball end =
                ball.mantissa().signum() > 0 ? ball.lowerEnd() : ball.upperEnd().negated();
        return end.exponent() + end.mantissa().bitLength() - 1;
    }
}
