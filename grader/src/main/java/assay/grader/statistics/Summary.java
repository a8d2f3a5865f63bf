package assay.grader.statistics;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.math3.stat.descriptive.rank.Median;

/**
 * The middle and the spread of the totals, as shares from 0 to 1.
 *
 * @param deviation the standard deviation with the divisor n−1; empty for one student
 */
public record Summary(
        int students, double mean, double median, OptionalDouble deviation, double lowest, double highest) {

    /** The summary of some shares; empty without any. */
    public static Optional<Summary> of(double[] shares) {
        if (shares.length == 0) {
            return Optional.empty();
        }
        return Optional.of(new Summary(
                shares.length,
                Arrays.stream(shares).sum() / shares.length,
                new Median().evaluate(shares),
                shares.length < 2 ? OptionalDouble.empty() : OptionalDouble.of(Math.sqrt(Spread.variance(shares))),
                Arrays.stream(shares).min().orElseThrow(),
                Arrays.stream(shares).max().orElseThrow()));
    }
}
