package assay.reference.layer;

import assay.reference.expression.ElementaryFunction;
import assay.reference.number.NumberSystem;
import assay.reference.number.Rational;
import assay.reference.number.Tensor;
import java.util.List;

/**
 * The cross-entropy of two classes, entry by entry (Bishop, Pattern Recognition and Machine Learning, equation 4.90):
 * {@code -t log p - (1 - t) log(1 - p)}, and from logits z with p = sigma(z) the same as {@code log(1 + exp(z)) - t z}.
 *
 * @param prediction what is predicted
 * @param reduction what is made of the entries
 */
public record BinaryCrossEntropy(Prediction prediction, Reduction reduction) implements Forward {

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
        return reduction.of(n, y.zip(t, (prediction, target) -> loss(n, prediction, target)));
    }

    private <T> T loss(NumberSystem<T> n, T y, T t) {
        T one = n.constant(Rational.ONE);
        return switch (prediction) {
            case PROBABILITIES -> {
                T positive = n.multiply(t, n.log(y));
                T negative = n.multiply(n.subtract(one, t), n.log(n.subtract(one, y)));
                yield n.negate(n.add(positive, negative));
            }
            case LOGITS -> n.subtract(ElementaryFunction.SOFTPLUS.of(n, List.of(y)), n.multiply(t, y));
        };
    }
}
