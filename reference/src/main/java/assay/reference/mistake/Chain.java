package assay.reference.mistake;

import assay.reference.expression.Expression;
import assay.reference.expression.Expression.Derivative;
import assay.reference.expression.Expression.Divide;
import assay.reference.expression.Expression.Quantity;
import assay.reference.expression.Expression.Symbol;
import assay.reference.expression.Rebuild;
import assay.reference.expression.ShapeException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * A derivative in which one link of the chain can be changed. The variable x is written x′ wherever the function is
 * differentiated and x where it is not; with x′ = x after differentiation. So an expression in x stands for one that is
 * taken for a constant, and the mistakes of a derivation are made where the derivation is, not on its printed result.
 */
final class Chain {
    private static final int MOST_NODES = 80;

    private final Derivative derivative;
    private final Symbol moved;

    private Chain(Derivative derivative) {
        this.derivative = derivative;
        Symbol variable = derivative.variable();
        this.moved = new Symbol(variable.name() + "′", variable.shape(), variable.domain());
    }

    /** The changes of every derivative in an expression, at every node of its function that depends on the variable. */
    static List<Change> changes(Expression root, BiFunction<Chain, Expression, List<Change>> ofNode) {
        return Places.inRight(root, node -> {
            List<Change> changes = new ArrayList<>();
            if (node instanceof Derivative derivative) {
                Chain chain = new Chain(derivative);
                for (Expression inner : chain.nodes()) {
                    try {
                        changes.addAll(ofNode.apply(chain, inner));
                    } catch (ShapeException misfit) {
                        continue;
                    }
                }
            }
            return changes;
        });
    }

    /** The nodes of the function that depend on the variable, the function itself first. */
    List<Expression> nodes() {
        List<Expression> nodes = new ArrayList<>();
        collect(derivative.function(), nodes, Collections.newSetFromMap(new IdentityHashMap<>()));
        return nodes;
    }

    private void collect(Expression node, List<Expression> nodes, Set<Expression> seen) {
        if (nodes.size() < MOST_NODES && !(node instanceof Derivative) && seen.add(node) && depends(node)) {
            nodes.add(node);
            Places.parts(node).forEach(part -> collect(part, nodes, seen));
        }
    }

    /** The variable as it is differentiated. */
    Symbol moved() {
        return moved;
    }

    /** The variable of the derivative. */
    Symbol variable() {
        return derivative.variable();
    }

    /** Whether this is the whole function. */
    boolean isWhole(Expression node) {
        return node == derivative.function()
                || derivative.function() instanceof Quantity named && named.value() == node;
    }

    /** Whether a node depends on the variable. */
    boolean depends(Expression node) {
        return node.equals(variable()) || Places.parts(node).stream().anyMatch(this::depends);
    }

    /** Whether some quotient of the function divides by this node. */
    boolean isDivisor(Expression node) {
        return divides(derivative.function(), node);
    }

    private static boolean divides(Expression root, Expression node) {
        return root instanceof Divide quotient && quotient.denominator() == node
                || Places.parts(root).stream().anyMatch(part -> divides(part, node));
    }

    /** The node as it is differentiated. */
    Expression moving(Expression node) {
        return replaced(node, moved);
    }

    /** The node as a constant. */
    Expression still(Expression node) {
        return replaced(node, derivative.at().orElse(variable()));
    }

    private Expression replaced(Expression node, Expression value) {
        return node.equals(variable()) ? value : Rebuild.parts(node, part -> replaced(part, value));
    }

    /** The derivative with another slope of a function f(u): f becomes f + s (u′ − u). @param slope s, where nothing moves */
    Change sloped(Expression node, Expression inner, Expression slope, Words words) {
        Expression step = Places.times(still(slope), Places.difference(moving(inner), still(inner)));
        return with(node, new Expression.Add(List.of(still(node), step)), words);
    }

    /**
     * An argument u(x) as x + u′ − u: what is differentiated at u is differentiated at x. Empty unless u depends on x and has
     * its shape.
     */
    Optional<Expression> at(Expression inner) {
        Symbol x = variable();
        boolean other = depends(inner) && !inner.equals(x) && inner.shape().equals(x.shape());
        return other
                ? Optional.of(new Expression.Add(List.of(still(x), Places.difference(moving(inner), still(inner)))))
                : Optional.empty();
    }

    /**
     * Whether the function is a sum of this node and others, but for constants: then it is what is differentiated, and not
     * something on the way.
     */
    boolean isSummand(Expression node) {
        return isSummand(derivative.function(), node);
    }

    private boolean isSummand(Expression root, Expression node) {
        if (root == node) {
            return true;
        }
        if (root instanceof Expression.Divide quotient) {
            return !depends(quotient.denominator()) && isSummand(quotient.numerator(), node);
        }
        boolean linear = root instanceof Quantity
                || root instanceof Expression.Negate
                || root instanceof Expression.Add
                || root instanceof Expression.Multiply product
                        && product.factors().stream().filter(this::depends).count() == 1;
        return linear && Places.parts(root).stream().anyMatch(part -> isSummand(part, node));
    }

    /** The derivative with another expression at a node, wherever it occurs: what moves in it is differentiated. */
    Change with(Expression node, Expression replacement, Words words) {
        return new Change(with(Map.of(node, replacement)), node, words);
    }

    /** The derivative with other expressions at some nodes. */
    Expression with(Map<Expression, Expression> replacements) {
        return new Derivative(
                rebuilt(derivative.function(), replacements),
                moved,
                Optional.of(derivative.at().orElse(variable())));
    }

    private Expression rebuilt(Expression node, Map<Expression, Expression> replacements) {
        Expression replacement = replacements.get(node);
        if (replacement != null) {
            return replacement;
        }
        return node.equals(variable()) ? moved : Rebuild.parts(node, part -> rebuilt(part, replacements));
    }
}
