package assay.grader.answer;

import assay.grader.document.Node;
import assay.grader.document.Spelling;
import assay.grader.problem.Brackets;
import assay.grader.problem.WrittenOut;
import assay.grader.submission.Answer;
import assay.grader.verdict.Certificate;
import assay.grader.verdict.Remark;
import assay.grader.verdict.Verdict;
import assay.reference.expression.Expression;
import assay.reference.expression.ShapeException;
import assay.reference.notation.Symbols;
import assay.reference.number.Rational;
import assay.reference.number.Tensor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The values in an answer: a mapping of names, a text such as {@code k = 8, s = 2}, or the value itself where only one is
 * asked.
 *
 * @param values the formula of each unknown, those that are given included
 * @param written how each value was written
 * @param fault the verdict on an answer that cannot be judged by its values
 */
record WitnessReading(Map<String, Expression> values, Map<String, String> written, Optional<Verdict> fault) {
    private static final int LONGEST = 20_000;

    static WitnessReading of(Node content, List<Unknown> unknowns, Map<String, Tensor<Rational>> given, String form) {
        Optional<Map<String, Node>> fields = fields(content, unknowns);
        if (fields.isEmpty()) {
            return refused(Verdict.unreadable(Remark.form(
                    "form",
                    content.position().inFile() + ": expected " + form + ", found " + content.description() + ".")));
        }
        List<String> names = unknowns.stream().map(Unknown::name).toList();
        for (Map.Entry<String, Node> field : fields.get().entrySet()) {
            if (!names.contains(field.getKey())) {
                String name = Shortened.of(field.getKey());
                return refused(Verdict.unreadable(Remark.form(
                        "unknown-name",
                        field.getValue().position().inFile() + ": '" + name + "' is not asked for; "
                                + Spelling.suggestion(name, names) + ".")));
            }
        }
        Map<String, Expression> values = new LinkedHashMap<>();
        Map<String, String> written = new LinkedHashMap<>();
        for (Unknown unknown : unknowns) {
            Node node = fields.get().get(unknown.name());
            Tensor<Rational> fixed = given.get(unknown.name());
            if (node != null && !new Answer("", node).isBlank()) {
                Formula formula = formula(node, unknown);
                if (formula.fault().isPresent()) {
                    return refused(formula.fault().get());
                }
                values.put(unknown.name(), formula.expression().orElseThrow());
                written.put(unknown.name(), String.join(" ", new Answer("", node).lines()));
            } else if (fixed != null) {
                values.put(unknown.name(), WrittenOut.numbers(fixed));
                written.put(unknown.name(), StatementCheck.spelled(fixed));
            } else {
                return refused(Verdict.unreadable(
                        Remark.form("missing-name", "The value of " + unknown.name() + " is missing.")));
            }
        }
        return new WitnessReading(values, written, Optional.empty());
    }

    /** How the values that can be read are understood; values that are given are left out. */
    static List<Understood> understood(Node content, List<Unknown> unknowns) {
        Map<String, Node> fields = fields(content, unknowns).orElse(Map.of());
        List<Understood> understood = new ArrayList<>();
        for (Unknown unknown : unknowns) {
            Node node = fields.get(unknown.name());
            if (node != null && !new Answer("", node).isBlank()) {
                formula(node, unknown.names(), unknown)
                        .expression()
                        .ifPresent(value ->
                                understood.add(new Understood.Formula(unknown.name(), value, unknown.names())));
            }
        }
        return understood;
    }

    private static WitnessReading refused(Verdict verdict) {
        return new WitnessReading(Map.of(), Map.of(), Optional.of(verdict));
    }

    private static Optional<Map<String, Node>> fields(Node content, List<Unknown> unknowns) {
        Map<String, Node> fields = new LinkedHashMap<>();
        if (content instanceof Node.Mapping mapping) {
            mapping.fields().forEach((name, field) -> fields.put(name, field.value()));
            return Optional.of(fields);
        }
        if (content instanceof Node.Scalar text) {
            Optional<Map<String, Node>> named = named(text);
            if (named.isPresent()) {
                return named;
            }
        }
        if (content instanceof Node.Sequence list
                && unknowns.size() > 1
                && list.items().stream().allMatch(Node.Scalar.class::isInstance)) {
            Map<String, Node> all = new LinkedHashMap<>();
            for (Node item : list.items()) {
                Optional<Map<String, Node>> some = named((Node.Scalar) item);
                if (some.isEmpty() || some.get().keySet().stream().anyMatch(all::containsKey)) {
                    return Optional.empty();
                }
                all.putAll(some.get());
            }
            return Optional.of(all);
        }
        return unknowns.size() == 1 ? Optional.of(Map.of(unknowns.get(0).name(), content)) : Optional.empty();
    }

    /** {@code k = 8, s = 2}, with colons, semicolons or lines too, and perhaps in braces. */
    private static Optional<Map<String, Node>> named(Node.Scalar text) {
        String bare = undollared(text.text());
        boolean latex = !bare.equals(text.text().strip());
        if (bare.length() > LONGEST) {
            return Optional.empty();
        }
        String open = bare.startsWith("{") && bare.endsWith("}") ? bare.substring(1, bare.length() - 1) : bare;
        Map<String, Node> fields = new LinkedHashMap<>();
        for (String line : Brackets.split(open.replace('\n', ','), ',')) {
            for (String piece : Brackets.split(line, ';')) {
                int sign = piece.indexOf('=') < 0 ? piece.indexOf(':') : piece.indexOf('=');
                if (piece.isBlank()) {
                    continue;
                }
                if (sign < 0 || !piece.substring(0, sign).strip().matches("\\w{1,40}")) {
                    return Optional.empty();
                }
                String bareValue = piece.substring(sign + 1).strip();
                String value = latex && !bareValue.isEmpty() ? "$" + bareValue + "$" : bareValue;
                Node node = new Node.Scalar(text.position(), value, value.isEmpty());
                if (fields.put(piece.substring(0, sign).strip(), node) != null) {
                    return Optional.empty();
                }
            }
        }
        return fields.isEmpty() ? Optional.empty() : Optional.of(fields);
    }

    /** Without the dollar signs around a whole text. */
    private static String undollared(String text) {
        String bare = text.strip();
        boolean around = bare.length() > 1 && bare.startsWith("$") && bare.indexOf('$', 1) == bare.length() - 1;
        return around ? bare.substring(1, bare.length() - 1).strip() : bare;
    }

    /** A formula, or the verdict that ends the matter. */
    private record Formula(Optional<Expression> expression, Optional<Verdict> fault) {}

    private static Formula formula(Node node, Unknown unknown) {
        Formula read = formula(node, unknown.names(), unknown);
        if (read.expression().isEmpty()) {
            return read;
        }
        Expression value = read.expression().get();
        return value.shape().equals(unknown.shape())
                ? read
                : misshapen(node, value.shape().toString(), unknown);
    }

    private static Formula formula(Node node, Symbols names, Unknown unknown) {
        if (node instanceof Node.Scalar text) {
            AnswerText.Formula formula = AnswerText.formula(text, names, unknown.shape());
            return new Formula(formula.expression(), formula.verdict());
        }
        if (!(node instanceof Node.Sequence list) || list.items().isEmpty()) {
            return new Formula(
                    Optional.empty(),
                    Optional.of(Verdict.unreadable(Remark.form(
                            "form",
                            node.position().inFile() + ": " + unknown.name() + " must be a formula"
                                    + (unknown.shape().isScalar() ? "" : " or a list of the shape " + unknown.shape())
                                    + "."))));
        }
        List<Expression> items = new ArrayList<>();
        for (Node item : list.items()) {
            Formula formula = formula(item, names, unknown);
            if (formula.expression().isEmpty()) {
                return formula;
            }
            items.add(formula.expression().get());
        }
        try {
            return new Formula(Optional.of(new Expression.Stack(items)), Optional.empty());
        } catch (ShapeException ragged) {
            return misshapen(node, "a list of different shapes", unknown);
        }
    }

    private static Formula misshapen(Node node, String shape, Unknown unknown) {
        return new Formula(
                Optional.empty(),
                Optional.of(Verdict.incorrect(
                        new Certificate.Shape(shape, unknown.shape().toString()),
                        Remark.form(
                                "shape",
                                node.position().inFile() + ": the shape of " + unknown.name() + " is not the one that"
                                        + " is asked."))));
    }
}
