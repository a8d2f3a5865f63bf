package assay.reference.mistake;

import static assay.reference.mistake.Places.difference;
import static assay.reference.mistake.Places.number;
import static assay.reference.mistake.Places.times;

import assay.reference.expression.Domain;
import assay.reference.expression.ElementaryFunction;
import assay.reference.expression.Expression;
import assay.reference.expression.Expression.Apply;
import assay.reference.expression.Expression.Derivative;
import assay.reference.expression.Expression.Power;
import assay.reference.expression.Expression.Symbol;
import assay.reference.expression.Shape;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An activation, or its derivative, is taken at the wrong argument: σ′(a) for σ′(z) where a = σ(z), or z (1 − z) where
 * a (1 − a) is meant.
 */
final class WrongArgument implements Mistake {

    @Override
    public String name() {
        return "wrong-argument";
    }

    @Override
    public Set<String> covers() {
        return Set.of("missing-function");
    }

    @Override
    public List<Change> made(Expression right) {
        List<Change> changes = new ArrayList<>();
        Set<Apply> activations = new LinkedHashSet<>();
        collect(right, activations);
        for (Apply activation : activations) {
            if (count(right, activation) > 1) {
                Expression u = activation.arguments().get(0);
                changes.addAll(Places.inFormula(
                        right,
                        node -> node.equals(activation)
                                ? List.of(new Change(u, activation, Words.of("with ", u, " for one ", activation)))
                                : List.of()));
                changes.add(new Change(
                        Places.replaced(right, activation, u), activation, Words.of("with ", u, " for ", activation)));
                changes.add(new Change(
                        Places.replaced(right, activation, new Apply(activation.function(), List.of(activation))),
                        activation,
                        Words.of("with ", activation, " for its own argument")));
            }
        }
        changes.addAll(Chain.changes(right, WrongArgument::links));
        return changes;
    }

    /**
     * The function f(u) becomes f + s (u′ − u) with the slope s of another argument; or f(x + u′ − u), as where cos(x) · 2x
     * stands for the derivative of sin(x²).
     */
    private static List<Change> links(Chain chain, Expression node) {
        List<Change> changes = new ArrayList<>();
        if (node instanceof Apply apply && isActivation(apply)) {
            Expression u = apply.arguments().get(0);
            Expression twice = new Apply(apply.function(), List.of(node));
            for (Expression slope : List.of(slope(apply.function(), twice), slope(apply.function(), u))) {
                changes.add(chain.sloped(
                        node, u, slope, Words.of("with the derivative of ", node, " at the wrong argument")));
            }
        }
        if (node instanceof Apply apply
                && apply.arguments().size() == 1
                && node.shape().isScalar()
                && !isActivation(apply)) {
            Symbol v = new Symbol("v′", Shape.SCALAR, Domain.REAL);
            Expression slope =
                    new Derivative(new Apply(apply.function(), List.of(v)), v, Optional.of(chain.still(node)));
            changes.add(chain.sloped(
                    node,
                    apply.arguments().get(0),
                    slope,
                    Words.of("with the derivative of ", node, " at the wrong argument")));
        }
        for (Expression inner : InnerDerivative.arguments(node)) {
            if (inner instanceof Power || inner instanceof Apply) {
                chain.at(inner)
                        .ifPresent(other -> changes.add(chain.with(
                                inner, other, Words.of("with ", node, " at ", chain.variable(), " for ", inner))));
            }
        }
        return changes;
    }

    /** The slope of the sigmoid or tanh by its value. */
    private static Expression slope(ElementaryFunction function, Expression value) {
        return function == ElementaryFunction.SIGMOID
                ? times(value, difference(number(1), value))
                : difference(number(1), new Power(value, number(2)));
    }

    /** The factors of the derivative of an activation, and the derivative. */
    static List<Expression> slopes(Apply activation) {
        return !isActivation(activation)
                ? List.of()
                : activation.function() == ElementaryFunction.SIGMOID
                        ? List.of(difference(number(1), activation), slope(activation.function(), activation))
                        : List.of(slope(activation.function(), activation));
    }

    private static boolean isActivation(Apply apply) {
        return apply.function() == ElementaryFunction.SIGMOID || apply.function() == ElementaryFunction.TANH;
    }

    private static void collect(Expression node, Set<Apply> activations) {
        if (node instanceof Expression.Derivative) {
            return;
        }
        if (node instanceof Apply apply && isActivation(apply)) {
            activations.add(apply);
        }
        Places.parts(node).forEach(part -> collect(part, activations));
    }

    private static int count(Expression node, Expression part) {
        return node.equals(part)
                ? 1
                : Places.parts(node).stream()
                        .mapToInt(inner -> count(inner, part))
                        .sum();
    }

    @Override
    public String message() {
        return "A function or its derivative is taken at the wrong argument, such as the value after an activation for that before it.";
    }
}
