package assay.reference.layer;

import assay.reference.expression.ElementaryFunction;
import assay.reference.layer.RecurrentCell.Weights;
import assay.reference.number.NumberSystem;
import assay.reference.number.Tensor;
import java.util.List;

/**
 * The long short-term memory cell with a forget gate (Hochreiter and Schmidhuber, 1997; Gers, Schmidhuber and Cummins,
 * Learning to Forget, 2000), without peepholes:
 *
 * <p>{@code i = sigma(..), f = sigma(..), o = sigma(..), g = tanh(..), c' = f c + i g, h' = o tanh(c')},
 *
 * <p>where {@code ..} is {@code W x + U h + b} with the weights of that gate.
 *
 * @param input the weights of i
 * @param forget the weights of f
 * @param output the weights of o
 * @param candidate the weights of g
 */
public record LongShortTermMemory<T>(Weights<T> input, Weights<T> forget, Weights<T> output, Weights<T> candidate) {

    /**
     * What is handed on in time.
     *
     * @param hidden h
     * @param cell c
     */
    public record State<T>(Tensor<T> hidden, Tensor<T> cell) {}

    /**
     * The next state.
     *
     * @throws assay.reference.expression.ShapeException if the sizes do not fit
     */
    public State<T> next(NumberSystem<T> n, Tensor<T> x, State<T> state) {
        Tensor<T> i = gate(n, ElementaryFunction.SIGMOID, input, x, state);
        Tensor<T> f = gate(n, ElementaryFunction.SIGMOID, forget, x, state);
        Tensor<T> o = gate(n, ElementaryFunction.SIGMOID, output, x, state);
        Tensor<T> g = gate(n, ElementaryFunction.TANH, candidate, x, state);
        Tensor<T> cell = f.zip(state.cell(), n::multiply).zip(i.zip(g, n::multiply), n::add);
        Tensor<T> squashed = cell.map(entry -> ElementaryFunction.TANH.of(n, List.of(entry)));
        return new State<>(o.zip(squashed, n::multiply), cell);
    }

    private static <T> Tensor<T> gate(
            NumberSystem<T> n, ElementaryFunction function, Weights<T> weights, Tensor<T> x, State<T> state) {
        return weights.sum(n, x, state.hidden()).map(entry -> function.of(n, List.of(entry)));
    }

    /** The number of parameters for inputs of length d and m hidden units: {@code 4 m (d + m)} and {@code 4 m}. */
    public static ParameterCount parameters(int inputs, int hidden) {
        return RecurrentCell.parameters(4, inputs, hidden);
    }
}
