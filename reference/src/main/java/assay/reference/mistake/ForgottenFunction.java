package assay.reference.mistake;

import assay.reference.expression.ElementaryFunction;
import assay.reference.expression.Expression;
import assay.reference.expression.Expression.Apply;
import assay.reference.expression.Expression.Operate;
import assay.reference.expression.TensorOperation;
import java.util.List;

/** A function is forgotten, as the square root of a variance or the activation of a layer. */
final class ForgottenFunction implements Mistake {

    @Override
    public String name() {
        return "missing-function";
    }

    @Override
    public List<Change> made(Expression right) {
        return Places.inFormula(right, ForgottenFunction::changes);
    }

    private static List<Change> changes(Expression node) {
        if (node instanceof Operate operate && operate.operation() == TensorOperation.SOFTMAX) {
            return List.of(new Change(operate.arguments().get(0), node, Words.of("without the softmax of ", node)));
        }
        return node instanceof Apply apply
                        && apply.arguments().size() == 1
                        && apply.function() != ElementaryFunction.FLOOR
                        && apply.function() != ElementaryFunction.CEIL
                ? List.of(new Change(apply.arguments().get(0), node, Words.of("without the function of ", node)))
                : List.of();
    }

    @Override
    public String message() {
        return "A function, such as a root or an activation, is forgotten.";
    }
}
