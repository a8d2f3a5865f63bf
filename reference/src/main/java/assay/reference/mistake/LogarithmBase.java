package assay.reference.mistake;

import assay.reference.expression.ElementaryFunction;
import assay.reference.expression.Expression;
import assay.reference.expression.Expression.Apply;
import assay.reference.expression.Rebuild;
import java.util.List;

/** The logarithm has another base: natural, 2 or 10. */
final class LogarithmBase implements Mistake {
    private static final List<ElementaryFunction> BASES =
            List.of(ElementaryFunction.LOG, ElementaryFunction.LOG2, ElementaryFunction.LOG10);

    @Override
    public String name() {
        return "logarithm-base";
    }

    @Override
    public List<Change> made(Expression right) {
        return changes(right);
    }

    @Override
    public List<Change> undone(Expression answer) {
        return changes(answer);
    }

    /** All logarithms of one base get another one: who takes the wrong one takes it everywhere. */
    private static List<Change> changes(Expression root) {
        return BASES.stream()
                .flatMap(from -> BASES.stream()
                        .filter(to -> to != from)
                        .map(to -> new Change(
                                replaced(root, from, to), root, "with " + to.spelling() + " for " + from.spelling()))
                        .filter(change -> change.expression() != root))
                .toList();
    }

    private static Expression replaced(Expression node, ElementaryFunction from, ElementaryFunction to) {
        Expression inner = Rebuild.parts(node, part -> replaced(part, from, to));
        return inner instanceof Apply apply && apply.function() == from ? new Apply(to, apply.arguments()) : inner;
    }

    @Override
    public boolean joins() {
        return true;
    }

    @Override
    public String message() {
        return "Check the base of the logarithm.";
    }
}
