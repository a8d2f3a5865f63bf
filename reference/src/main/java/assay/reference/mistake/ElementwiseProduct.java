package assay.reference.mistake;

import assay.reference.expression.Expression;
import assay.reference.expression.Expression.MatrixProduct;
import assay.reference.expression.Expression.Multiply;
import assay.reference.expression.Expression.Operate;
import assay.reference.expression.TensorOperation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** An elementwise product stands for a matrix product, or the other way round. */
final class ElementwiseProduct implements Involution {

    private static final Set<TensorOperation> REDUCTIONS =
            Set.of(TensorOperation.SUM, TensorOperation.MEAN, TensorOperation.MAXIMUM, TensorOperation.MINIMUM);

    @Override
    public String name() {
        return "elementwise-product";
    }

    /** That the mean of a number is the number is no reason for a matrix product. */
    @Override
    public List<Change> undone(Expression answer) {
        return Involution.super.undone(answer).stream()
                .filter(change -> !reducesNumber(change.expression()))
                .toList();
    }

    private static boolean reducesNumber(Expression node) {
        return node instanceof Operate operate
                        && REDUCTIONS.contains(operate.operation())
                        && operate.arguments().get(0).shape().isScalar()
                || Places.parts(node).stream().anyMatch(ElementwiseProduct::reducesNumber);
    }

    @Override
    public List<Change> changes(Expression node) {
        List<Change> changes = new ArrayList<>();
        if (node instanceof MatrixProduct product) {
            changes.add(new Change(
                    Places.times(product.left(), product.right()),
                    node,
                    Words.of("with ", node, " taken entry by entry")));
        }
        IndexProduct.of(node)
                .ifPresent(product -> changes.add(
                        new Change(product.elementwise(), node, Words.of("with ", node, " taken entry by entry"))));
        if (node instanceof Multiply product) {
            for (int k = 0; k + 1 < product.factors().size(); k++) {
                Expression a = product.factors().get(k);
                Expression b = product.factors().get(k + 1);
                if (a.shape().rank() >= 1
                        && MatrixProduct.shapeOf(a.shape(), b.shape()).isPresent()) {
                    List<Expression> factors = new ArrayList<>(product.factors());
                    factors.set(k, new MatrixProduct(a, b));
                    factors.remove(k + 1);
                    changes.add(
                            new Change(Places.product(factors), node, Words.of("with a matrix product for ", node)));
                }
            }
        }
        return changes;
    }

    @Override
    public String message() {
        return "Is a product to be taken entry by entry, or as a matrix product?";
    }

    @Override
    public String message(OwnPart place) {
        return "Is " + place + " to be taken entry by entry, or as a matrix product?";
    }
}
