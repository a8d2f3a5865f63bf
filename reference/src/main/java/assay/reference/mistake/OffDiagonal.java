package assay.reference.mistake;

import assay.reference.expression.ElementaryFunction;
import assay.reference.expression.Expression;
import assay.reference.expression.Expression.Add;
import assay.reference.expression.Expression.Apply;
import assay.reference.expression.Expression.Delta;
import assay.reference.expression.Expression.Divide;
import assay.reference.expression.Expression.Operate;
import assay.reference.expression.Expression.Reduce;
import assay.reference.expression.FreeIndices;
import assay.reference.expression.TensorOperation;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Softmax is differentiated as if every output depended on its own input only: its Jacobian without the off-diagonal. */
final class OffDiagonal implements Mistake {

    @Override
    public String name() {
        return "off-diagonal";
    }

    @Override
    public Set<String> covers() {
        return Set.of("extra-factor");
    }

    @Override
    public List<Change> made(Expression right) {
        if (!hasSoftmax(right)) {
            return List.of();
        }
        List<Change> changes = new ArrayList<>(Places.inRight(
                right,
                node -> node instanceof Delta
                        ? List.of(new Change(Places.number(1), node, Words.of("with 1 for ", node)))
                        : List.of()));
        changes.addAll(diagonal(right));
        changes.addAll(Chain.changes(right, (chain, node) -> {
            if (StatisticConstant.isSoftmax(node)) {
                Expression u = ((Operate) node).arguments().get(0);
                Expression still = exp(chain.still(u));
                Expression sum = new Operate(TensorOperation.SUM, List.of(still));
                return List.of(chain.with(node, own(exp(chain.moving(u)), still, sum), words(node)));
            }
            if (node instanceof Divide quotient
                    && isExp(quotient.numerator())
                    && quotient.denominator() instanceof Reduce) {
                Expression own = quotient.numerator();
                return List.of(chain.with(
                        node,
                        own(chain.moving(own), chain.still(own), chain.still(quotient.denominator())),
                        words(node)));
            }
            return List.of();
        }));
        return changes;
    }

    /** The whole where the indices of a delta in it are equal, else 0. */
    private static List<Change> diagonal(Expression right) {
        Set<Expression> deltas = new LinkedHashSet<>();
        if (right instanceof Expression.Tabulate table) {
            Places.inFormula(table.body(), node -> {
                if (node instanceof Delta delta && table.indices().containsAll(FreeIndices.of(delta))) {
                    deltas.add(delta);
                }
                return List.of();
            });
        }
        return deltas.stream()
                .map(delta ->
                        new Change(Places.whole(right, e -> Places.times(e, delta)), right, "with the diagonal only"))
                .toList();
    }

    /** e′ / (e′ + Σ − e): only what an output owes to its own input is differentiated. */
    private static Expression own(Expression moving, Expression still, Expression sum) {
        return new Divide(moving, new Add(List.of(moving, sum, new Expression.Negate(still))));
    }

    private static Words words(Expression node) {
        return Words.of("with the diagonal only of the Jacobian of ", node);
    }

    private static boolean hasSoftmax(Expression node) {
        return isExp(node)
                || node instanceof Operate operate && operate.operation() == TensorOperation.SOFTMAX
                || Places.parts(node).stream().anyMatch(OffDiagonal::hasSoftmax);
    }

    private static boolean isExp(Expression node) {
        return node instanceof Apply apply && apply.function() == ElementaryFunction.EXP;
    }

    static Expression exp(Expression argument) {
        return new Apply(ElementaryFunction.EXP, List.of(argument));
    }

    @Override
    public boolean joins() {
        return true;
    }

    @Override
    public String message() {
        return "Every output of a softmax depends on every input: the entries beside the diagonal are forgotten.";
    }
}
