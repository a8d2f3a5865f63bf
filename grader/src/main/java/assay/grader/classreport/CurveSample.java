package assay.grader.classreport;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A student's measured curve, as far as it is drawn.
 *
 * @param columns the names of the columns, the step first
 * @param rows the numbers of some rows
 */
record CurveSample(String student, List<String> columns, List<List<Double>> rows) {
    private static final int MOST_POINTS = 60;

    CurveSample {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
    }

    /** The curve in a certificate, if it holds one. */
    static Optional<CurveSample> of(String student, Map<String, Object> certificate) {
        if (!(certificate.get("figure") instanceof Map<?, ?> figure)
                || !"curve".equals(figure.get("kind"))
                || !(figure.get("columns") instanceof List<?> columns)
                || !(figure.get("rows") instanceof List<?> rows)
                || rows.isEmpty()) {
            return Optional.empty();
        }
        List<List<Double>> numbers = new ArrayList<>();
        int count = Math.min(MOST_POINTS, rows.size());
        for (int k = 0; k < count; k++) {
            Object row = rows.get(count == 1 ? 0 : (int) ((long) k * (rows.size() - 1) / (count - 1)));
            List<Double> cells = row instanceof List<?> texts
                    ? texts.stream().map(text -> number(String.valueOf(text))).toList()
                    : List.of();
            if (cells.size() == columns.size() && cells.stream().allMatch(Double::isFinite)) {
                numbers.add(cells);
            }
        }
        return Optional.of(
                new CurveSample(student, columns.stream().map(String::valueOf).toList(), numbers));
    }

    /** A decimal, or a quotient of whole numbers. */
    private static double number(String text) {
        int slash = text.indexOf('/');
        try {
            return slash < 0
                    ? Double.parseDouble(text)
                    : Double.parseDouble(text.substring(0, slash)) / Double.parseDouble(text.substring(slash + 1));
        } catch (NumberFormatException noNumber) {
            return Double.NaN;
        }
    }
}
