package assay.reference.mistake;

import assay.reference.expression.Expression;
import assay.reference.notation.PlainPrinter;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A few words about formulas, written out when they are read: of hundreds of changes hardly one is ever told.
 *
 * @param pieces texts and expressions in turn
 */
public record Words(List<Object> pieces) {
    private static final int LONGEST = 40;

    public Words {
        pieces = List.copyOf(pieces);
    }

    /** Words made of texts and expressions. */
    static Words of(Object... pieces) {
        return new Words(Arrays.asList(pieces));
    }

    /** The text, long formulas shortened. */
    @Override
    public String toString() {
        return pieces.stream()
                .map(piece -> piece instanceof Expression formula ? print(formula) : piece.toString())
                .collect(Collectors.joining());
    }

    private static String print(Expression expression) {
        String text = PlainPrinter.print(expression);
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }
}
