package assay.reference.number;

import java.math.BigInteger;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;

/**
 * Rational arithmetic as long as a value is known to be a rational within a budget of bits, and ball arithmetic beyond.
 * Perfect powers have rational roots, and the elementary functions have rational values at their special points.
 */
public final class ExactSystem implements NumberSystem<Exact> {

    private final BallSystem balls;
    private final int maxBits;

    /**
     * Exact arithmetic.
     *
     * @param balls the arithmetic for numbers that are not known to be rational
     * @param maxBits rationals with a longer numerator or denominator become balls
     */
    public ExactSystem(BallSystem balls, int maxBits) {
        this.balls = balls;
        this.maxBits = maxBits;
    }

    private Exact rational(Rational value) {
        return value.bitLength() <= maxBits ? Exact.of(value) : Exact.in(balls.constant(value));
    }

    private Exact unary(Exact value, UnaryOperator<Ball> function) {
        return Exact.in(function.apply(value.enclosure(balls)));
    }

    private Exact binary(Exact left, Exact right, BinaryOperator<Ball> function) {
        return Exact.in(function.apply(left.enclosure(balls), right.enclosure(balls)));
    }

    private static boolean isZero(Exact value) {
        return value.sign() == Sign.ZERO;
    }

    @Override
    public Exact constant(Rational value) {
        return rational(value);
    }

    @Override
    public Exact pi() {
        return Exact.in(balls.pi());
    }

    @Override
    public Exact undefined() {
        return Exact.UNDEFINED;
    }

    @Override
    public Exact add(Exact left, Exact right) {
        Rational a = left.rationalOrNull();
        Rational b = right.rationalOrNull();
        return a != null && b != null ? rational(a.add(b)) : binary(left, right, balls::add);
    }

    @Override
    public Exact subtract(Exact left, Exact right) {
        Rational a = left.rationalOrNull();
        Rational b = right.rationalOrNull();
        return a != null && b != null ? rational(a.subtract(b)) : binary(left, right, balls::subtract);
    }

    @Override
    public Exact multiply(Exact left, Exact right) {
        Rational a = left.rationalOrNull();
        Rational b = right.rationalOrNull();
        if (a != null && b != null) {
            return rational(a.multiply(b));
        }
        return left.isDefined() && right.isDefined() && (isZero(left) || isZero(right))
                ? Exact.ZERO
                : binary(left, right, balls::multiply);
    }

    @Override
    public Exact divide(Exact dividend, Exact divisor) {
        Rational a = dividend.rationalOrNull();
        Rational b = divisor.rationalOrNull();
        if (a != null && b != null) {
            return b.isZero() ? Exact.UNDEFINED : rational(a.divide(b));
        }
        return isZero(dividend) && divisor.sign().isDecided() && !isZero(divisor)
                ? Exact.ZERO
                : binary(dividend, divisor, balls::divide);
    }

    @Override
    public Exact negate(Exact value) {
        Rational a = value.rationalOrNull();
        return a != null ? Exact.of(a.negate()) : unary(value, balls::negate);
    }

    @Override
    public Exact power(Exact base, int exponent) {
        Rational a = base.rationalOrNull();
        if (base.isDefined() && exponent == 0) {
            return Exact.ONE;
        }
        if (a != null && a.isZero()) {
            return exponent > 0 ? Exact.ZERO : Exact.UNDEFINED;
        }
        return a != null && fits(a, exponent)
                ? rational(a.power(exponent))
                : unary(base, ball -> balls.power(ball, exponent));
    }

    /** True if the power is within the budget, so that it may be computed. */
    private boolean fits(Rational base, int exponent) {
        return (base.bitLength() - 1L) * Math.abs((long) exponent) <= maxBits && exponent != Integer.MIN_VALUE;
    }

    @Override
    public Exact root(Exact base, Rational exponent) {
        Rational a = base.rationalOrNull();
        if (a == null) {
            return unary(base, ball -> balls.root(ball, exponent));
        }
        if (a.signum() < 0 || (a.isZero() && exponent.signum() < 0)) {
            return Exact.UNDEFINED;
        }
        if (a.isZero() && exponent.signum() > 0) {
            return Exact.ZERO;
        }
        if (a.isOne()) {
            return Exact.ONE;
        }
        BigInteger degree = exponent.denominator();
        BigInteger power = exponent.numerator();
        // A perfect power other than 0 and 1 is at least 2 to the degree.
        if (power.bitLength() < 31 && degree.bitLength() < 31 && degree.intValue() < a.bitLength()) {
            BigInteger n = perfectRoot(a.numerator(), degree.intValue());
            BigInteger d = perfectRoot(a.denominator(), degree.intValue());
            if (n.signum() != 0 && d.signum() != 0) {
                return power(Exact.of(Rational.of(n, d)), power.intValue());
            }
        }
        return unary(base, ball -> balls.root(ball, exponent));
    }

    /** The root of a positive integer, or 0 if it is not an integer. */
    private static BigInteger perfectRoot(BigInteger value, int degree) {
        BigInteger root = IntegerRoot.floor(value, degree);
        return root.pow(degree).equals(value) ? root : BigInteger.ZERO;
    }

    @Override
    public Exact exp(Exact value) {
        return isZero(value) ? Exact.ONE : unary(value, balls::exp);
    }

    @Override
    public Exact log(Exact value) {
        Rational a = value.rationalOrNull();
        if (a == null) {
            return unary(value, balls::log);
        }
        if (a.signum() <= 0) {
            return Exact.UNDEFINED;
        }
        return a.isOne() ? Exact.ZERO : unary(value, balls::log);
    }

    @Override
    public Exact sin(Exact value) {
        return isZero(value) ? Exact.ZERO : unary(value, balls::sin);
    }

    @Override
    public Exact cos(Exact value) {
        return isZero(value) ? Exact.ONE : unary(value, balls::cos);
    }

    @Override
    public Exact atan(Exact value) {
        return isZero(value) ? Exact.ZERO : unary(value, balls::atan);
    }

    @Override
    public Exact erf(Exact value) {
        return isZero(value) ? Exact.ZERO : unary(value, balls::erf);
    }

    @Override
    public Exact floor(Exact value) {
        Rational a = value.rationalOrNull();
        if (a != null) {
            return Exact.of(Rational.of(a.floor()));
        }
        Ball floor = balls.floor(value.enclosure(balls));
        return floor.isDefined() && floor.isExact() && floor.exponent() >= 0 && floor.magnitudeExponent() <= maxBits
                ? Exact.of(floor.lower())
                : Exact.in(floor);
    }

    @Override
    public Exact choose(Exact guard, Exact negative, Exact zero, Exact positive) {
        if (!guard.isDefined()) {
            return guard;
        }
        return switch (guard.sign()) {
            case NEGATIVE -> negative;
            case ZERO -> zero;
            case POSITIVE -> positive;
            case UNDECIDED -> {
                Ball ball = guard.enclosure(balls);
                Exact result = zero;
                if (ball.lowerEnd().sign() == Sign.NEGATIVE) {
                    result = either(result, negative);
                }
                if (ball.upperEnd().sign() == Sign.POSITIVE) {
                    result = either(result, positive);
                }
                yield result;
            }
        };
    }

    /** What is known about a number that is one of two. */
    private Exact either(Exact a, Exact b) {
        return a.isRational() && a.equals(b) ? a : binary(a, b, balls::hull);
    }
}
