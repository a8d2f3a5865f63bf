package assay.reference.polynomial;

import java.util.Arrays;

/** Products of powers of numbered factors, as arrays of pairs of a number and an exponent by ascending number. */
final class FactorPowers {
    private FactorPowers() {}

    /** Without the pairs of exponent 0. */
    static int[] withoutZeros(int[] pairs) {
        int n = 0;
        for (int k = 0; k < pairs.length; k += 2) {
            if (pairs[k + 1] != 0) {
                pairs[n] = pairs[k];
                pairs[n + 1] = pairs[k + 1];
                n += 2;
            }
        }
        return n == pairs.length ? pairs : Arrays.copyOf(pairs, n);
    }

    /** What the first product has and the second has not; the first is a multiple of the second. */
    static int[] missing(int[] all, int[] have) {
        int[] rest = all.clone();
        int j = 0;
        for (int k = 0; k < rest.length && j < have.length; k += 2) {
            if (rest[k] == have[j]) {
                rest[k + 1] -= have[j + 1];
                j += 2;
            }
        }
        return withoutZeros(rest);
    }

    /** The least common multiple. */
    static int[] lcm(int[] a, int[] b) {
        return join(a, b, false);
    }

    /** The product. */
    static int[] product(int[] a, int[] b) {
        return join(a, b, true);
    }

    private static int[] join(int[] a, int[] b, boolean sum) {
        int[] result = new int[a.length + b.length];
        int n = 0;
        int i = 0;
        int j = 0;
        while (i < a.length || j < b.length) {
            int x = i < a.length ? a[i] : Integer.MAX_VALUE;
            int y = j < b.length ? b[j] : Integer.MAX_VALUE;
            result[n] = Math.min(x, y);
            int left = x <= y ? a[i + 1] : 0;
            int right = y <= x ? b[j + 1] : 0;
            result[n + 1] = sum ? left + right : Math.max(left, right);
            n += 2;
            i += x <= y ? 2 : 0;
            j += y <= x ? 2 : 0;
        }
        return n == result.length ? result : Arrays.copyOf(result, n);
    }
}
