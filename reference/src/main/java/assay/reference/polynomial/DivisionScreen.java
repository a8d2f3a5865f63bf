package assay.reference.polynomial;

import assay.reference.number.PrimeField;

/**
 * Tells quickly that a polynomial is no multiple of another one: modulo a prime it is not zero at a point at which the
 * divisor is. A multiple with integer coefficients is zero there, so that what is refused is proved to be none.
 */
final class DivisionScreen {
    private static final PrimeField PRIME = PrimeField.MERSENNE;
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    /** Fewer terms are divided as fast. */
    private static final int FEW = 8;

    private DivisionScreen() {}

    /** Whether the dividend may be a multiple; a no is certain. */
    static boolean mayDivide(Polynomial dividend, Polynomial divisor) {
        int linear = dividend.size() < FEW ? -1 : linear(divisor);
        if (linear < 0) {
            return true;
        }
        long[] point = new long[Math.max(dividend.generators(), divisor.generators())];
        long[] inverse = new long[point.length];
        long state = 0;
        for (int g = 0; g < point.length; g++) {
            state += GOLDEN;
            long mixed = (state ^ state >>> 31) * 0xBF58476D1CE4E5B9L;
            point[g] = 1 + (mixed >>> 4);
        }
        point[linear] = 1;
        long slope = 0;
        long rest = 0;
        for (int k = 0; k < divisor.size(); k++) {
            long term = term(divisor, k, point, inverse);
            if (divisor.exponent(k, linear) == 0) {
                rest = PRIME.add(rest, term);
            } else {
                slope = PRIME.add(slope, term);
            }
        }
        if (slope == 0 || rest == 0) {
            return true;
        }
        point[linear] = PRIME.multiply(PRIME.negate(rest), PRIME.inverse(slope));
        inverse[linear] = 0;
        long value = 0;
        for (int k = 0; k < dividend.size(); k++) {
            value = PRIME.add(value, term(dividend, k, point, inverse));
        }
        return value == 0;
    }

    /** A generator of which the polynomial has the degree 1, or −1. */
    private static int linear(Polynomial divisor) {
        for (int g = 0; g < divisor.generators(); g++) {
            if (divisor.high(g) == 1 && divisor.low(g) == 0) {
                return g;
            }
        }
        return -1;
    }

    /** @param inverse the inverses of the coordinates as far as they were needed; 0 where not yet */
    private static long term(Polynomial p, int k, long[] point, long[] inverse) {
        long term = p.coefficient(k, PRIME);
        Layout layout = p.layout();
        for (int w = 0; w < p.stride(); w++) {
            int g = w * layout.perWord();
            for (long word = p.word(k, w); word != 0; word = layout.rest(word), g++) {
                // Most exponents are zero; the next one that is not is found in one step.
                int zeros = layout.zeros(word);
                g += zeros;
                word = layout.skip(word, zeros);
                int exponent = layout.first(word);
                long base = exponent > 0 ? point[g] : inverse(g, point, inverse);
                term = PRIME.multiply(
                        term, exponent == 1 || exponent == -1 ? base : PRIME.power(base, Math.abs((long) exponent)));
            }
        }
        return term;
    }

    private static long inverse(int g, long[] point, long[] inverse) {
        if (inverse[g] == 0) {
            inverse[g] = PRIME.inverse(point[g]);
        }
        return inverse[g];
    }
}
