package assay.grader.answer;

import assay.grader.document.Node;
import assay.grader.figure.Curve;
import assay.grader.submission.Answer;
import assay.grader.submission.Attachment;
import assay.grader.verdict.Certificate;
import assay.grader.verdict.Certificate.Property.Finding;
import assay.grader.verdict.Remark;
import assay.grader.verdict.Verdict;
import assay.reference.number.Rational;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The log of a training. All comparisons are exact.
 *
 * @param columns what is logged, the step first
 * @param floors what must be reached from below
 * @param ceilings what must be reached from above
 * @param ranges where all values lie
 * @param rows the least number of rows
 * @param best whether the best value counts, and not the last one
 * @param credit the share of a log that can be one but does not reach what it should
 */
record CurveTask(
        List<String> columns,
        Map<String, Rational> floors,
        Map<String, Rational> ceilings,
        Map<String, Range> ranges,
        Rational rows,
        boolean best,
        Rational credit)
        implements Task {
    private static final int SHOWN_DIGITS = 6;

    /** Both ends belong to it. */
    record Range(Rational least, Rational most) {
        boolean contains(Rational value) {
            return least.compareTo(value) <= 0 && value.compareTo(most) <= 0;
        }
    }

    CurveTask {
        columns = List.copyOf(columns);
        floors = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(floors));
        ceilings = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(ceilings));
        ranges = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(ranges));
    }

    @Override
    public Verdict judge(Answer answer) {
        Node content = answer.content();
        if (content instanceof Node.Mapping mapping && mapping.fields().get("file") != null) {
            content = java.util.Objects.requireNonNull(mapping.fields().get("file"))
                    .value();
        }
        if (!(content instanceof Node.Scalar text)) {
            return unreadable(content, "expected " + form());
        }
        if (text.text().strip().lines().count() > 1) {
            return judge(text, text.text());
        }
        Attachment file = answer.files().open(text.text().strip());
        return file instanceof Attachment.Content read
                ? judge(text, read.text())
                : unreadable(text, ((Attachment.Refused) file).reason());
    }

    private Verdict judge(Node place, String log) {
        CurveReading reading = CurveReading.of(log, columns);
        if (reading.fault().isPresent()) {
            return unreadable(
                    place, "the log cannot be read: " + reading.fault().get());
        }
        List<String> names = reading.header().stream()
                .map(name -> name.toLowerCase(java.util.Locale.ROOT))
                .toList();
        if (!columns.stream().allMatch(column -> names.contains(column.toLowerCase(java.util.Locale.ROOT)))) {
            return Verdict.incorrect(
                    new Certificate.Shape(
                            Shortened.of(String.join(", ", reading.header())), String.join(", ", columns)),
                    Remark.form("columns", "The first line must name the columns " + String.join(", ", columns) + "."));
        }
        Curve curve = reading.curve();
        List<Finding> findings = consistency(curve, reading.infinite());
        boolean consistent = findings.stream().allMatch(Finding::holds);
        if (!curve.rows().isEmpty()) {
            floors.forEach((column, bound) -> findings.add(reached(curve, column, bound, true)));
            ceilings.forEach((column, bound) -> findings.add(reached(curve, column, bound, false)));
        }
        boolean all = findings.stream().allMatch(Finding::holds);
        List<Remark> remarks = findings.stream()
                .filter(finding -> !finding.holds())
                .map(finding ->
                        Remark.verdict("log", "This fails: " + finding.condition() + "; " + finding.found() + "."))
                .toList();
        return Verdict.share(
                all ? Rational.ONE : consistent ? credit : Rational.ZERO,
                new Certificate.Property(Map.of(), findings, Optional.of(curve.thinned())),
                remarks);
    }

    private List<Finding> consistency(Curve curve, List<String> infinite) {
        List<Finding> findings = new ArrayList<>();
        int count = curve.rows().size();
        findings.add(new Finding(
                "there are at least " + rows + " rows", Rational.of(count).compareTo(rows) >= 0, "there are " + count));
        findings.add(new Finding(
                "all values are finite",
                infinite.isEmpty(),
                infinite.isEmpty() ? "they are" : Shortened.of(String.join(", ", infinite))));
        List<Rational> steps = curve.column(columns.get(0));
        Optional<Rational> fallen = Optional.empty();
        for (int k = 1; k < count && fallen.isEmpty(); k++) {
            if (steps.get(k).compareTo(steps.get(k - 1)) <= 0) {
                fallen = Optional.of(steps.get(k));
            }
        }
        findings.add(new Finding(
                "every " + columns.get(0) + " is greater than the one before",
                fallen.isEmpty(),
                fallen.map(step -> shown(step) + " is not").orElse("they are")));
        ranges.forEach((column, range) -> {
            Optional<Rational> outside = curve.column(column).stream()
                    .filter(value -> !range.contains(value))
                    .findFirst();
            findings.add(new Finding(
                    column + " lies between " + shown(range.least()) + " and " + shown(range.most()),
                    outside.isEmpty(),
                    outside.map(value -> "there is " + shown(value)).orElse("all do")));
        });
        return findings;
    }

    private Finding reached(Curve curve, String column, Rational bound, boolean up) {
        List<Rational> values = curve.column(column);
        Rational value = values.get(values.size() - 1);
        if (best) {
            Comparator<Rational> order = up ? Comparator.naturalOrder() : Comparator.reverseOrder();
            value = values.stream().max(order).orElseThrow();
        }
        int sign = value.compareTo(bound);
        return new Finding(
                "the " + which() + " " + column + " is at " + (up ? "least " : "most ") + shown(bound),
                up ? sign >= 0 : sign <= 0,
                "it is " + shown(value));
    }

    private String which() {
        return best ? "best" : "last";
    }

    private static String shown(Rational value) {
        BigDecimal decimal = new BigDecimal(value.numerator())
                .divide(new BigDecimal(value.denominator()), new MathContext(SHOWN_DIGITS));
        return decimal.stripTrailingZeros().toPlainString().length() > 2 * SHOWN_DIGITS
                ? decimal.stripTrailingZeros().toString()
                : decimal.stripTrailingZeros().toPlainString();
    }

    private static Verdict unreadable(Node place, String message) {
        return Verdict.unreadable(Remark.form("log", place.position().inFile() + ": " + message + "."));
    }

    @Override
    public List<String> solution() {
        List<String> lines = bounds();
        return lines.isEmpty() ? List.of("any log") : lines;
    }

    private List<String> bounds() {
        List<String> lines = new ArrayList<>();
        floors.forEach((column, bound) -> lines.add("the " + which() + " " + column + " is at least " + shown(bound)));
        ceilings.forEach((column, bound) -> lines.add("the " + which() + " " + column + " is at most " + shown(bound)));
        return lines;
    }

    @Override
    public String form() {
        return "the name of a CSV file beside the submission, or its lines, with the columns "
                + String.join(", ", columns);
    }

    @Override
    public List<String> policies() {
        List<String> lines = new ArrayList<>();
        lines.add("at least " + rows + " rows of finite numbers, each " + columns.get(0)
                + " greater than the one before");
        ranges.forEach((column, range) ->
                lines.add(column + " lies between " + shown(range.least()) + " and " + shown(range.most())));
        lines.addAll(bounds());
        lines.add("a log that does not reach what it should earns " + credit + " of the points");
        return lines;
    }
}
