package assay.grader.statistics;

import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;

/**
 * How well a question part tells strong students from weak ones: the correlation of its points with the rest score, which
 * is the share of the points of all other parts. The part itself is left out, since it would correlate with itself (corrected
 * item-total correlation; F. M. Lord and M. R. Novick, Statistical Theories of Mental Test Scores, 1968, section 15). For a
 * part that is right or wrong it is the point-biserial correlation.
 *
 * <p>Only students with points for the part and for at least one other count. Who waits for a person in some other part
 * has a rest score of the remaining ones.
 *
 * @param value from −1 to 1; around 0 the part tells nothing, and below it the strong fail where the weak succeed
 * @param confidence by Fisher's transformation (R. A. Fisher, Metron 1, 1921); empty for fewer than four students or a
 *     correlation of ±1
 * @param students how many count
 */
public record Discrimination(double value, Optional<Confidence> confidence, int students) {
    private static final int FEWEST_FOR_CONFIDENCE = 4;

    /** The discrimination of an item; empty if all have the same points for it, or the same rest. */
    public static Optional<Discrimination> of(ScoreTable table, int item) {
        double[] points = new double[table.students()];
        double[] rests = new double[table.students()];
        int count = 0;
        for (int student = 0; student < points.length; student++) {
            OptionalDouble own = table.points(student, item);
            OptionalDouble rest = table.rest(student, item);
            if (own.isPresent() && rest.isPresent()) {
                points[count] = own.getAsDouble();
                rests[count++] = rest.getAsDouble();
            }
        }
        points = java.util.Arrays.copyOf(points, count);
        rests = java.util.Arrays.copyOf(rests, count);
        if (Spread.isConstant(points) || Spread.isConstant(rests)) {
            return Optional.empty();
        }
        double correlation = new PearsonsCorrelation().correlation(points, rests);
        double bounded = Math.min(1, Math.max(-1, correlation));
        return Optional.of(new Discrimination(bounded, fisher(bounded, count, Confidence.USUAL), count));
    }

    /** Whether it is below zero by more than chance explains: the whole interval is, or it is −1. */
    public boolean isClearlyNegative() {
        return confidence
                .map(interval -> interval.high() < 0)
                .orElse(students >= FEWEST_FOR_CONFIDENCE && value < 0 && isPerfect(value));
    }

    private static boolean isPerfect(double correlation) {
        return Math.abs(correlation) > 1 - Spread.ROUNDING;
    }

    private static Optional<Confidence> fisher(double correlation, int count, double level) {
        if (count < FEWEST_FOR_CONFIDENCE || isPerfect(correlation)) {
            return Optional.empty();
        }
        double z = 0.5 * Math.log((1 + correlation) / (1 - correlation));
        double half = Confidence.quantile(level) / Math.sqrt(count - 3);
        return Optional.of(new Confidence(Math.tanh(z - half), Math.tanh(z + half), level));
    }
}
