package assay.reference.layer;

import assay.reference.expression.ShapeException;
import assay.reference.number.NumberSystem;
import assay.reference.number.Tensor;
import java.util.List;

/**
 * One number added to everything at one place of an axis: {@code y[.., j] = x[.., j] + b[j]}.
 *
 * @param along the axis of j
 */
public record Bias(Along along) implements Forward {

    /** The axis along which the numbers differ. */
    public enum Along {
        /** The last axis: one number for each feature. */
        FEATURES,
        /** The first axis: one number for each channel. */
        CHANNELS
    }

    @Override
    public List<String> operands() {
        return List.of("x", "b");
    }

    @Override
    public List<Integer> shape(List<List<Integer>> operands) {
        List<Integer> input = operands.get(0);
        List<Integer> bias = operands.get(1);
        if (input.isEmpty() || !bias.equals(List.of(input.get(axis(input.size()))))) {
            throw new ShapeException("a bias of the axes " + bias + " does not fit an output of the axes " + input);
        }
        return input;
    }

    private int axis(int rank) {
        return switch (along) {
            case FEATURES -> rank - 1;
            case CHANNELS -> 0;
        };
    }

    @Override
    public <T> Tensor<T> of(NumberSystem<T> n, List<Tensor<T>> operands) {
        return of(n, operands.get(0), operands.get(1));
    }

    /** The sums. */
    public <T> Tensor<T> of(NumberSystem<T> n, Tensor<T> x, Tensor<T> bias) {
        int axis = axis(x.rank());
        return Tensor.tabulate(
                shape(List.of(x.dimensions(), bias.dimensions())), index -> n.add(x.at(index), bias.at(index[axis])));
    }
}
