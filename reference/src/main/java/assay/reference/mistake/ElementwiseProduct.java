package assay.reference.mistake;

import assay.reference.expression.Expression;
import assay.reference.expression.Expression.MatrixProduct;
import assay.reference.expression.Expression.Multiply;
import java.util.ArrayList;
import java.util.List;

/** An elementwise product stands for a matrix product, or the other way round. */
final class ElementwiseProduct implements Mistake {

    @Override
    public String name() {
        return "elementwise-product";
    }

    @Override
    public List<Change> made(Expression right) {
        return Places.inFormula(right, ElementwiseProduct::changes);
    }

    @Override
    public List<Change> undone(Expression answer) {
        return Places.inAnswer(answer, ElementwiseProduct::changes);
    }

    private static List<Change> changes(Expression node) {
        List<Change> changes = new ArrayList<>();
        if (node instanceof MatrixProduct product) {
            changes.add(new Change(
                    Places.times(product.left(), product.right()),
                    node,
                    Words.of("with ", node, " taken entry by entry")));
        }
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
