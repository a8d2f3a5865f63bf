package assay.grader.answer;

import assay.grader.document.DocumentException;
import assay.grader.document.Fields;
import assay.grader.document.Node;
import assay.grader.problem.Part;
import assay.grader.problem.Question;
import assay.grader.schema.MappingSchema;
import assay.grader.schema.Schema;
import assay.grader.verdict.Certificate;
import assay.grader.verdict.Status;
import assay.reference.expression.Shape;
import assay.reference.number.Rational;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A log that is read; what it must reach is not told. */
final class SealedCurve implements SealedForm {

    @Override
    public MappingSchema schema() {
        return MappingSchema.empty().optional("columns", Schema.listOf(Schema.TEXT), "what is logged, the step first");
    }

    @Override
    public Map<String, Node> of(Part part, Optional<Shape> shape) {
        return SealedFormula.kept(part, List.of("columns"));
    }

    @Override
    public Task prepare(Part part, Question question) throws DocumentException {
        Fields fields = Fields.of(part.specification());
        List<String> columns = new ArrayList<>();
        for (Node node : fields.items("columns")) {
            columns.add(Fields.scalar(node, "a column").text());
        }
        fields.finish();
        CurveTask reading = new CurveTask(
                columns.isEmpty() ? CurveKind.COLUMNS : columns,
                Map.of(),
                Map.of(),
                Map.of(),
                Rational.ONE,
                true,
                Rational.ZERO);
        return new SealedTask(
                reading.form(),
                answer -> Optional.of(reading.judge(answer))
                        .filter(verdict -> verdict.status() == Status.UNREADABLE
                                || verdict.certificate() instanceof Certificate.Shape),
                reading::understood);
    }
}
