package assay.grader.problem;

import assay.grader.document.Node;
import assay.grader.document.Position;
import assay.reference.number.Rational;
import java.util.List;

/**
 * One thing that is asked and graded.
 *
 * @param id unique in the assignment, such as {@code 5.full}
 * @param points what a right answer is worth
 * @param statement what is asked, Markdown with LaTeX
 * @param kind the name of the answer kind
 * @param specification the fields that belong to the kind
 * @param accept answers that must be found right: the author's own tests
 * @param reject answers that must not be found right, each with the reason
 */
public record Part(
        Position position,
        String id,
        Rational points,
        String statement,
        String kind,
        Node.Mapping specification,
        List<Node> accept,
        List<Rejected> reject) {
    public Part {
        accept = List.copyOf(accept);
        reject = List.copyOf(reject);
    }

    /** An answer that must not be found right. */
    public record Rejected(Node answer, String because) {}
}
