package assay.grader.problem;

import assay.grader.document.DocumentException;
import assay.grader.document.Node;
import assay.grader.document.Position;
import java.util.List;
import java.util.Map;

/**
 * One question of an assignment.
 *
 * @param id the number, such as {@code 5}
 * @param title one line
 * @param statement Markdown with LaTeX
 * @param definitions the symbols and definitions as they are written
 * @param vocabulary the symbols and definitions that all parts share
 * @param parts what is asked, in order
 * @param worked examples that the question prints; they are judged like answers, so that a misprint is known
 */
public record Question(
        Position position,
        String id,
        String title,
        String statement,
        Definitions definitions,
        Vocabulary vocabulary,
        List<Part> parts,
        List<Worked> worked) {

    /** A worked example: a part without points, and what the question prints as its answer. */
    public record Worked(Part part, Node answer) {}

    public Question {
        parts = List.copyOf(parts);
        worked = List.copyOf(worked);
    }

    /**
     * The same question where some definitions have other values.
     *
     * @throws DocumentException if a later definition has no value then
     */
    public Question with(Map<String, Value> others) throws DocumentException {
        return new Question(position, id, title, statement, definitions, definitions.vocabulary(others), parts, worked);
    }
}
