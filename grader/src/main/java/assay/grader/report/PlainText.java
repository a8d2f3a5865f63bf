package assay.grader.report;

import assay.grader.document.Excerpt;
import assay.reference.notation.Invisible;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The boundary to a terminal: no text of a student or author reaches it without passing here. */
public final class PlainText {
    private PlainText() {}

    /** The text without control, direction and other invisible characters, each shown as its code. */
    public static String safe(String text) {
        return Excerpt.visible(text);
    }

    /** Whether a character is one of control, direction, or others that cannot be seen. */
    static boolean isInvisible(int c) {
        return Invisible.is(c);
    }

    /** The same line by line: line feeds stay, and carriage returns before them go. */
    static String safeLines(String text) {
        return text.replace("\r\n", "\n").lines().map(PlainText::safe).collect(Collectors.joining("\n"));
    }

    /** The end of a safe text that is too long for {@code width} columns. */
    static String endOf(String text, int width) {
        int length = text.length();
        return length <= width ? text : width < 2 ? "" : "…" + text.substring(length - width + 1);
    }

    /**
     * Safe lines of at most {@code width} columns, broken at spaces; a longer word stands alone. A line that is indented,
     * such as a formula with a mark under it, stays as it is.
     */
    public static List<String> wrapped(String text, int width) {
        List<String> lines = new ArrayList<>();
        for (String paragraph : text.split("\n", -1)) {
            if (paragraph.startsWith("  ")) {
                lines.add(safe(paragraph));
                continue;
            }
            StringBuilder line = new StringBuilder();
            for (String word : safe(paragraph).split(" ")) {
                if (line.length() > 0 && line.length() + 1 + word.length() > width) {
                    lines.add(safe(line.toString()));
                    line.setLength(0);
                }
                if (line.length() > 0) {
                    line.append(' ');
                }
                line.append(word);
            }
            lines.add(safe(line.toString()));
        }
        return lines;
    }
}
