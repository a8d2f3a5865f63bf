package assay.grader.submission;

import assay.grader.document.Node;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Submissions as text, in the YAML that {@link SubmissionReader} reads. */
public final class SubmissionText {
    /** Texts that YAML reads as they are, inside of brackets too. */
    private static final Pattern BARE = Pattern.compile("[A-Za-z0-9_./+-]+( [A-Za-z0-9_./+*^-]+)*+");

    private SubmissionText() {}

    /** The text of a submission. @param answers by part */
    public static String of(String assignment, String student, Map<String, Node> answers) {
        StringBuilder text = new StringBuilder();
        text.append("assignment: ").append(scalar(assignment)).append('\n');
        text.append("student: ").append(scalar(student)).append('\n');
        text.append("answers:\n");
        answers.forEach((part, answer) -> {
            text.append("  ").append(scalar(part)).append(':');
            if (answer instanceof Node.Sequence list
                    && list.items().stream().anyMatch(item -> item instanceof Node.Mapping)) {
                list.items().forEach(item -> text.append("\n    - ").append(inline(item)));
                text.append('\n');
            } else {
                text.append(' ').append(inline(answer)).append('\n');
            }
        });
        return text.toString();
    }

    /** A node on one line, in the YAML of brackets. */
    public static String inline(Node node) {
        if (node instanceof Node.Scalar scalar) {
            return scalar(scalar.text());
        }
        if (node instanceof Node.Sequence list) {
            List<String> items =
                    list.items().stream().map(SubmissionText::inline).toList();
            return "[" + String.join(", ", items) + "]";
        }
        return ((Node.Mapping) node)
                .fields().entrySet().stream()
                        .map(field -> scalar(field.getKey()) + ": "
                                + inline(field.getValue().value()))
                        .collect(Collectors.joining(", ", "{", "}"));
    }

    /** A text in quotes where YAML would read it otherwise. */
    public static String scalar(String text) {
        return BARE.matcher(text).matches() ? text : TextNode.valueOf(text).toString();
    }
}
