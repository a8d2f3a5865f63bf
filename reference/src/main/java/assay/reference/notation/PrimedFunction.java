package assay.reference.notation;

import assay.reference.expression.DerivativeSide;
import assay.reference.expression.Domain;
import assay.reference.expression.ElementaryFunction;
import assay.reference.expression.Expression;
import assay.reference.expression.Expression.Derivative;
import assay.reference.expression.Expression.Element;
import assay.reference.expression.Expression.IndexVariable;
import assay.reference.expression.Expression.Tabulate;
import assay.reference.expression.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A function of one number with primes, as in σ′(Wx + b): its derivative at the argument, or at each entry of a tensor.
 *
 * @param function the function, which takes one argument
 * @param primes how often it is differentiated, at least once
 * @param argument where
 */
record PrimedFunction(ElementaryFunction function, int primes, Expression argument) {
    /** No name that can be written. */
    private static final Expression.Symbol VARIABLE = new Expression.Symbol("~", Shape.SCALAR, Domain.REAL);

    PrimedFunction {
        if (primes < 1 || !function.takes(1)) {
            throw new IllegalArgumentException(function + " with " + primes + " primes");
        }
    }

    /** The derivative as an expression of the argument's shape. */
    Expression expression() {
        Shape shape = argument.shape();
        if (shape.isScalar()) {
            return at(argument);
        }
        BoundIndices bound = new BoundIndices(argument);
        List<String> indices = new ArrayList<>();
        List<Expression> entry = new ArrayList<>();
        for (int axis = 0; axis < shape.rank(); axis++) {
            indices.add(bound.name(axis));
            entry.add(new IndexVariable(indices.get(axis)));
        }
        return new Tabulate(indices, shape, at(new Element(argument, entry)));
    }

    private Expression at(Expression value) {
        Expression slope = new Expression.Apply(function, List.of(VARIABLE));
        for (int k = 1; k < primes; k++) {
            slope = new Derivative(slope, VARIABLE);
        }
        return new Derivative(slope, VARIABLE, Optional.of(value));
    }

    /** The function with primes that an expression was made from, to print it as it is written. */
    static Optional<PrimedFunction> in(Expression expression) {
        Expression entry = expression instanceof Tabulate table ? table.body() : expression;
        if (!(entry instanceof Derivative derivative)
                || !derivative.variable().equals(VARIABLE)
                || derivative.side() != DerivativeSide.BOTH
                || derivative.at().isEmpty()) {
            return Optional.empty();
        }
        int primes = 1;
        Expression inner = derivative.function();
        while (inner instanceof Derivative more) {
            inner = more.function();
            primes++;
        }
        Expression at = derivative.at().get();
        Expression argument = expression instanceof Tabulate && at instanceof Element element ? element.tensor() : at;
        return inner instanceof Expression.Apply apply
                ? Optional.of(new PrimedFunction(apply.function(), primes, argument))
                : Optional.empty();
    }
}
