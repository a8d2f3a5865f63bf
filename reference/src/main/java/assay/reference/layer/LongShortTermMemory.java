package assay.reference.layer;

import assay.reference.expression.ElementaryFunction;
import assay.reference.expression.ShapeException;
import assay.reference.layer.RecurrentCell.Weights;
import assay.reference.number.NumberSystem;
import assay.reference.number.Tensor;
import java.util.ArrayList;
import java.util.List;

/**
 * The long short-term memory cell with a forget gate (Hochreiter and Schmidhuber, 1997; Gers, Schmidhuber and Cummins,
 * Learning to Forget, 2000), without peepholes:
 *
 * <p>{@code i = sigma(..), f = sigma(..), o = sigma(..), g = tanh(..), c' = f c + i g, h' = o tanh(c')},
 *
 * <p>where {@code ..} is {@code W x + U h + b} with the weights of that gate. As a forward pass its operands are x, h, c,
 * and the weights of i, of f, of o and of g; its result has the two parts h' and c'.
 */
public record LongShortTermMemory() implements Forward {

    /**
     * What is handed on in time.
     *
     * @param hidden h
     * @param cell c
     */
    public record State<T>(Tensor<T> hidden, Tensor<T> cell) {}

    /**
     * The parameters.
     *
     * @param input the weights of i
     * @param forget the weights of f
     * @param output the weights of o
     * @param candidate the weights of g
     */
    public record Gates<T>(Weights<T> input, Weights<T> forget, Weights<T> output, Weights<T> candidate) {}

    @Override
    public List<String> operands() {
        return Weights.operands(List.of("x", "h", "c"), "i", "f", "o", "g");
    }

    @Override
    public List<Integer> shape(List<List<Integer>> operands) {
        List<Integer> state = Weights.shape(operands, 3);
        if (!operands.get(2).equals(state)) {
            throw new ShapeException(
                    "a cell of the axes " + operands.get(2) + " does not fit a state of the axes " + state);
        }
        List<Integer> both = new ArrayList<>(List.of(2));
        both.addAll(state);
        return List.copyOf(both);
    }

    @Override
    public <T> Tensor<T> of(NumberSystem<T> n, List<Tensor<T>> operands) {
        List<Integer> axes = shape(operands.stream().map(Tensor::dimensions).toList());
        State<T> next = next(
                n,
                operands.get(0),
                new State<>(operands.get(1), operands.get(2)),
                new Gates<>(
                        Weights.of(operands, 3),
                        Weights.of(operands, 6),
                        Weights.of(operands, 9),
                        Weights.of(operands, 12)));
        List<T> entries = new ArrayList<>(next.hidden().entries());
        entries.addAll(next.cell().entries());
        return new Tensor<>(axes, entries);
    }

    /**
     * The next state.
     *
     * @throws ShapeException if the sizes do not fit
     */
    public <T> State<T> next(NumberSystem<T> n, Tensor<T> x, State<T> state, Gates<T> gates) {
        Tensor<T> i = gates.input().gate(n, ElementaryFunction.SIGMOID, x, state.hidden());
        Tensor<T> f = gates.forget().gate(n, ElementaryFunction.SIGMOID, x, state.hidden());
        Tensor<T> o = gates.output().gate(n, ElementaryFunction.SIGMOID, x, state.hidden());
        Tensor<T> g = gates.candidate().gate(n, ElementaryFunction.TANH, x, state.hidden());
        Tensor<T> cell = f.zip(state.cell(), n::multiply).zip(i.zip(g, n::multiply), n::add);
        Tensor<T> squashed = new Activation(ElementaryFunction.TANH).of(n, cell);
        return new State<>(o.zip(squashed, n::multiply), cell);
    }

    /** The number of parameters for inputs of length d and m hidden units: {@code 4 m (d + m)} and {@code 4 m}. */
    public static ParameterCount parameters(int inputs, int hidden) {
        return RecurrentCell.parameters(4, inputs, hidden);
    }
}
