package assay.reference.mistake;

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
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;

/** What may be a factor of a derivative: the parts of the function, and the slopes of its activations. */
final class Links {
    private static final int MOST = 24;

    private Links() {}

    /** The whole divided by each of them. */
    static List<Change> over(Expression right) {
        return changes(right, part -> part, (e, part) -> new Divide(e, part), "without the factor ");
    }

    /** The whole times each of them: 1 over it is forgotten. */
    static List<Change> undivided(Expression right) {
        return changes(right, part -> new Divide(Places.number(1), part), Places::times, "without the division by ");
    }

    /** The whole times each of them: it is one too many. */
    static List<Change> times(Expression right) {
        return changes(right, part -> part, Places::times, "with another factor ");
    }

    private static List<Change> changes(
            Expression right, UnaryOperator<Expression> about, BinaryOperator<Expression> change, String words) {
        Set<Expression> parts = new LinkedHashSet<>();
        collect(right, false, right.shape(), parts);
        List<Change> changes = new ArrayList<>();
        for (Expression part : parts) {
            try {
                changes.add(new Change(
                        Places.whole(right, e -> change.apply(e, part)), about.apply(part), Words.of(words, part)));
            } catch (ShapeException misfit) {
                continue;
            }
        }
        return changes;
    }

    private static void collect(Expression node, boolean inside, Shape shape, Set<Expression> parts) {
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
        boolean within = inside || node instanceof Derivative;
        Places.parts(node).forEach(part -> collect(part, within, shape, parts));
    }

    private static boolean hasBoundIndex(Expression node) {
        return !FreeIndices.of(node).isEmpty();
    }
}
