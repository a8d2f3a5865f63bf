package assay.reference.mistake;

import assay.reference.expression.Expression;
import assay.reference.expression.Expression.Divide;
import java.util.List;

/** A quotient is upside down. */
final class Reciprocal implements Mistake {

    @Override
    public String name() {
        return "reciprocal";
    }

    @Override
    public List<Change> made(Expression right) {
        return Places.inFormula(right, Reciprocal::changes);
    }

    @Override
    public List<Change> undone(Expression answer) {
        return Places.inAnswer(answer, Reciprocal::changes);
    }

    private static List<Change> changes(Expression node) {
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
