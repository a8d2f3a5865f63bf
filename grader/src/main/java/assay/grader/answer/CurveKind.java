package assay.grader.answer;

import assay.grader.document.DocumentException;
import assay.grader.document.Fields;
import assay.grader.document.Node;
import assay.grader.document.Spelling;
import assay.grader.problem.Part;
import assay.grader.problem.Question;
import assay.grader.schema.MappingSchema;
import assay.grader.schema.Schema;
import assay.reference.number.Rational;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The log of a training: what it reached, and whether it can be one. */
final class CurveKind implements AnswerKind {
    static final List<String> COLUMNS = List.of("step", "loss", "accuracy");

    @Override
    public String name() {
        return "curve";
    }

    @Override
    public MappingSchema schema() {
        return MappingSchema.empty()
                .optional("columns", Schema.listOf(Schema.TEXT), "what is logged, the step first")
                .optional("floor", Schema.mapOf(Schema.NUMBER), "what columns must reach from below")
                .optional("ceiling", Schema.mapOf(Schema.NUMBER), "what columns must reach from above")
                .optional("range", Schema.mapOf(Schema.listOf(Schema.NUMBER)), "where all values lie, {loss: [0, 100]}")
                .optional("least-rows", Schema.NUMBER, "the least number of rows")
                .optional("reached", Schema.words("best", "last"), "which value must reach the bounds")
                .optional("credit", Schema.NUMBER, "the share of a log that can be one but does not reach them");
    }

    /** The bounds are the question. */
    @Override
    public Disclosure disclosure() {
        return Disclosure.judging(
                new SealedCurve(), "columns", "floor", "ceiling", "range", "least-rows", "reached", "credit");
    }

    @Override
    public Task prepare(Part part, Question question) throws DocumentException {
        Fields fields = Fields.of(part.specification());
        List<String> columns = new ArrayList<>();
        for (Node node : fields.items("columns")) {
            columns.add(Fields.scalar(node, "a column").text());
        }
        if (columns.isEmpty()) {
            columns.addAll(COLUMNS);
        }
        if (columns.size() < 2) {
            throw new DocumentException(part.position(), "a curve has two columns or more", "write [step, loss]");
        }
        Map<String, Rational> floors = bounds(fields, "floor", columns);
        Map<String, Rational> ceilings = bounds(fields, "ceiling", columns);
        Map<String, CurveTask.Range> ranges = new LinkedHashMap<>();
        if (columns.contains("accuracy")) {
            ranges.put("accuracy", new CurveTask.Range(Rational.ZERO, Rational.ONE));
        }
        for (Map.Entry<String, Node> entry : fields.entries("range").entrySet()) {
            List<Node> both = Fields.items(entry.getValue());
            if (both.size() != 2) {
                throw new DocumentException(entry.getValue().position(), "a range has two ends", "write [0, 1]");
            }
            ranges.put(
                    known(entry.getKey(), entry.getValue(), columns),
                    new CurveTask.Range(
                            AnswerText.authored(Fields.scalar(both.get(0), "an end")),
                            AnswerText.authored(Fields.scalar(both.get(1), "an end"))));
        }
        Rational rows = AnswerText.authored(
                fields.optionalScalar("least-rows").orElse(new Node.Scalar(part.position(), "2", false)));
        boolean best = Words.of(fields, "reached", "best", "last").equals("best");
        Node.Scalar credit = fields.optionalScalar("credit").orElse(new Node.Scalar(part.position(), "0", false));
        Rational share = AnswerText.authored(credit);
        if (share.signum() < 0 || share.compareTo(Rational.ONE) >= 0) {
            throw new DocumentException(credit.position(), "the credit must be at least 0 and less than 1", "");
        }
        fields.finish();
        return new CurveTask(columns, floors, ceilings, ranges, rows, best, share);
    }

    private static Map<String, Rational> bounds(Fields fields, String name, List<String> columns)
            throws DocumentException {
        Map<String, Rational> bounds = new LinkedHashMap<>();
        for (Map.Entry<String, Node> entry : fields.entries(name).entrySet()) {
            bounds.put(
                    known(entry.getKey(), entry.getValue(), columns),
                    AnswerText.authored(Fields.scalar(entry.getValue(), "a bound")));
        }
        return bounds;
    }

    private static String known(String column, Node place, List<String> columns) throws DocumentException {
        if (!columns.contains(column)) {
            throw new DocumentException(
                    place.position(), "'" + column + "' is no column", Spelling.suggestion(column, columns));
        }
        return column;
    }
}
