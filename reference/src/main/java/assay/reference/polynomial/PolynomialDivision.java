package assay.reference.polynomial;

import java.math.BigInteger;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Exact division of polynomials with exponents of any sign. */
final class PolynomialDivision {
    private PolynomialDivision() {}

    /**
     * The polynomial q with {@code q * divisor = dividend}, or null if there is none.
     *
     * @param divisor primitive, with non-negative exponents and no monomial content
     */
    static @Nullable Polynomial exact(Polynomial dividend, Polynomial divisor) {
        int terms = divisor.size();
        if (dividend.isZero()) {
            return dividend;
        }
        if (dividend.size() < 2 || terms < 2 || divisor.stride() > dividend.stride()) {
            return null;
        }
        Layout layout = dividend.layout();
        if (Math.max(dividend.reach(), divisor.reach()) > layout.limit() / 4) {
            // The comparisons of packed exponents below need room.
            throw new LimitException(LimitException.Limit.EXPONENTS);
        }
        int words = dividend.stride();
        long[] low = dividend.low();
        long[] highest = dividend.high().clone();
        for (int w = 0; w < words; w++) {
            highest[w] -= w < divisor.stride() ? divisor.high()[w] : 0;
            if (!layout.isNonnegative(highest[w] - low[w])) {
                return null;
            }
        }
        if (!DivisionScreen.mayDivide(dividend, divisor)) {
            return null;
        }
        Polynomial rest = dividend;
        Polynomial quotient = Polynomial.constant(layout, 0);
        int budget = 64 + 4 * dividend.size();
        while (!rest.isZero()) {
            int lead = rest.size() - 1;
            BigInteger coefficient = BigInteger.ONE;
            boolean small = rest.isSmall() && divisor.isSmall();
            if (small) {
                long by = divisor.smallCoefficient(terms - 1);
                if (rest.smallCoefficient(lead) % by != 0) {
                    return null;
                }
                coefficient = BigInteger.valueOf(rest.smallCoefficient(lead) / by);
            } else {
                BigInteger[] parts = rest.coefficient(lead).divideAndRemainder(divisor.coefficient(terms - 1));
                if (parts[1].signum() != 0) {
                    return null;
                }
                coefficient = parts[0];
            }
            long[] monomial = new long[words];
            for (int w = 0; w < words; w++) {
                long have = w < rest.stride() ? rest.monomials()[lead * rest.stride() + w] : 0;
                monomial[w] =
                        have - (w < divisor.stride() ? divisor.monomials()[(terms - 1) * divisor.stride() + w] : 0);
                if (!layout.isNonnegative(monomial[w] - low[w]) || !layout.isNonnegative(highest[w] - monomial[w])) {
                    return null;
                }
            }
            if (budget-- < 0) {
                return null;
            }
            Polynomial term = term(layout, monomial, coefficient);
            quotient = quotient.add(term);
            rest = rest.subtract(divisor.timesTerm(term, 0));
        }
        return Polynomial.exact(quotient);
    }

    private static Polynomial term(Layout layout, long[] monomial, BigInteger coefficient) {
        int reach = 0;
        for (int g = 0; g < monomial.length * layout.perWord(); g++) {
            reach = Math.max(reach, Math.abs(layout.exponent(monomial[layout.word(g)], g)));
        }
        return Polynomial.of(
                layout,
                monomial.length,
                1,
                Arrays.copyOf(monomial, monomial.length),
                new long[0],
                new BigInteger[] {coefficient},
                reach);
    }
}
