package assay.reference.mistake;

import assay.reference.expression.Expression;
import assay.reference.expression.Expression.Divide;
import assay.reference.expression.Expression.Multiply;
import assay.reference.expression.Expression.Operate;
import assay.reference.expression.Expression.Reduce;
import assay.reference.expression.Expression.Reduction;
import assay.reference.expression.TensorOperation;
import java.util.ArrayList;
import java.util.List;

/** A sum stands where a mean is wanted, or the other way round: one over a count, as 1/N, is forgotten or too much. */
final class SumOrMean implements Mistake {

    @Override
    public String name() {
        return "sum-for-mean";
    }

    @Override
    public List<Change> made(Expression right) {
        List<Change> changes = new ArrayList<>(Scaling.ofWhole(right, Scaling.sizes(right)));
        changes.addAll(Places.inRight(right, node -> {
            List<Change> inside = dropped(node);
            if (node instanceof Operate operate) {
                inside.addAll(other(operate));
            }
            return inside;
        }));
        return changes;
    }

    @Override
    public List<Change> undone(Expression answer) {
        List<Expression> sizes = Scaling.sizes(answer);
        List<Change> changes = new ArrayList<>();
        changes.addAll(Places.inAnswer(answer, node -> {
            List<Change> inside = dropped(node);
            if (node instanceof Reduce reduce && reduce.reduction() == Reduction.SUM) {
                inside.add(new Change(new Divide(node, reduce.to()), node, ""));
            } else if (node instanceof Operate operate) {
                inside.addAll(other(operate));
            }
            inside.addAll(Scaling.ofTerms(node, sizes));
            return inside;
        }));
        changes.addAll(Scaling.ofWhole(answer, sizes));
        return changes;
    }

    /** A product or quotient without a count. */
    private static List<Change> dropped(Expression node) {
        List<Change> changes = new ArrayList<>();
        if (node instanceof Multiply product) {
            for (int k = 0; k < product.factors().size(); k++) {
                Expression factor = product.factors().get(k);
                if (Scaling.isCount(factor)) {
                    changes.add(new Change(
                            Places.product(Places.without(product.factors(), k)),
                            factor,
                            Words.of("without the factor ", factor)));
                }
            }
        }
        if (node instanceof Divide quotient && Scaling.isCount(quotient.denominator())) {
            changes.add(new Change(
                    quotient.numerator(),
                    quotient.denominator(),
                    Words.of("without the division by ", quotient.denominator())));
        }
        return changes;
    }

    private static List<Change> other(Operate node) {
        return switch (node.operation()) {
            case MEAN -> List.of(to(node, TensorOperation.SUM, "with the sum for the mean "));
            case SUM -> List.of(to(node, TensorOperation.MEAN, "with the mean for the sum "));
            default -> List.of();
        };
    }

    private static Change to(Operate node, TensorOperation operation, String words) {
        return new Change(new Operate(operation, node.arguments()), node, Words.of(words, node));
    }

    @Override
    public boolean joins() {
        return true;
    }

    @Override
    public String message() {
        return "Is it to be a sum or a mean? Check counts such as 1/N.";
    }

    @Override
    public String message(OwnPart place) {
        return "Is " + place + " to be a sum or a mean?";
    }
}
