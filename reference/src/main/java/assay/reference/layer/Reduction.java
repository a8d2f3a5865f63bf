package assay.reference.layer;

import assay.reference.expression.ShapeException;
import assay.reference.number.NumberSystem;
import assay.reference.number.Rational;
import assay.reference.number.Tensor;
import java.util.List;

/** What a loss makes of the losses of all entries. */
public enum Reduction {
    /** Their sum. */
    SUM,
    /** Their sum divided by the number of samples, the length of the first axis; a vector is one sample. */
    MEAN_OF_SAMPLES,
    /** Their sum divided by their number. */
    MEAN_OF_ENTRIES;

    /** The loss of everything, a scalar. */
    <T> Tensor<T> of(NumberSystem<T> n, Tensor<T> losses) {
        T sum = n.constant(Rational.ZERO);
        for (T loss : losses.entries()) {
            sum = n.add(sum, loss);
        }
        int count = count(losses.dimensions());
        return Tensor.scalar(count == 1 ? sum : n.divide(sum, n.constant(Rational.of(count))));
    }

    private int count(List<Integer> axes) {
        return switch (this) {
            case SUM -> 1;
            case MEAN_OF_SAMPLES -> axes.size() < 2 ? 1 : axes.get(0);
            case MEAN_OF_ENTRIES -> Tensor.count(axes);
        };
    }

    /**
     * The axes of a loss: none.
     *
     * @param operands the axes of the predictions and of the targets
     * @throws ShapeException if the two differ, or there is nothing to take a mean of
     */
    List<Integer> shape(List<List<Integer>> operands) {
        if (!operands.get(0).equals(operands.get(1)) || Tensor.count(operands.get(0)) == 0) {
            throw new ShapeException("predictions of the axes " + operands.get(0) + " do not fit targets of the axes "
                    + operands.get(1));
        }
        return List.of();
    }
}
