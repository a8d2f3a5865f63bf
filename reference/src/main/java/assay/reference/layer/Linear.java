package assay.reference.layer;

import assay.reference.expression.ShapeException;
import assay.reference.number.NumberSystem;
import assay.reference.number.Rational;
import assay.reference.number.Tensor;
import java.util.ArrayList;
import java.util.List;

/**
 * The linear map of the last axis: {@code y = W x} for vectors, row by row for a batch (Goodfellow, Bengio and Courville,
 * Deep Learning, section 6.1). With a {@link Bias} it is the affine map {@code W x + b}.
 *
 * @param orientation how the weights are written
 */
public record Linear(Orientation orientation) implements Forward {

    /** How the weights are written. */
    public enum Orientation {
        /** Outputs × inputs, applied to column vectors: {@code W x}. */
        OUTPUTS_FIRST,
        /** Inputs × outputs, applied to row vectors: {@code x W}. */
        INPUTS_FIRST
    }

    @Override
    public List<String> operands() {
        return List.of("x", "W");
    }

    @Override
    public List<Integer> shape(List<List<Integer>> operands) {
        return shape(operands.get(0), operands.get(1));
    }

    @Override
    public <T> Tensor<T> of(NumberSystem<T> n, List<Tensor<T>> operands) {
        return of(n, operands.get(0), operands.get(1));
    }

    /**
     * The axes of the result.
     *
     * @throws ShapeException if the weights are no matrix for the last axis of the input
     */
    public List<Integer> shape(List<Integer> input, List<Integer> weights) {
        int last = input.size() - 1;
        boolean outputsFirst = orientation == Orientation.OUTPUTS_FIRST;
        if (last < 0
                || weights.size() != 2
                || !weights.get(outputsFirst ? 1 : 0).equals(input.get(last))) {
            throw new ShapeException("weights of the axes " + weights + " do not fit an input of the axes " + input);
        }
        List<Integer> result = new ArrayList<>(input.subList(0, last));
        result.add(weights.get(outputsFirst ? 0 : 1));
        return List.copyOf(result);
    }

    /** The values without a bias. */
    public <T> Tensor<T> of(NumberSystem<T> n, Tensor<T> input, Tensor<T> weights) {
        int last = input.rank() - 1;
        return Tensor.tabulate(shape(input.dimensions(), weights.dimensions()), index -> {
            int[] from = index.clone();
            T sum = n.constant(Rational.ZERO);
            for (int k = 0; k < input.dimensions().get(last); k++) {
                from[last] = k;
                T weight = orientation == Orientation.OUTPUTS_FIRST
                        ? weights.at(index[last], k)
                        : weights.at(k, index[last]);
                sum = n.add(sum, n.multiply(weight, input.at(from)));
            }
            return sum;
        });
    }

    /**
     * The values with a bias for each output.
     *
     * @throws ShapeException if the bias is no vector with one entry for each output
     */
    public <T> Tensor<T> of(NumberSystem<T> n, Tensor<T> input, Tensor<T> weights, Tensor<T> bias) {
        return new Bias(Bias.Along.FEATURES).of(n, of(n, input, weights), bias);
    }
}
