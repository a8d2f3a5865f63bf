package assay.reference.notation;

import assay.reference.expression.Expression;
import java.util.Map;

/** Prints expressions as one line of mathematical characters, as a terminal shows them. */
public final class UnicodePrinter {
    private UnicodePrinter() {}

    /** For example {@code ∑[j=1…K] eˣⱼ}. It is for the eyes: not everything of it is plain notation. */
    public static String print(Expression expression) {
        return Typesetting.of(expression, new UnicodeMarkup(), Map.of());
    }
}
