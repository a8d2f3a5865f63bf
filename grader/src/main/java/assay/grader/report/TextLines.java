package assay.grader.report;

import java.util.List;

/** Lines for a terminal, as wide as it is. Whatever is added passes {@link PlainText} here, except what a style has painted. */
final class TextLines {
    private static final int INDENT = 4;
    private static final int NAME = 10;

    private final Style style;
    private final StringBuilder text = new StringBuilder();

    TextLines(Style style) {
        this.style = style;
    }

    /** A line as it is, which must be safe already. */
    void line(String row) {
        text.append(row.stripTrailing()).append('\n');
    }

    /** A value with its name. */
    void fact(String name, String value) {
        List<String> lines = PlainText.wrapped(value, style.width() - INDENT - NAME - 2);
        for (int k = 0; k < lines.size(); k++) {
            line(" ".repeat(INDENT) + pad(k == 0 ? PlainText.safe(name) : "", NAME) + "  " + lines.get(k));
        }
    }

    /** Words under a part. */
    void paragraph(String lead, String message) {
        for (String row : PlainText.wrapped(message, style.width() - INDENT - lead.length())) {
            line(" ".repeat(INDENT) + lead + row);
        }
    }

    static String pad(String text, int width) {
        return text.length() >= width ? text + " " : text + " ".repeat(width - text.length());
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
