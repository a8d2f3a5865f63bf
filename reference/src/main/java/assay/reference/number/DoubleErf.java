package assay.reference.number;

/**
 * Bounds of the error function in doubles, for arguments of at least zero.
 *
 * <p>For x below 6 from the series with positive terms erf(x) = 2/sqrt(pi) exp(-x^2) sum of 2^n x^(2n+1) / (1*3*...*(2n+1))
 * (Abramowitz and Stegun 7.1.6), from 6 on from 1 - erfc(6) > 1 - 2^-55.
 */
final class DoubleErf {

    private static final double FAR = 6;
    /** 2/sqrt(pi), within one ulp. */
    private static final double FACTOR = 1.1283791670955126;

    private DoubleErf() {}

    static double down(double x) {
        if (x == 0) {
            return 0;
        }
        if (x >= FAR) {
            return Math.nextDown(1.0);
        }
        return Math.max(0.0, bound(x, -1));
    }

    static double up(double x) {
        if (x == 0) {
            return 0;
        }
        return x >= FAR ? 1 : Math.min(1.0, bound(x, 1));
    }

    private static double bound(double x, int direction) {
        if (x < 0x1p-500) {
            // erf(x) lies between x and 1.2 x there; the square of x would underflow.
            return direction < 0 ? x : Math.nextUp(1.2 * x);
        }
        double square = x * x;
        double term = x;
        double sum = x;
        int n = 0;
        // The ratio of two terms is 2x^2/(2n+3); once it is below 1/2 the rest is below the last term.
        while (term > sum * 0x1p-55 || 4 * square > 2 * n + 3) {
            n++;
            term *= 2 * square / (2 * n + 1);
            sum += term;
        }
        double value = FACTOR * StrictMath.exp(-square) * sum;
        // Every term carries at most 4n+1 roundings, the sum n more, the factors and the exponential of a rounded
        // square (error x^2/2 ulp) fewer than 2x^2+8; each is at most 2^-53, the truncation at most 2^-54.
        double relative = (5.0 * n + 2 * square + 16) * 0x1p-53;
        return direction < 0 ? Math.nextDown(value * (1 - relative)) : Math.nextUp(value * (1 + relative));
    }
}
