package assay.reference.layer;

import assay.reference.expression.ElementaryFunction;
import assay.reference.expression.ShapeException;
import assay.reference.expression.TensorOperation;
import assay.reference.number.NumberSystem;
import assay.reference.number.Tensor;
import java.util.List;

/**
 * The cross-entropy of targets and predictions over classes (Bishop, Pattern Recognition and Machine Learning, equation
 * 4.108): {@code -sum over s, k of t[s, k] log p[s, k]}, where p is the prediction or, from logits, its softmax.
 *
 * @param prediction what is predicted
 * @param reduction what is made of the samples
 */
public record CrossEntropy(Prediction prediction, Reduction reduction) implements Forward {

    @Override
    public List<String> operands() {
        return List.of("y", "t");
    }

    @Override
    public List<Integer> shape(List<List<Integer>> operands) {
        if (operands.get(0).isEmpty()) {
            throw new ShapeException("a cross-entropy needs classes, not a single number");
        }
        return reduction.shape(operands);
    }

    @Override
    public <T> Tensor<T> of(NumberSystem<T> n, List<Tensor<T>> operands) {
        return of(n, operands.get(0), operands.get(1));
    }

    /**
     * The loss, a scalar.
     *
     * @param y the predictions, classes or samples × classes
     * @param t the targets, of the same axes
     */
    public <T> Tensor<T> of(NumberSystem<T> n, Tensor<T> y, Tensor<T> t) {
        shape(List.of(y.dimensions(), t.dimensions()));
        Tensor<T> logarithms = switch (prediction) {
            case PROBABILITIES -> new Activation(ElementaryFunction.LOG).of(n, y);
            case LOGITS -> TensorOperation.LOG_SOFTMAX.of(n, List.of(y));
        };
        return reduction.of(n, t.zip(logarithms, n::multiply).map(n::negate));
    }
}
