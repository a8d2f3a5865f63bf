package assay.grader.report;

/** The boundary to Markdown: what passes here is text, and no link, image, mark-up, mention or HTML. */
final class MarkdownText {
    /** Signs that mean something wherever they stand. */
    private static final String SIGNS = "!#$&*:<>[\\]^_`{|}~";

    /** Signs that mean something at the beginning of a line. */
    private static final String FIRST = "-+=";

    private MarkdownText() {}

    /** Text in a line of words. A sign that a site may take for a mention is cut off from what follows. */
    static String inline(String text) {
        StringBuilder inline = new StringBuilder();
        String line = PlainText.safeLines(text).replace('\n', ' ').strip();
        int digits = 0;
        for (int k = 0; k < line.length(); k++) {
            char c = line.charAt(k);
            digits += digits == k && c >= '0' && c <= '9' ? 1 : 0;
            // A number at the beginning of a line, and what a site takes for an address.
            boolean dot =
                    (c == '.' || c == ')') && (k > 0 && digits == k || line.regionMatches(true, k - 3, "www", 0, 3));
            boolean escaped = SIGNS.indexOf(c) >= 0 || k == 0 && FIRST.indexOf(c) >= 0 || dot;
            inline.append(c == '@' ? "@<!-- -->" : escaped ? "\\" + c : String.valueOf(c));
        }
        return inline.toString();
    }

    /** Text in a code span. */
    static String code(String text) {
        String line = PlainText.safeLines(text).replace('\n', ' ');
        String fence = "`".repeat(longestRun(line) + 1);
        return line.isBlank() ? "" : fence + " " + line + " " + fence;
    }

    /** Lines in a code block, so that a mark under a line stays where it belongs. */
    static String block(String text) {
        String lines = PlainText.safeLines(text);
        String fence = "`".repeat(Math.max(3, longestRun(lines) + 1));
        return fence + "text\n" + lines + "\n" + fence + "\n";
    }

    /** A formula of our own printers, as sites show mathematics whose dollars stand around a code span. */
    static String math(String latex) {
        String line = latex.replace('\n', ' ');
        return line.indexOf('`') >= 0 ? code(line) : "$`" + line + "`$";
    }

    private static int longestRun(String text) {
        int longest = 0;
        int run = 0;
        for (char c : text.toCharArray()) {
            run = c == '`' ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return longest;
    }
}
