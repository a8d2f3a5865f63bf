package assay.grader.classreport;

import assay.grader.chart.Axis;
import assay.grader.chart.Chart;
import assay.grader.chart.Drawing;
import assay.grader.statistics.Facility;
import assay.grader.statistics.Histogram;
import assay.grader.statistics.Quintiles;
import assay.grader.statistics.Summary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The charts of a class, each with its words and numbers. */
final class ClassCharts {
    private ClassCharts() {}

    /** How many students have how much. */
    static Optional<Chart> histogram(double[] totals) {
        Optional<Summary> summary = Summary.of(totals);
        if (summary.isEmpty()) {
            return Optional.empty();
        }
        List<Histogram.Bin> bins = Histogram.of(totals).bins();
        String svg = Drawing.bars(
                Axis.count("score in percent", 100),
                bins.stream().map(bin -> (bin.low() + bin.high()) / 2.0).toList(),
                "students",
                bins.stream().map(bin -> (long) bin.students()).toList());
        Histogram.Bin fullest = bins.stream()
                .reduce((a, b) -> b.students() > a.students() ? b : a)
                .orElseThrow();
        return Optional.of(new Chart(
                svg,
                "Scores",
                "The fullest range, " + fullest.low() + "% to " + fullest.high() + "%, holds "
                        + Figures.counted(fullest.students(), "student") + ". Half of the class has at least "
                        + Figures.percent(summary.get().median()) + ".",
                List.of("Score", "Students"),
                bins.stream()
                        .map(bin -> List.of(bin.low() + "% to " + bin.high() + "%", Integer.toString(bin.students())))
                        .toList()));
    }

    /** How easy the parts are. */
    static Optional<Chart> facilities(Map<String, Facility> facilities) {
        if (facilities.isEmpty()) {
            return Optional.empty();
        }
        List<Drawing.Range> ranges = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        facilities.forEach((id, facility) -> {
            ranges.add(new Drawing.Range(
                    id,
                    facility.confidence().low(),
                    facility.value(),
                    facility.confidence().high()));
            rows.add(List.of(id, Figures.percent(facility.value()), range(facility)));
        });
        Map.Entry<String, Facility> hardest = facilities.entrySet().stream()
                .reduce((a, b) -> b.getValue().value() < a.getValue().value() ? b : a)
                .orElseThrow();
        return Optional.of(new Chart(
                Drawing.ranges(Axis.percent("mean share of the points"), ranges),
                "Facility",
                "The mean share of the points of each part, with its 95% interval. Hardest is " + hardest.getKey()
                        + " with " + Figures.percent(hardest.getValue().value()) + ".",
                List.of("Part", "Facility", "95% interval"),
                rows));
    }

    static String range(Facility facility) {
        return Figures.percent(facility.confidence().low()) + " to "
                + Figures.percent(facility.confidence().high());
    }

    /** How the fifths of the class do in a part. */
    static Optional<Chart> quintiles(String part, List<Quintiles.Mean> curve) {
        List<Double> xs = new ArrayList<>();
        List<Double> ys = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        for (int k = 0; k < curve.size(); k++) {
            Quintiles.Mean mean = curve.get(k);
            if (mean.value().isPresent()) {
                xs.add(k + 1.0);
                ys.add(mean.value().getAsDouble());
            }
            String value =
                    mean.value().isPresent() ? Figures.percent(mean.value().getAsDouble()) : Figures.NONE;
            rows.add(List.of(Integer.toString(k + 1), value, Integer.toString(mean.students())));
        }
        if (xs.size() < 2) {
            return Optional.empty();
        }
        return Optional.of(new Chart(
                Drawing.line(
                        Axis.numbered("fifth of the class", 1, Quintiles.COUNT),
                        new Axis("", 0, 1, List.of(0.0, 0.5, 1.0), List.of("0", "50%", "100%")),
                        xs,
                        ys),
                "Part " + part + " by fifths of the class",
                "From the weakest to the strongest fifth the share of the points goes from "
                        + Figures.percent(ys.get(0)) + " to " + Figures.percent(ys.get(ys.size() - 1)) + ".",
                List.of("Fifth, weakest first", "Share of the points", "Students"),
                rows));
    }

    /** Where derivations first go wrong. */
    static Optional<Chart> firstWrongLines(String part, Map<Integer, Integer> counts) {
        if (counts.isEmpty()) {
            return Optional.empty();
        }
        int last = counts.keySet().stream().mapToInt(Integer::intValue).max().orElseThrow();
        List<Double> lines = new ArrayList<>();
        List<Long> heights = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        for (int line = 1; line <= last; line++) {
            int students = counts.getOrDefault(line, 0);
            lines.add((double) line);
            heights.add((long) students);
            rows.add(List.of(Integer.toString(line), Integer.toString(students)));
        }
        Map.Entry<Integer, Integer> most = counts.entrySet().stream()
                .reduce((a, b) -> b.getValue() > a.getValue() ? b : a)
                .orElseThrow();
        return Optional.of(new Chart(
                Drawing.bars(
                        Axis.numbered("first line that does not follow", 1, Math.max(3, last)),
                        lines,
                        "students",
                        heights),
                "Part " + part + ": where derivations first go wrong",
                "Most often, " + Figures.counted(most.getValue(), "time") + ", that is line " + most.getKey() + ".",
                List.of("Line", "Students"),
                rows));
    }

    /** The measured curves of a part, one chart for each column besides the first. */
    static List<Chart> curves(String part, List<CurveSample> samples) {
        Map<String, List<Drawing.Trail>> byColumn = new LinkedHashMap<>();
        for (CurveSample sample : samples) {
            for (int c = 1; c < sample.columns().size(); c++) {
                int column = c;
                Drawing.Trail trail = new Drawing.Trail(
                        sample.student(),
                        sample.rows().stream().map(row -> row.get(0)).toList(),
                        sample.rows().stream().map(row -> row.get(column)).toList());
                if (trail.xs().size() > 1) {
                    byColumn.computeIfAbsent(sample.columns().get(c), any -> new ArrayList<>())
                            .add(trail);
                }
            }
        }
        List<Chart> charts = new ArrayList<>();
        String step = samples.isEmpty() ? "" : samples.get(0).columns().get(0);
        byColumn.forEach((column, trails) -> charts.add(curve(part, step, column, trails)));
        return charts;
    }

    private static Chart curve(String part, String step, String column, List<Drawing.Trail> trails) {
        List<List<String>> rows = trails.stream()
                .map(trail -> List.of(
                        trail.name(),
                        Figures.decimal(trail.ys().get(0)),
                        Figures.decimal(trail.ys().get(trail.ys().size() - 1))))
                .toList();
        return new Chart(
                Drawing.trails(
                        Axis.covering(
                                step,
                                trails.stream()
                                        .flatMap(trail -> trail.xs().stream())
                                        .toList()),
                        Axis.covering(
                                column,
                                trails.stream()
                                        .flatMap(trail -> trail.ys().stream())
                                        .toList()),
                        trails),
                "Part " + part + ": " + column,
                Figures.counted(trails.size(), "curve") + ", one line each.",
                List.of("Student", "First value", "Last value"),
                rows);
    }
}
