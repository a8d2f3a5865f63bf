package assay.reference.layer;

import assay.reference.expression.ElementaryFunction;
import assay.reference.expression.ShapeException;
import assay.reference.number.NumberSystem;
import assay.reference.number.Tensor;
import java.util.ArrayList;
import java.util.List;

/**
 * The simple recurrent cell, {@code h' = f(W x + U h + b)} (Elman, Finding Structure in Time, 1990).
 *
 * @param activation the function f, of one argument
 */
public record RecurrentCell(ElementaryFunction activation) implements Forward {

    @Override
    public List<String> operands() {
        return Weights.operands(List.of("x", "h"), "");
    }

    @Override
    public List<Integer> shape(List<List<Integer>> operands) {
        return Weights.shape(operands, 2);
    }

    @Override
    public <T> Tensor<T> of(NumberSystem<T> n, List<Tensor<T>> operands) {
        return next(n, operands.get(0), operands.get(1), Weights.of(operands, 2));
    }

    /**
     * The next hidden state.
     *
     * @param input x, of length d
     * @param hidden h, of length m
     * @param weights the matrices and the bias with m rows
     * @throws assay.reference.expression.ShapeException if these do not fit
     */
    public <T> Tensor<T> next(NumberSystem<T> n, Tensor<T> input, Tensor<T> hidden, Weights<T> weights) {
        return weights.gate(n, activation, input, hidden);
    }

    /**
     * The parameters of one gate or cell.
     *
     * @param input W, m×d
     * @param hidden U, m×m
     * @param bias b, of length m
     */
    public record Weights<T>(Tensor<T> input, Tensor<T> hidden, Tensor<T> bias) {

        /** {@code W x + U h + b}. */
        Tensor<T> sum(NumberSystem<T> n, Tensor<T> x, Tensor<T> h) {
            Linear linear = new Linear(Linear.Orientation.OUTPUTS_FIRST);
            return linear.of(n, x, input).zip(linear.of(n, h, hidden, bias), n::add);
        }

        /** {@code f(W x + U h + b)}. */
        Tensor<T> gate(NumberSystem<T> n, ElementaryFunction function, Tensor<T> x, Tensor<T> h) {
            shape(
                    List.of(x.dimensions(), h.dimensions(), input.dimensions(), hidden.dimensions(), bias.dimensions()),
                    2);
            return new Activation(function).of(n, sum(n, x, h));
        }

        /** The weights among operands, W at the position {@code from}, then U and b. */
        static <T> Weights<T> of(List<Tensor<T>> operands, int from) {
            return new Weights<>(operands.get(from), operands.get(from + 1), operands.get(from + 2));
        }

        /** The names of operands: those of the states, then W, U and b of each gate. */
        static List<String> operands(List<String> states, String... gates) {
            List<String> names = new ArrayList<>(states);
            for (String gate : gates) {
                names.addAll(List.of("W" + gate, "U" + gate, "b" + gate));
            }
            return List.copyOf(names);
        }

        /** The axes of the next state, after a check of the weights from position {@code from} on. */
        static List<Integer> shape(List<List<Integer>> operands, int from) {
            Linear linear = new Linear(Linear.Orientation.OUTPUTS_FIRST);
            List<Integer> state = operands.get(1);
            for (int k = from; k < operands.size(); k += 3) {
                List<Integer> ofInput = linear.shape(operands.get(0), operands.get(k));
                List<Integer> ofState = linear.shape(state, operands.get(k + 1));
                new Bias(Bias.Along.FEATURES).shape(List.of(ofState, operands.get(k + 2)));
                if (!ofInput.equals(state) || !ofState.equals(state)) {
                    throw new ShapeException("weights of the axes " + operands.get(k) + " and " + operands.get(k + 1)
                            + " do not make a state of the axes " + state);
                }
            }
            return state;
        }
    }

    /** {@code m (d + m)} weights and m biases for each of some gates. */
    static ParameterCount parameters(int gates, int inputs, int hidden) {
        long each = Math.multiplyExact((long) hidden, Math.addExact((long) inputs, hidden));
        return new ParameterCount(Math.multiplyExact(gates, each), Math.multiplyExact((long) gates, hidden));
    }

    /** The number of parameters for inputs of length d and m hidden units. */
    public static ParameterCount parameters(int inputs, int hidden) {
        return parameters(1, inputs, hidden);
    }
}
