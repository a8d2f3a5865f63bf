package assay.reference.number;

import java.math.BigInteger;

/**
 * Ball arithmetic with mantissas of a fixed number of bits, on big integers alone: no result depends on the floating
 * point of the machine. Every operation returns a ball that contains the exact result for all numbers of its operands.
 */
public final class BallSystem implements NumberSystem<Ball> {

    /** The least precision. */
    public static final int MIN_PRECISION = 64;
    /** The greatest precision. */
    public static final int MAX_PRECISION = 1 << 13;

    /** The number of top bits of a mantissa that enter radius arithmetic. */
    private static final int TOP_BITS = 31;

    /** Denominators of exponents up to this are roots of integers; others go through exp and log. */
    private static final int MAX_ROOT_DEGREE = 16;

    private final int precision;
    private final BallConstants constants;
    private final Ball pi;
    /** 2/sqrt(pi). */
    private final Ball erfFactor;

    /**
     * Arithmetic with this many bits.
     *
     * @throws IllegalArgumentException if the precision is not between {@link #MIN_PRECISION} and
     *     {@link #MAX_PRECISION}
     */
    public BallSystem(int precisionBits) {
        if (precisionBits < MIN_PRECISION || precisionBits > MAX_PRECISION) {
            throw new IllegalArgumentException("precision " + precisionBits + " is not between " + MIN_PRECISION
                    + " and " + MAX_PRECISION + " bits");
        }
        this.precision = precisionBits;
        this.constants = BallConstants.of(precisionBits);
        this.pi = constants.pi(precisionBits);
        this.erfFactor = constants.erfFactor(precisionBits);
    }

    /** The number of bits of a mantissa. */
    public int precision() {
        return precision;
    }

    @Override
    public Ball constant(Rational value) {
        if (value.isZero()) {
            return Ball.ZERO;
        }
        BigInteger n = value.numerator();
        BigInteger d = value.denominator();
        int twos = d.getLowestSetBit();
        if (d.bitLength() == twos + 1) {
            return Ball.enclosing(n, -twos, 0, 0, precision);
        }
        int shift = precision + 2 - n.bitLength() + d.bitLength();
        BigInteger quotient = shift >= 0 ? n.shiftLeft(shift).divide(d) : n.divide(d.shiftLeft(-shift));
        return Ball.enclosing(quotient, -shift, 1, -shift, precision);
    }

    @Override
    public Ball pi() {
        return pi;
    }

    @Override
    public Ball undefined() {
        return Ball.UNDEFINED;
    }

    private static Ball bottom(Ball a, Ball b) {
        return a.isUndefined() || b.isUndefined() ? Ball.UNDEFINED : Ball.UNKNOWN;
    }

    @Override
    public Ball add(Ball left, Ball right) {
        if (!left.isDefined() || !right.isDefined()) {
            return bottom(left, right);
        }
        return left.exponent() >= right.exponent() ? sum(left, right) : sum(right, left);
    }

    /** The sum, the unit of the first being at least that of the second. */
    private Ball sum(Ball x, Ball y) {
        BigInteger m = x.mantissa();
        BigInteger n = y.mantissa();
        long gap = x.exponent() - y.exponent();
        if (gap == 0) {
            return Ball.enclosing(m.add(n), x.exponent(), x.radius() + y.radius(), x.exponent(), precision);
        }
        if (m.signum() == 0 && x.radius() == 0) {
            return Ball.enclosing(n, y.exponent(), y.radius(), y.exponent(), precision);
        }
        if (n.signum() == 0 && y.radius() == 0) {
            return Ball.enclosing(m, x.exponent(), x.radius(), x.exponent(), precision);
        }
        long yTop = y.magnitudeExponent();
        long slack = (long) precision + 2 * Ball.RADIUS_BITS;
        if (yTop < x.exponent() - slack) {
            // The second is far below the unit of the first: it becomes a radius.
            return x.widen(1, yTop, precision);
        }
        if (x.radius() == 0 || gap <= Ball.RADIUS_BITS) {
            BigInteger total = m.shiftLeft((int) gap).add(n);
            return Ball.enclosing(
                    total,
                    y.exponent(),
                    (x.radius() << (x.radius() == 0 ? 0 : gap)) + y.radius(),
                    y.exponent(),
                    precision);
        }
        // Bits of the second that are far below the radius of the first are dropped.
        int drop = (int) Math.min(gap - Ball.RADIUS_BITS, Integer.MAX_VALUE);
        long unit = y.exponent() + drop;
        BigInteger total = m.shiftLeft(Ball.RADIUS_BITS).add(n.shiftRight(drop));
        long radius = (x.radius() << Ball.RADIUS_BITS) + Ball.scaleUp(y.radius(), -(long) drop) + 1;
        return Ball.enclosing(total, unit, radius, unit, precision);
    }

    @Override
    public Ball subtract(Ball left, Ball right) {
        return add(left, right.negated());
    }

    @Override
    public Ball negate(Ball value) {
        return value.negated();
    }

    @Override
    public Ball multiply(Ball left, Ball right) {
        if (!left.isDefined() || !right.isDefined()) {
            return bottom(left, right);
        }
        if (left.isWide() && right.isWide()) {
            return wideProduct(left, right);
        }
        BigInteger m = left.mantissa();
        BigInteger n = right.mantissa();
        long r = left.radius();
        long s = right.radius();
        BigInteger product = m.multiply(n);
        long e = left.exponent() + right.exponent();
        if ((r | s) == 0) {
            return Ball.enclosing(product, e, 0, 0, precision);
        }
        // |xy - mn| <= |m| s + |n| r + r s; the mantissas enter with their top bits, rounded up.
        int dropM = dropped(m);
        int dropN = dropped(n);
        long a = topAbove(m, dropM) * s;
        long b = topAbove(n, dropN) * r;
        long unit = Ball.commonUnit(a, dropM, b, dropN);
        long radius = Ball.scaleUp(a, dropM - unit) + Ball.scaleUp(b, dropN - unit) + Ball.scaleUp(r * s, -unit);
        return Ball.enclosing(product, e, radius, e + unit, precision);
    }

    /** The extremes of a product are at the ends, which tells more about wide balls than their midpoints do. */
    private Ball wideProduct(Ball x, Ball y) {
        Ball a = x.lowerEnd();
        Ball b = x.upperEnd();
        Ball c = y.lowerEnd();
        Ball d = y.upperEnd();
        return hull(hull(multiply(a, c), multiply(a, d)), hull(multiply(b, c), multiply(b, d)));
    }

    private static int dropped(BigInteger m) {
        return Math.max(0, m.bitLength() - TOP_BITS);
    }

    /** An integer of at most 2^31 that is at least |m| / 2^drop. */
    private static long topAbove(BigInteger m, int drop) {
        return drop == 0 ? Math.abs(m.longValue()) : Math.abs(m.shiftRight(drop).longValue()) + 1;
    }

    @Override
    public Ball divide(Ball dividend, Ball divisor) {
        if (!dividend.isDefined() || !divisor.isDefined()) {
            return bottom(dividend, divisor);
        }
        if (divisor.containsZero()) {
            return divisor.isExact() ? Ball.UNDEFINED : Ball.UNKNOWN;
        }
        if (divisor.isWide()) {
            return multiply(dividend, hull(divide(Ball.ONE, divisor.lowerEnd()), divide(Ball.ONE, divisor.upperEnd())));
        }
        BigInteger m = dividend.mantissa();
        BigInteger n = divisor.mantissa();
        int shift = Math.max(0, precision + 2 + n.bitLength() - m.bitLength());
        BigInteger[] parts = m.shiftLeft(shift).divideAndRemainder(n);
        BigInteger quotient = parts[0];
        long e = dividend.exponent() - divisor.exponent() - shift;
        long r = dividend.radius();
        long s = divisor.radius();
        long truncation = parts[1].signum() == 0 ? 0 : 1;
        if ((r | s) == 0) {
            return Ball.enclosing(quotient, e, truncation, e, precision);
        }
        // |x/y - m/n| <= (r + |m/n| s) / (|n| - s), here in units of 2^e, in which r counts 2^shift.
        int dropQ = dropped(quotient);
        long a = (topAbove(quotient, dropQ) + 1) * s;
        long unit = Ball.commonUnit(a, dropQ, r, shift);
        long numerator = Ball.scaleUp(a, dropQ - unit) + Ball.scaleUp(r, shift - unit);
        int lead = Math.max(0, 61 - Ball.bitLength(numerator));
        int dropN = dropped(n);
        long denominator = leastTop(divisor, dropN);
        long ratio = (numerator << lead) / denominator + 1;
        long radiusExponent = e + unit - lead - dropN;
        return Ball.enclosing(quotient, e, truncation, e, precision).widen(ratio, radiusExponent, precision);
    }

    /** A positive integer that is at most (|n| - s) / 2^drop, for a ball that does not contain zero. */
    private static long leastTop(Ball ball, int drop) {
        BigInteger least = ball.mantissa().abs().subtract(BigInteger.valueOf(ball.radius()));
        long top = least.shiftRight(drop).longValue();
        return Math.max(1, top);
    }

    @Override
    public Ball power(Ball base, int exponent) {
        if (!base.isDefined()) {
            return base;
        }
        if (exponent >= 0) {
            return longPower(base, exponent);
        }
        return divide(Ball.ONE, longPower(base, -(long) exponent));
    }

    /** The power with an exponent of at least zero, for a defined base. */
    Ball longPower(Ball base, long exponent) {
        if (exponent == 0) {
            return Ball.ONE;
        }
        if (exponent == 1) {
            return base;
        }
        if (base.containsZero() && !base.isExact()) {
            Ball lower = positivePower(base.lowerEnd(), exponent);
            Ball upper = positivePower(base.upperEnd(), exponent);
            if ((exponent & 1) != 0) {
                return hull(lower, upper);
            }
            return fromZeroTo(base.mantissa().signum() >= 0 ? upper : lower);
        }
        return positivePower(base, exponent);
    }

    private Ball positivePower(Ball base, long exponent) {
        Ball result = Ball.ONE;
        Ball square = base;
        for (long n = exponent; ; square = multiply(square, square)) {
            if ((n & 1) != 0) {
                result = multiply(result, square);
            }
            n >>= 1;
            if (n == 0 || !square.isDefined()) {
                return square.isDefined() ? result : square;
            }
        }
    }

    /** A ball with lower end exactly zero that contains everything from zero to the upper end of the argument. */
    Ball fromZeroTo(Ball bound) {
        if (!bound.isDefined()) {
            return bound;
        }
        BigInteger top = bound.upperEnd().mantissa();
        int drop = Math.max(0, top.bitLength() - (Ball.RADIUS_BITS - 1));
        long units = top.shiftRight(drop).longValue() + (drop == 0 ? 0 : 1);
        long half = bound.exponent() + drop - 1;
        return Ball.enclosing(BigInteger.valueOf(units), half, units, half, precision);
    }

    @Override
    public Ball root(Ball base, Rational exponent) {
        if (!base.isDefined()) {
            return base;
        }
        Sign sign = base.sign();
        if (sign == Sign.NEGATIVE) {
            return Ball.UNDEFINED;
        }
        if (sign == Sign.ZERO) {
            return exponent.signum() > 0 ? Ball.ZERO : exponent.isZero() ? Ball.ONE : Ball.UNDEFINED;
        }
        if (sign == Sign.UNDECIDED) {
            Ball lower = base.lowerEnd();
            return lower.sign() == Sign.ZERO && exponent.signum() > 0
                    ? fromZeroTo(positiveRoot(base.upperEnd(), exponent))
                    : Ball.UNKNOWN;
        }
        return positiveRoot(base, exponent);
    }

    private Ball positiveRoot(Ball base, Rational exponent) {
        BigInteger n = exponent.numerator();
        BigInteger d = exponent.denominator();
        if (n.bitLength() < 31 && d.bitLength() < 31 && d.intValue() <= MAX_ROOT_DEGREE) {
            return power(BallRoot.root(base, d.intValue(), this), n.intValue());
        }
        return exp(multiply(constant(exponent), log(base)));
    }

    @Override
    public Ball exp(Ball value) {
        return value.isDefined() ? BallExponential.exp(value, this) : value;
    }

    @Override
    public Ball log(Ball value) {
        return switch (value.sign()) {
            case POSITIVE -> BallExponential.log(value, this);
            case NEGATIVE, ZERO -> Ball.UNDEFINED;
            case UNDECIDED ->
                value.isDefined() ? (value.upperEnd().sign() == Sign.ZERO ? Ball.UNDEFINED : Ball.UNKNOWN) : value;
        };
    }

    @Override
    public Ball sin(Ball value) {
        return value.isDefined() ? BallTrigonometry.sin(value, this) : value;
    }

    @Override
    public Ball cos(Ball value) {
        return value.isDefined() ? BallTrigonometry.cos(value, this) : value;
    }

    @Override
    public Ball atan(Ball value) {
        return value.isDefined() ? BallTrigonometry.atan(value, this) : value;
    }

    @Override
    public Ball erf(Ball value) {
        return value.isDefined() ? BallErf.erf(value, this) : value;
    }

    @Override
    public Ball floor(Ball value) {
        // With a unit of at least one both ends are integers.
        return !value.isDefined() || value.exponent() >= 0
                ? value
                : hull(floorOfExact(value.lowerEnd()), floorOfExact(value.upperEnd()));
    }

    private Ball floorOfExact(Ball end) {
        int drop = (int) Math.min(-end.exponent(), Integer.MAX_VALUE);
        return Ball.enclosing(end.mantissa().shiftRight(drop), 0, 0, 0, precision);
    }

    @Override
    public Ball choose(Ball guard, Ball negative, Ball zero, Ball positive) {
        if (!guard.isDefined()) {
            return guard;
        }
        return switch (guard.sign()) {
            case NEGATIVE -> negative;
            case ZERO -> zero;
            case POSITIVE -> positive;
            case UNDECIDED -> {
                Ball result = zero;
                if (guard.lowerEnd().sign() == Sign.NEGATIVE) {
                    result = hull(result, negative);
                }
                if (guard.upperEnd().sign() == Sign.POSITIVE) {
                    result = hull(result, positive);
                }
                yield result;
            }
        };
    }

    /** A ball that contains both; a bottom if either is one, undefined only if both are. */
    public Ball hull(Ball a, Ball b) {
        if (!a.isDefined() || !b.isDefined()) {
            return a.isUndefined() && b.isUndefined() ? Ball.UNDEFINED : Ball.UNKNOWN;
        }
        if (a.equals(b)) {
            return a;
        }
        Ball lowerA = a.lowerEnd();
        Ball lowerB = b.lowerEnd();
        Ball upperA = a.upperEnd();
        Ball upperB = b.upperEnd();
        Ball lower = Ball.compareEnds(lowerA, lowerB) <= 0 ? lowerA : lowerB;
        Ball upper = Ball.compareEnds(upperA, upperB) >= 0 ? upperA : upperB;
        if (lower.mantissa().signum() == 0) {
            return fromZeroTo(upper);
        }
        if (upper.mantissa().signum() == 0) {
            return fromZeroTo(lower.negated()).negated();
        }
        // The middle of the two ends, and half their distance as the radius.
        Ball middle = add(lower, upper).scaled(-1);
        Ball distance = subtract(upper, lower).scaled(-1);
        if (!middle.isDefined() || !distance.isDefined()) {
            return Ball.UNKNOWN;
        }
        BigInteger most = distance.upperEnd().mantissa();
        int drop = dropped(most);
        return middle.widen(topAbove(most, drop), distance.exponent() + drop, precision);
    }

    BallConstants constants() {
        return constants;
    }

    Ball erfFactor() {
        return erfFactor;
    }
}
