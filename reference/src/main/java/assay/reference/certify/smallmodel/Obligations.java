package assay.reference.certify.smallmodel;

import assay.reference.expression.Dimension;
import assay.reference.expression.Expression;
import assay.reference.expression.Rebuild;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * What must hold for an expression in index form to be defined: the partial operations whose arguments are not seen to
 * be fine, in canonical form. Two expressions with the same obligations are defined at the same points, for all sizes.
 */
final class Obligations {
    private final Map<String, Dimension> ranges;
    private final Set<String> fixed;
    private final Set<Expression> open = new LinkedHashSet<>();

    /**
     * Obligations of expressions with these indices.
     *
     * @param ranges the axis of every index
     * @param fixed the indices that no sum binds
     */
    Obligations(Map<String, Dimension> ranges, Set<String> fixed) {
        this.ranges = ranges;
        this.fixed = fixed;
    }

    /** The open obligations of an expression. Each stands for itself, as the partial operation that may fail. */
    Set<Expression> of(Expression expression) {
        visit(expression);
        return open;
    }

    private Expression visit(Expression e) {
        if (isPartial(e)) {
            open.add(new CanonicalNames(ranges, fixed).rename(partialPart(e)));
        }
        if (!(e instanceof Expression.Cases)) {
            // What a branch needs, it needs only where it is taken: cases stand for their parts.
            Rebuild.parts(e, this::visit);
        }
        return e;
    }

    /** A quotient fails by its divisor alone. */
    private static Expression partialPart(Expression e) {
        return e instanceof Expression.Divide divide
                ? new Expression.Divide(
                        new Expression.Literal(assay.reference.number.Rational.ONE), divide.denominator())
                : e;
    }

    private static boolean isPartial(Expression e) {
        if (e instanceof Expression.Divide divide) {
            return !isNonzero(divide.denominator());
        }
        if (e instanceof Expression.Power power) {
            if (power.exponent() instanceof Expression.Literal n) {
                return n.value().isInteger()
                        ? n.value().signum() < 0 && !isNonzero(power.base())
                        : !(n.value().signum() > 0
                                ? Positivity.isNonnegative(power.base())
                                : Positivity.isPositive(power.base()));
            }
            return !Positivity.isPositive(power.base());
        }
        if (e instanceof Expression.Apply apply) {
            Expression x = apply.arguments().get(0);
            return switch (Positivity.Need.of(apply.function())) {
                case NOTHING -> false;
                case POSITIVE -> !Positivity.isPositive(x);
                case NONNEGATIVE -> !Positivity.isNonnegative(x);
                case MORE -> true;
            };
        }
        return e instanceof Expression.Cases || e instanceof Expression.Operate;
    }

    private static boolean isNonzero(Expression e) {
        if (e instanceof Expression.Symbol symbol) {
            return symbol.domain() == assay.reference.expression.Domain.Named.NONZERO || Positivity.isPositive(e);
        }
        if (e instanceof Expression.Element element && element.tensor() instanceof Expression.Symbol symbol) {
            return isNonzero(symbol);
        }
        if (e instanceof Expression.Multiply multiply) {
            return multiply.factors().stream().allMatch(Obligations::isNonzero);
        }
        if (e instanceof Expression.Negate negate) {
            return isNonzero(negate.operand());
        }
        if (e instanceof Expression.Power power
                && power.exponent() instanceof Expression.Literal n
                && n.value().isInteger()) {
            return isNonzero(power.base());
        }
        return (e instanceof Expression.Literal literal && !literal.value().isZero()) || Positivity.isPositive(e);
    }
}
