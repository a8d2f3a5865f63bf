package assay.reference.mistake;

import static assay.reference.mistake.Places.print;

import assay.reference.expression.ElementaryFunction;
import assay.reference.expression.Expression;
import assay.reference.expression.Expression.Apply;
import assay.reference.expression.Expression.Derivative;
import assay.reference.expression.Expression.Divide;
import assay.reference.expression.FreeIndices;
import assay.reference.expression.Shape;
import assay.reference.expression.ShapeException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** What may be a factor of a derivative: the parts of the function, and the slopes of its activations. */
final class Links {
    private static final int MOST = 24;

    private Links() {}

    /** The whole divided by each of them; or times one that the function divides by. */
    static List<Change> over(Expression right) {
        return changes(right, true);
    }

    /** The whole times each of them that the function does not divide by. */
    static List<Change> times(Expression right) {
        return changes(right, false);
    }

    private static List<Change> changes(Expression right, boolean missing) {
        Set<Expression> parts = new LinkedHashSet<>();
        Set<Expression> divisors = new LinkedHashSet<>();
        collect(right, false, right.shape(), parts, divisors);
        List<Change> changes = new ArrayList<>();
        for (Expression part : parts) {
            if (missing) {
                add(changes, right, e -> new Divide(e, part), "without a factor " + print(part));
            }
            if (missing == divisors.contains(part)) {
                add(
                        changes,
                        right,
                        e -> Places.times(e, part),
                        (missing ? "without the division by " : "with another factor ") + print(part));
            }
        }
        return changes;
    }

    private static void add(List<Change> changes, Expression right, UnaryOperator<Expression> change, String words) {
        try {
            changes.add(new Change(Places.whole(right, change), right, words));
        } catch (ShapeException misfit) {
            return;
        }
    }

    private static void collect(
            Expression node, boolean inside, Shape shape, Set<Expression> parts, Set<Expression> divisors) {
        if (parts.size() >= MOST) {
            return;
        }
        boolean fits = node.shape().isScalar() || node.shape().equals(shape);
        if (inside && fits && !Places.isConstant(node) && !hasBoundIndex(node)) {
            parts.add(node);
            if (node instanceof Apply apply) {
                WrongArgument.slopes(apply).forEach(parts::add);
            }
        }
        if (node instanceof Divide quotient) {
            divisors.add(quotient.denominator());
            divisors.addAll(Places.parts(quotient.denominator()));
        }
        if (node instanceof Apply apply && apply.function() == ElementaryFunction.LOG) {
            divisors.addAll(apply.arguments());
        }
        boolean within = inside || node instanceof Derivative;
        Places.parts(node).forEach(part -> collect(part, within, shape, parts, divisors));
    }

    private static boolean hasBoundIndex(Expression node) {
        return !FreeIndices.of(node).isEmpty();
    }
}
