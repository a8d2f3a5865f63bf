package assay.grader.gradebook;

import assay.grader.report.Points;
import assay.reference.number.Rational;
import java.util.Optional;

/**
 * A cell of a table that a spreadsheet may open. A text that a spreadsheet would take for a formula begins with an
 * apostrophe, which makes it a text; a number is written as it is, also with a sign.
 *
 * @param text what stands in the file, before quotes
 */
public record Cell(String text) {
    private static final String FORMULA = "=+-@\t\r\n＝＋－＠";

    /** An empty cell. */
    public static final Cell EMPTY = new Cell("");

    /** A text. */
    public static Cell of(String text) {
        String inner = text.stripLeading();
        boolean formula = !text.isEmpty()
                && (FORMULA.indexOf(text.charAt(0)) >= 0
                        || (!inner.isEmpty() && FORMULA.indexOf(inner.charAt(0)) >= 0));
        return new Cell(formula ? "'" + text : text);
    }

    /** The text of a cell that was written by {@link #of(String)}. */
    public static String read(String cell) {
        return cell.startsWith("'") && of(cell.substring(1)).text().equals(cell) ? cell.substring(1) : cell;
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
