package assay.reference.notation;

import assay.reference.expression.Condition;
import assay.reference.expression.Expression;
import assay.reference.expression.Expression.IndexVariable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns syntax into conditions; a chain of comparisons is the conjunction of its links. */
final class Conditions {
    private Conditions() {}

    static Condition condition(Syntax syntax, Resolver resolver) {
        if (syntax instanceof Syntax.Comparison comparison) {
            return comparison(comparison, resolver);
        }
        if (syntax instanceof Syntax.Logic logic) {
            List<Condition> parts = new ArrayList<>();
            for (Syntax operand : logic.operands()) {
                parts.add(condition(operand, resolver));
            }
            return joined(parts, logic.all(), syntax, resolver);
        }
        if (syntax instanceof Syntax.Not not) {
            return new Condition.Not(condition(not.operand(), resolver));
        }
        throw SyntaxException.malformed(
                syntax,
                "a condition is expected, but " + resolver.source(syntax) + " is none",
                "compare it with something, as in x > 0");
    }

    private static Condition comparison(Syntax.Comparison node, Resolver resolver) {
        List<Expression> operands = resolver.expressions(node.operands());
        List<Condition> links = new ArrayList<>();
        for (int k = 0; k < node.relations().size(); k++) {
            Expression left = operands.get(k);
            Expression right = operands.get(k + 1);
            Condition.Relation relation = node.relations().get(k);
            if (relation == Condition.Relation.EQUAL || relation == Condition.Relation.NOT_EQUAL) {
                pair(left, right, resolver);
            }
            links.add(resolver.shaped(node, () -> new Condition.Comparison(relation, left, right)));
        }
        return joined(links, true, node, resolver);
    }

    /** Two indices that are compared have the same range unless something else says otherwise. */
    static void pair(Expression left, Expression right, Resolver resolver) {
        Scope.Index a = index(left, resolver);
        Scope.Index b = index(right, resolver);
        if (a != null && b != null) {
            a.pair(b);
            b.pair(a);
        }
    }

    private static Scope.@Nullable Index index(Expression expression, Resolver resolver) {
        return expression instanceof IndexVariable variable
                        && resolver.scope.find(variable.name()) instanceof Scope.Index index
                ? index
                : null;
    }

    private static Condition joined(List<Condition> parts, boolean all, Syntax at, Resolver resolver) {
        if (parts.size() > resolver.budget.nesting()) {
            throw SyntaxException.malformed(
                    at, "more than " + resolver.budget.nesting() + " conditions joined to one another", "");
        }
        Condition joined = parts.get(0);
        for (Condition part : parts.subList(1, parts.size())) {
            Condition left = joined;
            resolver.shaped(at, () -> left.shape().with(part.shape()));
            joined = all ? new Condition.And(left, part) : new Condition.Or(left, part);
        }
        return joined;
    }
}
