package assay.grader.release;

import assay.grader.document.Node;
import assay.grader.submission.SubmissionText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** A question file in YAML, without comments. */
final class QuestionText {
    /** Words that YAML, or an older YAML, takes for something else than a text. */
    private static final Pattern NO_TEXT = Pattern.compile("|~|null|yes|no|on|off|y|n", Pattern.CASE_INSENSITIVE);

    private static final Set<String> NUMBERED = Set.of("question", "id");
    private static final Set<String> SPREAD =
            Set.of("symbols", "define", "parts", "worked", "rows", "options", "items");

    private QuestionText() {}

    /** The file. */
    static String of(Node.Mapping question) {
        StringBuilder text = new StringBuilder();
        fields(text, question, "", "");
        return text.toString();
    }

    /** The fields, one under the other. @param first what stands before the first one */
    private static void fields(StringBuilder text, Node.Mapping mapping, String first, String indent) {
        String before = first;
        for (Map.Entry<String, Node.Field> field : mapping.fields().entrySet()) {
            text.append(before).append(scalar(field.getKey())).append(':');
            value(text, field.getKey(), field.getValue().value(), indent);
            before = indent;
        }
    }

    private static void value(StringBuilder text, String name, Node node, String indent) {
        boolean spread = SPREAD.contains(name);
        if (node instanceof Node.Scalar scalar && NUMBERED.contains(name) && isPlain(scalar.text())) {
            String number = scalar.text();
            text.append(' ')
                    .append(number.matches("[\\w.-]+") ? quoted(number) : scalar(number))
                    .append('\n');
        } else if (node instanceof Node.Scalar scalar && isBlock(scalar.text())) {
            text.append(scalar.text().endsWith("\n") ? " |\n" : " |-\n");
            scalar.text()
                    .lines()
                    .forEach(line -> text.append(line.isEmpty() ? "" : indent + "  " + line)
                            .append('\n'));
        } else if (spread
                && node instanceof Node.Mapping mapping
                && !mapping.fields().isEmpty()) {
            text.append('\n');
            mapping.fields()
                    .forEach((key, field) -> text.append(indent)
                            .append("  ")
                            .append(scalar(key))
                            .append(": ")
                            .append(inline(field.value()))
                            .append('\n'));
        } else if (spread && node instanceof Node.Sequence list && !list.items().isEmpty()) {
            text.append('\n');
            for (Node item : list.items()) {
                if (item instanceof Node.Mapping mapping && !name.equals("rows") && !name.equals("items")) {
                    fields(text, mapping, indent + "  - ", indent + "    ");
                } else {
                    text.append(indent).append("  - ").append(inline(item)).append('\n');
                }
            }
        } else {
            text.append(' ').append(inline(node)).append('\n');
        }
    }

    /** Whether a text of several lines can stand as it is. */
    private static boolean isBlock(String text) {
        List<String> lines = text.lines().toList();
        return (lines.size() > 1 || text.endsWith("\n"))
                && !lines.get(0).startsWith(" ")
                && !lines.get(0).isEmpty()
                && !text.endsWith("\n\n")
                && lines.stream().allMatch(line -> isPlain(line) && line.equals(line.stripTrailing()))
                && text.indexOf('\r') < 0;
    }

    private static String inline(Node node) {
        if (node instanceof Node.Scalar scalar) {
            return scalar.empty() ? "null" : scalar(scalar.text());
        }
        List<String> pieces = new ArrayList<>();
        if (node instanceof Node.Sequence list) {
            list.items().forEach(item -> pieces.add(inline(item)));
            return "[" + String.join(", ", pieces) + "]";
        }
        ((Node.Mapping) node)
                .fields()
                .forEach((name, field) -> pieces.add(scalar(name) + ": " + inline(field.value())));
        return "{" + String.join(", ", pieces) + "}";
    }

    private static String scalar(String text) {
        if (NO_TEXT.matcher(text).matches()) {
            return quoted(text);
        }
        return isPlain(text) && (text.indexOf('\\') >= 0 || text.indexOf('"') >= 0)
                ? "'" + text.replace("'", "''") + "'"
                : SubmissionText.scalar(text);
    }

    private static String quoted(String text) {
        return "\"" + text + "\"";
    }

    /** Whether a text has neither line breaks nor other signs that are not printed. */
    private static boolean isPlain(String text) {
        return text.chars().allMatch(c -> c >= ' ' && c < 0x7f || c >= 0xa0 && c < 0x2028 || c > 0x2029 && c < 0xd800);
    }
}
