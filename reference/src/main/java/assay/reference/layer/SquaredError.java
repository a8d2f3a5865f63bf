package assay.reference.layer;

import assay.reference.number.NumberSystem;
import assay.reference.number.Rational;
import assay.reference.number.Tensor;
import java.util.List;

/**
 * The squared error: {@code c (y - t)^2} of each entry, summed or averaged (Bishop, Pattern Recognition and Machine
 * Learning, equation 5.11 with c = 1/2).
 *
 * @param factor the number c; 1 and 1/2 are common
 * @param reduction what is made of the entries
 */
public record SquaredError(Rational factor, Reduction reduction) implements Forward {

    @Override
    public List<String> operands() {
        return List.of("y", "t");
    }

    @Override
    public List<Integer> shape(List<List<Integer>> operands) {
        return reduction.shape(operands);
    }

    @Override
    public <T> Tensor<T> of(NumberSystem<T> n, List<Tensor<T>> operands) {
        return of(n, operands.get(0), operands.get(1));
    }

    /**
     * The loss, a scalar.
     *
     * @param y the predictions
     * @param t the targets, of the same axes
     */
    public <T> Tensor<T> of(NumberSystem<T> n, Tensor<T> y, Tensor<T> t) {
        shape(List.of(y.dimensions(), t.dimensions()));
        T c = n.constant(factor);
        return reduction.of(n, y.zip(t, n::subtract).map(error -> n.multiply(c, n.power(error, 2))));
    }
}
