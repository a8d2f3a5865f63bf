package assay.grader.gradebook;

import assay.grader.report.Points;
import assay.reference.number.Rational;
import java.util.BitSet;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A cell of a table that a spreadsheet may open. A text that a spreadsheet would take for a formula begins with an
 * apostrophe, which makes it a text; a number is written as it is, also with a sign. A spreadsheet of another country takes
 * semicolons for the ends of cells, and then no quotes for quotes, so the same is done behind each. What a host of builds
 * would take for a command in its log gets an apostrophe too: two colons, and {@code ##[}.
 *
 * @param text what stands in the file, before quotes
 */
public record Cell(String text) {
    private static final String FORMULA = "=+-@＝＋－＠";
    private static final String ENDS = ";|\t\r\n";
    private static final String BLANK = "\t\r\n";

    /** {@code ##[error]} and the like are commands wherever they stand; the apostrophe stands before the bracket. */
    private static final Pattern COMMAND = Pattern.compile("(##\\w*+)('*+\\[)");

    private static final Pattern MARKED_COMMAND = Pattern.compile("(##\\w*+)'('*+\\[)");

    /** An empty cell. */
    public static final Cell EMPTY = new Cell("");

    /** A text. */
    public static Cell of(String text) {
        BitSet bare = computing(text);
        StringBuilder marked = new StringBuilder();
        for (int k = 0; k < text.length(); k++) {
            marked.append(bare.get(k) && isBeginning(text, k) ? "'" : "").append(text.charAt(k));
        }
        return new Cell(COMMAND.matcher(marked).replaceAll("$1'$2"));
    }

    /** The text of a cell that was written by {@link #of(String)}. */
    public static String read(String written) {
        String cell = MARKED_COMMAND.matcher(written).replaceAll("$1$2");
        BitSet bare = computing(cell);
        StringBuilder text = new StringBuilder();
        for (int k = 0; k < cell.length(); k++) {
            boolean mark = cell.charAt(k) == '\'' && isBeginning(cell, k) && bare.get(k + 1);
            text.append(mark ? "" : cell.charAt(k));
        }
        return text.toString();
    }

    private static boolean isBeginning(String text, int k) {
        return k == 0 || ENDS.indexOf(text.charAt(k - 1)) >= 0;
    }

    /** Where nothing but spaces and apostrophes is before what makes a formula or a command; the text itself begins with no blank. */
    private static BitSet computing(String text) {
        BitSet computing = new BitSet();
        for (int k = text.length() - 1; k >= 0; k--) {
            char c = text.charAt(k);
            boolean passes = c == '\'' || Character.isWhitespace(c);
            boolean command = c == ':' && k + 1 < text.length() && text.charAt(k + 1) == ':';
            computing.set(k, FORMULA.indexOf(c) >= 0 || command || passes && computing.get(k + 1));
        }
        int first = 0;
        while (first < text.length() && text.charAt(first) == '\'') {
            first++;
        }
        if (first < text.length() && BLANK.indexOf(text.charAt(first)) >= 0) {
            computing.set(0, first + 1);
        }
        return computing;
    }

    /** A number of points, with at most two decimals, rounded half to even. */
    public static Cell of(Rational points) {
        return new Cell(Points.of(points).toPlainString());
    }

    /** A number of points, or an empty cell. */
    public static Cell of(Optional<Rational> points) {
        return points.map(Cell::of).orElse(EMPTY);
    }

    /** A whole number. */
    public static Cell of(int number) {
        return new Cell(Integer.toString(number));
    }
}
