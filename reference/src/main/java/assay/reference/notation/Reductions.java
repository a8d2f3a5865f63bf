package assay.reference.notation;

import assay.reference.expression.Condition;
import assay.reference.expression.Dimension;
import assay.reference.expression.Expression;
import assay.reference.expression.Expression.Literal;
import assay.reference.expression.Expression.Reduce;
import assay.reference.expression.Expression.Reduction;
import assay.reference.number.Rational;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Resolves sums, products, maxima and minima over an index. */
final class Reductions {
    private Reductions() {}

    /** A reduction; a range that is not written is that of the axes for which the index is used. */
    static Expression reduced(Syntax.Reduced node, Resolver resolver) {
        Syntax.Name companion = companion(node, resolver);
        if (companion == null) {
            return single(node, resolver);
        }
        Scope.Index outer = Scope.Index.inferred(companion.name());
        resolver.scope.push(outer);
        Expression inner = single(node, resolver);
        resolver.scope.pop();
        Dimension range = outer.range();
        if (range == null) {
            throw SyntaxException.malformed(
                    companion,
                    "the range of the index " + companion.name() + " is not clear",
                    "write two sums with their bounds");
        }
        return Reduce.over(node.reduction(), companion.name(), range, inner);
    }

    /**
     * The j of a sum over i &lt; j or i ≠ j that runs over pairs: nothing else binds or declares j, and the body uses it
     * as an index.
     */
    private static Syntax.@Nullable Name companion(Syntax.Reduced node, Resolver resolver) {
        if (!(node.restriction() instanceof Syntax.Comparison comparison)
                || comparison.operands().size() != 2
                || !(comparison.operands().get(1) instanceof Syntax.Name other)) {
            return null;
        }
        boolean taken = resolver.scope.find(other.name()) != null || resolver.symbols.declares(other.name());
        return !taken && IndexUse.of(other.name()).in(node.body()) ? other : null;
    }

    private static Expression single(Syntax.Reduced node, Resolver resolver) {
        Expression from = node.from() == null ? null : resolver.scalar(node.from(), "a bound");
        Expression to = node.to() == null ? null : resolver.scalar(node.to(), "a bound");
        String name = node.index().name();
        resolver.requireUnbound(node.index());
        Scope.Index index = to == null ? Scope.Index.inferred(name) : Scope.Index.bounded(name);
        resolver.scope.push(index);
        Expression body = resolver.expression(node.body());
        if (node.restriction() != null) {
            body = restricted(body, node.reduction(), node.restriction(), resolver);
        }
        resolver.scope.pop();
        Expression first = from == null ? new Literal(Rational.ONE) : from;
        if (to != null) {
            return new Reduce(node.reduction(), name, first, to, body);
        }
        Dimension range = index.range();
        if (range == null) {
            throw SyntaxException.malformed(
                    node.index(),
                    "the range of the index " + name + " is not clear: it is not used as an index of a tensor",
                    "write the bounds, as in " + node.reduction().spelling() + "(" + name + "=1..n, …)");
        }
        Reduce whole = Reduce.over(node.reduction(), name, range, body);
        return from == null ? whole : new Reduce(node.reduction(), name, from, whole.to(), body);
    }

    /** Terms that are left out of a sum count 0, of a product 1. */
    private static Expression restricted(Expression body, Reduction reduction, Syntax condition, Resolver resolver) {
        Rational neutral = switch (reduction) {
            case SUM -> Rational.ZERO;
            case PRODUCT -> Rational.ONE;
            case MAXIMUM, MINIMUM ->
                throw SyntaxException.malformed(
                        condition, "a maximum or minimum over some values of the index only is not read", "");
        };
        Condition taken = resolver.condition(condition);
        return resolver.shaped(
                condition,
                () -> new Expression.Cases(
                        List.of(new Expression.Branch(taken, body)), Optional.of(new Literal(neutral))));
    }
}
