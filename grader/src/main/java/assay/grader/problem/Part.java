package assay.grader.problem;

import assay.grader.document.Node;
import assay.grader.document.Position;
import assay.reference.number.Rational;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
 * @param joint for parts with one common verdict the name of each part's answer, by id; empty for a part by itself
 * @param follow the definitions for which it takes the student's own wrong answers
 * @param reveal what a student is told before a person grades
 */
public record Part(
        Position position,
        String id,
        Rational points,
        String statement,
        String kind,
        Node.Mapping specification,
        List<Node> accept,
        List<Rejected> reject,
        Map<String, String> joint,
        Follow follow,
        Reveal reveal) {
    public Part {
        joint = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(joint));
        accept = List.copyOf(accept);
        reject = List.copyOf(reject);
    }

    /** A part by itself. */
    public Part(
            Position position,
            String id,
            Rational points,
            String statement,
            String kind,
            Node.Mapping specification,
            List<Node> accept,
            List<Rejected> reject) {
        this(
                position,
                id,
                points,
                statement,
                kind,
                specification,
                accept,
                reject,
                Map.of(),
                Follow.NOTHING,
                Reveal.DEFAULT);
    }

    /** The same part with other fields of its kind. */
    public Part with(Node.Mapping fields) {
        return new Part(position, id, points, statement, kind, fields, accept, reject, joint, follow, reveal);
    }

    /** Whether the part carries what the author states of joint parts: the first of them does. */
    public boolean isLeading() {
        return joint.isEmpty() || joint.keySet().iterator().next().equals(id);
    }

    /** An answer that must not be found right. */
    public record Rejected(Node answer, String because) {}
}
