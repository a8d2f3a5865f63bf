package assay.grader.answer;

import assay.grader.document.DocumentException;
import assay.grader.document.Fields;
import assay.grader.document.Node;
import assay.grader.document.Position;
import assay.grader.problem.Part;
import assay.grader.problem.Question;
import assay.grader.problem.QuestionSchema;
import assay.grader.problem.Vocabulary;
import assay.grader.schema.MappingSchema;
import assay.grader.schema.Schema;
import assay.grader.submission.Answer;
import assay.grader.verdict.Certificate;
import assay.grader.verdict.Remark;
import assay.grader.verdict.Verdict;
import assay.reference.decide.Decision;
import assay.reference.decide.Equality;
import assay.reference.expression.Dimension;
import assay.reference.expression.Domain;
import assay.reference.expression.Expression;
import assay.reference.expression.Shape;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A formula that is read in the names of the question; what it should be equal to is not known. */
public final class SealedFormula implements SealedForm {
    private static final List<String> KEPT =
            List.of("symbols", "indices", "symbols-allowed", "functions-allowed", "operators-allowed", "must-use");
    private static final String SHAPE = "shape";

    @Override
    public MappingSchema schema() {
        return MappingSchema.empty()
                .optional("symbols", QuestionSchema.SYMBOLS, "further variables that the formula may use")
                .optional("indices", Schema.mapOf(Schema.TEXT), "the free indices of an index form, {k: K, i: K-1}")
                .and(AllowedForm.SCHEMA)
                .optional(SHAPE, Schema.SHAPE, "the shape of the answer");
    }

    @Override
    public Map<String, Node> of(Part part, Optional<Shape> shape) {
        Map<String, Node> fields = kept(part, KEPT);
        shape.ifPresent(known -> fields.put(SHAPE, shape(part.position(), known)));
        return fields;
    }

    /** Some fields of a part, as they are. */
    static Map<String, Node> kept(Part part, List<String> names) {
        Map<String, Node> fields = new LinkedHashMap<>();
        part.specification().fields().forEach((name, field) -> {
            if (names.contains(name)) {
                fields.put(name, field.value());
            }
        });
        return fields;
    }

    /** A shape as authors write it. */
    public static Node shape(Position place, Shape shape) {
        return new Node.Sequence(
                place,
                shape.dimensions().stream()
                        .<Node>map(
                                axis -> new Node.Scalar(place, axis.toString().replace(" ", ""), false))
                        .toList());
    }

    /** The shape that a part states. */
    static Optional<Shape> shape(Fields fields) throws DocumentException {
        if (fields.optional(SHAPE).isEmpty()) {
            return Optional.empty();
        }
        List<Dimension> axes = new ArrayList<>();
        for (Node axis : fields.items(SHAPE)) {
            Node.Scalar text = Fields.scalar(axis, "a size");
            try {
                axes.add(Dimension.parse(text.text()));
            } catch (IllegalArgumentException fault) {
                throw new DocumentException(text.position(), String.valueOf(fault.getMessage()), "");
            }
        }
        return Optional.of(new Shape(axes));
    }

    @Override
    public Task prepare(Part part, Question question) throws DocumentException {
        Fields fields = Fields.of(part.specification());
        Vocabulary vocabulary =
                question.vocabulary().withSymbols(fields.entries("symbols")).withIndices(fields.entries("indices"));
        Optional<Shape> shape = shape(fields);
        AllowedForm allowed = AllowedForm.read(fields, vocabulary);
        fields.finish();
        return new SealedTask(
                form(vocabulary, allowed, shape),
                answer -> fault(answer, vocabulary, allowed, shape),
                answer -> AnswerText.understood(
                        "", AnswerText.bracketed(answer.content()), vocabulary.symbols(), shape.orElse(Shape.SCALAR)));
    }

    private static Optional<Verdict> fault(
            Answer answer, Vocabulary vocabulary, AllowedForm allowed, Optional<Shape> shape) {
        if (!(AnswerText.bracketed(answer.content()) instanceof Node.Scalar text)) {
            return Optional.of(Verdict.unreadable(Remark.form(
                    "form",
                    answer.content().position().inFile() + ": expected a formula, found "
                            + answer.content().description() + "; put quotes around it.")));
        }
        AnswerText.Formula formula = shape.isPresent()
                ? AnswerText.formula(text, vocabulary.symbols(), shape.get())
                : AnswerText.formula(text, vocabulary.symbols(), "");
        return formula.verdict()
                .or(() -> formula.expression().flatMap(allowed::violation))
                .or(() -> shape.flatMap(asked -> misshapen(formula.expression().orElseThrow(), asked)));
    }

    /** Shapes that do not conform are found by the rule that decides equality: a column can stand for a vector. */
    private static Optional<Verdict> misshapen(Expression formula, Shape asked) {
        boolean misfit = !formula.shape().equals(asked)
                && new Equality().decide(formula, new Expression.Symbol("~", asked, Domain.REAL))
                        instanceof Decision.Nonconforming;
        return misfit
                ? Optional.of(Verdict.incorrect(
                        new Certificate.Shape(formula.shape().toString(), asked.toString()),
                        Remark.form(
                                "shape",
                                "Your answer has the shape " + formula.shape() + "; asked is the shape " + asked
                                        + ".")))
                : Optional.empty();
    }

    private static String form(Vocabulary vocabulary, AllowedForm allowed, Optional<Shape> shape) {
        Map<String, Dimension> indices = vocabulary.symbols().freeIndices();
        List<String> names = new ArrayList<>(
                allowed.symbols().map(List::copyOf).orElse(vocabulary.symbols().names()));
        names.removeAll(indices.keySet());
        String range = indices.entrySet().stream()
                .map(index -> index.getKey() + " = 1…" + index.getValue())
                .collect(Collectors.joining(", "));
        String ofShape = shape.filter(known -> !known.isScalar())
                .map(known -> " of the shape " + known)
                .orElse("");
        return "a formula in " + String.join(", ", names) + (range.isEmpty() ? ofShape : ", for " + range);
    }
}
