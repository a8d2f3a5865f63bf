package assay.grader.answer;

import assay.grader.document.DocumentException;
import assay.grader.problem.Part;
import assay.grader.problem.Question;
import assay.grader.schema.MappingSchema;

/**
 * A kind of answer. To add one is to write its file and to add a line in {@link AnswerKinds}.
 */
public interface AnswerKind {

    /** The name in problem files, after {@code answer:}. */
    String name();

    /** Whether several parts can be answered together: the answer is then a mapping with a value for each of them. */
    default boolean joins() {
        return false;
    }

    /** Whether a part can be judged from the student's own answers to other parts, where those are wrong. */
    default boolean follows() {
        return false;
    }

    /**
     * The fields that {@link #prepare} reads, for the schema of question files. A kind that does not state them yet lets
     * every test of the schema fail with what is missing.
     */
    default MappingSchema schema() {
        return MappingSchema.empty();
    }

    /** What a students' copy may hold of parts of this kind; of a kind that does not say so, nothing but that it is asked. */
    default Disclosure disclosure() {
        return Disclosure.NOTHING;
    }

    /**
     * Reads what the author stated about a part of this kind and computes its reference.
     *
     * @throws DocumentException for an author's fault, with its place and the mend
     */
    Task prepare(Part part, Question question) throws DocumentException;
}
