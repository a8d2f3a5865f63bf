package assay.reference.mistake;

import assay.reference.expression.Expression;
import assay.reference.mistake.Places.Change;
import java.util.List;

/** The factors of a matrix product stand in the wrong order. */
final class SwappedFactors implements Mistake {

    @Override
    public String name() {
        return "swapped-factors";
    }

    @Override
    public List<Trial> trials(Expression answer, Expression wanted) {
        return Places.inAnswer(
                answer,
                wanted,
                node -> node instanceof Expression.MatrixProduct product
                        ? List.of(new Change(new Expression.MatrixProduct(product.right(), product.left()), node))
                        : List.of());
    }

    @Override
    public String message(String place) {
        return "Check the order of the factors in " + place + ".";
    }
}
