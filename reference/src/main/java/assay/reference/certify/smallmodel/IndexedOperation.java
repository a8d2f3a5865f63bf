package assay.reference.certify.smallmodel;

import assay.reference.expression.Dimension;
import assay.reference.expression.ElementaryFunction;
import assay.reference.expression.Expression;
import assay.reference.expression.Expression.Literal;
import assay.reference.number.Rational;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** The entry of an operation on whole tensors, with its sums written out over indices. */
final class IndexedOperation {
    private final IndexForm form;
    private final IndexedEntry entry;
    private final List<Expression> at;

    /** The operation at these indices. */
    IndexedOperation(IndexForm form, IndexedEntry entry, List<Expression> at) {
        this.form = form;
        this.entry = entry;
        this.at = at;
    }

    /** The entry of the operation. */
    Expression of(Expression.Operate node) {
        Expression x = node.arguments().get(0);
        return switch (node.operation()) {
            case SOFTMAX ->
                new Expression.Divide(
                        apply(ElementaryFunction.EXP, entry.here(x)), alongLast(x, ElementaryFunction.EXP));
            case LOG_SOFTMAX ->
                minus(entry.here(x), apply(ElementaryFunction.LOG, alongLast(x, ElementaryFunction.EXP)));
            case LOG_SUM_EXP ->
                apply(ElementaryFunction.LOG, over(x, List.of(), each -> apply(ElementaryFunction.EXP, each)));
            case NORM -> apply(ElementaryFunction.SQRT, over(x, List.of(), IndexedOperation::square));
            case SUM -> over(x, List.of(), each -> each);
            case MEAN -> new Expression.Divide(over(x, List.of(), each -> each), count(x));
            case VARIANCE -> {
                Expression mean = new Expression.Divide(over(x, List.of(), each -> each), count(x));
                yield new Expression.Divide(over(x, List.of(), each -> square(minus(each, mean))), count(x));
            }
            case DOT -> inner(x, node.arguments().get(1), List.of());
            case OUTER ->
                new Expression.Multiply(List.of(
                        entry.other(x, List.of(at.get(0))),
                        entry.other(node.arguments().get(1), List.of(at.get(1)))));
            case DIAGONAL ->
                x.shape().rank() == 2
                        ? entry.other(x, List.of(at.get(0), at.get(0)))
                        : new Expression.Multiply(List.of(
                                new Expression.Delta(at.get(0), at.get(1)), entry.other(x, List.of(at.get(0)))));
            case TRACE -> form.sum(x.shape().dimension(0), k -> entry.other(x, List.of(k, k)));
            case PRODUCT, MAXIMUM, MINIMUM, DETERMINANT, INVERSE ->
                throw new HypothesisException(node.operation().spelling() + " over a symbolic size");
        };
    }

    private Expression alongLast(Expression x, ElementaryFunction function) {
        int last = at.size() - 1;
        return form.sum(x.shape().dimension(last), k -> {
            List<Expression> row = new ArrayList<>(at.subList(0, last));
            row.add(k);
            return apply(function, entry.other(x, row));
        });
    }

    /** The sum of a function of every entry. */
    private Expression over(Expression x, List<Expression> indices, UnaryOperator<Expression> function) {
        if (indices.size() == x.shape().rank()) {
            return function.apply(entry.other(x, indices));
        }
        return form.sum(x.shape().dimension(indices.size()), k -> {
            List<Expression> longer = new ArrayList<>(indices);
            longer.add(k);
            return over(x, longer, function);
        });
    }

    private Expression inner(Expression x, Expression y, List<Expression> indices) {
        if (x.shape().isScalar() || y.shape().isScalar()) {
            Expression total = over(x.shape().isScalar() ? y : x, List.of(), each -> each);
            return new Expression.Multiply(List.of(total, entry.here(x.shape().isScalar() ? x : y)));
        }
        if (indices.size() == x.shape().rank()) {
            return new Expression.Multiply(List.of(entry.other(x, indices), entry.other(y, indices)));
        }
        return form.sum(x.shape().dimension(indices.size()), k -> {
            List<Expression> longer = new ArrayList<>(indices);
            longer.add(k);
            return inner(x, y, longer);
        });
    }

    private Expression count(Expression x) {
        Expression product = new Literal(Rational.ONE);
        for (Dimension axis : x.shape().dimensions()) {
            product = new Expression.Multiply(List.of(product, IndexForm.length(axis)));
        }
        return product;
    }

    private static Expression square(Expression e) {
        return new Expression.Power(e, new Literal(Rational.TWO));
    }

    private static Expression apply(ElementaryFunction function, Expression argument) {
        return new Expression.Apply(function, List.of(argument));
    }

    private static Expression minus(Expression a, Expression b) {
        return new Expression.Add(List.of(a, new Expression.Negate(b)));
    }
}
