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
import assay.reference.decide.Equality;
import assay.reference.expression.Expression;
import assay.reference.notation.Symbols;
import assay.reference.number.Rational;
import assay.reference.number.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The shape of a tensor: the lengths of its axes in order, as numbers or as formulas in symbolic sizes. The reference is
 * a list that a computation gives, or the shape of a formula, {@code of: W @ x}.
 */
final class ShapeKind implements AnswerKind {

    @Override
    public String name() {
        return "shape";
    }

    @Override
    public boolean follows() {
        return true;
    }

    @Override
    public MappingSchema schema() {
        return MappingSchema.empty()
                .optional("reference", Schema.FORMULA, "the lengths of the axes, or the computation that gives them")
                .optional("of", Schema.FORMULA, "instead of a reference: the formula whose shape is asked")
                .optional("or", Schema.listOf(Schema.FORMULA), "other readings of the question, each right as a whole")
                .optional("symbols", QuestionSchema.SYMBOLS, "further variables that the formula may use")
                .optional(
                        "unit-axes",
                        Schema.words("needed", "optional"),
                        "whether axes of the length 1 may be left out");
    }

    @Override
    public Task prepare(Part part, Question question) throws DocumentException {
        Fields fields = Fields.of(part.specification());
        Vocabulary vocabulary = question.vocabulary().withSymbols(fields.entries("symbols"));
        Optional<Node.Scalar> of = fields.optionalScalar("of");
        List<Expression> reference = of.isPresent()
                ? vocabulary.expression(of.get()).shape().dimensions().stream()
                        .<Expression>map(Expression.Size::new)
                        .toList()
                : lengths(vocabulary, fields.scalar("reference"));
        Node.Scalar units =
                fields.optionalScalar("unit-axes").orElse(new Node.Scalar(part.position(), "needed", false));
        if (!List.of("needed", "optional").contains(units.text())) {
            throw new DocumentException(
                    units.position(),
                    "unit-axes is '" + units.text() + "'",
                    Spelling.suggestion(units.text(), List.of("needed", "optional")));
        }
        // A definition may be the very shape that is asked.
        Symbols names = vocabulary.symbols().toBuilder().withoutQuantities().build();
        Equality equality = new Equality(question.vocabulary().options(part.id()));
        boolean unitAxesOptional = units.text().equals("optional");
        List<ShapeTask> readings = new ArrayList<>();
        readings.add(new ShapeTask(reference, source(vocabulary, fields), names, equality, unitAxesOptional));
        for (Node other : fields.items("or")) {
            List<Expression> another = lengths(vocabulary, Fields.scalar(other, "another reference"));
            readings.add(new ShapeTask(another, Optional.empty(), names, equality, unitAxesOptional));
        }
        fields.finish();
        return readings.size() == 1 ? readings.get(0) : new Readings(readings);
    }

    /** Where the lengths come from, if they are numbers that are computed. */
    private static Optional<ShapeTask.Source> source(Vocabulary vocabulary, Fields fields) throws DocumentException {
        Optional<Node.Scalar> text = fields.optionalScalar("reference");
        if (text.isEmpty() || fields.optional("of").isPresent()) {
            return Optional.empty();
        }
        return Optional.of(new ShapeTask.Source(vocabulary.term(text.get()), vocabulary.wrongCalls(text.get())));
    }

    private static List<Expression> lengths(Vocabulary vocabulary, Node.Scalar text) throws DocumentException {
        Term term = vocabulary.term(text);
        if (term instanceof Term.Formula formula && formula.expression() instanceof Expression.Stack list) {
            return list.items();
        }
        try {
            Tensor<Rational> value = term.value(Map.of());
            if (value.rank() > 1 || !value.entries().stream().allMatch(axis -> axis.isInteger() && axis.signum() > 0)) {
                throw new DocumentException(text.position(), "a shape is a list of positive whole numbers", "");
            }
            return value.entries().stream()
                    .<Expression>map(Expression.Literal::new)
                    .toList();
        } catch (ComputationException fault) {
            throw new DocumentException(text.position(), fault.getMessage(), "");
        }
    }
}
