package assay.reference.polynomial;

import assay.reference.number.PrimeField;
import java.math.BigInteger;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A sparse polynomial with integer coefficients in numbered generators; exponents may be negative. The terms are sorted
 * by their packed monomials, so that equal polynomials have equal arrays. Coefficients are longs as long as they fit,
 * then big integers.
 */
public final class Polynomial {
    /** Coefficients below this magnitude can be added without care. */
    static final int SMALL_BITS = 62;

    private final Layout layout;
    /** Words per monomial, at least 1; the last word is the most significant one. */
    private final int stride;

    private final int size;
    private final long[] monomials;
    private final long[] small;
    private final BigInteger @Nullable [] big;
    /** A bound on the magnitude of the exponents. */
    private final int reach;

    private int hash;
    private int bits = -1;
    private long @Nullable [] low;
    private long @Nullable [] high;

    private Polynomial(
            Layout layout,
            int stride,
            int size,
            long[] monomials,
            long[] small,
            BigInteger @Nullable [] big,
            int reach) {
        this.layout = layout;
        this.stride = stride;
        this.size = size;
        this.monomials = monomials;
        this.small = small;
        this.big = big;
        this.reach = reach;
    }

    /** From sorted terms without zeros; arrays may be longer than needed. */
    static Polynomial of(
            Layout layout,
            int stride,
            int size,
            long[] monomials,
            long[] small,
            BigInteger @Nullable [] big,
            int reach) {
        int words = stride;
        while (words > 1
                && (size == 0 || monomials[words - 1 + (size - 1) * stride] == 0 && monomials[words - 1] == 0)) {
            // Terms are sorted by the top word first, so that the first and the last one bound it.
            words--;
        }
        long[] packed = monomials;
        if (words < stride) {
            packed = new long[size * words];
            for (int k = 0; k < size; k++) {
                System.arraycopy(monomials, k * stride, packed, k * words, words);
            }
        }
        if (big != null) {
            boolean fits = true;
            for (int k = 0; k < size && fits; k++) {
                fits = big[k].bitLength() < SMALL_BITS;
            }
            if (fits) {
                long[] values = new long[size];
                for (int k = 0; k < size; k++) {
                    values[k] = big[k].longValue();
                }
                return new Polynomial(layout, words, size, packed, values, null, reach);
            }
        }
        return new Polynomial(layout, words, size, packed, small, big, reach);
    }

    /** From sorted terms without zeros, with monomials of one word and long coefficients of at most so many bits. */
    static Polynomial ofSmall(Layout layout, int size, long[] monomials, long[] small, int bits, int reach) {
        Polynomial result = new Polynomial(layout, 1, size, monomials, small, null, reach);
        result.bits = bits;
        return result;
    }

    /** The constant. */
    public static Polynomial constant(Layout layout, long value) {
        return value == 0
                ? new Polynomial(layout, 1, 0, NOTHING, NOTHING, null, 0)
                : constant(layout, BigInteger.valueOf(value));
    }

    /** The constant. */
    public static Polynomial constant(Layout layout, BigInteger value) {
        if (value.signum() == 0) {
            return constant(layout, 0);
        }
        boolean fits = value.bitLength() < SMALL_BITS;
        return new Polynomial(
                layout,
                1,
                1,
                new long[1],
                fits ? new long[] {value.longValue()} : NOTHING,
                fits ? null : new BigInteger[] {value},
                0);
    }

    /** The power of one generator. */
    public static Polynomial power(Layout layout, int generator, int exponent) {
        if (Math.abs((long) exponent) > layout.limit()) {
            throw new LimitException(LimitException.Limit.EXPONENTS);
        }
        int words = exponent == 0 ? 1 : layout.word(generator) + 1;
        long[] monomial = new long[words];
        monomial[words - 1] = exponent == 0 ? 0 : layout.pack(generator, exponent);
        return new Polynomial(layout, words, 1, monomial, new long[] {1}, null, Math.abs(exponent));
    }

    private static final long[] NOTHING = {};

    /** How the exponents are packed. */
    public Layout layout() {
        return layout;
    }

    /** The number of terms. */
    public int size() {
        return size;
    }

    /** Whether there is no term. */
    public boolean isZero() {
        return size == 0;
    }

    /** Whether this is the constant 1. */
    public boolean isOne() {
        return size == 1 && big == null && small[0] == 1 && isConstant();
    }

    /** Whether no generator occurs. */
    public boolean isConstant() {
        return size == 0 || size == 1 && stride == 1 && monomials[0] == 0;
    }

    int reach() {
        return reach;
    }

    int stride() {
        return stride;
    }

    long[] monomials() {
        return monomials;
    }

    /** A number above the index of every generator that occurs. */
    public int generators() {
        return stride * layout.perWord();
    }

    /** The exponent of a generator in term {@code k}; the terms ascend. */
    public int exponent(int k, int generator) {
        int word = layout.word(generator);
        return word >= stride ? 0 : layout.exponent(monomials[k * stride + word], generator);
    }

    /** One of the words in which the exponents of term {@code k} are packed. */
    long word(int k, int number) {
        return monomials[k * stride + number];
    }

    /** The coefficient of term {@code k}. */
    public BigInteger coefficient(int k) {
        return big == null ? BigInteger.valueOf(small[k]) : big[k];
    }

    /** The coefficient of term {@code k} modulo a prime. */
    long coefficient(int k, PrimeField prime) {
        return big == null ? prime.reduce(small[k]) : prime.reduce(big[k]);
    }

    /** The sign of the coefficient of term {@code k}. */
    public int signum(int k) {
        return big == null ? Long.signum(small[k]) : big[k].signum();
    }

    /** The sign of the coefficient of the greatest term. */
    public int leadingSign() {
        return size == 0 ? 0 : signum(size - 1);
    }

    boolean isSmall() {
        return big == null;
    }

    long smallCoefficient(int k) {
        return small[k];
    }

    /** The number of bits of the largest coefficient. */
    public int coefficientBits() {
        if (bits < 0) {
            if (big == null) {
                long all = 0;
                for (int k = 0; k < size; k++) {
                    all |= Math.abs(small[k]);
                }
                bits = 64 - Long.numberOfLeadingZeros(all);
            } else {
                int most = 0;
                for (int k = 0; k < size; k++) {
                    most = Math.max(most, big[k].bitLength());
                }
                bits = most;
            }
        }
        return bits;
    }

    /** Term {@code k} without its coefficient. */
    public Polynomial monomial(int k) {
        return of(
                layout,
                stride,
                1,
                Arrays.copyOfRange(monomials, k * stride, (k + 1) * stride),
                new long[] {1},
                null,
                reach);
    }

    /** Term {@code k}. */
    public Polynomial term(int k) {
        return of(
                layout,
                stride,
                1,
                Arrays.copyOfRange(monomials, k * stride, (k + 1) * stride),
                big == null ? new long[] {small[k]} : NOTHING,
                big == null ? null : new BigInteger[] {big[k]},
                reach);
    }

    /** The least exponent of each generator, packed. */
    long[] low() {
        if (low == null) {
            low = extreme(false);
        }
        return low;
    }

    /** The greatest exponent of each generator, packed. */
    long[] high() {
        if (high == null) {
            high = extreme(true);
        }
        return high;
    }

    private long[] extreme(boolean greatest) {
        // A comparison needs one more bit than the exponents.
        if (reach > layout.limit() / 2) {
            return slowExtreme(greatest);
        }
        long[] result = size == 0 ? new long[stride] : Arrays.copyOf(monomials, stride);
        for (int k = 1; k < size; k++) {
            for (int w = 0; w < stride; w++) {
                long word = monomials[k * stride + w];
                result[w] = greatest ? layout.maximum(result[w], word) : layout.minimum(result[w], word);
            }
        }
        return result;
    }

    private long[] slowExtreme(boolean greatest) {
        long[] result = new long[stride];
        for (int g = 0; g < generators() && size > 0; g++) {
            int best = exponent(0, g);
            for (int k = 1; k < size; k++) {
                best = greatest ? Math.max(best, exponent(k, g)) : Math.min(best, exponent(k, g));
            }
            result[layout.word(g)] += layout.pack(g, best);
        }
        return result;
    }

    /** The number of words of a monomial. */
    int words() {
        return stride;
    }

    /** The least exponent of a generator. */
    public int low(int generator) {
        int word = layout.word(generator);
        return word >= stride ? 0 : layout.exponent(low()[word], generator);
    }

    /** The greatest exponent of a generator. */
    public int high(int generator) {
        int word = layout.word(generator);
        return word >= stride ? 0 : layout.exponent(high()[word], generator);
    }

    /** Whether a generator occurs. */
    public boolean contains(int generator) {
        return size > 0 && (low(generator) != 0 || high(generator) != 0);
    }

    /** The greatest monomial that divides every term. */
    public Polynomial monomialContent() {
        return of(layout, stride, 1, low().clone(), new long[] {1}, null, reach);
    }

    /** Whether every exponent is at least zero and every generator is missing in some term. */
    public boolean isContentFree() {
        for (long word : low()) {
            if (word != 0) {
                return false;
            }
        }
        return true;
    }

    /** The greatest common divisor of the coefficients, positive; 0 if there are none. */
    public BigInteger content() {
        if (big == null) {
            long common = 0;
            for (int k = 0; k < size && common != 1; k++) {
                common = gcd(common, Math.abs(small[k]));
            }
            return common == 1 ? BigInteger.ONE : BigInteger.valueOf(common);
        }
        BigInteger common = BigInteger.ZERO;
        for (int k = 0; k < size && !common.equals(BigInteger.ONE); k++) {
            common = common.gcd(big[k]);
        }
        return common;
    }

    private static long gcd(long a, long b) {
        while (b != 0) {
            long rest = a % b;
            a = b;
            b = rest;
        }
        return a;
    }

    /** The polynomial with every sign changed. */
    public Polynomial negate() {
        if (big == null) {
            long[] values = new long[size];
            for (int k = 0; k < size; k++) {
                values[k] = -small[k];
            }
            return new Polynomial(layout, stride, size, monomials, values, null, reach);
        }
        return times(BigInteger.ONE.negate());
    }

    /** The product with a number. */
    public Polynomial times(BigInteger factor) {
        if (factor.equals(BigInteger.ONE)) {
            return this;
        }
        if (factor.signum() == 0 || size == 0) {
            return constant(layout, 0);
        }
        if (big == null && factor.bitLength() + coefficientBits() < SMALL_BITS) {
            long by = factor.longValue();
            long[] values = new long[size];
            for (int k = 0; k < size; k++) {
                values[k] = small[k] * by;
            }
            return new Polynomial(layout, stride, size, monomials, values, null, reach);
        }
        BigInteger[] values = new BigInteger[size];
        for (int k = 0; k < size; k++) {
            values[k] = coefficient(k).multiply(factor);
        }
        return new Polynomial(layout, stride, size, monomials, NOTHING, values, reach);
    }

    /** The quotient by a number that divides every coefficient. */
    public Polynomial dividedBy(BigInteger divisor) {
        if (divisor.equals(BigInteger.ONE)) {
            return this;
        }
        if (big == null) {
            if (divisor.bitLength() > SMALL_BITS) {
                throw new IllegalArgumentException("the divisor is greater than the coefficients");
            }
            long by = divisor.longValue();
            long[] values = new long[size];
            for (int k = 0; k < size; k++) {
                values[k] = small[k] / by;
            }
            return new Polynomial(layout, stride, size, monomials, values, null, reach);
        }
        BigInteger[] values = new BigInteger[size];
        for (int k = 0; k < size; k++) {
            values[k] = big[k].divide(divisor);
        }
        return of(layout, stride, size, monomials, NOTHING, values, reach);
    }

    /** The product with term {@code k} of another polynomial. */
    Polynomial timesTerm(Polynomial other, int k) {
        int words = Math.max(stride, other.stride);
        int bound = reach(reach, other.reach);
        long[] shifted = shifted(words, other.monomials, k * other.stride, other.stride, 1);
        if (big == null && other.big == null && coefficientBits() + bitsOf(other.small[k]) < SMALL_BITS) {
            long by = other.small[k];
            long[] values = small;
            if (by != 1) {
                values = new long[size];
                for (int i = 0; i < size; i++) {
                    values[i] = small[i] * by;
                }
            }
            return new Polynomial(layout, words, size, shifted, values, null, bound);
        }
        BigInteger by = other.coefficient(k);
        BigInteger[] values = new BigInteger[size];
        for (int i = 0; i < size; i++) {
            values[i] = coefficient(i).multiply(by);
        }
        return new Polynomial(layout, words, size, shifted, NOTHING, values, bound);
    }

    private static int bitsOf(long value) {
        return 64 - Long.numberOfLeadingZeros(Math.abs(value));
    }

    private long[] shifted(int words, long[] by, int at, int byStride, int sign) {
        long[] result = new long[size * words];
        if (words == 1) {
            long step = sign * by[at];
            for (int i = 0; i < size; i++) {
                result[i] = monomials[i] + step;
            }
            return result;
        }
        for (int i = 0; i < size; i++) {
            for (int w = 0; w < words; w++) {
                long own = w < stride ? monomials[i * stride + w] : 0;
                long step = w < byStride ? sign * by[at + w] : 0;
                result[i * words + w] = own + step;
            }
        }
        return result;
    }

    private int reach(int a, int b) {
        int sum = a + b;
        if (sum < 0 || sum > layout.limit()) {
            throw new LimitException(LimitException.Limit.EXPONENTS);
        }
        return sum;
    }

    /** The product with a polynomial of one term. */
    public Polynomial timesMonomial(Polynomial term) {
        return term.isOne() ? this : exact(timesTerm(term, 0));
    }

    /** The quotient by the monomial of a polynomial of one term, whose coefficient is left alone. */
    public Polynomial dividedByMonomial(Polynomial term) {
        if (term.isConstant()) {
            return this;
        }
        int words = Math.max(stride, term.stride);
        return exact(of(
                layout,
                words,
                size,
                shifted(words, term.monomials, 0, term.stride, -1),
                small,
                big,
                reach(reach, term.reach)));
    }

    /** The same with trimmed words and, when the bound of the exponents is loose and matters, an exact one. */
    static Polynomial exact(Polynomial p) {
        int bound = p.reach;
        if (bound > p.layout.limit() / 4) {
            bound = 0;
            for (int g = 0; g < p.generators(); g++) {
                bound = Math.max(bound, Math.max(Math.abs(p.slow(g, true)), Math.abs(p.slow(g, false))));
            }
        }
        return of(p.layout, p.stride, p.size, p.monomials, p.small, p.big, bound);
    }

    private int slow(int generator, boolean greatest) {
        int best = size == 0 ? 0 : exponent(0, generator);
        for (int k = 1; k < size; k++) {
            int e = exponent(k, generator);
            best = greatest ? Math.max(best, e) : Math.min(best, e);
        }
        return best;
    }

    /** The sum. */
    public Polynomial add(Polynomial other) {
        return PolynomialSum.of(this, other, false);
    }

    /** The difference. */
    public Polynomial subtract(Polynomial other) {
        return PolynomialSum.of(this, other, true);
    }

    /** Compares term i of a with term j of b. */
    static int compare(Polynomial a, int i, Polynomial b, int j, int words) {
        for (int w = words - 1; w >= 0; w--) {
            long x = w < a.stride ? a.monomials[i * a.stride + w] : 0;
            long y = w < b.stride ? b.monomials[j * b.stride + w] : 0;
            if (x != y) {
                return x < y ? -1 : 1;
            }
        }
        return 0;
    }

    /** Whether two polynomials of one term have the same monomial. */
    static boolean sameMonomial(Polynomial a, Polynomial b) {
        return compare(a, 0, b, 0, Math.max(a.stride, b.stride)) == 0;
    }

    @Override
    public boolean equals(@Nullable Object object) {
        if (this == object) {
            return true;
        }
        if (!(object instanceof Polynomial other)
                || size != other.size
                || stride != other.stride
                || layout != other.layout
                || hashCode() != other.hashCode()
                || (big == null) != (other.big == null)) {
            return false;
        }
        for (int k = 0; k < size * stride; k++) {
            if (monomials[k] != other.monomials[k]) {
                return false;
            }
        }
        for (int k = 0; k < size; k++) {
            if (big == null ? small[k] != other.small[k] : !coefficient(k).equals(other.coefficient(k))) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int hashCode() {
        if (hash == 0) {
            long code = size;
            for (int k = 0; k < size * stride; k++) {
                code = (code ^ monomials[k]) * 0x9E3779B97F4A7C15L;
                code ^= code >>> 29;
            }
            for (int k = 0; k < size; k++) {
                code = (code ^ (big == null ? small[k] : big[k].hashCode())) * 0xBF58476D1CE4E5B9L;
                code ^= code >>> 32;
            }
            hash = (int) (code ^ code >>> 32) | 1;
        }
        return hash;
    }

    /** The terms with generators written as g0, g1, …, for example {@code 3*g0^2*g1^-1 - 2}. */
    @Override
    public String toString() {
        return PolynomialText.print(this);
    }
}
