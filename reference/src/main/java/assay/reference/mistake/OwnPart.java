package assay.reference.mistake;

import assay.reference.expression.Expression;
import assay.reference.expression.Operands;
import assay.reference.notation.PlainPrinter;
import java.util.Optional;

/**
 * A part of an answer. It is the only kind of formula that a message to the writer of the answer can hold, so that such a
 * message cannot tell what the writer did not write.
 */
public final class OwnPart {
    private static final int LONGEST = 60;
    private final Expression part;

    private OwnPart(Expression part) {
        this.part = part;
    }

    /** The part of an answer; empty if the answer has no such part, or is nothing but this part. */
    public static Optional<OwnPart> of(Expression part, Expression answer) {
        return !part.equals(answer) && occurs(part, answer) ? Optional.of(new OwnPart(part)) : Optional.empty();
    }

    /** Whether an expression has a part, or all factors of a part that is a product. */
    static boolean has(Expression part, Expression answer) {
        return occurs(part, answer)
                || part instanceof Expression.Multiply product
                        && product.factors().stream().allMatch(factor -> occurs(factor, answer));
    }

    private static boolean occurs(Expression part, Expression node) {
        if (node.equals(part)) {
            return true;
        }
        if (node instanceof Expression.Quantity) {
            return false;
        }
        return Operands.of(node).stream().anyMatch(child -> occurs(part, child));
    }

    /** The part in plain notation, shortened if it is long. */
    @Override
    public String toString() {
        String text = PlainPrinter.print(part);
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }
}
