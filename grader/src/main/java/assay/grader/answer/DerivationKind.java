package assay.grader.answer;

import assay.grader.document.DocumentException;
import assay.grader.document.Fields;
import assay.grader.document.Node;
import assay.grader.document.Spelling;
import assay.grader.problem.Part;
import assay.grader.problem.Question;
import assay.grader.problem.QuestionSchema;
import assay.grader.problem.Relation;
import assay.grader.problem.Statement;
import assay.grader.problem.Term;
import assay.grader.problem.Vocabulary;
import assay.grader.schema.MappingSchema;
import assay.grader.schema.Schema;
import assay.reference.decide.Decision;
import assay.reference.decide.Equality;
import assay.reference.derivation.DerivationQuestion;
import assay.reference.derivation.Step;
import assay.reference.derivation.Truth;
import assay.reference.expression.Domain;
import assay.reference.expression.Expression;
import assay.reference.expression.Shape;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A chain of lines from a start to an end, each equal to the one before or derived from it by a named step. */
final class DerivationKind implements AnswerKind {

    /** The name by which a step speaks of the line before. */
    private static final String LINE = "line";

    static final MappingSchema LINES =
            MappingSchema.empty().required("at-least", Schema.TEXT, "the least number of lines");

    @Override
    public String name() {
        return "derivation";
    }

    @Override
    public MappingSchema schema() {
        return MappingSchema.empty()
                .required("from", Schema.FORMULA, "what the first line is")
                .optional(
                        "to",
                        Schema.either(Schema.FORMULA, Schema.listOf(Schema.FORMULA)),
                        "what the last line is, or may be")
                .optional("symbols", QuestionSchema.SYMBOLS, "further variables that lines may use")
                .optional("define", QuestionSchema.DEFINITIONS, "further names that lines may use")
                .optional("indices", Schema.mapOf(Schema.TEXT), "the free indices of lines in index form, {k: K}")
                .optional("steps", Schema.mapOf(Schema.FORMULA), "steps by name, what they make of the 'line' before")
                .optional("facts", Schema.listOf(Schema.TEXT), "equalities that lines may use, such as sum(y) == 1")
                .optional("layout", Schema.words("strict", "ignore"), "whether a transposed line follows")
                .optional("lines", LINES.schema(), "how many lines are asked")
                .optional("partial", Schema.words(DerivationCredit.spellings()), "what part of the points is earned")
                .and(EqualityPolicy.SCHEMA);
    }

    @Override
    public Disclosure disclosure() {
        return new Disclosure(Set.of(), Set.of(), Set.of(), Set.of("to"), new SealedDerivation());
    }

    @Override
    public Task prepare(Part part, Question question) throws DocumentException {
        Fields fields = Fields.of(part.specification());
        Vocabulary vocabulary = question.vocabulary()
                .withSymbols(fields.entries("symbols"))
                .withDefinitions(fields.entries("define"))
                .withIndices(fields.entries("indices"));
        Expression start = vocabulary.expression(fields.scalar("from"));
        List<Node.Scalar> written = ends(fields);
        List<Expression> ends = new ArrayList<>();
        for (Node.Scalar end : written) {
            ends.add(vocabulary.expression(end));
        }
        Map<String, Step> steps = new LinkedHashMap<>();
        for (Map.Entry<String, Node> step : fields.entries("steps").entrySet()) {
            steps.put(step.getKey(), step(vocabulary, start, Fields.scalar(step.getValue(), "a step")));
        }
        EqualityPolicy policy = EqualityPolicy.read(fields);
        Equality equality = new Equality(question.vocabulary().options(part.id()));
        List<String> facts = new ArrayList<>();
        for (Node fact : fields.items("facts")) {
            facts.add(fact(vocabulary, Fields.scalar(fact, "a fact"), equality, policy));
        }
        if (steps.isEmpty()) {
            for (int k = 0; k < ends.size(); k++) {
                require(equality.decide(start, ends.get(k)), written.get(k), "the end", "the start", policy);
            }
        }
        boolean layouts = layouts(fields);
        int least = least(fields);
        DerivationCredit credit = DerivationCredit.read(fields);
        fields.finish();
        DerivationQuestion derivation = new DerivationQuestion(start, ends, steps);
        Optional<Meant> end =
                ends.isEmpty() ? Optional.empty() : Optional.of(Meant.of(vocabulary.symbols(), ends, policy));
        return new DerivationTask(
                vocabulary, derivation, facts, equality, policy, credit, least, layouts, part.accept(), end);
    }

    private static List<Node.Scalar> ends(Fields fields) throws DocumentException {
        Optional<Node> to = fields.optional("to");
        if (to.isEmpty()) {
            return List.of();
        }
        if (!(to.get() instanceof Node.Sequence list)) {
            return List.of(Fields.scalar(to.get(), "'to'"));
        }
        List<Node.Scalar> ends = new ArrayList<>();
        for (Node end : list.items()) {
            ends.add(Fields.scalar(end, "an end"));
        }
        return ends;
    }

    static Step step(Vocabulary vocabulary, Expression start, Node.Scalar text) throws DocumentException {
        boolean indexed = !vocabulary.symbols().freeIndices().isEmpty();
        Shape shape = indexed ? Shape.SCALAR : start.shape();
        Vocabulary extended = vocabulary.withSymbol(LINE, shape);
        return new Step(new Expression.Symbol(LINE, shape, Domain.REAL), extended.expression(text));
    }

    /** A fact that lines may use must follow from the domains of the symbols, else nothing could rest on it. */
    private static String fact(Vocabulary vocabulary, Node.Scalar text, Equality equality, EqualityPolicy policy)
            throws DocumentException {
        if (vocabulary.statement(text) instanceof Statement.Compared compared
                && compared.relation().sign() == Relation.Comparison.EQUAL
                && compared.relation().left() instanceof Term.Formula left
                && compared.relation().right() instanceof Term.Formula right) {
            require(equality.decide(left.expression(), right.expression()), text, "the left side", "the right", policy);
            return compared.text();
        }
        throw new DocumentException(text.position(), "a fact is an equality of two formulas", "write sum(y) == 1");
    }

    private static void require(Decision decision, Node.Scalar text, String first, String second, EqualityPolicy policy)
            throws DocumentException {
        Truth truth = policy.truth(decision);
        if (truth != Truth.TRUE) {
            throw new DocumentException(
                    text.position(),
                    truth == Truth.FALSE
                            ? first + " is not equal to " + second
                            : "it could not be proved that " + first + " is equal to " + second,
                    "check the formulas and the domains of the symbols, such as y: {shape: [K], domain: one-hot}");
        }
    }

    static boolean layouts(Fields fields) throws DocumentException {
        Optional<Node.Scalar> word = fields.optionalScalar("layout");
        if (word.isEmpty() || word.get().text().equals("strict")) {
            return false;
        }
        if (word.get().text().equals("ignore")) {
            return true;
        }
        throw new DocumentException(
                word.get().position(),
                "layout is '" + word.get().text() + "'",
                Spelling.suggestion(word.get().text(), List.of("strict", "ignore")));
    }

    static int least(Fields fields) throws DocumentException {
        Optional<Node> lines = fields.optional("lines");
        if (lines.isEmpty()) {
            return 1;
        }
        Fields bounds = Fields.of(lines.get());
        Node.Scalar least = bounds.scalar("at-least");
        bounds.finish();
        if (!least.text().matches("[1-9]\\d?")) {
            throw new DocumentException(least.position(), "'" + least.text() + "' is no number of lines", "write 2");
        }
        return Integer.parseInt(least.text());
    }
}
