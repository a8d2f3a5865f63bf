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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What a formula may be made of: {@code symbols-allowed: [x, y]}, {@code functions-allowed: [H]}, {@code
 * operators-allowed: [integral]}, and what it must be made of: {@code must-use: [H]}. Without the first two all names of
 * the question and all functions are allowed; without the third no operator is, because {@code grad(f, x)} is the question
 * and not an answer to it.
 *
 * @param symbols the names that may be used, or none where all may
 * @param functions the functions that may be used as the author writes them, by the first of their names; or none where all may
 * @param operators the operators that may be used
 * @param needed the symbols, functions and operators that must be used, as the author writes them
 */
record AllowedForm(
        Optional<Set<String>> symbols,
        Optional<Map<String, String>> functions,
        Set<Operator> operators,
        Set<String> needed) {

    /** The fields. */
    static final MappingSchema SCHEMA = MappingSchema.empty()
            .optional("symbols-allowed", Schema.listOf(Schema.TEXT), "the only names that an answer may use")
            .optional(
                    "functions-allowed",
                    Schema.listOf(Schema.TEXT),
                    "the only functions that an answer may use; also cases, indicator and delta")
            .optional(
                    "operators-allowed",
                    Schema.listOf(Schema.words(Operator.spellings())),
                    "what may be left in an answer without being worked out")
            .optional(
                    "must-use",
                    Schema.listOf(Schema.TEXT),
                    "names, functions or operators without which an answer is not of the form that is asked");

    /** Reads the fields. */
    static AllowedForm read(Fields fields, Vocabulary vocabulary) throws DocumentException {
        Optional<Set<String>> symbols = Optional.empty();
        if (fields.optional("symbols-allowed").isPresent()) {
            Set<String> names = new LinkedHashSet<>();
            for (Node item : fields.items("symbols-allowed")) {
                Node.Scalar name = Fields.scalar(item, "a name");
                if (!vocabulary.symbols().names().contains(name.text())) {
                    throw unknown(name, "is not declared", vocabulary.symbols().names());
                }
                names.add(name.text());
            }
            symbols = Optional.of(names);
        }
        Optional<Map<String, String>> functions = Optional.empty();
        if (fields.optional("functions-allowed").isPresent()) {
            Map<String, String> names = new LinkedHashMap<>();
            for (Node item : fields.items("functions-allowed")) {
                Node.Scalar name = Fields.scalar(item, "the name of a function");
                Optional<String> function = Ingredients.function(name.text());
                if (function.isEmpty()) {
                    throw unknown(name, "is no function", Ingredients.allFunctions());
                }
                names.put(function.get(), name.text());
            }
            functions = Optional.of(names);
        }
        Set<Operator> operators = new LinkedHashSet<>();
        for (Node item : fields.items("operators-allowed")) {
            operators.add(Operator.read(Fields.scalar(item, "an operator")));
        }
        if (operators.contains(Operator.DERIVATIVE)) {
            operators.add(Operator.PRIME);
        }
        AllowedForm allowed = new AllowedForm(symbols, functions, operators, Set.of());
        Set<String> needed = new LinkedHashSet<>();
        for (Node item : fields.items("must-use")) {
            Node.Scalar name = Fields.scalar(item, "a name");
            allowed.requireUsable(name, vocabulary.symbols().names());
            needed.add(name.text());
        }
        return new AllowedForm(symbols, functions, operators, needed);
    }

    /** What must be used is something, and is allowed. */
    private void requireUsable(Node.Scalar name, List<String> declared) throws DocumentException {
        String word = name.text();
        Optional<Operator> operator = Operator.named(word);
        Optional<String> function = Ingredients.function(word);
        if (operator.isPresent()) {
            if (!operators.contains(operator.get())) {
                throw new DocumentException(
                        name.position(),
                        operator.get().noun() + " must be used and is not allowed",
                        "add operators-allowed: [" + word + "]");
            }
        } else if (declared.contains(word)) {
            requireAllowed(name, symbols.map(all -> all.contains(word)), "symbols-allowed");
        } else if (function.isPresent()) {
            requireAllowed(name, functions.map(all -> all.containsKey(function.get())), "functions-allowed");
        } else {
            List<String> known = new ArrayList<>(declared);
            known.addAll(Ingredients.allFunctions());
            known.addAll(Operator.spellings());
            throw unknown(name, "is no name of the question, no function and no operator", known);
        }
    }

    private static void requireAllowed(Node.Scalar name, Optional<Boolean> allowed, String field)
            throws DocumentException {
        if (!allowed.orElse(true)) {
            throw new DocumentException(
                    name.position(),
                    "'" + name.text() + "' must be used and is not allowed",
                    "add it to '" + field + "'");
        }
    }

    private static DocumentException unknown(Node.Scalar name, String what, List<String> known) {
        return new DocumentException(
                name.position(), "'" + name.text() + "' " + what, Spelling.suggestion(name.text(), known));
    }

    /** The same, but where no symbols are named none may be used. */
    AllowedForm orNumbers() {
        return new AllowedForm(symbols.or(() -> Optional.of(Set.of())), functions, operators, needed);
    }

    /** Whether only numbers may be used. */
    boolean usesNoSymbols() {
        return symbols.filter(Set::isEmpty).isPresent();
    }

    /** The verdict on a formula that uses what is not allowed, or lacks what must be used. */
    Optional<Verdict> violation(Expression answer) {
        Ingredients used = Ingredients.of(answer);
        return symbols.flatMap(allowed -> refused(allowed, used.names(), "numbers", "symbol-not-allowed"))
                .or(() -> functions.flatMap(allowed -> refusedFunction(allowed, used)))
                .or(() -> leftOver(used))
                .or(() -> lacking(used));
    }

    private static Optional<Verdict> refused(Set<String> allowed, Set<String> used, String nothing, String code) {
        Set<String> others = new TreeSet<>(used);
        others.removeAll(allowed);
        if (others.isEmpty()) {
            return Optional.empty();
        }
        String found = String.join(", ", others);
        String only = allowed.isEmpty() ? nothing : String.join(", ", allowed);
        return Optional.of(refused(
                "only " + only + " may be used",
                "the answer uses " + found,
                Remark.form(code, "Use only " + only + " here; your answer uses " + found + ".")));
    }

    /** Functions by the names that the author gives them. */
    private static Optional<Verdict> refusedFunction(Map<String, String> allowed, Ingredients used) {
        Set<String> written = new TreeSet<>();
        used.functions().forEach(function -> written.add(allowed.getOrDefault(function, function)));
        return refused(new LinkedHashSet<>(allowed.values()), written, "arithmetic", "function-not-allowed");
    }

    private Optional<Verdict> leftOver(Ingredients used) {
        Set<Operator> found = new LinkedHashSet<>(used.operators());
        found.removeAll(operators);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        String nouns = found.stream().map(Operator::noun).collect(Collectors.joining(" and "));
        return Optional.of(refused(
                "the answer is worked out",
                "it contains " + nouns,
                Remark.form("operator-not-allowed", "Work it out: your answer still contains " + nouns + ".")));
    }

    private Optional<Verdict> lacking(Ingredients used) {
        List<String> lacking = needed.stream().filter(name -> !uses(used, name)).toList();
        if (lacking.isEmpty()) {
            return Optional.empty();
        }
        String names = String.join(", ", lacking);
        return Optional.of(refused(
                "it uses " + String.join(", ", needed),
                "it does not use " + names,
                Remark.form("must-use", "The answer has to use " + names + "; yours does not.")));
    }

    private static boolean uses(Ingredients used, String name) {
        return used.names().contains(name)
                || Ingredients.function(name).filter(used.functions()::contains).isPresent()
                || Operator.named(name).filter(used.operators()::contains).isPresent()
                || name.equals(Operator.DERIVATIVE.spelling())
                        && used.operators().contains(Operator.PRIME);
    }

    private static Verdict refused(String condition, String found, Remark remark) {
        return Verdict.incorrect(
                new Certificate.Property(Map.of(), List.of(new Certificate.Property.Finding(condition, false, found))),
                remark);
    }

    /** Lines for {@code assay show}. */
    List<String> descriptions() {
        List<String> lines = new ArrayList<>();
        symbols.ifPresent(names ->
                lines.add("only " + (names.isEmpty() ? "numbers" : String.join(", ", names)) + " may be used"));
        functions.ifPresent(names -> lines.add(
                names.isEmpty()
                        ? "no function may be used"
                        : "of functions only " + String.join(", ", names.values()) + " may be used"));
        lines.add(
                operators.isEmpty()
                        ? "no derivative, integral or limit may be left"
                        : "of operators only "
                                + operators.stream().map(Operator::noun).collect(Collectors.joining(", "))
                                + " may be left");
        if (!needed.isEmpty()) {
            lines.add(String.join(", ", needed) + " must be used");
        }
        return lines;
    }
}
