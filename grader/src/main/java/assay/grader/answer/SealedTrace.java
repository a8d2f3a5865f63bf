package assay.grader.answer;

import assay.grader.document.DocumentException;
import assay.grader.document.Fields;
import assay.grader.document.Node;
import assay.grader.problem.Part;
import assay.grader.problem.Question;
import assay.grader.schema.MappingSchema;
import assay.grader.schema.Schema;
import assay.grader.submission.Answer;
import assay.grader.verdict.Verdict;
import assay.reference.derivative.Mode;
import assay.reference.derivative.TraceQuestion;
import assay.reference.expression.Domain;
import assay.reference.expression.Expression;
import assay.reference.expression.Shape;
import assay.reference.number.Rational;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rows of a trace, which are read; the function is not known. */
final class SealedTrace implements SealedForm {

    @Override
    public MappingSchema schema() {
        return MappingSchema.empty()
                .required("inputs", Schema.listOf(Schema.TEXT), "the inputs, in the order of the rows")
                .optional("output", Schema.TEXT, "the name of the function's value in the rows");
    }

    @Override
    public Map<String, Node> of(Part part, Optional<Shape> shape) throws DocumentException {
        Fields fields = Fields.of(part.specification());
        List<Node> inputs = new ArrayList<>();
        Fields.entries(fields.required("at")).keySet().forEach(name -> inputs.add(WrittenAnswer.text(name)));
        Map<String, Node> kept = new LinkedHashMap<>();
        kept.put("inputs", new Node.Sequence(part.position(), inputs));
        String of = fields.scalar("of").text();
        kept.put("output", WrittenAnswer.text(fields.text("output", TraceKind.output(of))));
        return kept;
    }

    @Override
    public Task prepare(Part part, Question question) throws DocumentException {
        Fields fields = Fields.of(part.specification());
        List<Expression.Symbol> inputs = new ArrayList<>();
        for (Node name : Fields.items(fields.required("inputs"))) {
            inputs.add(new Expression.Symbol(Fields.scalar(name, "an input").text(), Shape.SCALAR, Domain.REAL));
        }
        String output = fields.text("output", "y");
        fields.finish();
        // Any function of the inputs has their names.
        Expression any =
                inputs.size() == 1 ? new Expression.Negate(inputs.get(0)) : new Expression.Add(List.copyOf(inputs));
        TraceQuestion names = new TraceQuestion(
                any, output, inputs, Collections.nCopies(inputs.size(), Rational.ZERO), new Mode.Reverse(Rational.ONE));
        return new SealedTask(
                "rows {name: v1, expression: …, value: …} in the order of evaluation",
                answer -> fault(answer, names),
                answer -> TraceRows.read(answer.content(), names).understood());
    }

    private static Optional<Verdict> fault(Answer answer, TraceQuestion names) {
        return TraceRows.read(answer.content(), names).fault().map(Verdict::unreadable);
    }
}
