package assay.reference.mistake;

import assay.reference.expression.Expression;
import assay.reference.expression.Expression.MatrixProduct;
import assay.reference.expression.Expression.Transpose;
import java.util.ArrayList;
import java.util.List;

/** A factor of a matrix product is transposed or not, or the whole is: the other layout. */
final class TransposedFactor implements Mistake {

    @Override
    public String name() {
        return "transposed";
    }

    @Override
    public List<Change> made(Expression right) {
        List<Change> changes = whole(right);
        changes.addAll(Places.inFormula(right, TransposedFactor::changes));
        return changes;
    }

    @Override
    public List<Change> undone(Expression answer) {
        List<Change> changes = whole(answer);
        changes.addAll(Places.inAnswer(answer, TransposedFactor::changes));
        return changes;
    }

    private static List<Change> whole(Expression root) {
        List<Change> changes = new ArrayList<>();
        if (root.shape().rank() == 2) {
            changes.add(new Change(transposed(root), root, "transposed as a whole"));
        }
        return changes;
    }

    private static List<Change> changes(Expression node) {
        List<Change> changes = new ArrayList<>();
        if (node instanceof Transpose transpose) {
            changes.add(
                    new Change(transpose.operand(), node, Words.of("without the transpose of ", transpose.operand())));
        }
        if (node instanceof MatrixProduct product) {
            Expression a = product.left();
            Expression b = product.right();
            if (a.shape().rank() == 2) {
                product(transposed(a), b, a, changes);
            }
            if (b.shape().rank() == 2) {
                product(a, transposed(b), b, changes);
            }
        }
        return changes;
    }

    private static void product(Expression left, Expression right, Expression turned, List<Change> changes) {
        if (MatrixProduct.shapeOf(left.shape(), right.shape()).isPresent()) {
            changes.add(new Change(new MatrixProduct(left, right), turned, Words.of("with ", turned, " transposed")));
        }
    }

    private static Expression transposed(Expression factor) {
        return factor instanceof Transpose transpose ? transpose.operand() : new Transpose(factor);
    }

    @Override
    public boolean joins() {
        return true;
    }

    @Override
    public String message() {
        return "It is transposed as a whole, or one of its factors is.";
    }

    @Override
    public String message(OwnPart place) {
        return "Check whether " + place + " is to be transposed.";
    }
}
