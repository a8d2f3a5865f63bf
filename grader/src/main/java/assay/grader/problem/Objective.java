package assay.grader.problem;

import assay.reference.expression.Expression;
import assay.reference.expression.ShapeException;
import assay.reference.expression.Sizes;
import assay.reference.number.Tensor;
import assay.reference.program.Copying;
import assay.reference.program.Derivatives;
import assay.reference.program.Input;
import assay.reference.program.Instruction;
import assay.reference.program.Lowering;
import assay.reference.program.ProgramBuilder;
import java.util.List;
import java.util.Map;

/**
 * A function of one variable that a computation works on, such as the loss that a descent makes smaller: its value and
 * its gradient at any point.
 */
public final class Objective {
    private static final int CAPACITY = 200_000;

    private final ProgramBuilder source = new ProgramBuilder(CAPACITY);
    private final Map<String, Tensor<Instruction>> bindings;
    private final String variable;
    private final Instruction value;
    private final Tensor<Instruction> gradient;

    /**
     * A function.
     *
     * @param function its formula, a scalar
     * @param variable its variable
     * @param bindings the values of other symbols, by their names
     * @throws ShapeException if the formula is no scalar or its sizes are no numbers
     */
    public Objective(Expression function, Expression.Symbol variable, Map<String, Tensor<Instruction>> bindings) {
        if (!function.shape().isScalar()) {
            throw new ShapeException("the function must have a number as its value, not the shape " + function.shape());
        }
        this.variable = variable.name();
        this.bindings = Map.copyOf(bindings);
        Lowering lowering = new Lowering(source, Sizes.NONE);
        Tensor<Instruction> inputs = lowering.lower(variable);
        this.value = lowering.lower(function).entry();
        this.gradient = new Tensor<>(inputs.dimensions(), Derivatives.of(source, value, inputs.entries()));
    }

    /** The value at a point. */
    public Instruction at(ProgramBuilder builder, Tensor<Instruction> point) {
        return copying(builder, point).copy(value);
    }

    /** The gradient at a point, of the point's shape. */
    public Tensor<Instruction> gradient(ProgramBuilder builder, Tensor<Instruction> point) {
        return gradient.map(copying(builder, point)::copy);
    }

    private Copying copying(ProgramBuilder builder, Tensor<Instruction> point) {
        if (!point.dimensions().equals(gradient.dimensions())) {
            throw new ShapeException("a point of the axes " + point.dimensions() + " is none of the function, whose "
                    + variable + " has the axes " + gradient.dimensions());
        }
        Copying copying = new Copying(source.inputs(), builder);
        for (Input input : List.copyOf(source.inputs())) {
            Tensor<Instruction> known = input.symbol().equals(variable) ? point : bindings.get(input.symbol());
            if (known != null) {
                int[] index = input.index().stream().mapToInt(k -> k - 1).toArray();
                copying.replace(source.input(input), known.at(index));
            }
        }
        return copying;
    }
}
