package assay.grader.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * The class in five groups by total, the weakest first. Students with the same total are never torn apart: their group is
 * that of the middle of their ranks, so groups are of equal size only where totals differ, and may be empty.
 *
 * @param groups the students of each group, by their rows
 */
public record Quintiles(List<List<Integer>> groups) {
    /** How many groups there are. */
    public static final int COUNT = 5;

    public Quintiles {
        groups = groups.stream().map(List::copyOf).toList();
    }

    /** One group's mean share of an item's points; empty if nobody of it has points for the item. */
    public record Mean(int students, OptionalDouble value) {}

    /** The groups of a class. Who has no points at all yet is in none. */
    public static Quintiles of(ScoreTable table) {
        double[] totals = IntStream.range(0, table.students())
                .mapToDouble(student -> table.total(student).orElse(Double.NaN))
                .toArray();
        List<Integer> ranked = IntStream.range(0, totals.length)
                .filter(student -> !Double.isNaN(totals[student]))
                .boxed()
                .sorted((a, b) -> Double.compare(totals[a], totals[b]))
                .toList();
        List<List<Integer>> groups = new ArrayList<>();
        IntStream.range(0, COUNT).forEach(k -> groups.add(new ArrayList<>()));
        int from = 0;
        while (from < ranked.size()) {
            int to = from + 1;
            while (to < ranked.size() && totals[ranked.get(to)] - totals[ranked.get(from)] <= Spread.ROUNDING) {
                to++;
            }
            // The middle of the ranks from..to-1, of all ranks, is (from + to) / (2 size), below 1.
            int group = (int) ((long) COUNT * (from + to) / (2L * ranked.size()));
            groups.get(Math.min(COUNT - 1, group)).addAll(ranked.subList(from, to));
            from = to;
        }
        return new Quintiles(groups);
    }

    /** The mean share of an item's points in each group: the empirical curve of the item. */
    public List<Mean> curve(ScoreTable table, int item) {
        double worth = table.items().get(item).points();
        return groups.stream()
                .map(group -> {
                    double[] points = group.stream()
                            .map(student -> table.points(student, item))
                            .flatMapToDouble(OptionalDouble::stream)
                            .toArray();
                    OptionalDouble mean = IntStream.range(0, points.length)
                            .mapToDouble(k -> points[k] / worth)
                            .average();
                    return new Mean(points.length, mean);
                })
                .toList();
    }
}
