package assay.reference.layer;

import assay.reference.expression.ElementaryFunction;
import assay.reference.number.NumberSystem;
import assay.reference.number.Tensor;
import java.util.List;

/**
 * The simple recurrent cell, {@code h' = f(W x + U h + b)} (Elman, Finding Structure in Time, 1990).
 *
 * @param activation the function f, of one argument
 */
public record RecurrentCell(ElementaryFunction activation) {

    /**
     * The next hidden state.
     *
     * @param input x, of length d
     * @param hidden h, of length m
     * @param weights the matrices and the bias with m rows
     * @throws assay.reference.expression.ShapeException if these do not fit
     */
    public <T> Tensor<T> next(NumberSystem<T> n, Tensor<T> input, Tensor<T> hidden, Weights<T> weights) {
        return weights.sum(n, input, hidden).map(entry -> activation.of(n, List.of(entry)));
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
