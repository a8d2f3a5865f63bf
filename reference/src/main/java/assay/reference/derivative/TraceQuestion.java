package assay.reference.derivative;

import assay.reference.expression.Expression;
import assay.reference.expression.Expression.Symbol;
import assay.reference.number.Rational;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a trace is to be made of: a scalar function at a point.
 *
 * @param function an expression in the inputs
 * @param output the name of its value
 * @param inputs the scalar inputs x_1 … x_n, in the order of v_{1-n} … v_0
 * @param point their values
 * @param mode how derivatives are accumulated
 * @param steps the names that a trace gives to intermediate quantities besides v1, v2 and so on
 */
public record TraceQuestion(
        Expression function, String output, List<Symbol> inputs, List<Rational> point, Mode mode, List<String> steps) {
    private static final Pattern STEP = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");

    /** A question before anybody named a step. */
    public TraceQuestion(Expression function, String output, List<Symbol> inputs, List<Rational> point, Mode mode) {
        this(function, output, inputs, point, mode, List.of());
    }

    /**
     * Checks the lengths and shapes.
     *
     * @throws IllegalArgumentException if the function or an input is no single number, or a number of values is wrong
     */
    public TraceQuestion {
        inputs = List.copyOf(inputs);
        point = List.copyOf(point);
        steps = List.copyOf(steps);
        if (!function.shape().isScalar()
                || !inputs.stream().allMatch(input -> input.shape().isScalar())) {
            throw new IllegalArgumentException("a trace is made of a scalar function of scalars");
        }
        if (point.size() != inputs.size()
                || mode instanceof Mode.Forward forward && forward.seed().size() != inputs.size()) {
            throw new IllegalArgumentException("each of the " + inputs.size() + " inputs needs a value and a seed");
        }
    }

    /** The question to somebody whose rows have these names: new ones are steps, du and bu the derivatives of u. */
    public TraceQuestion withRows(Collection<String> rows) {
        Set<String> known = new HashSet<>(quantities());
        List<String> named = new ArrayList<>();
        for (String row : rows) {
            boolean derivative = !row.isEmpty()
                    && List.of(Role.TANGENT, Role.ADJOINT).stream()
                            .anyMatch(role -> row.startsWith(role.prefix())
                                    && known.contains(
                                            row.substring(role.prefix().length())));
            if (STEP.matcher(row).matches() && !derivative && !TraceName.isNumbered(row) && known.add(row)) {
                named.add(row);
            }
        }
        return new TraceQuestion(function, output, inputs, point, mode, named);
    }

    /** The names of the inputs, of the output and of named steps. */
    public List<String> quantities() {
        List<String> names = new ArrayList<>();
        inputs.forEach(input -> names.add(input.name()));
        names.add(output);
        names.addAll(steps);
        return names;
    }

    /** The number of the intermediate quantity that is input {@code k}, counted from 0: from 1 - n to 0. */
    int number(int k) {
        return k + 1 - inputs.size();
    }
}
