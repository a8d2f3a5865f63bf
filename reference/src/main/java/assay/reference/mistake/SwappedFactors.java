package assay.reference.mistake;

import assay.reference.expression.Expression;
import assay.reference.expression.Expression.MatrixProduct;
import java.util.List;
import java.util.Optional;

/** The factors of a matrix product stand in the wrong order. */
final class SwappedFactors implements Involution {

    @Override
    public String name() {
        return "swapped-factors";
    }

    /** With a vector the other order is the transpose, which has a name of its own. */
    @Override
    public List<Change> changes(Expression node) {
        Optional<Expression> other = Optional.empty();
        if (node instanceof MatrixProduct product
                && product.left().shape().rank() == 2
                && product.right().shape().rank() == 2
                && MatrixProduct.shapeOf(product.right().shape(), product.left().shape())
                        .isPresent()) {
            other = Optional.of(new MatrixProduct(product.right(), product.left()));
        } else {
            other = IndexProduct.of(node).flatMap(IndexProduct::swapped);
        }
        return other.map(turned -> new Change(turned, node, Words.of("with ", node, " in turned order"))).stream()
                .toList();
    }

    @Override
    public boolean joins() {
        return true;
    }

    @Override
    public String message() {
        return "Check the order of the factors of the matrix products.";
    }

    @Override
    public String message(OwnPart place) {
        return "Check the order of the factors in " + place + ".";
    }
}
