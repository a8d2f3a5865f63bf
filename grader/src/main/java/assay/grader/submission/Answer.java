package assay.grader.submission;

import assay.grader.document.Node;
import assay.grader.verdict.Remark;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The answer to one part, as it was written.
 *
 * @param part the id of the part
 * @param content the text, list or mapping that was handed in
 * @param files what lies beside the submission
 * @param source the lines in which it stands, words included; empty where the content says it all
 * @param fault why it cannot be read, if its place in the file tells so already
 */
public record Answer(String part, Node content, Attachments files, List<String> source, Optional<Remark> fault) {
    public Answer {
        source = List.copyOf(source);
    }

    /** An answer that says what its content says. */
    public Answer(String part, Node content, Attachments files) {
        this(part, content, files, List.of(), Optional.empty());
    }

    /** An answer without files. */
    public Answer(String part, Node content) {
        this(part, content, Attachments.NONE);
    }

    /** Whether nothing was written: an empty text, or a form with empty fields. An empty list is an answer. */
    public boolean isBlank() {
        return fault.isEmpty() && isBlank(content);
    }

    /** The same answer with the files beside it. */
    public Answer with(Attachments beside) {
        return new Answer(part, content, beside, source, fault);
    }

    /** The same answer, which cannot be judged. */
    public Answer faulty(Remark remark) {
        return new Answer(part, content, files, source, Optional.of(remark));
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
        if (!source.isEmpty()) {
            return source;
        }
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
