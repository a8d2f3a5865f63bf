package assay.reference.notation;

import assay.reference.expression.Expression;
import java.util.Map;

/** Prints expressions in LaTeX, so that reading the text gives an equal expression. */
public final class LatexPrinter {
    private LatexPrinter() {}

    /** The LaTeX of an expression, without delimiters. */
    public static String print(Expression expression) {
        return Typesetting.of(expression, new LatexMarkup(), Map.of());
    }

    /** The LaTeX of an expression in the question's own way of writing its names. */
    public static String print(Expression expression, Symbols symbols) {
        return Typesetting.of(expression, new LatexMarkup(), symbols.latex());
    }
}
