package assay.reference.number;

import java.math.BigInteger;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An exact rational number in lowest terms with a positive denominator. Numbers whose numerator and denominator are
 * both below 2^63 in magnitude are held in two longs and never in big integers, so that equal numbers are represented
 * equally.
 *
 * <p>Nothing here limits the size of a number; callers that compute with untrusted input bound it by
 * {@link #bitLength()}.
 */
public final class Rational implements Comparable<Rational> {

    /** The number 0. */
    public static final Rational ZERO = new Rational(0, 1);
    /** The number 1. */
    public static final Rational ONE = new Rational(1, 1);
    /** The number 2. */
    public static final Rational TWO = new Rational(2, 1);
    /** The number 1/2. */
    public static final Rational HALF = new Rational(1, 2);
    /** The number -1. */
    public static final Rational MINUS_ONE = new Rational(-1, 1);

    /** The largest number of bits that {@link #power} may produce. */
    private static final long POWER_BITS = 1L << 24;

    /** Integers up to this magnitude are doubles. */
    private static final long DOUBLE_EXACT = 1L << 53;

    private final long small;
    /** The denominator, or 0 if the number is held in the big fields. */
    private final long smallDenominator;

    private final @Nullable BigInteger big;
    private final @Nullable BigInteger bigDenominator;

    private Rational(long numerator, long denominator) {
        this.small = numerator;
        this.smallDenominator = denominator;
        this.big = null;
        this.bigDenominator = null;
    }

    private Rational(BigInteger numerator, BigInteger denominator) {
        this.small = 0;
        this.smallDenominator = 0;
        this.big = numerator;
        this.bigDenominator = denominator;
    }

    /** The integer. */
    public static Rational of(long value) {
        if (value == Long.MIN_VALUE) {
            return new Rational(BigInteger.valueOf(value), BigInteger.ONE);
        }
        return new Rational(value, 1);
    }

    /**
     * The quotient of two integers.
     *
     * @throws ArithmeticException if the denominator is zero
     */
    public static Rational of(long numerator, long denominator) {
        if (numerator == Long.MIN_VALUE || denominator == Long.MIN_VALUE) {
            return of(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
        }
        if (denominator == 0) {
            throw new ArithmeticException("a rational number with denominator 0");
        }
        return reduced(numerator, denominator);
    }

    /** The integer. */
    public static Rational of(BigInteger value) {
        return canonical(value, BigInteger.ONE);
    }

    /**
     * The quotient of two integers.
     *
     * @throws ArithmeticException if the denominator is zero
     */
    public static Rational of(BigInteger numerator, BigInteger denominator) {
        if (denominator.signum() == 0) {
            throw new ArithmeticException("a rational number with denominator 0");
        }
        BigInteger common = numerator.gcd(denominator);
        if (denominator.signum() < 0) {
            common = common.negate();
        }
        if (common.equals(BigInteger.ONE)) {
            return canonical(numerator, denominator);
        }
        return canonical(numerator.divide(common), denominator.divide(common));
    }

    /**
     * The exact value of a double.
     *
     * @throws ArithmeticException if it is infinite or not a number
     */
    public static Rational of(double value) {
        if (!Double.isFinite(value)) {
            throw new ArithmeticException("not a finite number: " + value);
        }
        if (value == 0) {
            return ZERO;
        }
        int exponent = Math.max(Math.getExponent(value), Double.MIN_EXPONENT) - 52;
        long mantissa = (long) Math.scalb(value, -exponent);
        int zeros = Long.numberOfTrailingZeros(mantissa);
        return dyadic(BigInteger.valueOf(mantissa >> zeros), exponent + zeros);
    }

    /** The number {@code mantissa * 2^exponent}. */
    public static Rational dyadic(BigInteger mantissa, int exponent) {
        if (mantissa.signum() == 0) {
            return ZERO;
        }
        int zeros = mantissa.getLowestSetBit();
        BigInteger odd = zeros == 0 ? mantissa : mantissa.shiftRight(zeros);
        int power = Math.addExact(exponent, zeros);
        return power >= 0
                ? canonical(odd.shiftLeft(power), BigInteger.ONE)
                : canonical(odd, BigInteger.ONE.shiftLeft(-power));
    }

    /**
     * Reads {@code 12}, {@code -3/7}, {@code 0.1} or {@code 1e-3}, exactly.
     *
     * @throws NumberFormatException if the text is not such a number, or has too many digits or too large an exponent
     */
    public static Rational parse(String text) {
        return new RationalReader(text).read();
    }

    /** Both arguments other than Long.MIN_VALUE, the denominator not zero. */
    private static Rational reduced(long numerator, long denominator) {
        long common = gcd(numerator, denominator);
        if (denominator < 0) {
            common = -common;
        }
        return new Rational(numerator / common, denominator / common);
    }

    /** For numbers in lowest terms with a positive denominator: the right one of the two representations. */
    private static Rational canonical(BigInteger numerator, BigInteger denominator) {
        if (numerator.bitLength() < 64 && denominator.bitLength() < 64) {
            long n = numerator.longValue();
            if (n != Long.MIN_VALUE) {
                return new Rational(n, denominator.longValue());
            }
        }
        return new Rational(numerator, denominator);
    }

    /** The greatest common divisor, positive unless both are zero; neither may be Long.MIN_VALUE. */
    private static long gcd(long first, long second) {
        long a = Math.abs(first);
        long b = Math.abs(second);
        if (a == 0 || b == 0) {
            return a | b;
        }
        if (a == 1 || b == 1) {
            return 1;
        }
        int shared = Long.numberOfTrailingZeros(a | b);
        a >>= Long.numberOfTrailingZeros(a);
        while (b != 0) {
            b >>= Long.numberOfTrailingZeros(b);
            if (a > b) {
                long swap = a;
                a = b;
                b = swap;
            }
            b -= a;
        }
        return a << shared;
    }

    /** True if the product of the two is a long other than Long.MIN_VALUE. */
    private static boolean fits(long a, long b) {
        long low = a * b;
        return Math.multiplyHigh(a, b) == low >> 63 && low != Long.MIN_VALUE;
    }

    private boolean isSmall() {
        return smallDenominator != 0;
    }

    /** The numerator, which carries the sign. */
    public BigInteger numerator() {
        return big != null ? big : BigInteger.valueOf(small);
    }

    /** The denominator, positive. */
    public BigInteger denominator() {
        return bigDenominator != null ? bigDenominator : BigInteger.valueOf(smallDenominator);
    }

    /** The sum. */
    public Rational add(Rational other) {
        if (isSmall() && other.isSmall()) {
            return sum(small, smallDenominator, other.small, other.smallDenominator);
        }
        return bigSum(other.numerator(), other.denominator());
    }

    /** The difference. */
    public Rational subtract(Rational other) {
        if (isSmall() && other.isSmall()) {
            return sum(small, smallDenominator, -other.small, other.smallDenominator);
        }
        return bigSum(other.numerator().negate(), other.denominator());
    }

    private static Rational sum(long n1, long d1, long n2, long d2) {
        long common = d1 == d2 ? d1 : gcd(d1, d2);
        long f1 = d2 / common;
        long f2 = d1 / common;
        if (fits(n1, f1) && fits(n2, f2)) {
            long a = n1 * f1;
            long b = n2 * f2;
            long s = a + b;
            if (((a ^ s) & (b ^ s)) >= 0 && s != Long.MIN_VALUE) {
                // Only a factor of the common divisor can cancel (Knuth, TAOCP 2, section 4.5.1).
                long cancel = common == 1 ? 1 : gcd(s, common);
                if (fits(f2, d2 / cancel)) {
                    return new Rational(s / cancel, f2 * (d2 / cancel));
                }
            }
        }
        return new Rational(BigInteger.valueOf(n1), BigInteger.valueOf(d1))
                .bigSum(BigInteger.valueOf(n2), BigInteger.valueOf(d2));
    }

    private Rational bigSum(BigInteger n2, BigInteger d2) {
        BigInteger d1 = denominator();
        if (d1.equals(d2)) {
            return of(numerator().add(n2), d1);
        }
        return of(numerator().multiply(d2).add(n2.multiply(d1)), d1.multiply(d2));
    }

    /** The product. */
    public Rational multiply(Rational other) {
        if (isSmall() && other.isSmall()) {
            return product(small, smallDenominator, other.small, other.smallDenominator);
        }
        return of(numerator().multiply(other.numerator()), denominator().multiply(other.denominator()));
    }

    private static Rational product(long n1, long d1, long n2, long d2) {
        long g1 = d2 == 1 ? 1 : gcd(n1, d2);
        long g2 = d1 == 1 ? 1 : gcd(n2, d1);
        long a = n1 / g1;
        long b = n2 / g2;
        long c = d1 / g2;
        long d = d2 / g1;
        if (fits(a, b) && fits(c, d)) {
            return new Rational(a * b, c * d);
        }
        return canonical(
                BigInteger.valueOf(a).multiply(BigInteger.valueOf(b)),
                BigInteger.valueOf(c).multiply(BigInteger.valueOf(d)));
    }

    /**
     * The quotient.
     *
     * @throws ArithmeticException if the divisor is zero
     */
    public Rational divide(Rational other) {
        return multiply(other.reciprocal());
    }

    /** The number with its sign changed. */
    public Rational negate() {
        return isSmall()
                ? new Rational(-small, smallDenominator)
                : canonical(numerator().negate(), denominator());
    }

    /**
     * One divided by this.
     *
     * @throws ArithmeticException if this is zero
     */
    public Rational reciprocal() {
        if (isZero()) {
            throw new ArithmeticException("division by zero");
        }
        if (isSmall()) {
            return small > 0 ? new Rational(smallDenominator, small) : new Rational(-smallDenominator, -small);
        }
        return signum() > 0
                ? canonical(denominator(), numerator())
                : canonical(denominator().negate(), numerator().negate());
    }

    /**
     * The power; {@code x^0} is 1.
     *
     * @throws ArithmeticException if this is zero and the exponent negative, or if the result would have more than
     *     about 2^24 bits
     */
    public Rational power(int exponent) {
        if (exponent == 0 || isOne()) {
            return ONE;
        }
        if (isZero() && exponent > 0) {
            return ZERO;
        }
        if (exponent == Integer.MIN_VALUE || bitLength() * Math.abs((long) exponent) > POWER_BITS + bitLength()) {
            if (equals(MINUS_ONE)) {
                return (exponent & 1) == 0 ? ONE : MINUS_ONE;
            }
            throw new ArithmeticException("a power with too many digits: exponent " + exponent);
        }
        Rational base = exponent < 0 ? reciprocal() : this;
        int n = Math.abs(exponent);
        if (n == 1) {
            return base;
        }
        if (n == 2) {
            return base.square();
        }
        // Powers of coprime integers are coprime.
        return canonical(base.numerator().pow(n), base.denominator().pow(n));
    }

    private Rational square() {
        if (isSmall() && fits(small, small) && fits(smallDenominator, smallDenominator)) {
            return new Rational(small * small, smallDenominator * smallDenominator);
        }
        return canonical(numerator().pow(2), denominator().pow(2));
    }

    /** The magnitude. */
    public Rational abs() {
        return signum() < 0 ? negate() : this;
    }

    /** -1, 0 or 1. */
    public int signum() {
        return big != null ? big.signum() : Long.signum(small);
    }

    /** True for 0. */
    public boolean isZero() {
        return small == 0 && isSmall();
    }

    /** True for 1. */
    public boolean isOne() {
        return small == 1 && smallDenominator == 1;
    }

    /** True if the denominator is 1. */
    public boolean isInteger() {
        return isSmall() ? smallDenominator == 1 : denominator().equals(BigInteger.ONE);
    }

    /** The greatest integer that is not above this. */
    public BigInteger floor() {
        if (isSmall()) {
            return BigInteger.valueOf(Math.floorDiv(small, smallDenominator));
        }
        BigInteger[] parts = numerator().divideAndRemainder(denominator());
        return parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
    }

    /** The least integer that is not below this. */
    public BigInteger ceiling() {
        return negate().floor().negate();
    }

    /** The lesser of the two. */
    public Rational min(Rational other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /** The greater of the two. */
    public Rational max(Rational other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** The mediant, (a + c)/(b + d) for a/b and c/d: it lies between the two. */
    public Rational mediant(Rational other) {
        return of(numerator().add(other.numerator()), denominator().add(other.denominator()));
    }

    /** The number of bits of the numerator or of the denominator, whichever is greater. */
    public int bitLength() {
        if (isSmall()) {
            return 64 - Long.numberOfLeadingZeros(Math.abs(small) | smallDenominator);
        }
        return Math.max(numerator().abs().bitLength(), denominator().bitLength());
    }

    @Override
    public int compareTo(Rational other) {
        if (isSmall() && other.isSmall()) {
            if (smallDenominator == other.smallDenominator) {
                return Long.compare(small, other.small);
            }
            // Compare the 128-bit products n1*d2 and n2*d1.
            long high = Math.multiplyHigh(small, other.smallDenominator);
            long otherHigh = Math.multiplyHigh(other.small, smallDenominator);
            return high != otherHigh
                    ? Long.compare(high, otherHigh)
                    : Long.compareUnsigned(small * other.smallDenominator, other.small * smallDenominator);
        }
        int signs = Integer.compare(signum(), other.signum());
        return signs != 0
                ? signs
                : numerator()
                        .multiply(other.denominator())
                        .compareTo(other.numerator().multiply(denominator()));
    }

    /** The nearest double, ties to even; infinite if the number overflows. */
    public double doubleValue() {
        if (isDoubleQuotient()) {
            return (double) small / (double) smallDenominator;
        }
        return RationalRounding.nearest(numerator(), denominator());
    }

    /** The greatest double that is not above this number; {@code -Infinity} if there is no finite one. */
    public double lower() {
        if (isDoubleQuotient()) {
            double quotient = (double) small / (double) smallDenominator;
            return Math.fma(-quotient, (double) smallDenominator, (double) small) < 0
                    ? Math.nextDown(quotient)
                    : quotient;
        }
        return signum() < 0
                ? -RationalRounding.away(numerator().negate(), denominator())
                : RationalRounding.towardsZero(numerator(), denominator());
    }

    /** The least double that is not below this number; {@code Infinity} if there is no finite one. */
    public double upper() {
        return 0.0 - negate().lower();
    }

    /** Both parts are doubles, so that one correctly rounded division gives the nearest double. */
    private boolean isDoubleQuotient() {
        return isSmall() && Math.abs(small) <= DOUBLE_EXACT && smallDenominator <= DOUBLE_EXACT;
    }

    /** The number in decimal digits, such as {@code -0.125}, if it has finitely many of them. */
    public Optional<String> toDecimalString() {
        return RationalRounding.terminating(numerator(), denominator());
    }

    @Override
    public boolean equals(@Nullable Object object) {
        if (this == object) {
            return true;
        }
        if (!(object instanceof Rational other) || isSmall() != other.isSmall()) {
            return false;
        }
        return isSmall()
                ? small == other.small && smallDenominator == other.smallDenominator
                : numerator().equals(other.numerator()) && denominator().equals(other.denominator());
    }

    @Override
    public int hashCode() {
        return isSmall()
                ? 31 * Long.hashCode(small) + Long.hashCode(smallDenominator)
                : 31 * numerator().hashCode() + denominator().hashCode();
    }

    /** The number as {@code 3/7}, or {@code 12} if it is an integer. */
    @Override
    public String toString() {
        return isInteger() ? numerator().toString() : numerator() + "/" + denominator();
    }
}
