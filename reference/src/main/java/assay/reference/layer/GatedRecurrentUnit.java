package assay.reference.layer;

import assay.reference.expression.ElementaryFunction;
import assay.reference.layer.RecurrentCell.Weights;
import assay.reference.number.NumberSystem;
import assay.reference.number.Rational;
import assay.reference.number.Tensor;
import java.util.List;

/**
 * The gated recurrent unit (Cho et al., Learning Phrase Representations using RNN Encoder-Decoder, 2014):
 *
 * <p>{@code r = sigma(..), z = sigma(..), g = tanh(W x + U (r h) + b), h' = z h + (1 - z) g},
 *
 * <p>where {@code ..} is {@code W x + U h + b} with the weights of that gate.
 *
 * @param reset the weights of r
 * @param update the weights of z
 * @param candidate the weights of g
 */
public record GatedRecurrentUnit<T>(Weights<T> reset, Weights<T> update, Weights<T> candidate) {

    /**
     * The next hidden state.
     *
     * @throws assay.reference.expression.ShapeException if the sizes do not fit
     */
    public Tensor<T> next(NumberSystem<T> n, Tensor<T> x, Tensor<T> hidden) {
        Tensor<T> r = apply(n, ElementaryFunction.SIGMOID, reset.sum(n, x, hidden));
        Tensor<T> z = apply(n, ElementaryFunction.SIGMOID, update.sum(n, x, hidden));
        Tensor<T> g = apply(n, ElementaryFunction.TANH, candidate.sum(n, x, r.zip(hidden, n::multiply)));
        T one = n.constant(Rational.ONE);
        return z.zip(hidden, n::multiply).zip(z.map(e -> n.subtract(one, e)).zip(g, n::multiply), n::add);
    }

    private static <T> Tensor<T> apply(NumberSystem<T> n, ElementaryFunction function, Tensor<T> tensor) {
        return tensor.map(entry -> function.of(n, List.of(entry)));
    }

    /** The number of parameters for inputs of length d and m hidden units: {@code 3 m (d + m)} and {@code 3 m}. */
    public static ParameterCount parameters(int inputs, int hidden) {
        return RecurrentCell.parameters(3, inputs, hidden);
    }
}
