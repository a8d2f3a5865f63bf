package assay.reference.mistake;

import assay.reference.expression.Condition;
import assay.reference.expression.ElementaryFunction;
import assay.reference.expression.Expression;
import assay.reference.expression.Expression.Apply;
import assay.reference.expression.Expression.Branch;
import assay.reference.expression.Expression.Cases;
import assay.reference.expression.Expression.Indicator;
import assay.reference.expression.Expression.Operate;
import assay.reference.expression.TensorOperation;
import java.util.ArrayList;
import java.util.List;

/** A condition is turned round, or a maximum taken for a minimum. */
final class TurnedChoice implements Involution {

    @Override
    public String name() {
        return "turned-condition";
    }

    @Override
    public List<Change> changes(Expression node) {
        if (node instanceof Cases cases) {
            List<Branch> branches = new ArrayList<>(cases.branches());
            Branch first = branches.get(0);
            branches.set(0, new Branch(new Condition.Not(first.condition()), first.value()));
            return List.of(
                    new Change(new Cases(branches, cases.otherwise()), node, "with the first condition turned round"));
        }
        if (node instanceof Indicator indicator) {
            return List.of(new Change(
                    new Indicator(new Condition.Not(indicator.condition())),
                    node,
                    Words.of("with the condition of ", node, " turned round")));
        }
        if (node instanceof Apply apply) {
            return switch (apply.function()) {
                case MAX -> other(apply, ElementaryFunction.MIN, "with the minimum for the maximum");
                case MIN -> other(apply, ElementaryFunction.MAX, "with the maximum for the minimum");
                default -> List.of();
            };
        }
        if (node instanceof Operate operate) {
            return switch (operate.operation()) {
                case MAXIMUM -> other(operate, TensorOperation.MINIMUM, "with the minimum for the maximum");
                case MINIMUM -> other(operate, TensorOperation.MAXIMUM, "with the maximum for the minimum");
                default -> List.of();
            };
        }
        return List.of();
    }

    private static List<Change> other(Apply node, ElementaryFunction function, String words) {
        return List.of(new Change(new Apply(function, node.arguments()), node, words));
    }

    private static List<Change> other(Operate node, TensorOperation operation, String words) {
        return List.of(new Change(new Operate(operation, node.arguments()), node, words));
    }

    @Override
    public String message() {
        return "A condition is turned round, or a maximum taken for a minimum.";
    }

    @Override
    public String message(OwnPart place) {
        return "Check the cases of " + place + ".";
    }
}
