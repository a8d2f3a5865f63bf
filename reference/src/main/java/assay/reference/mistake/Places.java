package assay.reference.mistake;

import assay.reference.expression.Expression;
import assay.reference.expression.Rebuild;
import assay.reference.expression.ShapeException;
import assay.reference.notation.PlainPrinter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** An expression with one node replaced, at every place in turn. The value of a named quantity is no place. */
final class Places {
    private static final int MOST = 200;

    private Places() {}

    /**
     * A replacement.
     *
     * @param node what stands in the place of a node
     * @param about the part of the old node that is concerned
     */
    record Change(Expression node, Expression about) {
        String place() {
            return PlainPrinter.print(about);
        }
    }

    /** The expression with each change of each node, the outermost first; changes that do not conform are left out. */
    static List<Change> of(Expression root, Function<Expression, List<Change>> changes) {
        List<Change> found = new ArrayList<>();
        try {
            found.addAll(changes.apply(root));
        } catch (ShapeException misfit) {
            // A change that cannot be written down is no mistake that was made.
            found.clear();
        }
        if (root instanceof Expression.Quantity) {
            return found;
        }
        List<Expression> parts = new ArrayList<>();
        Rebuild.parts(root, part -> {
            parts.add(part);
            return part;
        });
        for (int k = 0; k < parts.size(); k++) {
            for (Change inner : of(parts.get(k), changes)) {
                if (found.size() < MOST) {
                    replace(root, k, inner, found);
                }
            }
        }
        return found;
    }

    private static void replace(Expression root, int place, Change inner, List<Change> found) {
        int[] next = {0};
        try {
            Expression whole = Rebuild.parts(root, part -> next[0]++ == place ? inner.node() : part);
            found.add(new Change(whole, inner.about()));
        } catch (ShapeException misfit) {
            return;
        }
    }

    /** Trials in which the answer is changed. */
    static List<Trial> inAnswer(Expression answer, Expression wanted, Function<Expression, List<Change>> changes) {
        return of(answer, changes).stream()
                .map(change -> new Trial(change.node(), wanted, change.place()))
                .toList();
    }

    /** A list without the item at a place. */
    static <T> List<T> without(List<T> items, int place) {
        List<T> rest = new ArrayList<>(items);
        rest.remove(place);
        return rest;
    }

    /** A list with another item at a place. */
    static <T> List<T> with(List<T> items, int place, T item) {
        List<T> all = new ArrayList<>(items);
        all.set(place, item);
        return all;
    }

    /** −a, or a for −a. */
    static Expression negated(Expression expression) {
        return expression instanceof Expression.Negate negate ? negate.operand() : new Expression.Negate(expression);
    }
}
