package assay.reference.notation;

import assay.reference.expression.DerivativeSide;
import assay.reference.expression.Expression;
import assay.reference.expression.Expression.Derivative;
import assay.reference.expression.Expression.Symbol;
import java.util.List;
import java.util.Optional;

/**
 * A derivative that was taken before a value was put in for its variable, as it is printed: the derivative by the variable as
 * it was written, then the bar with the value.
 *
 * @param derivative the derivative by the variable
 * @param value the value of the variable
 */
record EvaluatedDerivative(Derivative derivative, Expression value) {

    /** Whether the value is the variable, so that nothing is put in. */
    boolean isAtItself() {
        return value.equals(derivative.variable());
    }

    /** The parts of such a derivative; empty of any other, and of one whose variable would be taken for another. */
    static Optional<EvaluatedDerivative> in(Derivative node) {
        String bound = node.variable().name();
        String name = bound.replaceAll(Substitution.BOUND + "+$", "");
        if (node.at().isEmpty()
                || name.isEmpty()
                || name.equals(bound)
                || node.side() != DerivativeSide.BOTH
                || Substitution.mentions(node.function(), name)) {
            return Optional.empty();
        }
        Symbol variable =
                new Symbol(name, node.variable().shape(), node.variable().domain());
        Expression function = new Substitution(List.of(bound), List.of(variable)).in(node.function());
        return Optional.of(new EvaluatedDerivative(
                new Derivative(function, variable), node.at().get()));
    }
}
