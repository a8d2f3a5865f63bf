package assay.reference.refute;

import assay.reference.number.Ball;
import assay.reference.number.BallSystem;
import assay.reference.number.NumberSystem;
import assay.reference.number.Rational;
import assay.reference.number.Sign;
import java.math.BigInteger;
import java.util.Optional;

/**
 * Balls of one precision that remember exact rational values as long as these stay short. Conditions on rational
 * numbers are thus decided exactly, also on a kink.
 */
public final class TrackedSystem implements NumberSystem<Tracked> {
    /** Longer rationals are carried on as balls only. */
    private static final int LONGEST_RATIONAL = 2048;

    private static final int LARGEST_EXACT_ROOT = 64;

    private final BallSystem balls;

    /** Tracked balls over a ball system. */
    public TrackedSystem(BallSystem balls) {
        this.balls = balls;
    }

    /** The balls. */
    public BallSystem balls() {
        return balls;
    }

    private Tracked exact(Rational value) {
        return value.bitLength() <= LONGEST_RATIONAL ? Tracked.of(value) : Tracked.of(balls.constant(value));
    }

    @Override
    public Tracked constant(Rational value) {
        return exact(value);
    }

    @Override
    public Tracked pi() {
        return Tracked.of(balls.pi());
    }

    @Override
    public Tracked undefined() {
        return Tracked.of(Ball.UNDEFINED);
    }

    @Override
    public Tracked add(Tracked left, Tracked right) {
        Rational a = left.exact();
        Rational b = right.exact();
        return a != null && b != null ? exact(a.add(b)) : Tracked.of(balls.add(left.ball(this), right.ball(this)));
    }

    @Override
    public Tracked subtract(Tracked left, Tracked right) {
        Rational a = left.exact();
        Rational b = right.exact();
        return a != null && b != null
                ? exact(a.subtract(b))
                : Tracked.of(balls.subtract(left.ball(this), right.ball(this)));
    }

    /** Zero times any number that exists is exactly zero. */
    @Override
    public Tracked multiply(Tracked left, Tracked right) {
        Rational a = left.exact();
        Rational b = right.exact();
        if (a != null && b != null) {
            return exact(a.multiply(b));
        }
        boolean zero = (a != null && a.isZero() && right.isDefined()) || (b != null && b.isZero() && left.isDefined());
        return zero ? Tracked.of(Rational.ZERO) : Tracked.of(balls.multiply(left.ball(this), right.ball(this)));
    }

    @Override
    public Tracked divide(Tracked dividend, Tracked divisor) {
        Rational a = dividend.exact();
        Rational b = divisor.exact();
        if (b != null && b.isZero()) {
            return undefined();
        }
        if (a != null && b != null) {
            return exact(a.divide(b));
        }
        if (a != null && a.isZero() && divisor.isDefined() && divisor.sign().isDecided()) {
            return dividend;
        }
        return Tracked.of(balls.divide(dividend.ball(this), divisor.ball(this)));
    }

    @Override
    public Tracked negate(Tracked value) {
        Rational a = value.exact();
        return a != null ? Tracked.of(a.negate()) : Tracked.of(balls.negate(value.ball(this)));
    }

    @Override
    public Tracked power(Tracked base, int exponent) {
        Rational a = base.exact();
        if (a == null) {
            return Tracked.of(balls.power(base.ball(this), exponent));
        }
        if (a.isZero() && exponent < 0) {
            return undefined();
        }
        boolean shortEnough = (long) a.bitLength() * Math.abs((long) exponent) <= LONGEST_RATIONAL;
        return shortEnough || a.isZero() || a.abs().isOne()
                ? exact(unit(a, exponent))
                : Tracked.of(balls.power(base.ball(this), exponent));
    }

    /** The power, without work for 0, 1 and −1. */
    private static Rational unit(Rational base, int exponent) {
        if (base.abs().isOne()) {
            return (exponent & 1) == 0 ? Rational.ONE : base;
        }
        return exponent == 0 ? Rational.ONE : base.isZero() ? base : base.power(exponent);
    }

    @Override
    public Tracked root(Tracked base, Rational exponent) {
        Rational a = base.exact();
        if (a != null && a.signum() >= 0) {
            if (a.isZero()) {
                return exponent.signum() > 0 ? base : undefined();
            }
            Optional<Rational> perfect = perfectRoot(a, exponent);
            if (perfect.isPresent()) {
                return exact(perfect.get());
            }
        }
        return Tracked.of(balls.root(base.ball(this), exponent));
    }

    /** a^(n/d) if the d-th root of a is rational and the power is short. */
    private static Optional<Rational> perfectRoot(Rational a, Rational exponent) {
        if (exponent.bitLength() > 31 || exponent.denominator().intValue() > LARGEST_EXACT_ROOT) {
            return Optional.empty();
        }
        int degree = exponent.denominator().intValue();
        int power = exponent.numerator().intValue();
        Optional<BigInteger> n = perfectRoot(a.numerator(), degree);
        Optional<BigInteger> d = perfectRoot(a.denominator(), degree);
        if (n.isEmpty() || d.isEmpty()) {
            return Optional.empty();
        }
        Rational root = Rational.of(n.get(), d.get());
        return (long) root.bitLength() * Math.abs((long) power) <= LONGEST_RATIONAL
                ? Optional.of(root.power(power))
                : Optional.empty();
    }

    private static Optional<BigInteger> perfectRoot(BigInteger value, int degree) {
        if (degree == 2) {
            BigInteger[] parts = value.sqrtAndRemainder();
            return parts[1].signum() == 0 ? Optional.of(parts[0]) : Optional.empty();
        }
        // A bisection over integers of a few bits each.
        BigInteger low = BigInteger.ONE;
        BigInteger high = BigInteger.ONE.shiftLeft(value.bitLength() / degree + 1);
        while (low.compareTo(high) < 0) {
            BigInteger middle = low.add(high).add(BigInteger.ONE).shiftRight(1);
            if (middle.pow(degree).compareTo(value) <= 0) {
                low = middle;
            } else {
                high = middle.subtract(BigInteger.ONE);
            }
        }
        return low.pow(degree).equals(value) ? Optional.of(low) : Optional.empty();
    }

    @Override
    public Tracked exp(Tracked value) {
        return isExactly(value, Rational.ZERO) ? Tracked.of(Rational.ONE) : Tracked.of(balls.exp(value.ball(this)));
    }

    @Override
    public Tracked log(Tracked value) {
        return isExactly(value, Rational.ONE) ? Tracked.of(Rational.ZERO) : Tracked.of(balls.log(value.ball(this)));
    }

    @Override
    public Tracked sin(Tracked value) {
        return isExactly(value, Rational.ZERO) ? value : Tracked.of(balls.sin(value.ball(this)));
    }

    @Override
    public Tracked cos(Tracked value) {
        return isExactly(value, Rational.ZERO) ? Tracked.of(Rational.ONE) : Tracked.of(balls.cos(value.ball(this)));
    }

    @Override
    public Tracked atan(Tracked value) {
        return isExactly(value, Rational.ZERO) ? value : Tracked.of(balls.atan(value.ball(this)));
    }

    @Override
    public Tracked erf(Tracked value) {
        return isExactly(value, Rational.ZERO) ? value : Tracked.of(balls.erf(value.ball(this)));
    }

    @Override
    public Tracked floor(Tracked value) {
        Rational a = value.exact();
        if (a != null) {
            return exact(Rational.of(a.floor()));
        }
        return Tracked.of(balls.floor(value.ball(this)));
    }

    @Override
    public Tracked choose(Tracked guard, Tracked negative, Tracked zero, Tracked positive) {
        Sign sign = guard.sign();
        return switch (sign) {
            case NEGATIVE -> negative;
            case ZERO -> zero;
            case POSITIVE -> positive;
            case UNDECIDED ->
                Tracked.of(balls.choose(guard.ball(this), negative.ball(this), zero.ball(this), positive.ball(this)));
        };
    }

    private static boolean isExactly(Tracked value, Rational number) {
        Rational exact = value.exact();
        return exact != null && exact.equals(number);
    }
}
