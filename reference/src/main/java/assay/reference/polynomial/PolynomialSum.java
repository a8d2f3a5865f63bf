package assay.reference.polynomial;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** Sums and differences of polynomials, by merging their sorted terms. */
final class PolynomialSum {
    private static final long[] NOTHING = {};

    private PolynomialSum() {}

    /**
     * The sum.
     *
     * @param negated whether it is the difference instead
     */
    static Polynomial of(Polynomial a, Polynomial b, boolean negated) {
        if (b.isZero()) {
            return a;
        }
        if (a.isZero()) {
            return negated ? b.negate() : b;
        }
        return a.stride() == 1 && b.stride() == 1 && a.isSmall() && b.isSmall()
                ? narrow(a, b, negated)
                : wide(a, b, negated);
    }

    /** Where monomials have one word and coefficients are longs, which are below 2^62. */
    private static Polynomial narrow(Polynomial a, Polynomial b, boolean negated) {
        int most = a.size() + b.size();
        long[] left = a.monomials();
        long[] right = b.monomials();
        long[] keys = new long[most];
        long[] values = new long[most];
        int n = 0;
        int i = 0;
        int j = 0;
        long all = 0;
        while (i < a.size() && j < b.size()) {
            long value;
            if (left[i] < right[j]) {
                keys[n] = left[i];
                value = a.smallCoefficient(i++);
            } else if (left[i] > right[j]) {
                keys[n] = right[j];
                value = signed(b.smallCoefficient(j++), negated);
            } else {
                keys[n] = left[i];
                value = a.smallCoefficient(i++) + signed(b.smallCoefficient(j++), negated);
                if (value == 0) {
                    continue;
                }
            }
            all |= Math.abs(value);
            values[n++] = value;
        }
        for (; i < a.size(); i++) {
            all |= Math.abs(a.smallCoefficient(i));
            keys[n] = left[i];
            values[n++] = a.smallCoefficient(i);
        }
        for (; j < b.size(); j++) {
            all |= Math.abs(b.smallCoefficient(j));
            keys[n] = right[j];
            values[n++] = signed(b.smallCoefficient(j), negated);
        }
        int reach = Math.max(a.reach(), b.reach());
        return all >>> Polynomial.SMALL_BITS != 0
                ? Polynomial.of(a.layout(), 1, n, keys, NOTHING, big(values, n), reach)
                : Polynomial.ofSmall(a.layout(), n, keys, values, 64 - Long.numberOfLeadingZeros(all), reach);
    }

    private static long signed(long value, boolean negated) {
        return negated ? -value : value;
    }

    private static Polynomial wide(Polynomial a, Polynomial b, boolean negated) {
        int words = Math.max(a.stride(), b.stride());
        int most = a.size() + b.size();
        long[] keys = new long[most * words];
        boolean isBig = !a.isSmall() || !b.isSmall();
        long[] values = isBig ? NOTHING : new long[most];
        BigInteger @Nullable [] wide = isBig ? new BigInteger[most] : null;
        int n = 0;
        int i = 0;
        int j = 0;
        boolean overflow = false;
        while (i < a.size() || j < b.size()) {
            int order = i == a.size() ? 1 : j == b.size() ? -1 : Polynomial.compare(a, i, b, j, words);
            Polynomial source = order <= 0 ? a : b;
            int at = order <= 0 ? i : j;
            for (int w = 0; w < words; w++) {
                keys[n * words + w] = w < source.stride() ? source.monomials()[at * source.stride() + w] : 0;
            }
            if (wide != null) {
                BigInteger value = order <= 0 ? a.coefficient(i) : BigInteger.ZERO;
                if (order >= 0) {
                    value = negated ? value.subtract(b.coefficient(j)) : value.add(b.coefficient(j));
                }
                wide[n] = value;
                n += value.signum() == 0 ? 0 : 1;
            } else {
                long value = order <= 0 ? a.smallCoefficient(i) : 0;
                value += order >= 0 ? signed(b.smallCoefficient(j), negated) : 0;
                overflow |= Math.abs(value) >>> Polynomial.SMALL_BITS != 0;
                values[n] = value;
                n += value == 0 ? 0 : 1;
            }
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return Polynomial.of(
                a.layout(), words, n, keys, values, overflow ? big(values, n) : wide, Math.max(a.reach(), b.reach()));
    }

    private static BigInteger[] big(long[] values, int count) {
        BigInteger[] big = new BigInteger[count];
        for (int k = 0; k < count; k++) {
            big[k] = BigInteger.valueOf(values[k]);
        }
        return big;
    }
}
