package assay.reference.mistake;

import assay.reference.expression.Expression;
import java.util.ArrayList;
import java.util.List;

/** A factor or a divisor is forgotten. Constants have a mistake of their own. */
final class MissingFactor implements Mistake {
    @Override
    public String name() {
        return "missing-factor";
    }

    @Override
    public List<Change> made(Expression right) {
        List<Change> changes = new ArrayList<>(Places.inFormula(right, ExtraFactor::removed));
        changes.addAll(Links.over(right));
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
