package assay.grader.submission;

import assay.grader.document.Node;
import java.util.ArrayList;
import java.util.List;

/**
 * The answer to one part, as it was written.
 *
 * @param part the id of the part
 * @param content the text, list or mapping that was handed in
 * @param files what lies beside the submission
 */
public record Answer(String part, Node content, Attachments files) {

    /** An answer without files. */
    public Answer(String part, Node content) {
        this(part, content, Attachments.NONE);
    }

    /** Whether nothing was written: an empty text, or a form with empty fields. An empty list is an answer. */
    public boolean isBlank() {
        return isBlank(content);
    }

    private static boolean isBlank(Node node) {
        if (node instanceof Node.Scalar scalar) {
            return scalar.empty() || scalar.text().isBlank();
        }
        if (node instanceof Node.Sequence sequence) {
            return !sequence.items().isEmpty() && sequence.items().stream().allMatch(Answer::isBlank);
        }
        return ((Node.Mapping) node).fields().values().stream().allMatch(field -> isBlank(field.value()));
    }

    /** The answer as lines of text, for a report. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        if (content instanceof Node.Sequence rows
                && rows.items().stream().anyMatch(item -> !(item instanceof Node.Scalar))) {
            rows.items().forEach(item -> lines.add(inline(item)));
        } else {
            inline(content).lines().forEach(lines::add);
        }
        return lines;
    }

    private static String inline(Node node) {
        if (node instanceof Node.Scalar scalar) {
            return scalar.text();
        }
        if (node instanceof Node.Sequence sequence) {
            return "["
                    + String.join(
                            ", ", sequence.items().stream().map(Answer::inline).toList()) + "]";
        }
        List<String> fields = new ArrayList<>();
        ((Node.Mapping) node).fields().forEach((name, field) -> fields.add(name + ": " + inline(field.value())));
        return String.join(", ", fields);
    }
}
