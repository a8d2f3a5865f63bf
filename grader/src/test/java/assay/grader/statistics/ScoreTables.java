package assay.grader.statistics;

import assay.grader.statistics.ScoreTable.Item;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;

/** Tables for tests. */
final class ScoreTables {
    private ScoreTables() {}

    /** A table whose rows are texts such as {@code "1 0.5 -"}, where {@code -} is a cell without points. */
    static ScoreTable of(List<Double> worth, String... rows) {
        ScoreTable.Builder builder = ScoreTable.of(items(worth));
        for (String row : rows) {
            builder.add(Arrays.stream(row.trim().split(" +"))
                    .map(cell ->
                            cell.equals("-") ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(cell)))
                    .toList());
        }
        return builder.build();
    }

    /** The columns q1, q2, … of the given worth. */
    static List<Item> items(List<Double> worth) {
        List<Item> items = new ArrayList<>();
        for (int k = 0; k < worth.size(); k++) {
            items.add(new Item("q" + (k + 1), worth.get(k)));
        }
        return items;
    }

    /** Some class: strong and weak students, few or many, some cells without points, some columns alike. */
    static ScoreTable random(long seed) {
        Random random = new Random(seed);
        int items = random.nextInt(7);
        int students = random.nextInt(25);
        List<Double> worth = new ArrayList<>();
        for (int k = 0; k < items; k++) {
            worth.add((1 + random.nextInt(40)) / 4.0);
        }
        double gaps = random.nextInt(4) / 10.0;
        int levels = 1 + random.nextInt(4);
        ScoreTable.Builder builder = ScoreTable.of(items(worth));
        for (int n = 0; n < students; n++) {
            double strength = random.nextDouble();
            List<OptionalDouble> row = new ArrayList<>();
            for (int k = 0; k < items; k++) {
                double share =
                        Math.min(1, Math.round(levels * (strength + random.nextDouble() - 0.5)) / (double) levels);
                double points = k == 0 ? 0 : Math.round(100 * Math.max(0, share) * worth.get(k)) / 100.0;
                row.add(random.nextDouble() < gaps ? OptionalDouble.empty() : OptionalDouble.of(points));
            }
            builder.add(row);
        }
        return builder.build();
    }
}
