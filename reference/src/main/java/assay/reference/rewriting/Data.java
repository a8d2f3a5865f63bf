package assay.reference.rewriting;

import assay.reference.expression.Expression;
import assay.reference.expression.Expression.Literal;
import assay.reference.expression.Expression.Negate;
import assay.reference.expression.Expression.Stack;

/** Expressions that are nothing but written-out numbers, such as {@code [1, -2, 1/3]}: data, not a formula. */
public final class Data {
    private Data() {}

    /** Whether an expression is data. */
    public static boolean is(Expression expression) {
        if (expression instanceof Stack stack) {
            return stack.items().stream().allMatch(Data::is);
        }
        return expression instanceof Literal
                || expression instanceof Negate negated && negated.operand() instanceof Literal;
    }
}
