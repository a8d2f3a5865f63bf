package assay.grader.answer;

import assay.grader.document.DocumentException;
import assay.grader.document.Fields;
import assay.grader.document.Node;
import assay.grader.document.Spelling;
import assay.grader.problem.ComputationException;
import assay.grader.problem.Part;
import assay.grader.problem.Question;
import assay.grader.problem.QuestionSchema;
import assay.grader.problem.Term;
import assay.grader.problem.Vocabulary;
import assay.grader.schema.MappingSchema;
import assay.grader.schema.Schema;
import assay.reference.expression.FixedSizes;
import assay.reference.expression.ShapeException;
import assay.reference.number.Rational;
import assay.reference.number.Tensor;
import assay.reference.program.BudgetException;
import assay.reference.rounding.RoundingPolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Numbers: a single one, a sequence, or a tensor of any shape. They differ only in how many axes the reference may have.
 *
 * @param least the least number of axes
 * @param most the greatest number of axes
 */
record NumbersKind(String name, int least, int most) implements AnswerKind {

    /** A single number. */
    static final AnswerKind NUMBER = new NumbersKind("number", 0, 0);

    /** Numbers in a row, such as the steps of a descent. */
    static final AnswerKind SEQUENCE = new NumbersKind("sequence", 1, 1);

    /** A vector, a matrix or more. */
    static final AnswerKind TENSOR = new NumbersKind("tensor", 1, Integer.MAX_VALUE);

    @Override
    public boolean follows() {
        return true;
    }

    @Override
    public MappingSchema schema() {
        return MappingSchema.empty()
                .required("reference", Schema.FORMULA, "what is right: a formula or the call of a computation")
                .optional("symbols", QuestionSchema.SYMBOLS, "further variables that the formula may use")
                .optional("at", Schema.mapOf(Schema.NUMBERS), "the values of variables, {x1: 3, x2: 6}")
                .and(Rounding.SCHEMA)
                .optional("or", Schema.listOf(Schema.FORMULA), "other readings of the question, each right as a whole")
                .optional("partial", Schema.words("per-entry", "all-or-nothing"), "whether right entries earn a share");
    }

    @Override
    public Disclosure disclosure() {
        return Disclosure.of(new SealedNumbers(name, least, most), "reference", "or");
    }

    @Override
    public Task prepare(Part part, Question question) throws DocumentException {
        Fields fields = Fields.of(part.specification());
        Vocabulary vocabulary = question.vocabulary().withSymbols(fields.entries("symbols"));
        Node.Scalar text = fields.scalar("reference");
        GivenValues given = GivenValues.read(vocabulary, fields.entries("at"));
        Map<String, Tensor<Rational>> at = given.values();
        Rounding rounding = Rounding.read(fields, RoundingPolicy.Intermediate.FORBIDDEN);
        Node.Scalar partial =
                fields.optionalScalar("partial").orElse(new Node.Scalar(part.position(), "per-entry", false));
        if (!List.of("per-entry", "all-or-nothing").contains(partial.text())) {
            throw new DocumentException(
                    partial.position(),
                    "partial is '" + partial.text() + "'",
                    Spelling.suggestion(partial.text(), List.of("per-entry", "all-or-nothing")));
        }
        boolean eachEntry = partial.text().equals("per-entry");
        List<Node.Scalar> references = new ArrayList<>(List.of(text));
        for (Node other : fields.items("or")) {
            references.add(Fields.scalar(other, "another reference"));
        }
        List<NumbersTask> readings = new ArrayList<>();
        for (Node.Scalar reference : references) {
            readings.add(new NumbersTask(
                    value(vocabulary, reference, given),
                    steps(vocabulary, reference, at, rounding),
                    vocabulary.wrongCalls(reference),
                    rounding,
                    eachEntry,
                    part.accept()));
        }
        fields.finish();
        return readings.size() == 1 ? readings.get(0) : new Readings(readings);
    }

    /** The computation that the reference calls, where an answer may be computed from rounded entries. */
    private static Optional<StepwiseValue> steps(
            Vocabulary vocabulary, Node.Scalar text, Map<String, Tensor<Rational>> at, Rounding rounding)
            throws DocumentException {
        return rounding.allowsIntermediate()
                ? vocabulary
                        .call(text)
                        .filter(call -> call.computation().goesStepByStep())
                        .map(call -> new StepwiseValue(
                                call, at, rounding.policy().orElseThrow().decimals()))
                : Optional.empty();
    }

    private ExactValue value(Vocabulary vocabulary, Node.Scalar text, GivenValues given) throws DocumentException {
        try {
            Term term = vocabulary.term(text);
            if (term instanceof Term.Formula formula
                    && StatementCheck.rational(formula.expression()).isEmpty()) {
                // A name for irrational numbers is asked as the computation of them, whose mistakes are known.
                term = vocabulary.call(text).map(Term.class::cast).orElse(term);
            }
            if (term instanceof Term.Formula formula) {
                term = new Term.Formula(formula.text(), new FixedSizes(given.sizes()).in(formula.expression()));
            }
            ExactValue value = new ExactValue(term, given.values(), vocabulary.ranges());
            int axes = value.dimensions().size();
            if (axes < least || axes > most) {
                throw new DocumentException(
                        text.position(), "a " + name + " cannot have " + axes + " axes", "choose another answer kind");
            }
            return value;
        } catch (ComputationException | ShapeException fault) {
            throw new DocumentException(
                    text.position(),
                    String.valueOf(fault.getMessage()),
                    "the values of symbols stand under 'at', and those of sizes that no value tells: at: {x: [1, 2], N: 2}");
        } catch (BudgetException over) {
            throw new DocumentException(text.position(), String.valueOf(over.getMessage()), "");
        }
    }
}
