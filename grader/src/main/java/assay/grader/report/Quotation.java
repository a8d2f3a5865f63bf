package assay.grader.report;

import java.util.ArrayList;
import java.util.List;

/**
 * What a student wrote, in reports that people read: all of it, unless it would bury the rest; then its beginning and a mark
 * with the number of characters that are left out. Reports for programs have all of it.
 */
final class Quotation {
    /** The characters of an answer: some ten pages. */
    private static final int LONGEST_ANSWER = 20_000;

    /** The characters of one line or formula within an answer. */
    private static final int LONGEST_PIECE = 2_000;

    private Quotation() {}

    /** An answer, one line each. */
    static List<String> of(List<String> written) {
        long all = written.stream().mapToLong(String::length).sum();
        if (all <= LONGEST_ANSWER) {
            return written;
        }
        List<String> lines = new ArrayList<>();
        int room = LONGEST_ANSWER;
        for (String line : written) {
            if (room == 0) {
                break;
            }
            String shown = beginning(line, room);
            lines.add(shown);
            room = shown.length() < line.length() ? 0 : room - shown.length();
        }
        lines.add(mark(all - lines.stream().mapToLong(String::length).sum()));
        return lines;
    }

    /** A line or a formula. */
    static String of(String piece) {
        if (isWhole(piece)) {
            return piece;
        }
        String shown = beginning(piece, LONGEST_PIECE);
        return shown + " " + mark(piece.length() - shown.length());
    }

    /** Whether all of a line or formula is shown. */
    static boolean isWhole(String piece) {
        return piece.length() <= LONGEST_PIECE;
    }

    /** No character is cut in two. */
    private static String beginning(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length);
    }

    private static String mark(long left) {
        return "[… " + left + " more characters are not shown]";
    }
}
