package assay.grader.answer;

import assay.grader.document.DocumentException;
import assay.grader.document.Fields;
import assay.grader.document.Node;
import assay.grader.problem.Part;
import assay.grader.problem.Question;
import assay.grader.problem.QuestionSchema;
import assay.grader.schema.MappingSchema;
import assay.grader.submission.Answer;
import assay.grader.verdict.Verdict;
import assay.reference.expression.Shape;
import assay.reference.notation.Symbols;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The lengths of axes, which are read; not even how many are asked is told. */
final class SealedShape implements SealedForm {

    @Override
    public MappingSchema schema() {
        return MappingSchema.empty()
                .optional("symbols", QuestionSchema.SYMBOLS, "further variables that the lengths may use");
    }

    @Override
    public Map<String, Node> of(Part part, Optional<Shape> shape) {
        return SealedFormula.kept(part, List.of("symbols"));
    }

    @Override
    public Task prepare(Part part, Question question) throws DocumentException {
        Fields fields = Fields.of(part.specification());
        Symbols names = question.vocabulary().withSymbols(fields.entries("symbols")).symbols().toBuilder()
                .withoutQuantities()
                .build();
        fields.finish();
        return new SealedTask(
                "a list of the lengths of all axes, in brackets",
                answer -> fault(answer, names),
                answer -> ShapeText.understood(answer.content(), names));
    }

    private static Optional<Verdict> fault(Answer answer, Symbols names) {
        ShapeText text = ShapeText.of(answer.content());
        return text.fault()
                .map(Verdict::unreadable)
                .or(() -> text.axes().stream()
                        .flatMap(axis -> AnswerText.formula(axis, names, "a number").verdict().stream())
                        .findFirst());
    }
}
