package assay.reference.mistake;

import assay.reference.expression.Expression;
import assay.reference.mistake.Places.Change;
import java.util.ArrayList;
import java.util.List;

/** A factor of a matrix product, or the whole, is transposed. */
final class TransposedFactor implements Mistake {

    @Override
    public String name() {
        return "transposed";
    }

    @Override
    public List<Trial> trials(Expression answer, Expression wanted) {
        List<Trial> trials = new ArrayList<>();
        if (answer.shape().rank() == 2) {
            trials.add(new Trial(new Expression.Transpose(answer), wanted, ""));
        }
        trials.addAll(Places.inAnswer(answer, wanted, TransposedFactor::changes));
        return trials;
    }

    private static List<Change> changes(Expression node) {
        List<Change> changes = new ArrayList<>();
        if (node instanceof Expression.MatrixProduct product) {
            if (isSquare(product.left())) {
                changes.add(new Change(
                        new Expression.MatrixProduct(transposed(product.left()), product.right()), product.left()));
            }
            if (isSquare(product.right())) {
                changes.add(new Change(
                        new Expression.MatrixProduct(product.left(), transposed(product.right())), product.right()));
            }
        }
        return changes;
    }

    private static boolean isSquare(Expression factor) {
        return factor.shape().rank() == 2
                && factor.shape().dimension(0).equals(factor.shape().dimension(1));
    }

    private static Expression transposed(Expression factor) {
        return factor instanceof Expression.Transpose transpose
                ? transpose.operand()
                : new Expression.Transpose(factor);
    }

    @Override
    public String message(String place) {
        return place.isEmpty() ? "It is transposed as a whole." : "Check whether " + place + " is to be transposed.";
    }
}
