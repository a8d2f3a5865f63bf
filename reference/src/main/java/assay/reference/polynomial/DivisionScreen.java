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
            long term = term(divisor, k, point);
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
        long value = 0;
        for (int k = 0; k < dividend.size(); k++) {
            value = PRIME.add(value, term(dividend, k, point));
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

    private static long term(Polynomial p, int k, long[] point) {
        long term = p.coefficient(k, PRIME);
        for (int g = 0; g < p.generators(); g++) {
            int exponent = p.exponent(k, g);
            if (exponent == 1) {
                term = PRIME.multiply(term, point[g]);
            } else if (exponent != 0) {
                long power = PRIME.power(point[g], Math.abs((long) exponent));
                term = PRIME.multiply(term, exponent < 0 ? PRIME.inverse(power) : power);
            }
        }
        return term;
    }
}
