package assay.reference.mistake;

import assay.reference.expression.ElementaryFunction;
import assay.reference.expression.Expression;
import assay.reference.expression.Expression.Apply;
import java.util.List;

/** A floor or ceiling is forgotten, or taken for the other. */
final class ForgottenFloor implements Mistake {

    @Override
    public String name() {
        return "floor-forgotten";
    }

    @Override
    public List<Change> made(Expression right) {
        return Places.inRight(right, node -> {
            if (!(node instanceof Apply apply)) {
                return List.of();
            }
            return switch (apply.function()) {
                case FLOOR -> changes(apply, ElementaryFunction.CEIL);
                case CEIL -> changes(apply, ElementaryFunction.FLOOR);
                default -> List.of();
            };
        });
    }

    private static List<Change> changes(Apply node, ElementaryFunction other) {
        return List.of(
                new Change(
                        node.arguments().get(0),
                        node,
                        Words.of("without the ", node.function().spelling(), " of ", node)),
                new Change(
                        new Apply(other, node.arguments()), node, Words.of("with ", other.spelling(), " for ", node)));
    }

    @Override
    public boolean joins() {
        return true;
    }

    @Override
    public String message() {
        return "Check where it is rounded to a whole number, and which way.";
    }
}
