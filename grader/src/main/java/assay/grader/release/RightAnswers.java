package assay.grader.release;

import assay.grader.answer.AnswerKinds;
import assay.grader.answer.Disclosure;
import assay.grader.document.DocumentException;
import assay.grader.document.Fields;
import assay.grader.document.Node;
import assay.grader.problem.Assignment;
import assay.grader.problem.ComputationException;
import assay.grader.problem.Part;
import assay.grader.problem.Question;
import assay.grader.problem.Term;
import assay.grader.problem.Vocabulary;
import assay.grader.problem.WrittenOut;
import assay.reference.expression.Expression;
import assay.reference.number.Rational;
import assay.reference.number.Tensor;
import assay.reference.program.BudgetException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** The answers that authors of an assignment wrote down, as formulas: what no students' copy may show. */
final class RightAnswers {

    /** A right answer, with the names that the question tells left in it. */
    record RightAnswer(String part, Expression formula) {}

    private final List<RightAnswer> formulas = new ArrayList<>();
    private final Map<Question, Map<String, String>> names = new LinkedHashMap<>();

    /** The answers of an assignment. @param given for each question the names that it tells */
    static RightAnswers of(Assignment assignment, Map<Question, Set<String>> given) throws DocumentException {
        RightAnswers answers = new RightAnswers();
        for (Question question : assignment.questions()) {
            Set<String> told = Objects.requireNonNull(given.get(question));
            Map<String, String> asked = new LinkedHashMap<>();
            for (Part part : question.parts()) {
                if (part.isLeading()) {
                    answers.add(part, question, told, asked);
                }
            }
            asked.keySet().removeAll(told);
            answers.names.put(question, asked);
        }
        return answers;
    }

    private void add(Part part, Question question, Set<String> told, Map<String, String> asked)
            throws DocumentException {
        Disclosure disclosure = AnswerKinds.of(part).disclosure();
        Vocabulary vocabulary = vocabulary(part, question);
        Set<String> data = data(question);
        boolean isTold = false;
        for (Map.Entry<String, Node.Field> field : part.specification().fields().entrySet()) {
            boolean answer = disclosure.answers().contains(field.getKey());
            if (!answer && !disclosure.ends().contains(field.getKey())) {
                continue;
            }
            for (Node.Scalar text : said(field.getValue().value())) {
                Optional<Term> term = term(text, vocabulary);
                Set<String> mentioned = new LinkedHashSet<>();
                if (term.isPresent()) {
                    mentioned.addAll(Formulas.values(term.get(), data));
                    formula(term.get())
                            .map(formula -> Formulas.unfolded(formula, told))
                            .filter(Formulas::isTelling)
                            .ifPresent(formula -> formulas.add(new RightAnswer(part.id(), formula)));
                }
                for (String word : Formulas.words(text.text())) {
                    question.definitions().define().keySet().stream()
                            .filter(name -> term.isEmpty() ? name.equals(word) : name.startsWith(word + "("))
                            .forEach(mentioned::add);
                }
                if (answer) {
                    mentioned.forEach(name -> asked.putIfAbsent(name, part.id()));
                    isTold |= told.contains(text.text().strip());
                }
            }
        }
        if (!isTold && disclosure.sealed().schema().names().contains("symbols-allowed")) {
            accepted(part, vocabulary, told);
        }
    }

    /** The answers that the author accepts, where they are formulas. */
    private void accepted(Part part, Vocabulary vocabulary, Set<String> told) {
        for (Node accepted : part.accept()) {
            for (Node.Scalar text : Formulas.texts(accepted)) {
                term(text, vocabulary)
                        .flatMap(RightAnswers::formula)
                        .map(formula -> Formulas.unfolded(formula, told))
                        .filter(Formulas::isTelling)
                        .ifPresent(formula -> formulas.add(new RightAnswer(part.id(), formula)));
            }
        }
    }

    /** The texts of a field; of options only what says when they are right. */
    private static List<Node.Scalar> said(Node node) {
        if (!(node instanceof Node.Mapping mapping)) {
            return Formulas.texts(node);
        }
        List<Node.Scalar> texts = new ArrayList<>();
        for (Node.Field option : mapping.fields().values()) {
            if (option.value() instanceof Node.Mapping fields) {
                Node.Field when = fields.fields().get("when");
                if (when != null) {
                    texts.addAll(Formulas.texts(when.value()));
                }
            }
        }
        return texts;
    }

    /** The names of a part: those of the question, and its own. */
    static Vocabulary vocabulary(Part part, Question question) throws DocumentException {
        Fields fields = Fields.of(part.specification());
        Vocabulary vocabulary = question.vocabulary()
                .withSymbols(mapping(fields, "symbols"))
                .withSymbols(unknowns(mapping(fields, "unknowns")));
        return vocabulary.withDefinitions(mapping(fields, "define")).withIndices(mapping(fields, "indices"));
    }

    /** Unknowns as the declarations of symbols. */
    private static Map<String, Node> unknowns(Map<String, Node> unknowns) {
        Map<String, Node> symbols = new LinkedHashMap<>();
        unknowns.forEach((name, node) -> {
            Map<String, Node.Field> fields = new LinkedHashMap<>();
            if (node instanceof Node.Sequence shape) {
                fields.put("shape", new Node.Field(node.position(), shape));
            } else if (node instanceof Node.Mapping mapping) {
                fields.putAll(mapping.fields());
                fields.remove("indices");
            }
            symbols.put(name, node instanceof Node.Scalar domain ? domain : new Node.Mapping(node.position(), fields));
        });
        return symbols;
    }

    private static Map<String, Node> mapping(Fields fields, String name) throws DocumentException {
        Optional<Node> value = fields.optional(name);
        return value.isPresent() && value.get() instanceof Node.Mapping ? fields.entries(name) : Map.of();
    }

    /** A text as a formula or a call, if it is one. */
    static Optional<Term> term(Node.Scalar text, Vocabulary vocabulary) {
        try {
            return Optional.of(vocabulary.term(text));
        } catch (DocumentException none) {
            return Optional.empty();
        }
    }

    /** A formula as it is written; what a call gives is written out. */
    private static Optional<Expression> formula(Term term) {
        if (term instanceof Term.Formula formula) {
            return Optional.of(formula.expression());
        }
        try {
            Tensor<Rational> value = term.value(Map.of());
            return Optional.of(WrittenOut.numbers(value));
        } catch (ComputationException | BudgetException irrational) {
            return Optional.empty();
        }
    }

    /** The definitions that are nothing but written-out numbers. */
    static Set<String> data(Question question) {
        Set<String> data = new LinkedHashSet<>();
        question.definitions().define().forEach((name, node) -> {
            boolean numbers = node instanceof Node.Sequence
                    && Formulas.texts(node).stream()
                            .allMatch(text -> text.text().matches("[-+]?[0-9.]+(/[0-9]+)?"));
            if (numbers) {
                data.add(name);
            }
        });
        return data;
    }

    /** The part to which a definition is the answer, if there is one. */
    Optional<String> asks(Question question, String name) {
        return Optional.ofNullable(Objects.requireNonNull(names.get(question)).get(name));
    }

    /** The part whose answer stands in a formula, if there is one. @param told the names that the question tells */
    Optional<String> in(Expression formula, Set<String> told) {
        Expression whole = Formulas.unfolded(formula, told);
        return formulas.stream()
                .filter(answer -> Formulas.contains(whole, answer.formula()))
                .map(RightAnswer::part)
                .findFirst();
    }
}
