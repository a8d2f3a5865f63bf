package assay.reference.notation;

/**
 * A stretch of a text.
 *
 * @param offset the first code point, counted from 0
 * @param line the line it stands on, counted from 1
 * @param column its place on that line in code points, counted from 1
 * @param length the number of code points, at least 1
 */
public record Position(int offset, int line, int column, int length) {

    /** How much of a long line is shown on either side. */
    private static final int MARGIN = 60;

    /**
     * The stretch between two places of a text.
     *
     * @param start the index of its first char
     * @param end the index after its last char
     */
    static Position of(String text, int start, int end) {
        int from = Math.min(Math.max(start, 0), text.length());
        int to = Math.min(Math.max(end, from), text.length());
        int line = 1;
        int lineStart = 0;
        for (int k = 0; k < from; k++) {
            if (text.charAt(k) == '\n') {
                line++;
                lineStart = k + 1;
            }
        }
        return new Position(
                text.codePointCount(0, from),
                line,
                text.codePointCount(lineStart, from) + 1,
                Math.max(1, text.codePointCount(from, to)));
    }

    /** The line of the text with this stretch underlined by {@code ^}; a long line is cut around it. */
    public String caret(String text) {
        int[] codePoints = text.codePoints().toArray();
        int at = Math.min(offset, codePoints.length);
        int start = at - Math.min(column - 1, at);
        int end = start;
        while (end < codePoints.length && codePoints[end] != '\n') {
            end++;
        }
        int from = Math.max(start, at - MARGIN);
        int to = Math.min(end, at + MARGIN);
        StringBuilder line = new StringBuilder();
        StringBuilder mark = new StringBuilder();
        if (from > start) {
            line.append('…');
            mark.append(' ');
        }
        for (int k = from; k < to; k++) {
            boolean control = Character.isISOControl(codePoints[k]);
            line.appendCodePoint(control ? ' ' : codePoints[k]);
            if (k < at && Character.getType(codePoints[k]) != Character.NON_SPACING_MARK) {
                mark.append(' ');
            }
        }
        if (to < end) {
            line.append('…');
        }
        mark.append("^".repeat(Math.max(1, Math.min(length, to - at))));
        return line + "\n" + mark;
    }

    /** For example {@code 1:7}. */
    @Override
    public String toString() {
        return line + ":" + column;
    }
}
