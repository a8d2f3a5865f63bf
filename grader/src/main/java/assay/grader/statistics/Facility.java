package assay.grader.statistics;

import java.util.Arrays;
import java.util.Optional;

/**
 * How easy a question part is: the mean share of its points, from 0 (nobody has a point) to 1 (everybody has all).
 *
 * <p>The interval is Wilson's score interval (E. B. Wilson, Journal of the American Statistical Association 22, 1927),
 * which for a part that is right or wrong is that of a binomial proportion. With partial credit the same formula holds for
 * the mean share p: values between 0 and 1 with mean p have a variance of at most p(1−p) (R. Bhatia and C. Davis, American
 * Mathematical Monthly 107, 2000), so the interval is at least as wide as it must be. It never leaves [0, 1] and has no
 * width of zero, also where all answers are alike.
 *
 * @param value the mean
 * @param students how many have points for the part; who waits for a person is not counted, who handed in nothing is
 */
public record Facility(double value, Confidence confidence, int students) {

    /** The facility of an item; empty if nobody has points for it. */
    public static Optional<Facility> of(ScoreTable table, int item) {
        double[] shares = table.shares(item);
        if (shares.length == 0) {
            return Optional.empty();
        }
        double mean = Math.min(1, Math.max(0, Arrays.stream(shares).sum() / shares.length));
        return Optional.of(new Facility(mean, wilson(mean, shares.length, Confidence.USUAL), shares.length));
    }

    /** Wilson's interval of a mean share. */
    static Confidence wilson(double mean, int count, double level) {
        double z = Confidence.quantile(level);
        double weight = z * z / count;
        double centre = (mean + weight / 2) / (1 + weight);
        double half = z / (1 + weight) * Math.sqrt(mean * (1 - mean) / count + weight / (4 * count));
        // The interval holds the mean; where they meet, rounding must not part them.
        return new Confidence(
                Math.max(0, Math.min(mean, centre - half)), Math.min(1, Math.max(mean, centre + half)), level);
    }
}
