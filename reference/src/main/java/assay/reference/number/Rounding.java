package assay.reference.number;

/**
 * Double arithmetic rounded down or up. The rounding error of a sum is recovered exactly by Knuth's two-sum, that of a
 * product, quotient or square root by a fused multiply-add, so that an exact result is not widened and any other moves
 * by at most one ulp (Muller et al., Handbook of Floating-Point Arithmetic, chapter 4).
 *
 * <p>Infinite operands are ends of half-lines. A finite result that overflows becomes the greatest finite double in
 * the direction towards zero.
 */
final class Rounding {

    /** Below this magnitude the error of a product may underflow and is not recovered. */
    private static final double ERROR_UNDERFLOW = 0x1p-960;

    private Rounding() {}

    static double addDown(double a, double b) {
        double s = a + b;
        if (Math.abs(s) == Double.POSITIVE_INFINITY) {
            return overflowDown(s, Double.isInfinite(a) || Double.isInfinite(b));
        }
        double v = s - a;
        double error = (a - (s - v)) + (b - v);
        // An intermediate overflow makes the error NaN, and the comparison then fails to the safe side.
        return error >= 0 ? s : Math.nextDown(s);
    }

    static double addUp(double a, double b) {
        return -addDown(-a, -b);
    }

    static double multiplyDown(double a, double b) {
        if (a == 0 || b == 0) {
            return 0.0;
        }
        double p = a * b;
        double magnitude = Math.abs(p);
        if (magnitude == Double.POSITIVE_INFINITY) {
            return overflowDown(p, Double.isInfinite(a) || Double.isInfinite(b));
        }
        if (magnitude < ERROR_UNDERFLOW) {
            return Math.nextDown(p);
        }
        return Math.fma(a, b, -p) >= 0 ? p : Math.nextDown(p);
    }

    static double multiplyUp(double a, double b) {
        return -multiplyDown(-a, b);
    }

    /** The divisor is not zero. */
    static double divideDown(double a, double b) {
        if (a == 0) {
            return 0.0;
        }
        if (Double.isInfinite(b)) {
            // The end of a half-line of divisors: quotients of a finite number tend to zero from one side.
            return (a > 0) == (b > 0) ? 0.0 : -Double.MIN_VALUE;
        }
        double q = a / b;
        double magnitude = Math.abs(q);
        if (magnitude == Double.POSITIVE_INFINITY) {
            return overflowDown(q, Double.isInfinite(a));
        }
        if (magnitude < ERROR_UNDERFLOW || Math.abs(a) < ERROR_UNDERFLOW) {
            return Math.nextDown(q);
        }
        double remainder = Math.fma(-q, b, a);
        boolean exactOrAbove = b > 0 ? remainder >= 0 : remainder <= 0;
        return exactOrAbove ? q : Math.nextDown(q);
    }

    /** The divisor is not zero. */
    static double divideUp(double a, double b) {
        return -divideDown(-a, b);
    }

    /** The operand is at least zero. */
    static double sqrtDown(double a) {
        if (a == 0 || a == Double.POSITIVE_INFINITY) {
            return a;
        }
        double root = Math.sqrt(a);
        if (a < ERROR_UNDERFLOW) {
            return Math.nextDown(root);
        }
        return Math.fma(-root, root, a) >= 0 ? root : Math.nextDown(root);
    }

    /** The operand is at least zero. */
    static double sqrtUp(double a) {
        if (a == 0 || a == Double.POSITIVE_INFINITY) {
            return a;
        }
        double root = Math.sqrt(a);
        if (a < ERROR_UNDERFLOW) {
            return Math.nextUp(root);
        }
        return Math.fma(-root, root, a) <= 0 ? root : Math.nextUp(root);
    }

    /** A power with a positive exponent of a base that is at least zero. */
    static double powerDown(double base, int exponent) {
        double result = 1;
        double square = base;
        for (int n = exponent; ; square = multiplyDown(square, square)) {
            if ((n & 1) != 0) {
                result = multiplyDown(result, square);
            }
            n >>>= 1;
            if (n == 0) {
                return Math.max(result, 0.0);
            }
            square = Math.max(square, 0.0);
        }
    }

    /** A power with a positive exponent of a base that is at least zero. */
    static double powerUp(double base, int exponent) {
        double result = 1;
        double square = base;
        for (int n = exponent; ; square = multiplyUp(square, square)) {
            if ((n & 1) != 0) {
                result = multiplyUp(result, square);
            }
            n >>>= 1;
            if (n == 0) {
                return result;
            }
        }
    }

    private static double overflowDown(double infinite, boolean fromInfiniteOperand) {
        return infinite > 0 && !fromInfiniteOperand ? Double.MAX_VALUE : infinite;
    }
}
