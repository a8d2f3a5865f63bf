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
 * <p>where {@code ..} is {@code W x + U h + b} with the weights of that gate. As a forward pass its operands are x, h, and
 * the weights of r, of z and of g.
 */
public record GatedRecurrentUnit() implements Forward {

    @Override
    public List<String> operands() {
        return Weights.operands(List.of("x", "h"), "r", "z", "g");
    }

    @Override
    public List<Integer> shape(List<List<Integer>> operands) {
        return Weights.shape(operands, 2);
    }

    @Override
    public <T> Tensor<T> of(NumberSystem<T> n, List<Tensor<T>> operands) {
        return next(
                n,
                operands.get(0),
                operands.get(1),
                new Gates<>(Weights.of(operands, 2), Weights.of(operands, 5), Weights.of(operands, 8)));
    }

    /**
     * The parameters.
     *
     * @param reset the weights of r
     * @param update the weights of z
     * @param candidate the weights of g
     */
    public record Gates<T>(Weights<T> reset, Weights<T> update, Weights<T> candidate) {}

    /**
     * The next hidden state.
     *
     * @throws assay.reference.expression.ShapeException if the sizes do not fit
     */
    public <T> Tensor<T> next(NumberSystem<T> n, Tensor<T> x, Tensor<T> hidden, Gates<T> gates) {
        Tensor<T> r = gates.reset().gate(n, ElementaryFunction.SIGMOID, x, hidden);
        Tensor<T> z = gates.update().gate(n, ElementaryFunction.SIGMOID, x, hidden);
        Tensor<T> g = gates.candidate().gate(n, ElementaryFunction.TANH, x, r.zip(hidden, n::multiply));
        T one = n.constant(Rational.ONE);
        return z.zip(hidden, n::multiply).zip(z.map(e -> n.subtract(one, e)).zip(g, n::multiply), n::add);
    }

    /** The number of parameters for inputs of length d and m hidden units: {@code 3 m (d + m)} and {@code 3 m}. */
    public static ParameterCount parameters(int inputs, int hidden) {
        return RecurrentCell.parameters(3, inputs, hidden);
    }
}
