package assay.reference.notation;

import assay.reference.expression.Expression;
import java.util.Map;

/** Prints expressions as presentation MathML. */
public final class MathmlPrinter {
    private MathmlPrinter() {}

    /** A {@code math} element, set inline. */
    public static String print(Expression expression) {
        return "<math xmlns=\"http://www.w3.org/1998/Math/MathML\">"
                + Typesetting.of(expression, new MathmlMarkup(), Map.of())
                + "</math>";
    }
}
