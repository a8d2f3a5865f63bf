package assay.grader.report;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/** HTML that is built element by element. It is the boundary to browsers: what is given as text stays text. */
final class Html {
    private static final Set<String> VOID = Set.of("meta", "br", "hr");

    private final StringBuilder out = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();

    /** Opens an element. @param attributes names and values in turn */
    Html open(String element, String... attributes) {
        out.append('<').append(element);
        for (int k = 0; k < attributes.length; k += 2) {
            out.append(' ')
                    .append(attributes[k])
                    .append("=\"")
                    .append(escaped(PlainText.safe(attributes[k + 1])))
                    .append('"');
        }
        out.append('>');
        if (!VOID.contains(element)) {
            open.push(element);
        }
        return this;
    }

    /** Closes the element that was opened last. */
    Html close() {
        out.append("</").append(open.pop()).append('>');
        return this;
    }

    /** Closes it and ends the line. */
    Html closeLine() {
        return close().line();
    }

    /** Ends a line of the source. */
    Html line() {
        out.append('\n');
        return this;
    }

    /** Text; line feeds stay. */
    Html text(String text) {
        out.append(escaped(PlainText.safeLines(text)));
        return this;
    }

    /** An element with nothing but text. */
    Html element(String name, String text, String... attributes) {
        return open(name, attributes).text(text).close();
    }

    /** A formula that the program has set from its own tree, which escapes the names in it. */
    Html math(String mathml) {
        if (!mathml.startsWith("<math ")) {
            throw new IllegalArgumentException("no formula: " + mathml);
        }
        out.append(mathml);
        return this;
    }

    /** A style sheet of the program. */
    Html style(String css) {
        out.append("<style>\n").append(css).append("</style>\n");
        return this;
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    @Override
    public String toString() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("not closed: " + open);
        }
        return out.toString();
    }
}
