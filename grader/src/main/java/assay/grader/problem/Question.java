package assay.grader.problem;

import assay.grader.document.Node;
import assay.grader.document.Position;
import java.util.List;

/**
 * One question of an assignment.
 *
 * @param id the number, such as {@code 5}
 * @param title one line
 * @param statement Markdown with LaTeX
 * @param vocabulary the symbols and definitions that all parts share
 * @param parts what is asked, in order
 * @param worked examples that the question prints; they are judged like answers, so that a misprint is known
 */
public record Question(
        Position position,
        String id,
        String title,
        String statement,
        Vocabulary vocabulary,
        List<Part> parts,
        List<Worked> worked) {

    /** A worked example: a part without points, and what the question prints as its answer. */
    public record Worked(Part part, Node answer) {}

    public Question {
        parts = List.copyOf(parts);
        worked = List.copyOf(worked);
    }
}
