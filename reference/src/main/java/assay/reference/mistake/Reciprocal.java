package assay.reference.mistake;

import assay.reference.expression.Expression;
import assay.reference.expression.Expression.Divide;
import java.util.ArrayList;
import java.util.List;

/** A quotient is upside down. */
final class Reciprocal implements Involution {

    @Override
    public String name() {
        return "reciprocal";
    }

    /** Also in the derivative of a quotient by something that does not depend on the variable. */
    @Override
    public List<Change> made(Expression right) {
        List<Change> changes = new ArrayList<>(Involution.super.made(right));
        changes.addAll(Chain.changes(right, (chain, node) -> {
            if (!(node instanceof Divide quotient)
                    || chain.depends(quotient.denominator())
                    || Places.isConstant(quotient.denominator())) {
                return List.of();
            }
            return List.of(chain.sloped(
                    node,
                    quotient.numerator(),
                    quotient.denominator(),
                    Words.of("with the factor ", quotient.denominator(), " for its reciprocal")));
        }));
        return changes;
    }

    @Override
    public List<Change> changes(Expression node) {
        return node instanceof Divide quotient && !Places.isConstant(quotient)
                ? List.of(new Change(
                        new Divide(quotient.denominator(), quotient.numerator()),
                        node,
                        Words.of("with ", node, " upside down")))
                : List.of();
    }

    @Override
    public String message() {
        return "A quotient is upside down.";
    }

    @Override
    public String message(OwnPart place) {
        return "Check whether " + place + " is upside down.";
    }
}
