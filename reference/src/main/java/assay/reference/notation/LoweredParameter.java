package assay.reference.notation;

import assay.reference.expression.ElementaryFunction;
import assay.reference.expression.Expression;
import java.util.List;
import java.util.Optional;

/** The parameter of a function below its name: LeakyReLU with its slope, ELU with its scale, Swish with its steepness. */
final class LoweredParameter {
    private LoweredParameter() {}

    /** The function with that parameter; empty if there is none, or if an entry of the value is meant. */
    static Optional<Expression> of(Syntax.Call call, Syntax.Scripted node, Resolver resolver) {
        BuiltIn meaning = BuiltIn.of(call.function());
        ElementaryFunction function = meaning == null ? null : meaning.elementary();
        boolean takes = function == ElementaryFunction.LEAKY_RELU
                || function == ElementaryFunction.ELU
                || function == ElementaryFunction.SILU;
        if (function == null
                || !takes
                || call.arguments().size() != 1
                || call.power() != null
                || call.primes() > 0
                || node.below().size() != 1
                || !node.above().isEmpty()) {
            return Optional.empty();
        }
        Syntax below = Scripts.required(node.below(), node).get(0);
        Expression argument = resolver.expression(call.arguments().get(0));
        boolean index = below instanceof Syntax.Name name && resolver.scope.isIndex(name.name())
                || below instanceof Syntax.Number number && number.value().isInteger();
        if (index && !argument.shape().isScalar()) {
            return Optional.empty();
        }
        Expression parameter = resolver.scalar(below, "the parameter of " + call.function());
        if (function != ElementaryFunction.SILU) {
            return Optional.of(
                    resolver.shaped(node, () -> new Expression.Apply(function, List.of(argument, parameter))));
        }
        Expression steep = new Expression.Multiply(List.of(parameter, argument));
        Expression gate = new Expression.Apply(ElementaryFunction.SIGMOID, List.of(steep));
        return Optional.of(new Expression.Multiply(List.of(argument, gate)));
    }
}
