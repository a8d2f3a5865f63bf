package assay.grader.answer;

import assay.grader.document.Node;
import assay.grader.document.Spelling;
import assay.grader.verdict.Remark;
import assay.reference.derivative.TraceLine;
import assay.reference.derivative.TraceName;
import assay.reference.derivative.TraceQuestion;
import assay.reference.expression.Expression;
import assay.reference.rounding.WrittenDecimal;
import assay.reference.rounding.WrittenFormula;
import assay.reference.rounding.WrittenNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The rows of a trace: each has a name, and an expression, a value or both. What cannot be read is told of its row and
 * keeps no other row from being read.
 *
 * @param rows the rows, in their order
 * @param fault why there are none
 */
record TraceRows(List<Row> rows, Optional<Remark> fault) {
    private static final int MOST_ROWS = 500;
    private static final Set<String> FIELDS = Set.of("name", "expression", "value");

    /**
     * A row.
     *
     * @param name its name, or its place if it has none
     * @param line what could be read, if it has a name
     * @param expressionFault why its expression, or the row as a whole, cannot be read
     * @param valueFault why its value cannot be read
     */
    record Row(String name, Optional<TraceLine> line, Optional<Remark> expressionFault, Optional<Remark> valueFault) {

        /** What is wrong with it. */
        List<Remark> faults() {
            return Stream.concat(expressionFault.stream(), valueFault.stream()).toList();
        }

        /** Whether the whole row was read. */
        boolean isRead() {
            return faults().isEmpty();
        }
    }

    /** How the expressions of the rows are understood. */
    List<Understood> understood() {
        List<Understood> understood = new ArrayList<>();
        for (TraceLine line : lines()) {
            line.expression()
                    .ifPresent(formula ->
                            understood.add(new Understood.Formula(line.name(), formula, AnswerText.NO_NAMES)));
        }
        return understood;
    }

    static TraceRows read(Node content, TraceQuestion question) {
        if (!(content instanceof Node.Sequence rows)) {
            return new TraceRows(
                    List.of(),
                    Optional.of(form(
                            content,
                            "expected a list of rows {name: …, expression: …, value: …}, found " + content.description()
                                    + ".")));
        }
        if (rows.items().size() > MOST_ROWS) {
            return new TraceRows(List.of(), Optional.of(form(content, "a trace has at most " + MOST_ROWS + " rows.")));
        }
        TraceQuestion asked = question(content, question);
        TraceNames names = new TraceNames(asked, rows.items().size());
        List<Row> read = new ArrayList<>();
        for (Node row : rows.items()) {
            read.add(row(row, "row " + (read.size() + 1), asked, names));
        }
        return new TraceRows(read, Optional.empty());
    }

    /** The question with the names that the rows of an answer have. */
    static TraceQuestion question(Node content, TraceQuestion question) {
        List<String> names = new ArrayList<>();
        TraceAccents accents = TraceAccents.over(question.quantities());
        if (content instanceof Node.Sequence rows && rows.items().size() <= MOST_ROWS) {
            for (Node row : rows.items()) {
                if (row instanceof Node.Mapping mapping) {
                    scalar(mapping, "name")
                            .map(name -> accents.name(name.text()))
                            .ifPresent(names::add);
                }
            }
        }
        return question.withRows(names);
    }

    /** What could be read, row by row. */
    List<TraceLine> lines() {
        return rows.stream().flatMap(row -> row.line().stream()).toList();
    }

    private static Row row(Node row, String place, TraceQuestion question, TraceNames names) {
        if (!(row instanceof Node.Mapping mapping)) {
            return unnamed(row, place, "a row is written {name: v1, expression: …, value: …}.");
        }
        Optional<Node.Scalar> name = scalar(mapping, "name");
        if (name.isEmpty()) {
            return unnamed(row, place, "a row needs a name.");
        }
        TraceName parsed = TraceName.parse(names.accents().name(name.get().text()), question.quantities());
        String canonical = parsed.toString();
        Optional<Expression> expression = Optional.empty();
        Optional<Remark> expressionFault = strange(mapping, row).or(() -> single(mapping, "expression"));
        Optional<Node.Scalar> text = scalar(mapping, "expression");
        if (text.isPresent()) {
            AnswerText.Formula formula = names.read(text.get());
            expression = formula.expression();
            expressionFault = expressionFault.or(
                    () -> formula.verdict().map(verdict -> verdict.remarks().get(0)));
        }
        Optional<WrittenNumber> value = Optional.empty();
        Optional<Remark> valueFault = single(mapping, "value");
        Optional<Node.Scalar> number = scalar(mapping, "value");
        if (number.isPresent()) {
            AnswerText.Number read = AnswerText.number(number.get());
            value = number(number.get(), read);
            valueFault = value.isPresent() ? Optional.empty() : read.fault();
        }
        if (expressionFault.isEmpty() && valueFault.isEmpty() && !parsed.isKnown(question.quantities())) {
            return unnamed(
                    row,
                    place,
                    "'" + name.get().text()
                            + "' is no name of a row; write v1 for a value, dv1 for its tangent, bv1 for its "
                            + "adjoint, or a word of letters and digits for a step of your own.");
        }
        return new Row(
                canonical,
                Optional.of(new TraceLine(canonical, expression, value)),
                expressionFault.map(fault -> of(canonical, fault)),
                valueFault.map(fault -> of(canonical, fault)));
    }

    private static Row unnamed(Node row, String place, String message) {
        return new Row(place, Optional.empty(), Optional.of(form(row, message)), Optional.empty());
    }

    private static Remark of(String row, Remark fault) {
        return Remark.form(fault.code(), "Row " + row + ", " + fault.message(), fault.detail());
    }

    /** A field that no row has. */
    private static Optional<Remark> strange(Node.Mapping mapping, Node row) {
        return mapping.fields().keySet().stream()
                .filter(field -> !FIELDS.contains(field))
                .findFirst()
                .map(field -> form(
                        row,
                        "a row has no '" + field + "'; "
                                + Spelling.suggestion(field, List.of("name", "expression", "value")) + "."));
    }

    /** A field that is no single text. */
    private static Optional<Remark> single(Node.Mapping mapping, String field) {
        return Optional.ofNullable(mapping.fields().get(field))
                .map(Node.Field::value)
                .filter(value -> !(value instanceof Node.Scalar))
                .map(value -> form(value, field + " must be a single text."));
    }

    /** A decimal, whose digits count, or a formula without names, which is exact. */
    private static Optional<WrittenNumber> number(Node.Scalar text, AnswerText.Number read) {
        Optional<WrittenDecimal> decimal = Decimals.read(text.text());
        return decimal.isPresent()
                ? Optional.of(decimal.get())
                : read.expression().map(formula -> new WrittenFormula(text.text(), formula));
    }

    private static Optional<Node.Scalar> scalar(Node.Mapping mapping, String field) {
        Node.Field found = mapping.fields().get(field);
        return found != null && found.value() instanceof Node.Scalar scalar && !scalar.empty()
                ? Optional.of(scalar)
                : Optional.empty();
    }

    private static Remark form(Node place, String message) {
        return Remark.form("form", place.position().inFile() + ": " + message);
    }
}
