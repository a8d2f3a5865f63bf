package assay.reference.mistake;

import assay.reference.expression.Expression;
import assay.reference.expression.Expression.Operate;
import assay.reference.expression.Expression.Quantity;
import assay.reference.expression.Expression.Reduce;
import assay.reference.expression.TensorOperation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Something that is computed from all entries, such as a mean, a variance or the normaliser of a softmax, is taken for a
 * constant although it depends on the variable.
 */
final class StatisticConstant implements Mistake {
    private static final Set<TensorOperation> STATISTICS = Set.of(
            TensorOperation.MEAN,
            TensorOperation.VARIANCE,
            TensorOperation.SUM,
            TensorOperation.NORM,
            TensorOperation.MAXIMUM,
            TensorOperation.LOG_SUM_EXP);

    @Override
    public String name() {
        return "statistic-constant";
    }

    @Override
    public Set<String> covers() {
        return Set.of("product-rule", "missing-term", "missing-factor", "inner-derivative");
    }

    @Override
    public List<Change> made(Expression right) {
        return Chain.changes(right, (chain, node) -> {
            if (node instanceof Operate logarithm && logarithm.operation() == TensorOperation.LOG_SOFTMAX) {
                Expression u = logarithm.arguments().get(0);
                Expression normaliser = new Operate(TensorOperation.LOG_SUM_EXP, List.of(chain.still(u)));
                return logarithm.shape().rank() == 1
                        ? List.of(chain.with(
                                node,
                                Places.difference(chain.moving(u), normaliser),
                                words("the normaliser of ", node)))
                        : List.of();
            }
            if (chain.isWhole(node) && !isSoftmax(node)) {
                return all(chain);
            }
            if (isSoftmax(node)) {
                return List.of(chain.with(node, normalised(chain, (Operate) node), words("the normaliser of ", node)));
            }
            return isStatistic(node) && !chain.isSummand(node)
                    ? List.of(chain.with(node, chain.still(node), words("", node)))
                    : List.of();
        });
    }

    /** All statistics at once. */
    private static List<Change> all(Chain chain) {
        Map<Expression, Expression> held = new LinkedHashMap<>();
        for (Expression node : chain.nodes()) {
            if (isStatistic(node) && !chain.isSummand(node)) {
                held.put(node, chain.still(node));
            }
        }
        return held.size() < 2
                ? List.of()
                : List.of(new Change(
                        chain.with(held), held.keySet().iterator().next(), "with all statistics taken for constants"));
    }

    private static Words words(String what, Expression node) {
        return Words.of("with ", what, node, " taken for a constant");
    }

    private static boolean isStatistic(Expression node) {
        return node instanceof Quantity named && isStatistic(named.value())
                || node instanceof Quantity table
                        && table.value() instanceof Expression.Tabulate tabulate
                        && holdsStatistic(tabulate.body())
                || node instanceof Operate operate && STATISTICS.contains(operate.operation())
                || node instanceof Reduce;
    }

    /** Whether an entry of a named table is a statistic, perhaps divided by a count. */
    private static boolean holdsStatistic(Expression body) {
        return isStatistic(body)
                || (body instanceof Expression.Divide || body instanceof Expression.Multiply)
                        && Places.parts(body).stream().anyMatch(StatisticConstant::holdsStatistic);
    }

    static boolean isSoftmax(Expression node) {
        return node instanceof Operate operate
                && operate.operation() == TensorOperation.SOFTMAX
                && operate.shape().rank() == 1;
    }

    /** e^{u′} / Σ e^u. */
    private static Expression normalised(Chain chain, Operate softmax) {
        Expression u = softmax.arguments().get(0);
        Expression sum = new Operate(TensorOperation.SUM, List.of(OffDiagonal.exp(chain.still(u))));
        return new Expression.Divide(OffDiagonal.exp(chain.moving(u)), sum);
    }

    @Override
    public boolean joins() {
        return true;
    }

    @Override
    public String message() {
        return "Something that depends on the variable, such as a mean, a variance or a normaliser, is taken for a constant.";
    }
}
