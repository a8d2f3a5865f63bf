package assay.reference.layer;

import assay.reference.number.NumberSystem;
import assay.reference.number.Tensor;
import java.util.List;

/**
 * The convolution of an input with channels, kernels flipped along every sliding axis (Goodfellow, Bengio and Courville,
 * Deep Learning, equation 9.4): the {@link CrossCorrelation} with the flipped kernels,
 *
 * <p>{@code y[f, o] = sum over c, t of w[f, c, k-1-t] * x[group(f) * C/g + c, s*o + d*t - p]}.
 *
 * @param correlation windows and groups
 */
public record SlidingConvolution(CrossCorrelation correlation) implements Forward {

    @Override
    public List<String> operands() {
        return correlation.operands();
    }

    @Override
    public List<Integer> shape(List<List<Integer>> operands) {
        return correlation.shape(operands);
    }

    @Override
    public <T> Tensor<T> of(NumberSystem<T> n, List<Tensor<T>> operands) {
        shape(operands.stream().map(Tensor::dimensions).toList());
        return correlation.of(n, operands.get(0), flipped(operands.get(1)));
    }

    /** Each kernel of F × C × k₁ × … with its sliding axes reversed. */
    private static <T> Tensor<T> flipped(Tensor<T> kernels) {
        return Tensor.tabulate(kernels.dimensions(), index -> {
            int[] mirrored = index.clone();
            for (int axis = 2; axis < index.length; axis++) {
                mirrored[axis] = kernels.dimensions().get(axis) - 1 - index[axis];
            }
            return kernels.at(mirrored);
        });
    }
}
