package assay.grader.answer;

import assay.grader.document.DocumentException;
import assay.grader.document.Fields;
import assay.grader.document.Node;
import assay.grader.document.Spelling;
import assay.grader.problem.Vocabulary;
import assay.grader.schema.MappingSchema;
import assay.grader.schema.Schema;
import assay.grader.verdict.Certificate;
import assay.grader.verdict.Remark;
import assay.grader.verdict.Verdict;
import assay.reference.expression.Expression;
import assay.reference.expression.Rebuild;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a formula may be made of: {@code symbols-allowed: [x, y]} and {@code operators-allowed: [integral]}. Without the
 * first all names of the question are allowed; without the second no operator is, because {@code grad(f, x)} is the
 * question and not an answer to it.
 *
 * @param symbols the names that may be used, or none where all may
 * @param operators the operators that may be used
 */
record AllowedForm(Optional<Set<String>> symbols, Set<Operator> operators) {

    /** An operation that states a value without working it out. */
    enum Operator {
        DERIVATIVE("a derivative"),
        INTEGRAL("an integral"),
        LIMIT("a limit");

        private final String noun;

        Operator(String noun) {
            this.noun = noun;
        }

        String spelling() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The fields. */
    static final MappingSchema SCHEMA = MappingSchema.empty()
            .optional("symbols-allowed", Schema.listOf(Schema.TEXT), "the only names that an answer may use")
            .optional(
                    "operators-allowed",
                    Schema.listOf(Schema.words(
                            Stream.of(Operator.values()).map(Operator::spelling).toList())),
                    "what may be left in an answer without being worked out");

    /** Reads both fields. */
    static AllowedForm read(Fields fields, Vocabulary vocabulary) throws DocumentException {
        Optional<Set<String>> symbols = Optional.empty();
        if (fields.optional("symbols-allowed").isPresent()) {
            Set<String> names = new LinkedHashSet<>();
            for (Node item : fields.items("symbols-allowed")) {
                Node.Scalar name = Fields.scalar(item, "a name");
                if (!vocabulary.symbols().names().contains(name.text())) {
                    throw new DocumentException(
                            name.position(),
                            "'" + name.text() + "' is not declared",
                            Spelling.suggestion(
                                    name.text(), vocabulary.symbols().names()));
                }
                names.add(name.text());
            }
            symbols = Optional.of(names);
        }
        Set<Operator> operators = new LinkedHashSet<>();
        for (Node item : fields.items("operators-allowed")) {
            operators.add(operator(Fields.scalar(item, "an operator")));
        }
        return new AllowedForm(symbols, operators);
    }

    /** The same, but where no symbols are named none may be used. */
    AllowedForm orNumbers() {
        return new AllowedForm(symbols.or(() -> Optional.of(Set.of())), operators);
    }

    /** Whether only numbers may be used. */
    boolean usesNoSymbols() {
        return symbols.filter(Set::isEmpty).isPresent();
    }

    private static Operator operator(Node.Scalar word) throws DocumentException {
        for (Operator operator : Operator.values()) {
            if (operator.spelling().equals(word.text())) {
                return operator;
            }
        }
        throw new DocumentException(
                word.position(),
                "'" + word.text() + "' is no operator",
                Spelling.suggestion(
                        word.text(),
                        List.of(Operator.values()).stream()
                                .map(Operator::spelling)
                                .toList()));
    }

    /** The verdict on a formula that uses what is not allowed. */
    Optional<Verdict> violation(Expression answer) {
        Set<String> names = new TreeSet<>();
        Set<Operator> found = new LinkedHashSet<>();
        collect(answer, names, found);
        found.removeAll(operators);
        symbols.ifPresent(names::removeAll);
        if (symbols.isPresent() && !names.isEmpty()) {
            String used = String.join(", ", names);
            String allowed = symbols.get().isEmpty() ? "numbers" : String.join(", ", symbols.get());
            return Optional.of(refused(
                    "only " + allowed + " may be used",
                    "the answer uses " + used,
                    Remark.form(
                            "symbol-not-allowed", "Use only " + allowed + " here; your answer uses " + used + ".")));
        }
        if (!found.isEmpty()) {
            String nouns = found.stream().map(operator -> operator.noun).collect(Collectors.joining(" and "));
            return Optional.of(refused(
                    "the answer is worked out",
                    "it contains " + nouns,
                    Remark.form("operator-not-allowed", "Work it out: your answer still contains " + nouns + ".")));
        }
        return Optional.empty();
    }

    private static Verdict refused(String condition, String found, Remark remark) {
        return Verdict.incorrect(
                new Certificate.Property(Map.of(), List.of(new Certificate.Property.Finding(condition, false, found))),
                remark);
    }

    private static void collect(Expression node, Set<String> names, Set<Operator> operators) {
        if (node instanceof Expression.Symbol symbol) {
            names.add(symbol.name());
        } else if (node instanceof Expression.Quantity quantity) {
            names.add(quantity.name());
        } else if (node instanceof Expression.Integral integral) {
            operators.add(Operator.INTEGRAL);
            bound(integral, integral.variable(), names, operators);
        } else if (node instanceof Expression.Limit limit) {
            operators.add(Operator.LIMIT);
            bound(limit, limit.variable(), names, operators);
        } else {
            if (node instanceof Expression.Derivative) {
                operators.add(Operator.DERIVATIVE);
            }
            parts(node, names, operators);
        }
    }

    /** The name that an operator binds is no name of the question. */
    private static void bound(Expression node, Expression.Symbol variable, Set<String> names, Set<Operator> operators) {
        Set<String> inside = new TreeSet<>();
        parts(node, inside, operators);
        inside.remove(variable.name());
        names.addAll(inside);
    }

    private static void parts(Expression node, Set<String> names, Set<Operator> operators) {
        Rebuild.parts(node, part -> {
            collect(part, names, operators);
            return part;
        });
    }

    /** Lines for {@code assay show}. */
    List<String> descriptions() {
        List<String> lines = new ArrayList<>();
        symbols.ifPresent(names ->
                lines.add("only " + (names.isEmpty() ? "numbers" : String.join(", ", names)) + " may be used"));
        lines.add(
                operators.isEmpty()
                        ? "no derivative, integral or limit may be left"
                        : "of operators only "
                                + operators.stream()
                                        .map(operator -> operator.noun)
                                        .collect(Collectors.joining(", ")) + " may be left");
        return lines;
    }
}
