package assay.grader.grade;

import assay.grader.document.Node;
import assay.grader.submission.Answer;

/** The content of answers as one text: two answers have the same text if nothing but their place is different. */
public final class AnswerText {
    private AnswerText() {}

    /** The text of an answer. */
    public static String of(Answer answer) {
        StringBuilder text = new StringBuilder();
        append(text, answer);
        return text.toString();
    }

    /** Appends the text of an answer, from which it can be told where it ends. */
    static void append(StringBuilder text, Answer answer) {
        append(text, answer.content());
        text.append(answer.source().size()).append('#');
        answer.source().forEach(line -> append(text, line));
    }

    private static void append(StringBuilder text, Node node) {
        if (node instanceof Node.Scalar scalar) {
            text.append(scalar.empty() ? 'e' : 's');
            append(text, scalar.text());
        } else if (node instanceof Node.Sequence list) {
            text.append('[').append(list.items().size()).append('#');
            list.items().forEach(item -> append(text, item));
        } else {
            var fields = ((Node.Mapping) node).fields();
            text.append('{').append(fields.size()).append('#');
            fields.forEach((name, field) -> {
                append(text, name);
                append(text, field.value());
            });
        }
    }

    /** With its length in front, so that no text can pretend to be two. */
    static void append(StringBuilder text, String piece) {
        text.append(piece.length()).append(':').append(piece);
    }
}
