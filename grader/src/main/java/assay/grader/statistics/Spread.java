package assay.grader.statistics;

import org.apache.commons.math3.stat.descriptive.moment.Variance;

/** Whether values differ, where sums of decimals are rounded. */
final class Spread {
    /** What differs by less than this share of its size differs by rounding only. */
    static final double ROUNDING = 1e-12;

    private Spread() {}

    /** Whether there are fewer than two values, or all are the same. */
    static boolean isConstant(double[] values) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (double value : values) {
            low = Math.min(low, value);
            high = Math.max(high, value);
        }
        return !(high - low > ROUNDING * Math.max(1, Math.max(Math.abs(low), Math.abs(high))));
    }

    /** The unbiased variance of at least two values; exactly 0 if they are all the same. */
    static double variance(double[] values) {
        return isConstant(values) ? 0 : new Variance().evaluate(values);
    }
}
