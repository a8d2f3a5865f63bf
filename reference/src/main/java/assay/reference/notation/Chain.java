package assay.reference.notation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A text of several formulas, each equal to the one before or derived from it by a named step, as a derivation is
 * written. Every link is read on its own, so that one that cannot be read does not hide the others.
 */
public final class Chain {
    /** More links than anybody writes by hand. */
    static final int MOST = 200;

    private Chain() {}

    /**
     * One formula of a chain.
     *
     * @param step the name of the step that leads to it, or the empty text if it is equal to the one before
     * @param source what is written
     * @param position where it is written
     * @param reading its meaning; empty for dots, which leave something out
     */
    public record Link(String step, String source, Position position, Optional<Reading> reading) {

        /** Whether dots stand here. */
        public boolean isGap() {
            return reading.isEmpty();
        }
    }

    /**
     * The links of a text. Equals signs, arrows between statements and rows separate them. A reason after a formula,
     * such as {@code since sum(y) = 1}, is left out.
     *
     * @param steps the names of steps that may stand before a formula with a colon between
     */
    public static List<Link> read(String text, Symbols symbols, Set<String> steps) {
        boolean tooLong = text.length() > symbols.budget().characters();
        List<ChainCutter.Piece> pieces = tooLong ? List.of() : new ChainCutter(text, symbols, steps).pieces();
        if (tooLong || pieces.size() > MOST) {
            String message =
                    "more than " + MOST + " formulas or " + symbols.budget().characters() + " characters";
            Position whole = Position.of(text, 0, text.length());
            return List.of(new Link("", text, whole, Optional.of(new Reading.Malformed(whole, message, ""))));
        }
        boolean latex = Reader.isLatex(text);
        List<Link> links = new ArrayList<>();
        for (ChainCutter.Piece piece : pieces) {
            Position position = Position.of(text, piece.start(), piece.end());
            String source = text.substring(piece.start(), piece.end());
            links.add(new Link(
                    piece.step(),
                    source,
                    position,
                    piece.gap() ? Optional.empty() : Optional.of(Reader.readPart(piece.alone(), latex, symbols))));
        }
        return links;
    }
}
