package assay.grader.chart;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The pictures of this project's reports: bars, values with intervals, and lines. */
public final class Drawing {
    private static final int WIDTH = 340;
    private static final int ROW = 17;

    private Drawing() {}

    /** Upright bars. @param positions the middle of each bar on the horizontal axis, all equally far apart */
    public static String bars(Axis x, List<Double> positions, String name, List<Long> heights) {
        long most = heights.stream().mapToLong(Long::longValue).max().orElse(0);
        Map<String, List<?>> data = new LinkedHashMap<>();
        data.put("x", positions);
        data.put("y", heights.stream().map(Long::doubleValue).toList());
        Map<String, Object> bar = Plot.layer("bar", Map.of("x", "x", "y", "y"), Map.of("size", 0.0, "width", 0.92));
        return new Plot(data, List.of(bar), x, Axis.count(name, Math.max(1, most)), false).svg(WIDTH, 200);
    }

    /** A value between two ends. */
    public record Range(String name, double low, double value, double high) {}

    /** Values with their intervals, one below the other. */
    public static String ranges(Axis x, List<Range> ranges) {
        List<Range> upwards = new ArrayList<>(ranges);
        Collections.reverse(upwards);
        Map<String, List<?>> data = new LinkedHashMap<>();
        data.put("name", upwards.stream().map(Range::name).toList());
        data.put("value", upwards.stream().map(Range::value).toList());
        data.put("low", upwards.stream().map(Range::low).toList());
        data.put("high", upwards.stream().map(Range::high).toList());
        Map<String, Object> bar =
                Plot.layer("errorbar", Map.of("y", "name", "xmin", "low", "xmax", "high"), Map.of("height", 0.4));
        Map<String, Object> dot = Plot.layer("point", Map.of("x", "value", "y", "name"), Map.of("size", 3.0));
        return new Plot(data, List.of(bar, dot), x, "", true).svg(WIDTH, 56 + ROW * ranges.size());
    }

    /** A line through points, with a dot at each. */
    public static String line(Axis x, Axis y, List<Double> xs, List<Double> ys) {
        Map<String, List<?>> data = new LinkedHashMap<>();
        data.put("x", xs);
        data.put("y", ys);
        Map<String, String> mapping = Map.of("x", "x", "y", "y");
        Map<String, Object> line = Plot.layer("line", mapping, Map.of("size", 1.0));
        Map<String, Object> dots = Plot.layer("point", mapping, Map.of("size", 3.0));
        return new Plot(data, List.of(line, dots), x, y, false).svg(220, 150);
    }

    /** A line of one of many. */
    public record Trail(String name, List<Double> xs, List<Double> ys) {
        public Trail {
            xs = List.copyOf(xs);
            ys = List.copyOf(ys);
        }
    }

    /** Many faint lines in one picture. */
    public static String trails(Axis x, Axis y, List<Trail> trails) {
        List<Object> names = new ArrayList<>();
        List<Object> xs = new ArrayList<>();
        List<Object> ys = new ArrayList<>();
        for (Trail trail : trails) {
            names.addAll(Collections.nCopies(trail.xs().size(), trail.name()));
            xs.addAll(trail.xs());
            ys.addAll(trail.ys());
        }
        Map<String, List<?>> data = new LinkedHashMap<>();
        data.put("name", names);
        data.put("x", xs);
        data.put("y", ys);
        Map<String, Object> lines = Plot.layer(
                "line",
                Map.of("x", "x", "y", "y", "group", "name"),
                Map.of("size", 0.7, "alpha", trails.size() > 5 ? 0.4 : 1.0));
        return new Plot(data, List.of(lines), x, y, false).svg(WIDTH, 220);
    }
}
