package assay.reference.derivative;

import assay.reference.number.Rational;
import assay.reference.rounding.RoundingPolicy;
import assay.reference.rounding.WrittenDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Traces for the tests of this package, written as tables: name | expression | number. */
final class Table {
    static final RoundingPolicy FOUR = new RoundingPolicy(4, RoundingPolicy.Intermediate.FORBIDDEN);

    private Table() {}

    static TraceQuestion question(String function, Mode mode, String... point) {
        List<Rational> coordinates = Arrays.stream(point).map(Rational::parse).toList();
        List<assay.reference.expression.Expression.Symbol> inputs = Stream.iterate(1, k -> k + 1)
                .limit(point.length)
                .map(k -> Formula.symbol("x" + k))
                .toList();
        return new TraceQuestion(Formula.read(function), "y", inputs, coordinates, mode);
    }

    static Mode forward(String... seed) {
        return new Mode.Forward(Arrays.stream(seed).map(Rational::parse).toList());
    }

    static Mode reverse() {
        return new Mode.Reverse(Rational.ONE);
    }

    static List<TraceLine> lines(String table) {
        return table.lines().filter(row -> !row.isBlank()).map(Table::line).toList();
    }

    private static TraceLine line(String row) {
        String[] cells = row.split("\\|", -1);
        String expression = cells[1].strip();
        String value = cells.length > 2 ? cells[2].strip() : "";
        return new TraceLine(
                cells[0].strip(),
                expression.isEmpty() ? Optional.empty() : Optional.of(Formula.read(expression)),
                value.isEmpty() ? Optional.empty() : Optional.of(WrittenDecimal.parse(value)));
    }

    static TraceReport check(TraceQuestion question, String table) {
        return new TraceChecker(question, FOUR, Sampling::compare).check(lines(table));
    }

    /** One word for each row: name, verdict, and the verdict on the number with what was carried. */
    static List<String> summary(TraceReport report) {
        return report.rows().stream()
                .map(row -> row.name() + " " + row.verdict().spelling()
                        + row.value()
                                .map(value -> " " + value.verdict().spelling()
                                        + (value.carried() == ValueReport.Carried.NO ? "" : " " + value.carried()))
                                .orElse(""))
                .toList();
    }
}
