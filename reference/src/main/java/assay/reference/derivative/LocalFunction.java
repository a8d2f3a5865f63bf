package assay.reference.derivative;

import assay.reference.expression.Expression;
import assay.reference.expression.Sizes;
import assay.reference.number.NumberSystem;
import assay.reference.program.Derivatives;
import assay.reference.program.Input;
import assay.reference.program.Instruction;
import assay.reference.program.Lowering;
import assay.reference.program.Program;
import assay.reference.program.ProgramBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** One row of a trace as a function of the names that it mentions, with its partial derivatives. */
final class LocalFunction {
    private static final int CAPACITY = 2_000;

    private final Expression expression;
    private final List<String> names;
    private final Program value;
    private final Program gradient;

    /**
     * The function of an expression whose symbols are the names.
     *
     * @throws assay.reference.program.BudgetException if it is too large
     * @throws assay.reference.expression.ShapeException if it is no proper expression
     */
    LocalFunction(Expression expression) {
        this.expression = expression;
        ProgramBuilder builder = new ProgramBuilder(CAPACITY);
        Instruction output = new Lowering(builder, Sizes.NONE).lower(expression).entry();
        this.names = builder.inputs().stream().map(Input::symbol).toList();
        List<Instruction> inputs = builder.inputs().stream().map(builder::input).toList();
        this.value = builder.program(List.of(output));
        this.gradient = builder.program(Derivatives.of(builder, output, inputs));
    }

    /** The expression in the names. */
    Expression expression() {
        return expression;
    }

    /** The names that occur. */
    List<String> names() {
        return names;
    }

    /** The value over any number system. */
    <T> T at(NumberSystem<T> n, Function<String, T> values) {
        return value.evaluate(n, arguments(values)).get(0);
    }

    /** The partial derivatives by the names, in the order of {@link #names}. */
    <T> List<T> gradient(NumberSystem<T> n, Function<String, T> values) {
        return gradient.evaluate(n, arguments(values));
    }

    private <T> List<T> arguments(Function<String, T> values) {
        List<T> arguments = new ArrayList<>();
        names.forEach(name -> arguments.add(values.apply(name)));
        return arguments;
    }
}
