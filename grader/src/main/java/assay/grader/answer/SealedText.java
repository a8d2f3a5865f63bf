package assay.grader.answer;

import assay.grader.document.Node;
import assay.grader.problem.Part;
import assay.grader.problem.Question;
import assay.grader.schema.MappingSchema;
import assay.reference.expression.Shape;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Words, for a person. What the person looks for is not told. */
final class SealedText implements SealedForm {

    @Override
    public MappingSchema schema() {
        return MappingSchema.empty();
    }

    @Override
    public Map<String, Node> of(Part part, Optional<Shape> shape) {
        return Map.of();
    }

    @Override
    public Task prepare(Part part, Question question) {
        return new TextKind.TextTask(List.of());
    }
}
