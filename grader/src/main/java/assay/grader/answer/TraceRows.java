package assay.grader.answer;

import assay.grader.document.Node;
import assay.grader.document.Spelling;
import assay.grader.verdict.Remark;
import assay.reference.derivative.Role;
import assay.reference.derivative.TraceLine;
import assay.reference.derivative.TraceName;
import assay.reference.derivative.TraceQuestion;
import assay.reference.expression.Expression;
import assay.reference.expression.Shape;
import assay.reference.notation.Symbols;
import assay.reference.number.Rational;
import assay.reference.rounding.WrittenDecimal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the rows of a trace: each has a name, and an expression, a value or both.
 *
 * @param lines the rows, if all can be read
 * @param fault what is wrong with the first one that cannot
 */
record TraceRows(List<TraceLine> lines, Optional<Remark> fault) {
    private static final int SPARE_NAMES = 4;
    private static final int MOST_ROWS = 500;
    private static final Set<String> FIELDS = Set.of("name", "expression", "value");

    static TraceRows read(Node content, TraceQuestion question) {
        if (!(content instanceof Node.Sequence rows)) {
            return faulty(
                    "form",
                    content,
                    "expected a list of rows {name: …, expression: …, value: …}, found " + content.description() + ".");
        }
        if (rows.items().size() > MOST_ROWS) {
            return faulty("form", content, "a trace has at most " + MOST_ROWS + " rows.");
        }
        Symbols names = names(question, rows.items().size());
        List<TraceLine> lines = new ArrayList<>();
        for (Node row : rows.items()) {
            TraceRows read = row(row, question, names);
            if (read.fault().isPresent()) {
                return read;
            }
            lines.addAll(read.lines());
        }
        return new TraceRows(lines, Optional.empty());
    }

    private static TraceRows row(Node row, TraceQuestion question, Symbols names) {
        if (!(row instanceof Node.Mapping mapping)) {
            return faulty("form", row, "a row is written {name: v1, expression: …, value: …}.");
        }
        for (Map.Entry<String, Node.Field> field : mapping.fields().entrySet()) {
            if (!FIELDS.contains(field.getKey())) {
                return faulty(
                        "form",
                        row,
                        "a row has no '" + field.getKey() + "'; "
                                + Spelling.suggestion(field.getKey(), List.of("name", "expression", "value")) + ".");
            }
            if (!(field.getValue().value() instanceof Node.Scalar)) {
                return faulty("form", field.getValue().value(), field.getKey() + " must be a single text.");
            }
        }
        Optional<Node.Scalar> name = scalar(mapping, "name");
        if (name.isEmpty()) {
            return faulty("form", row, "a row needs a name.");
        }
        String canonical = TraceName.parse(name.get().text().replace("$", ""), question.quantities())
                .toString();
        Optional<Expression> expression = Optional.empty();
        Optional<Node.Scalar> text = scalar(mapping, "expression");
        if (text.isPresent()) {
            AnswerText.Formula formula = AnswerText.formula(text.get(), names, "scalar");
            if (formula.verdict().isPresent()) {
                Remark why = formula.verdict().get().remarks().get(0);
                return new TraceRows(
                        List.of(), Optional.of(Remark.form(why.code(), "Row " + canonical + ", " + why.message())));
            }
            expression = formula.expression();
        }
        Optional<WrittenDecimal> value = Optional.empty();
        Optional<Node.Scalar> number = scalar(mapping, "value");
        if (number.isPresent()) {
            value = decimal(number.get());
            if (value.isEmpty()) {
                return faulty(
                        "form",
                        number.get(),
                        "the value '" + number.get().text() + "' of row " + canonical + " must be a decimal.");
            }
        }
        return new TraceRows(List.of(new TraceLine(canonical, expression, value)), Optional.empty());
    }

    private static Optional<Node.Scalar> scalar(Node.Mapping mapping, String field) {
        Node.Field found = mapping.fields().get(field);
        return found != null && found.value() instanceof Node.Scalar scalar && !scalar.empty()
                ? Optional.of(scalar)
                : Optional.empty();
    }

    /** A decimal as it was written, or a quotient such as 1/2 that is one. */
    private static Optional<WrittenDecimal> decimal(Node.Scalar text) {
        Optional<WrittenDecimal> decimal = Decimals.read(text.text());
        if (decimal.isPresent()) {
            return decimal;
        }
        Optional<Rational> rational = AnswerText.number(text).rational();
        if (rational.isEmpty()) {
            return Optional.empty();
        }
        try {
            BigDecimal exact = new BigDecimal(rational.get().numerator())
                    .divide(new BigDecimal(rational.get().denominator()));
            return Optional.of(WrittenDecimal.of(exact));
        } catch (ArithmeticException neverEnds) {
            return Optional.empty();
        }
    }

    /**
     * Values, tangents and adjoints of inputs, intermediate quantities and the output, as plain names and in LaTeX, and the
     * partial derivatives of each by each, {@code dv2_dv1} or a quotient of differentials.
     */
    private static Symbols names(TraceQuestion question, int rows) {
        Set<String> quantities = new LinkedHashSet<>(question.quantities());
        for (int number = 1 - question.inputs().size(); number <= rows + SPARE_NAMES; number++) {
            quantities.add(number < 0 ? "v_{" + number + "}" : "v" + number);
        }
        Symbols.Builder builder = Symbols.strict();
        for (String of : quantities) {
            for (String by : quantities) {
                // An input, such as v_{-1}, has no partial derivatives.
                if (!of.equals(by) && !of.contains("{")) {
                    builder.symbol("d" + of + "_d" + by, Shape.SCALAR);
                }
            }
        }
        for (String quantity : quantities) {
            for (Role role : Role.values()) {
                String name = role.prefix() + quantity;
                builder.symbol(name, Shape.SCALAR);
                accent(role).ifPresent(command -> builder.latex(name, accented(command, quantity)));
            }
        }
        return builder.build();
    }

    private static Optional<String> accent(Role role) {
        return switch (role) {
            case VALUE -> Optional.empty();
            case TANGENT -> Optional.of("\\dot");
            case ADJOINT -> Optional.of("\\bar");
        };
    }

    /** For example {@code \bar{v}_{-1}} for v_{-1} and {@code \dot{x}_{1}} for x1. */
    private static String accented(String command, String quantity) {
        String bare = quantity.replaceAll("[_{}]", "");
        String letters = bare.replaceAll("[-0-9].*$", "");
        String index = bare.substring(letters.length());
        return command + "{" + letters + "}" + (index.isEmpty() ? "" : "_{" + index + "}");
    }

    private static TraceRows faulty(String code, Node place, String message) {
        return new TraceRows(
                List.of(), Optional.of(Remark.form(code, place.position().inFile() + ": " + message)));
    }
}
