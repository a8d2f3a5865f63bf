package assay.reference.derivative;

import assay.reference.expression.Expression;
import assay.reference.expression.Expression.Symbol;
import assay.reference.number.Rational;
import java.util.ArrayList;
import java.util.List;

/**
 * What a trace is to be made of: a scalar function at a point.
 *
 * @param function an expression in the inputs
 * @param output the name of its value
 * @param inputs the scalar inputs x_1 … x_n, in the order of v_{1-n} … v_0
 * @param point their values
 * @param mode how derivatives are accumulated
 */
public record TraceQuestion(Expression function, String output, List<Symbol> inputs, List<Rational> point, Mode mode) {

    /**
     * Checks the lengths and shapes.
     *
     * @throws IllegalArgumentException if the function or an input is no single number, or a number of values is wrong
     */
    public TraceQuestion {
        inputs = List.copyOf(inputs);
        point = List.copyOf(point);
        if (!function.shape().isScalar()
                || !inputs.stream().allMatch(input -> input.shape().isScalar())) {
            throw new IllegalArgumentException("a trace is made of a scalar function of scalars");
        }
        if (point.size() != inputs.size()
                || mode instanceof Mode.Forward forward && forward.seed().size() != inputs.size()) {
            throw new IllegalArgumentException("each of the " + inputs.size() + " inputs needs a value and a seed");
        }
    }

    /** The names of the inputs and of the output. */
    public List<String> quantities() {
        List<String> names = new ArrayList<>();
        inputs.forEach(input -> names.add(input.name()));
        names.add(output);
        return names;
    }

    /** The number of the intermediate quantity that is input {@code k}, counted from 0: from 1 - n to 0. */
    int number(int k) {
        return k + 1 - inputs.size();
    }
}
