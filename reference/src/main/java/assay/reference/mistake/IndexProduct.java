package assay.reference.mistake;

import assay.reference.expression.Expression;
import assay.reference.expression.Expression.Element;
import assay.reference.expression.Expression.IndexVariable;
import assay.reference.expression.Expression.Multiply;
import assay.reference.expression.Expression.Reduce;
import assay.reference.expression.Expression.Reduction;
import java.util.List;
import java.util.Optional;

/**
 * A product of two matrices entry by entry, such as {@code sum(k, A[i,k]*B[k,j])}.
 *
 * @param left the axis of the first matrix over which is summed, 0 or 1
 * @param right that of the second
 */
record IndexProduct(Reduce sum, Element first, int left, Element second, int right) {

    /** The product, if an expression is one. */
    static Optional<IndexProduct> of(Expression node) {
        if (node instanceof Reduce sum
                && sum.reduction() == Reduction.SUM
                && sum.body() instanceof Multiply product
                && product.factors().size() == 2
                && product.factors().get(0) instanceof Element first
                && product.factors().get(1) instanceof Element second) {
            int left = axis(first, sum.index());
            int right = axis(second, sum.index());
            return left < 0 || right < 0
                    ? Optional.empty()
                    : Optional.of(new IndexProduct(sum, first, left, second, right));
        }
        return Optional.empty();
    }

    private static int axis(Element entry, String index) {
        return entry.indices().size() == 2 ? entry.indices().indexOf(new IndexVariable(index)) : -1;
    }

    /** The product entry by entry: {@code A[i,j]*B[i,j]}. */
    Expression elementwise() {
        Expression row = first.indices().get(1 - left);
        Expression column = second.indices().get(1 - right);
        List<Expression> own = first.indices();
        List<Expression> other = second.indices();
        return new Multiply(List.of(
                new Element(first.tensor(), Places.with(own, left, column)),
                new Element(second.tensor(), Places.with(other, right, row))));
    }

    /** The matrices in the other order: {@code sum(k, B[i,k]*A[k,j])}. */
    Optional<Expression> swapped() {
        if (!first.tensor().shape().equals(second.tensor().shape())) {
            return Optional.empty();
        }
        Multiply product = new Multiply(
                List.of(new Element(second.tensor(), first.indices()), new Element(first.tensor(), second.indices())));
        return Optional.of(new Reduce(sum.reduction(), sum.index(), sum.from(), sum.to(), product));
    }
}
