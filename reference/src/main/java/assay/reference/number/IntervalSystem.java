package assay.reference.number;

/**
 * Interval arithmetic in doubles with outward rounding (Moore; IEEE 1788 gives the same results up to the treatment of
 * partial functions, which here end in a bottom). Results that are doubles stay exact where this is cheap to see.
 */
public final class IntervalSystem implements NumberSystem<Interval> {

    /** The one instance; it has no state. */
    public static final IntervalSystem INSTANCE = new IntervalSystem();

    /** Math.PI is the double below pi. */
    private static final Interval PI = Interval.of(Math.PI, Math.nextUp(Math.PI));

    private IntervalSystem() {}

    @Override
    public Interval constant(Rational value) {
        return Interval.of(value);
    }

    @Override
    public Interval pi() {
        return PI;
    }

    @Override
    public Interval undefined() {
        return Interval.UNDEFINED;
    }

    private static Interval bottom(Interval a, Interval b) {
        return a.isUndefined() || b.isUndefined() ? Interval.UNDEFINED : Interval.UNKNOWN;
    }

    @Override
    public Interval add(Interval left, Interval right) {
        if (!left.isDefined() || !right.isDefined()) {
            return bottom(left, right);
        }
        return Interval.ordered(Rounding.addDown(left.lo(), right.lo()), Rounding.addUp(left.hi(), right.hi()));
    }

    @Override
    public Interval subtract(Interval left, Interval right) {
        if (!left.isDefined() || !right.isDefined()) {
            return bottom(left, right);
        }
        return Interval.ordered(Rounding.addDown(left.lo(), -right.hi()), Rounding.addUp(left.hi(), -right.lo()));
    }

    @Override
    public Interval negate(Interval value) {
        return value.isDefined() ? Interval.ordered(-value.hi(), -value.lo()) : value;
    }

    @Override
    public Interval multiply(Interval left, Interval right) {
        if (!left.isDefined() || !right.isDefined()) {
            return bottom(left, right);
        }
        double a = left.lo();
        double b = left.hi();
        double c = right.lo();
        double d = right.hi();
        if (a >= 0) {
            return Interval.ordered(Rounding.multiplyDown(c >= 0 ? a : b, c), Rounding.multiplyUp(d >= 0 ? b : a, d));
        }
        if (b <= 0) {
            return Interval.ordered(Rounding.multiplyDown(d >= 0 ? a : b, d), Rounding.multiplyUp(c >= 0 ? b : a, c));
        }
        if (c >= 0) {
            return Interval.ordered(Rounding.multiplyDown(a, d), Rounding.multiplyUp(b, d));
        }
        if (d <= 0) {
            return Interval.ordered(Rounding.multiplyDown(b, c), Rounding.multiplyUp(a, c));
        }
        return Interval.ordered(
                Math.min(Rounding.multiplyDown(a, d), Rounding.multiplyDown(b, c)),
                Math.max(Rounding.multiplyUp(a, c), Rounding.multiplyUp(b, d)));
    }

    @Override
    public Interval divide(Interval dividend, Interval divisor) {
        if (!dividend.isDefined() || !divisor.isDefined()) {
            return bottom(dividend, divisor);
        }
        double a = dividend.lo();
        double b = dividend.hi();
        double c = divisor.lo();
        double d = divisor.hi();
        if (c > 0) {
            return Interval.ordered(Rounding.divideDown(a, a >= 0 ? d : c), Rounding.divideUp(b, b >= 0 ? c : d));
        }
        if (d < 0) {
            return Interval.ordered(Rounding.divideDown(b, b >= 0 ? d : c), Rounding.divideUp(a, a >= 0 ? c : d));
        }
        return c == 0 && d == 0 ? Interval.UNDEFINED : Interval.UNKNOWN;
    }

    @Override
    public Interval power(Interval base, int exponent) {
        if (!base.isDefined()) {
            return base;
        }
        if (exponent == 0) {
            return Interval.ONE;
        }
        if (exponent > 0) {
            return positivePower(base, exponent);
        }
        if (exponent == Integer.MIN_VALUE) {
            return Interval.UNKNOWN;
        }
        return divide(Interval.ONE, positivePower(base, -exponent));
    }

    private static Interval positivePower(Interval base, int n) {
        double lo = base.lo();
        double hi = base.hi();
        if (n == 1) {
            return base;
        }
        if (lo >= 0) {
            return Interval.ordered(Rounding.powerDown(lo, n), Rounding.powerUp(hi, n));
        }
        boolean even = (n & 1) == 0;
        if (hi <= 0) {
            double least = Rounding.powerDown(-hi, n);
            double greatest = Rounding.powerUp(-lo, n);
            return even ? Interval.ordered(least, greatest) : Interval.ordered(-greatest, -least);
        }
        return even
                ? Interval.ordered(0, Rounding.powerUp(Math.max(-lo, hi), n))
                : Interval.ordered(-Rounding.powerUp(-lo, n), Rounding.powerUp(hi, n));
    }

    @Override
    public Interval root(Interval base, Rational exponent) {
        if (!base.isDefined()) {
            return base;
        }
        if (base.lo() < 0) {
            return base.hi() < 0 ? Interval.UNDEFINED : Interval.UNKNOWN;
        }
        if (exponent.signum() < 0 && base.lo() == 0) {
            return base.hi() == 0 ? Interval.UNDEFINED : Interval.UNKNOWN;
        }
        if (exponent.isInteger()) {
            return exponent.bitLength() < 31 ? power(base, exponent.numerator().intValue()) : Interval.UNKNOWN;
        }
        return IntervalFunctions.root(base, exponent);
    }

    @Override
    public Interval exp(Interval value) {
        return value.isDefined() ? IntervalFunctions.exp(value) : value;
    }

    @Override
    public Interval log(Interval value) {
        if (!value.isDefined()) {
            return value;
        }
        if (value.lo() <= 0) {
            return value.hi() <= 0 ? Interval.UNDEFINED : Interval.UNKNOWN;
        }
        return IntervalFunctions.log(value);
    }

    @Override
    public Interval sin(Interval value) {
        return value.isDefined() ? IntervalFunctions.sin(value) : value;
    }

    @Override
    public Interval cos(Interval value) {
        return value.isDefined() ? IntervalFunctions.cos(value) : value;
    }

    @Override
    public Interval atan(Interval value) {
        return value.isDefined() ? IntervalFunctions.atan(value) : value;
    }

    @Override
    public Interval erf(Interval value) {
        return value.isDefined() ? IntervalFunctions.erf(value) : value;
    }

    @Override
    public Interval floor(Interval value) {
        return value.isDefined() ? Interval.ordered(Math.floor(value.lo()), Math.floor(value.hi())) : value;
    }

    @Override
    public Interval choose(Interval guard, Interval negative, Interval zero, Interval positive) {
        if (!guard.isDefined()) {
            return guard;
        }
        if (guard.lo() > 0) {
            return positive;
        }
        if (guard.hi() < 0) {
            return negative;
        }
        Interval result = zero;
        if (guard.lo() < 0) {
            result = result.hull(negative);
        }
        if (guard.hi() > 0) {
            result = result.hull(positive);
        }
        return result;
    }
}
