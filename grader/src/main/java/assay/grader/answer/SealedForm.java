package assay.grader.answer;

import assay.grader.document.DocumentException;
import assay.grader.document.Node;
import assay.grader.problem.Part;
import assay.grader.problem.Question;
import assay.grader.schema.MappingSchema;
import assay.reference.expression.Shape;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What is left of a part whose key stays with the course: enough to read an answer, and nothing to judge it by. */
public interface SealedForm {

    /** Answers are taken as they are. */
    SealedForm UNREAD = new SealedForm() {
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
            return SealedTask.unread(part);
        }
    };

    /** The fields of such a part. */
    MappingSchema schema();

    /**
     * Those fields, taken from the whole part.
     *
     * @param shape the shape of the answer, if it may be told
     * @throws DocumentException if a field has not the form that the kind reads
     */
    Map<String, Node> of(Part part, Optional<Shape> shape) throws DocumentException;

    /** The fields by which more is judged than whether an answer reads, such as the start of a derivation. */
    default Set<String> formulas() {
        return Set.of();
    }

    /** Fields by which an answer is only read, if it can be read without {@link #formulas}. */
    default Optional<Map<String, Node>> withoutFormulas(Map<String, Node> fields) {
        return Optional.of(fields);
    }

    /**
     * The task that reads answers.
     *
     * @throws DocumentException for a fault in the fields
     */
    Task prepare(Part part, Question question) throws DocumentException;
}
