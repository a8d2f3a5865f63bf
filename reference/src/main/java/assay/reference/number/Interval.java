package assay.reference.number;

import org.jspecify.annotations.Nullable;

/**
 * A closed interval of real numbers with double ends that is proved to contain a number, or a bottom. A lower end of
 * {@code -Infinity} and an upper end of {@code Infinity} are half-lines: the number is real, but unbounded on that
 * side as far as is known. If both ends are equal the number is known exactly. No end is {@code -0.0}.
 */
public final class Interval implements Enclosure<Interval> {

    /** Proved to have no real value. */
    public static final Interval UNDEFINED = new Interval(Double.NaN, Double.NaN);
    /** Perhaps without a value; nothing is known. */
    public static final Interval UNKNOWN = new Interval(Double.NaN, Double.NaN);
    /** A real number of which nothing else is known. */
    public static final Interval ENTIRE = new Interval(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    /** Exactly 0. */
    public static final Interval ZERO = new Interval(0, 0);
    /** Exactly 1. */
    public static final Interval ONE = new Interval(1, 1);

    private final double lo;
    private final double hi;

    private Interval(double lo, double hi) {
        this.lo = lo;
        this.hi = hi;
    }

    /**
     * The interval with these ends.
     *
     * @throws IllegalArgumentException if the ends are out of order, not numbers, or leave no real number between
     */
    public static Interval of(double lo, double hi) {
        if (!(lo <= hi) || lo == Double.POSITIVE_INFINITY || hi == Double.NEGATIVE_INFINITY) {
            throw new IllegalArgumentException("not an interval: [" + lo + ", " + hi + "]");
        }
        return new Interval(lo + 0.0, hi + 0.0);
    }

    /** The exact double. */
    public static Interval of(double value) {
        return of(value, value);
    }

    /** The narrowest interval that contains the rational. */
    public static Interval of(Rational value) {
        double lo = value.lower();
        return new Interval(lo, value.upper());
    }

    /** Ends that the caller has put in order; adding 0.0 turns -0.0 into 0.0. */
    static Interval ordered(double lo, double hi) {
        return new Interval(lo + 0.0, hi + 0.0);
    }

    /** The lower end; NaN for both bottoms. */
    public double lo() {
        return lo;
    }

    /** The upper end; NaN for both bottoms. */
    public double hi() {
        return hi;
    }

    @Override
    public boolean isDefined() {
        return lo <= hi;
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // the two bottoms are single objects and differ in nothing else
    public boolean isUndefined() {
        return this == UNDEFINED;
    }

    @Override
    @SuppressWarnings("ReferenceEquality")
    public boolean isUnknown() {
        return this == UNKNOWN;
    }

    @Override
    public boolean isExact() {
        return lo == hi;
    }

    /** True if both ends are finite. */
    public boolean isBounded() {
        return hi - lo < Double.POSITIVE_INFINITY || (lo > Double.NEGATIVE_INFINITY && hi < Double.POSITIVE_INFINITY);
    }

    @Override
    public Sign sign() {
        if (lo > 0) {
            return Sign.POSITIVE;
        }
        if (hi < 0) {
            return Sign.NEGATIVE;
        }
        return lo == 0 && hi == 0 ? Sign.ZERO : Sign.UNDECIDED;
    }

    /** True if 0 lies in the interval; false for both bottoms. */
    public boolean containsZero() {
        return lo <= 0 && hi >= 0;
    }

    @Override
    public boolean disjoint(Interval other) {
        return hi < other.lo || other.hi < lo;
    }

    @Override
    public boolean contains(Rational value) {
        return isDefined()
                && (lo == Double.NEGATIVE_INFINITY || Rational.of(lo).compareTo(value) <= 0)
                && (hi == Double.POSITIVE_INFINITY || value.compareTo(Rational.of(hi)) <= 0);
    }

    /** True if every number of the other interval lies in this one; false if either is a bottom. */
    public boolean contains(Interval other) {
        return lo <= other.lo && other.hi <= hi;
    }

    /** The difference of the ends, rounded up; NaN for both bottoms. */
    public double width() {
        return isDefined() ? Rounding.addUp(hi, -lo) : Double.NaN;
    }

    /** The narrowest interval that contains both; a bottom if either is one, undefined only if both are. */
    public Interval hull(Interval other) {
        if (isDefined() && other.isDefined()) {
            return new Interval(Math.min(lo, other.lo), Math.max(hi, other.hi));
        }
        return isUndefined() && other.isUndefined() ? UNDEFINED : UNKNOWN;
    }

    /** Equal ends, or the same bottom. */
    @Override
    public boolean equals(@Nullable Object object) {
        return this == object || (object instanceof Interval other && lo == other.lo && hi == other.hi);
    }

    @Override
    public int hashCode() {
        return 31 * Double.hashCode(lo) + Double.hashCode(hi) + (isUndefined() ? 1 : 0);
    }

    @Override
    public String toString() {
        if (isUndefined()) {
            return "undefined";
        }
        return isUnknown() ? "unknown" : "[" + lo + ", " + hi + "]";
    }
}
