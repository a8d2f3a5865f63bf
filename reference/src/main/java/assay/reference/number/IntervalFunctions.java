package assay.reference.number;

/**
 * The elementary functions on intervals in their domains. StrictMath's functions come from fdlibm, whose errors stay
 * below one ulp; no bound is specified, so that every result is widened by two. StrictMath and not Math, because it
 * returns the same doubles everywhere.
 */
final class IntervalFunctions {

    /** Beyond this, a sine or cosine of anything but a single double may be anything in [-1, 1]. */
    private static final double LARGE_ANGLE = 0x1p40;

    private static final Interval UNIT = Interval.of(-1, 1);

    private IntervalFunctions() {}

    private static double below(double value) {
        return Math.nextDown(Math.nextDown(value));
    }

    private static double above(double value) {
        return Math.nextUp(Math.nextUp(value));
    }

    static Interval exp(Interval x) {
        return Interval.ordered(expDown(x.lo()), expUp(x.hi()));
    }

    private static double expDown(double x) {
        if (x == 0) {
            return 1;
        }
        double value = StrictMath.exp(x);
        return value == Double.POSITIVE_INFINITY ? Double.MAX_VALUE : Math.max(0.0, below(value));
    }

    private static double expUp(double x) {
        return x == 0 ? 1 : x == Double.NEGATIVE_INFINITY ? Double.MIN_VALUE : above(StrictMath.exp(x));
    }

    /** For a lower end above zero. */
    static Interval log(Interval x) {
        double lo = x.lo() == 1 ? 0 : below(StrictMath.log(x.lo()));
        double hi = x.hi() == 1 ? 0 : above(StrictMath.log(x.hi()));
        return Interval.ordered(lo == Double.POSITIVE_INFINITY ? Double.MAX_VALUE : lo, hi);
    }

    static Interval atan(Interval x) {
        return Interval.ordered(
                x.lo() == 0 ? 0 : below(StrictMath.atan(x.lo())), x.hi() == 0 ? 0 : above(StrictMath.atan(x.hi())));
    }

    static Interval sin(Interval x) {
        return wave(x, 0);
    }

    static Interval cos(Interval x) {
        return wave(x, 1);
    }

    /** The sine of x plus a number of right angles, 0 or 1. */
    private static Interval wave(Interval x, int shift) {
        double lo = x.lo();
        double hi = x.hi();
        if (lo == hi) {
            if (lo == 0) {
                return shift == 0 ? Interval.ZERO : Interval.ONE;
            }
            double value = waveAt(lo, shift);
            return Interval.ordered(Math.max(-1, below(value)), Math.min(1, above(value)));
        }
        if (!(-LARGE_ANGLE < lo && hi < LARGE_ANGLE)) {
            return UNIT;
        }
        // Right angles up to each end. The quotient is off by less than 2^-12 for angles below 2^40 (a relative
        // error of 2^-51 of a number below 2^40), and the ends are moved out by more; an extremum that is wrongly
        // included is so close to the interval that it costs next to nothing.
        double slack = 0x1p-48 * Math.max(1, Math.max(-lo, hi));
        double from = lo / (Math.PI / 2) - slack + shift;
        double to = hi / (Math.PI / 2) + slack + shift;
        if (to - from >= 4) {
            return UNIT;
        }
        // Maxima at 1 + 4k right angles, minima at 3 + 4k.
        boolean maximum = Math.floor((to - 1) / 4) >= Math.ceil((from - 1) / 4);
        boolean minimum = Math.floor((to - 3) / 4) >= Math.ceil((from - 3) / 4);
        double atLo = waveAt(lo, shift);
        double atHi = waveAt(hi, shift);
        return Interval.ordered(
                minimum ? -1 : Math.max(-1, below(Math.min(atLo, atHi))),
                maximum ? 1 : Math.min(1, above(Math.max(atLo, atHi))));
    }

    private static double waveAt(double x, int shift) {
        return shift == 0 ? StrictMath.sin(x) : StrictMath.cos(x);
    }

    static Interval erf(Interval x) {
        return Interval.ordered(erfDown(x.lo()), -erfDown(-x.hi()));
    }

    private static double erfDown(double x) {
        return x >= 0 ? DoubleErf.down(x) : -DoubleErf.up(-x);
    }

    /** For a lower end of at least zero, and above zero if the exponent is negative. */
    static Interval root(Interval base, Rational exponent) {
        if (exponent.equals(Rational.HALF)) {
            return Interval.ordered(Rounding.sqrtDown(base.lo()), Rounding.sqrtUp(base.hi()));
        }
        double e = exponent.lower();
        double f = exponent.upper();
        // A power is monotone in the base and in the exponent, so that its extremes are at the corners.
        if (exponent.signum() > 0) {
            double lo = Math.min(powDown(base.lo(), e), powDown(base.lo(), f));
            double hi = Math.max(powUp(base.hi(), e), powUp(base.hi(), f));
            return Interval.ordered(lo, hi);
        }
        double lo = Math.min(powDown(base.hi(), e), powDown(base.hi(), f));
        double hi = Math.max(powUp(base.lo(), e), powUp(base.lo(), f));
        return Interval.ordered(lo, hi);
    }

    private static double powDown(double base, double exponent) {
        if (base == 1) {
            return 1;
        }
        if (base == 0) {
            return 0;
        }
        double value = StrictMath.pow(base, exponent);
        return value == Double.POSITIVE_INFINITY && base < Double.POSITIVE_INFINITY
                ? Double.MAX_VALUE
                : Math.max(0.0, below(value));
    }

    private static double powUp(double base, double exponent) {
        return base == 1 ? 1 : base == 0 ? 0 : above(StrictMath.pow(base, exponent));
    }
}
