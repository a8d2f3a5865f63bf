package assay.grader.statistics;

import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * A confidence interval.
 *
 * @param level the share of samples whose interval covers the true value, such as 0.95
 */
public record Confidence(double low, double high, double level) {
    /** The level of all intervals in reports. */
    public static final double USUAL = 0.95;

    /**
     * An interval.
     *
     * @throws IllegalArgumentException if the ends are no numbers in order
     */
    public Confidence {
        if (!(low <= high) || Double.isInfinite(low) || Double.isInfinite(high)) {
            throw new IllegalArgumentException("no interval: " + low + " to " + high);
        }
    }

    /** Whether a value lies in it, its ends included. */
    public boolean contains(double value) {
        return low <= value && value <= high;
    }

    /** The quantile of the standard normal distribution that leaves half of what the level leaves above it. */
    static double quantile(double level) {
        return new NormalDistribution(0, 1).inverseCumulativeProbability(1 - (1 - level) / 2);
    }
}
