package assay.reference.mistake;

import assay.reference.expression.Expression;
import assay.reference.expression.Expression.Reduction;
import assay.reference.mistake.Places.Change;
import java.util.List;

/** A sum stands where a mean is wanted, or the other way round. */
final class SumOrMean implements Mistake {

    @Override
    public String name() {
        return "sum-for-mean";
    }

    @Override
    public List<Trial> trials(Expression answer, Expression wanted) {
        return Places.inAnswer(answer, wanted, SumOrMean::changes);
    }

    private static List<Change> changes(Expression node) {
        boolean sum = node instanceof Expression.Reduce reduce && reduce.reduction() == Reduction.SUM;
        return sum && node instanceof Expression.Reduce reduce
                ? List.of(
                        new Change(new Expression.Divide(node, reduce.to()), node),
                        new Change(new Expression.Multiply(List.of(reduce.to(), node)), node))
                : List.of();
    }

    @Override
    public String message(String place) {
        return "Is " + place + " to be a sum or a mean?";
    }
}
