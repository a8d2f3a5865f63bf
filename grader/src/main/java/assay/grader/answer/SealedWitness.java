package assay.grader.answer;

import assay.grader.document.DocumentException;
import assay.grader.document.Fields;
import assay.grader.document.Node;
import assay.grader.problem.Part;
import assay.grader.problem.Question;
import assay.grader.problem.QuestionSchema;
import assay.grader.problem.Vocabulary;
import assay.grader.schema.MappingSchema;
import assay.grader.schema.Schema;
import assay.grader.verdict.Status;
import assay.reference.decide.Equality;
import assay.reference.expression.Shape;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Values that are read and checked for their shapes and domains; the property is not known. */
final class SealedWitness implements SealedForm {

    @Override
    public MappingSchema schema() {
        return MappingSchema.empty()
                .required("unknowns", Unknown.SCHEMA, "the values that are asked, with their shapes or domains")
                .optional("symbols", QuestionSchema.SYMBOLS, "further variables that values may use")
                .optional("given", Schema.mapOf(Schema.NUMBERS), "values that the question fixes")
                .and(AllowedForm.SCHEMA);
    }

    @Override
    public Map<String, Node> of(Part part, Optional<Shape> shape) {
        return SealedFormula.kept(
                part,
                List.of(
                        "unknowns",
                        "symbols",
                        "given",
                        "symbols-allowed",
                        "functions-allowed",
                        "operators-allowed",
                        "must-use"));
    }

    @Override
    public Task prepare(Part part, Question question) throws DocumentException {
        Fields fields = Fields.of(part.specification());
        Vocabulary names = question.vocabulary().withSymbols(fields.entries("symbols"));
        Map<String, Unknown> unknowns = Unknown.read(fields.required("unknowns"), names);
        WitnessKind.withUnknowns(names, unknowns, fields);
        WitnessTask reading = new WitnessTask(
                List.copyOf(unknowns.values()),
                WitnessKind.given(fields, unknowns, names),
                AllowedForm.read(fields, names).orNumbers(),
                List.of(),
                List.of(),
                new Equality(question.vocabulary().options(part.id())),
                false,
                List.of());
        fields.finish();
        return new SealedTask(
                reading.form(),
                answer -> Optional.of(reading.judge(answer)).filter(verdict -> verdict.status() != Status.CORRECT),
                reading::understood);
    }
}
