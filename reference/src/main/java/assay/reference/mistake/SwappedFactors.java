package assay.reference.mistake;

import assay.reference.expression.Expression;
import assay.reference.expression.Expression.MatrixProduct;
import java.util.List;

/** The factors of a matrix product stand in the wrong order. */
final class SwappedFactors implements Mistake {

    @Override
    public String name() {
        return "swapped-factors";
    }

    @Override
    public List<Change> made(Expression right) {
        return Places.inFormula(right, SwappedFactors::changes);
    }

    @Override
    public List<Change> undone(Expression answer) {
        return Places.inAnswer(answer, SwappedFactors::changes);
    }

    private static List<Change> changes(Expression node) {
        return node instanceof MatrixProduct product
                        && MatrixProduct.shapeOf(
                                        product.right().shape(), product.left().shape())
                                .isPresent()
                ? List.of(new Change(
                        new MatrixProduct(product.right(), product.left()),
                        node,
                        Words.of("with ", product, " in turned order")))
                : List.of();
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
