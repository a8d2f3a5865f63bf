package assay.reference.mistake;

import assay.reference.expression.ElementaryFunction;
import assay.reference.expression.Expression;
import assay.reference.expression.Expression.Apply;
import assay.reference.expression.Expression.Operate;
import assay.reference.expression.TensorOperation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A function is forgotten, as the square root of a variance or the activation of a layer. */
final class ForgottenFunction implements Mistake {

    @Override
    public String name() {
        return "missing-function";
    }

    @Override
    public List<Change> made(Expression right) {
        List<Change> changes = new ArrayList<>(Places.inFormula(right, ForgottenFunction::changes));
        changes.addAll(Chain.changes(right, ForgottenFunction::slopes));
        return changes;
    }

    /** Of functions whose derivative is a function of the same argument, as of exp, the derivative without it. */
    private static List<Change> slopes(Chain chain, Expression node) {
        if (node instanceof Apply apply
                && (apply.function() == ElementaryFunction.EXP || apply.function() == ElementaryFunction.SOFTPLUS)) {
            Expression u = apply.arguments().get(0);
            return List.of(chain.sloped(node, u, u, Words.of("without the function in the derivative of ", node)));
        }
        return List.of();
    }

    private static List<Change> changes(Expression node) {
        if (node instanceof Operate operate && operate.operation() == TensorOperation.SOFTMAX) {
            return List.of(new Change(operate.arguments().get(0), node, Words.of("without the softmax of ", node)));
        }
        if (!(node instanceof Apply apply)) {
            return List.of();
        }
        return switch (apply.function()) {
            case FLOOR, CEIL -> List.of();
            case MAX, MIN ->
                apply.arguments().stream()
                        .filter(argument -> !Places.isConstant(argument))
                        .map(argument -> without(apply, argument))
                        .toList();
            default ->
                apply.arguments().size() == 1
                        ? List.of(without(apply, apply.arguments().get(0)))
                        : List.of();
        };
    }

    private static Change without(Apply node, Expression argument) {
        return new Change(argument, node, Words.of("without the function of ", node));
    }

    @Override
    public Set<String> covers() {
        return Set.of("missing-factor");
    }

    @Override
    public String message() {
        return "A function, such as a root or an activation, is forgotten.";
    }
}
