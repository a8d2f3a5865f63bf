package assay.grader.release;

import assay.grader.document.DocumentException;
import assay.grader.document.Node;
import assay.grader.document.Position;
import assay.grader.problem.Part;
import assay.grader.problem.Question;
import assay.grader.problem.Relation;
import assay.grader.problem.Statement;
import assay.grader.problem.Term;
import assay.grader.problem.Vocabulary;
import assay.reference.expression.Expression;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The definitions of a question as students may have them: which they can have, which the question speaks of, and which a
 * formula needs.
 */
final class QuestionNames {
    private final Question question;
    private final RightAnswers answers;
    private final Set<String> given;
    private final Set<String> named;
    private final Set<String> spoken;
    private final Map<String, Set<String>> mentions = new LinkedHashMap<>();
    private final Map<String, String> refused = new LinkedHashMap<>();

    /**
     * The names of a question.
     *
     * @param given those that the question tells
     * @param named those of which it tells the shape
     */
    QuestionNames(Question question, RightAnswers answers, Set<String> given, Set<String> named) {
        this.question = question;
        this.answers = answers;
        this.given = given;
        this.named = named;
        this.spoken = new LinkedHashSet<>(SpokenNames.of(question));
        this.spoken.addAll(given);
        Map<String, Node> define = question.definitions().define();
        define.forEach((name, node) -> {
            Set<String> found = new LinkedHashSet<>();
            node(node, question.vocabulary(), found);
            found.remove(name);
            mentions.put(name, found);
        });
        for (String name : define.keySet()) {
            refusal(name).ifPresent(reason -> refused.put(name, reason));
        }
    }

    /** Why students may not have a definition. */
    private Optional<String> refusal(String name) {
        if (!given.contains(name)) {
            Optional<String> asked = answers.asks(question, name);
            if (asked.isPresent()) {
                return Optional.of("'" + name + "' is an answer to " + asked.get());
            }
            Optional<String> shown = value(name).flatMap(value -> answers.in(value, given));
            if (shown.isPresent()) {
                return Optional.of("'" + name + "' shows the answer to " + shown.get());
            }
            if (!spoken.contains(name)) {
                return Optional.of(
                        "the question does not speak of '" + name + "'; list it under 'given' if it tells it");
            }
        }
        return Objects.requireNonNull(mentions.get(name)).stream()
                .filter(refused::containsKey)
                .findFirst()
                .map(other -> Objects.requireNonNull(refused.get(other)));
    }

    /** What a definition stands for; nothing if it is a function. */
    Optional<Expression> value(String name) {
        Node.Scalar text = new Node.Scalar(new Position("", 1, 1), name, false);
        return RightAnswers.term(text, question.vocabulary())
                .filter(Term.Formula.class::isInstance)
                .map(term -> ((Term.Formula) term).expression())
                .filter(Expression.Quantity.class::isInstance)
                .map(quantity -> ((Expression.Quantity) quantity).value());
    }

    /** Whether the question tells the shape of a definition, whatever is asked elsewhere. */
    boolean isNamed(String name) {
        return named.contains(name);
    }

    /** The names of which the question speaks, so that answers may use them. */
    Set<String> spoken() {
        return spoken;
    }

    /** The written-out numbers of the question that students may have. */
    Set<String> data() {
        Set<String> data = new LinkedHashSet<>(RightAnswers.data(question));
        data.retainAll(spoken);
        data.removeAll(refused.keySet());
        return data;
    }

    /** The names that the question tells and students may have. */
    Set<String> told() {
        Set<String> told = new LinkedHashSet<>(given);
        told.removeAll(refused.keySet());
        return told;
    }

    /** The definitions without which some cannot be read, themselves included. */
    Set<String> closure(Set<String> names) {
        Set<String> closed = new LinkedHashSet<>();
        List<String> open = new ArrayList<>(names);
        while (!open.isEmpty()) {
            String name = open.remove(0);
            if (closed.add(name)) {
                open.addAll(Objects.requireNonNull(mentions.get(name)));
            }
        }
        return closed;
    }

    /** Why students may not have one of some definitions. */
    Optional<String> refusal(Set<String> names) {
        return closure(names).stream()
                .flatMap(name -> Optional.ofNullable(refused.get(name)).stream())
                .findFirst();
    }

    /** The definitions that some fields of a part mention. */
    Set<String> mentioned(Part part, Map<String, Node> fields) throws DocumentException {
        Vocabulary vocabulary = RightAnswers.vocabulary(part, question);
        Set<String> found = new LinkedHashSet<>();
        fields.values().forEach(node -> node(node, vocabulary, found));
        return found;
    }

    /** The part whose answer some fields of a part show. */
    Optional<String> shown(Part part, Map<String, Node> fields) throws DocumentException {
        Vocabulary vocabulary = RightAnswers.vocabulary(part, question);
        Set<String> unknowns = fields.get("unknowns") instanceof Node.Mapping mapping
                ? mapping.fields().keySet()
                : Set.of();
        for (Node node : fields.values()) {
            for (Node.Scalar text : Formulas.texts(node)) {
                if (!unknowns.isEmpty() && solves(text, vocabulary, unknowns)) {
                    return Optional.of(part.id());
                }
                for (Expression formula : formulas(text, vocabulary)) {
                    Optional<String> shown = answers.in(formula, given);
                    if (shown.isPresent()) {
                        return shown;
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** Whether a condition says of an unknown what it is. */
    private static boolean solves(Node.Scalar text, Vocabulary vocabulary, Set<String> unknowns) {
        if (RightAnswers.term(text, vocabulary).isPresent()) {
            return false;
        }
        try {
            return vocabulary.statement(text) instanceof Statement.Compared compared
                    && compared.relation().sign() == Relation.Comparison.EQUAL
                    && (names(compared.relation().left(), unknowns)
                                    && isFree(compared.relation().right(), unknowns)
                            || names(compared.relation().right(), unknowns)
                                    && isFree(compared.relation().left(), unknowns));
        } catch (DocumentException none) {
            return false;
        }
    }

    private static boolean names(Term term, Set<String> unknowns) {
        return term instanceof Term.Formula formula
                && formula.expression() instanceof Expression.Symbol symbol
                && unknowns.contains(symbol.name());
    }

    private static boolean isFree(Term term, Set<String> unknowns) {
        return Formulas.of(term).stream()
                .noneMatch(formula -> unknowns.stream()
                        .anyMatch(unknown -> Formulas.symbols(formula).contains(unknown)));
    }

    private void node(Node node, Vocabulary vocabulary, Set<String> found) {
        Set<String> known = question.definitions().define().keySet();
        for (Node.Scalar text : Formulas.texts(node)) {
            Set<String> words = Formulas.words(text.text());
            known.stream()
                    .filter(name -> words.contains(name.replaceFirst("\\(.*", "")))
                    .forEach(found::add);
            for (Expression formula : formulas(text, vocabulary)) {
                Formulas.quantities(formula).stream().filter(known::contains).forEach(found::add);
            }
        }
    }

    /** The formulas of a text: of a formula, a call or a condition. */
    private static List<Expression> formulas(Node.Scalar text, Vocabulary vocabulary) {
        Optional<Term> term = RightAnswers.term(text, vocabulary);
        if (term.isPresent()) {
            return Formulas.of(term.get());
        }
        try {
            return formulas(vocabulary.statement(text));
        } catch (DocumentException none) {
            return List.of();
        }
    }

    private static List<Expression> formulas(Statement statement) {
        List<Expression> formulas = new ArrayList<>();
        if (statement instanceof Statement.Compared compared) {
            formulas.addAll(Formulas.of(compared.relation().left()));
            formulas.addAll(Formulas.of(compared.relation().right()));
        } else if (statement instanceof Statement.All all) {
            all.parts().forEach(part -> formulas.addAll(formulas(part)));
        } else if (statement instanceof Statement.Any any) {
            any.parts().forEach(part -> formulas.addAll(formulas(part)));
        } else if (statement instanceof Statement.Not not) {
            formulas.addAll(formulas(not.operand()));
        } else if (statement instanceof Statement.Quantified quantified) {
            formulas.addAll(formulas(quantified.body()));
        }
        return formulas;
    }
}
