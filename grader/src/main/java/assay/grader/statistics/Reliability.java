package assay.grader.statistics;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * How consistent the parts of a test are: Cronbach's α = k/(k−1) · (1 − Σσᵢ²/σ²), where σᵢ² is the variance of the points of
 * part i, σ² that of their sum, and k the number of parts (L. J. Cronbach, Psychometrika 16, 1951). Parts for which nobody
 * has points are left out; of the rest only students with points for all of them count.
 *
 * @param alpha at most 1; it may be negative, where parts contradict each other
 * @param ifDeleted α without one part, by the part's id; no entry where it does not exist. Above {@code alpha} the part
 *     makes the test less consistent
 * @param students how many count
 * @param items how many parts count
 */
public record Reliability(double alpha, Map<String, Double> ifDeleted, int students, int items) {
    public Reliability {
        ifDeleted = Collections.unmodifiableMap(new LinkedHashMap<>(ifDeleted));
    }

    /** The reliability of a test; empty with fewer than two parts or students, or if all have the same sum. */
    public static Optional<Reliability> of(ScoreTable table) {
        List<Integer> items = IntStream.range(0, table.items().size())
                .filter(item -> IntStream.range(0, table.students()).anyMatch(student -> table.isScored(student, item)))
                .boxed()
                .toList();
        int[] students = IntStream.range(0, table.students())
                .filter(student -> items.stream().allMatch(item -> table.isScored(student, item)))
                .toArray();
        double[] variances = new double[items.size()];
        double[] sums = new double[students.length];
        for (int k = 0; k < variances.length; k++) {
            double[] points = points(table, students, items.get(k));
            variances[k] = students.length < 2 ? 0 : Spread.variance(points);
            for (int n = 0; n < sums.length; n++) {
                sums[n] += points[n];
            }
        }
        OptionalDouble alpha = alpha(variances, sums);
        if (alpha.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Double> ifDeleted = new LinkedHashMap<>();
        for (int left = 0; left < variances.length; left++) {
            double[] points = points(table, students, items.get(left));
            double[] rest = new double[sums.length];
            for (int n = 0; n < rest.length; n++) {
                rest[n] = sums[n] - points[n];
            }
            String id = table.items().get(items.get(left)).id();
            alpha(without(variances, left), rest).ifPresent(value -> ifDeleted.put(id, value));
        }
        return Optional.of(new Reliability(alpha.getAsDouble(), ifDeleted, students.length, items.size()));
    }

    private static OptionalDouble alpha(double[] variances, double[] sums) {
        int k = variances.length;
        if (k < 2 || Spread.isConstant(sums)) {
            return OptionalDouble.empty();
        }
        double parts = IntStream.range(0, k).mapToDouble(i -> variances[i]).sum();
        return OptionalDouble.of(k / (k - 1.0) * (1 - parts / Spread.variance(sums)));
    }

    private static double[] points(ScoreTable table, int[] students, int item) {
        return IntStream.of(students)
                .mapToDouble(student -> table.points(student, item).orElseThrow())
                .toArray();
    }

    private static double[] without(double[] values, int left) {
        List<Double> kept = new ArrayList<>();
        for (int k = 0; k < values.length; k++) {
            if (k != left) {
                kept.add(values[k]);
            }
        }
        return kept.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
