package assay.reference.number;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * A ball of real numbers that is proved to contain a number, or a bottom: all numbers whose distance to the dyadic
 * {@code mantissa * 2^exponent} is at most {@code radius * 2^exponent}. A radius of zero is an exact number.
 *
 * <p>The radius stays below 2^31, so that radius arithmetic fits in longs; a ball that is wider in relation to its
 * unit is moved to a greater unit, rounded outward. This is midpoint-radius arithmetic as in Arb (Johansson, IEEE
 * Trans. Comput. 66, 2017) with one common unit.
 */
public final class Ball implements Enclosure<Ball> {

    /** Proved to have no real value. */
    public static final Ball UNDEFINED = new Ball(BigInteger.ZERO, -1, 0);
    /** Perhaps without a value; nothing is known. */
    public static final Ball UNKNOWN = new Ball(BigInteger.ZERO, -2, 0);
    /** Exactly 0. */
    public static final Ball ZERO = new Ball(BigInteger.ZERO, 0, 0);
    /** Exactly 1. */
    public static final Ball ONE = new Ball(BigInteger.ONE, 0, 0);

    static final int RADIUS_BITS = 30;

    /** Numbers at or above 2^MAX_EXPONENT, or units below 2^-MAX_EXPONENT, are not represented. */
    private static final long MAX_EXPONENT = 1L << 44;

    /** Units beyond this would make rationals of megabytes. */
    private static final long MAX_RATIONAL_EXPONENT = 1L << 24;

    private final BigInteger mantissa;
    /** In units of 2^exponent; -1 for undefined, -2 for unknown. */
    private final long radius;

    private final long exponent;

    private Ball(BigInteger mantissa, long radius, long exponent) {
        this.mantissa = mantissa;
        this.radius = radius;
        this.exponent = exponent;
    }

    /** The exact dyadic number {@code mantissa * 2^exponent}. */
    public static Ball exact(BigInteger mantissa, int exponent) {
        return mantissa.signum() == 0 ? ZERO : new Ball(mantissa, 0, exponent);
    }

    /**
     * A ball that contains every number within {@code r * 2^rExponent} of {@code m * 2^e}, with a mantissa of at most
     * {@code precision} bits. Unknown if the exponent leaves the range.
     *
     * @param r at least zero and below 2^62
     */
    static Ball enclosing(BigInteger m, long e, long r, long rExponent, int precision) {
        // BigInteger gives -1 a length of 0, which is kept for 0 here.
        int bits = m.signum() == 0 ? 0 : Math.max(1, m.bitLength());
        // The shift that drops the low bits of the mantissa; negative to make room for a fine radius.
        long shift = r == 0 ? 0 : rExponent - e + bitLength(r) - RADIUS_BITS;
        if (bits > 0) {
            shift = Math.max(shift, bits - precision);
        }
        if (r == 0 && shift <= 0) {
            return bounded(m, 0, e);
        }
        long rounding = 0;
        BigInteger shifted = m;
        if (bits > 0 && shift != 0) {
            if (shift > bits) {
                shifted = BigInteger.ZERO;
                rounding = 1;
            } else {
                // Where there is a radius, one unit more costs less than to look whether it is needed.
                rounding = shift > 0 && (r != 0 || m.getLowestSetBit() < shift) ? 1 : 0;
                shifted = m.shiftRight((int) shift);
            }
        }
        long unit = e + shift;
        return bounded(shifted, scaleUp(r, rExponent - unit) + rounding, unit);
    }

    private static Ball bounded(BigInteger m, long r, long e) {
        if (m.signum() == 0 && r == 0) {
            return ZERO;
        }
        return e < -MAX_EXPONENT || e + m.bitLength() > MAX_EXPONENT ? UNKNOWN : new Ball(m, r, e);
    }

    /** At least {@code r * 2^shift}, as an integer; the caller knows that it fits. */
    static long scaleUp(long r, long shift) {
        if (shift >= 0 || r == 0) {
            return r == 0 ? 0 : r << shift;
        }
        return shift <= -62 ? 1 : ((r - 1) >> -shift) + 1;
    }

    /** A unit for the sum of {@code a * 2^ea} and {@code b * 2^eb}: as fine as it may be for a sum below 2^62. */
    static long commonUnit(long a, long ea, long b, long eb) {
        if (a == 0 || b == 0) {
            return a == 0 ? eb : ea;
        }
        return Math.max(Math.min(ea, eb), Math.max(ea + bitLength(a), eb + bitLength(b)) - 60);
    }

    static int bitLength(long r) {
        return 64 - Long.numberOfLeadingZeros(r);
    }

    /** This ball with {@code r * 2^rExponent} added to its radius. */
    Ball widen(long r, long rExponent, int precision) {
        if (!isDefined() || r == 0) {
            return this;
        }
        if (radius == 0) {
            return enclosing(mantissa, exponent, r, rExponent, precision);
        }
        long unit = commonUnit(radius, exponent, r, rExponent);
        long sum = scaleUp(radius, exponent - unit) + scaleUp(r, rExponent - unit);
        return enclosing(mantissa, exponent, sum, unit, precision);
    }

    BigInteger mantissa() {
        return mantissa;
    }

    long radius() {
        return radius;
    }

    long exponent() {
        return exponent;
    }

    /** True if the radius is more than a sixteenth or so of the midpoint. */
    boolean isWide() {
        return radius > 0 && mantissa.bitLength() - bitLength(radius) < 4;
    }

    /** A number k such that the width is below 2^-k of every number of the ball; 0 or less tells nothing. */
    public int relativeBits() {
        if (radius <= 0) {
            return radius == 0 ? Integer.MAX_VALUE : 0;
        }
        // With radius < 2^b and |mantissa| >= 2^a: the width is below 2^(b+1), and no number below 2^a - 2^b >=
        // 2^(a-1).
        int apart = mantissa.bitLength() - 1 - bitLength(radius);
        return apart < 1 ? 0 : apart - 2;
    }

    /** The least k for which every number of the ball is at most 2^k in magnitude. */
    long magnitudeExponent() {
        return exponent + Math.max(mantissa.bitLength(), bitLength(radius)) + (radius == 0 ? 0 : 1);
    }

    Ball midpoint() {
        return radius == 0 ? this : bounded(mantissa, 0, exponent);
    }

    /** The lower end, exactly. */
    Ball lowerEnd() {
        return radius == 0 ? this : bounded(mantissa.subtract(BigInteger.valueOf(radius)), 0, exponent);
    }

    /** The upper end, exactly. */
    Ball upperEnd() {
        return radius == 0 ? this : bounded(mantissa.add(BigInteger.valueOf(radius)), 0, exponent);
    }

    Ball negated() {
        return isDefined() ? new Ball(mantissa.negate(), radius, exponent) : this;
    }

    /** Multiplied by a power of two. */
    Ball scaled(long power) {
        return isDefined() ? bounded(mantissa, radius, exponent + power) : this;
    }

    @Override
    public boolean isDefined() {
        return radius >= 0;
    }

    @Override
    public boolean isUndefined() {
        return radius == -1;
    }

    @Override
    public boolean isExact() {
        return radius == 0;
    }

    @Override
    public Sign sign() {
        if (radius < 0) {
            return Sign.UNDECIDED;
        }
        if (mantissa.bitLength() > RADIUS_BITS + 2 || radius == 0) {
            return Sign.of(mantissa.signum());
        }
        long middle = mantissa.longValue();
        return middle > radius ? Sign.POSITIVE : middle < -radius ? Sign.NEGATIVE : Sign.UNDECIDED;
    }

    /** True if 0 lies in the ball; false for both bottoms. */
    public boolean containsZero() {
        return isDefined() && mantissa.bitLength() <= RADIUS_BITS + 2 && Math.abs(mantissa.longValue()) <= radius;
    }

    @Override
    public boolean disjoint(Ball other) {
        if (!isDefined() || !other.isDefined()) {
            return false;
        }
        return compareEnds(upperEnd(), other.lowerEnd()) < 0 || compareEnds(other.upperEnd(), lowerEnd()) < 0;
    }

    /** Compares two exact balls. */
    static int compareEnds(Ball a, Ball b) {
        int signs = a.mantissa.signum() - b.mantissa.signum();
        if (signs != 0 || a.mantissa.signum() == 0) {
            return signs;
        }
        long topA = a.exponent + a.mantissa.abs().bitLength();
        long topB = b.exponent + b.mantissa.abs().bitLength();
        if (topA != topB) {
            return (topA < topB) == (a.mantissa.signum() > 0) ? -1 : 1;
        }
        // Equal tops: the exponents differ by no more than the mantissas are long.
        int shift = (int) (a.exponent - b.exponent);
        return shift >= 0
                ? a.mantissa.shiftLeft(shift).compareTo(b.mantissa)
                : a.mantissa.compareTo(b.mantissa.shiftLeft(-shift));
    }

    @Override
    public boolean contains(Rational value) {
        return isDefined() && compareEnd(lowerEnd(), value) <= 0 && compareEnd(upperEnd(), value) >= 0;
    }

    /** Compares an exact ball with a rational. */
    private static int compareEnd(Ball end, Rational value) {
        int sign = end.mantissa.signum();
        if (sign != value.signum() || sign == 0) {
            return Integer.compare(sign, value.signum());
        }
        long top = end.exponent + end.mantissa.abs().bitLength();
        long valueTop =
                (long) value.numerator().abs().bitLength() - value.denominator().bitLength();
        // |end| lies in [2^(top-1), 2^top), |value| between 2^(valueTop-1) and 2^(valueTop+1).
        if (top - 1 >= valueTop + 1) {
            return sign;
        }
        if (top <= valueTop - 1) {
            return -sign;
        }
        BigInteger left = end.mantissa.multiply(value.denominator());
        int shift = (int) end.exponent;
        return shift >= 0
                ? left.shiftLeft(shift).compareTo(value.numerator())
                : left.compareTo(value.numerator().shiftLeft(-shift));
    }

    /** True if the ends are rationals of a size that {@link #lower} and {@link #upper} return. */
    public boolean isModerate() {
        return isDefined() && Math.abs(exponent) <= MAX_RATIONAL_EXPONENT;
    }

    /**
     * The lower end.
     *
     * @throws ArithmeticException if the ball is a bottom or not {@linkplain #isModerate moderate}
     */
    public Rational lower() {
        return end(lowerEnd());
    }

    /**
     * The upper end.
     *
     * @throws ArithmeticException if the ball is a bottom or not {@linkplain #isModerate moderate}
     */
    public Rational upper() {
        return end(upperEnd());
    }

    private Rational end(Ball exact) {
        if (!isModerate()) {
            throw new ArithmeticException("no rational end: " + this);
        }
        return Rational.dyadic(exact.mantissa, (int) exact.exponent);
    }

    /**
     * Both ends in decimal, rounded outward to a number of significant digits, as {@code [0.31, 0.32]}; very large and
     * very small ends are written with an exponent.
     */
    public String toDecimal(int digits) {
        return BallDecimal.format(this, digits);
    }

    /**
     * The number of significant decimal digits to which two numbers are proved to agree, at most 100,000: the greatest
     * d such that their relative distance is proved to be at most 10^-d. Zero for bottoms.
     */
    public int agreement(Ball other) {
        return BallDecimal.agreement(this, other);
    }

    /** The same ball or the same bottom; representations of one exact number with different units are different. */
    @Override
    public boolean equals(@Nullable Object object) {
        return this == object
                || (object instanceof Ball other
                        && radius == other.radius
                        && exponent == other.exponent
                        && mantissa.equals(other.mantissa));
    }

    @Override
    public int hashCode() {
        return 31 * (31 * mantissa.hashCode() + Long.hashCode(radius)) + Long.hashCode(exponent);
    }

    @Override
    public String toString() {
        return isDefined() ? toDecimal(20) : isUndefined() ? "undefined" : "unknown";
    }
}
