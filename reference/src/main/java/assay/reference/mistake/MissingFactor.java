package assay.reference.mistake;

import assay.reference.expression.Expression;
import assay.reference.expression.Expression.Divide;
import java.util.ArrayList;
import java.util.List;

/** A factor or a divisor is forgotten. Constants have a mistake of their own. */
final class MissingFactor implements Mistake {
    @Override
    public String name() {
        return "missing-factor";
    }

    /** Who forgets to divide by something does not have it. */
    @Override
    public boolean fits(Change change, Expression answer) {
        return !(change.about() instanceof Divide inverse
                && inverse.numerator().equals(Places.number(1))
                && OwnPart.has(inverse.denominator(), answer));
    }

    @Override
    public List<Change> made(Expression right) {
        List<Change> changes = new ArrayList<>(Places.inFormula(right, ExtraFactor::removed));
        changes.addAll(Links.over(right));
        changes.addAll(Links.undivided(right));
        changes.addAll(Chain.changes(
                right,
                (chain, node) -> ExtraFactor.removed(node).stream()
                        .filter(change -> !chain.depends(change.about()))
                        .map(change -> chain.with(node, chain.moving(change.expression()), change.words()))
                        .toList()));
        return changes;
    }

    @Override
    public String message() {
        return "A factor or a divisor is missing.";
    }
}
