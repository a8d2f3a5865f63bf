package assay.reference.mistake;

import assay.reference.expression.Expression;
import assay.reference.expression.Expression.Literal;
import assay.reference.expression.Expression.Quantity;
import assay.reference.expression.Operands;
import assay.reference.expression.Rebuild;
import assay.reference.expression.ShapeException;
import assay.reference.number.Rational;
import assay.reference.rewriting.Data;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** An expression with one node changed, at every place in turn, the outermost first. */
final class Places {
    private static final int MOST = 120;

    private Places() {}

    /**
     * Changes of a right expression. What a name stands for is changed without its name; numbers with a name are data, of
     * which nothing is changed. A change that does not keep the shape of its node is left out: a shape shows such a mistake
     * at once.
     */
    static List<Change> inRight(Expression root, Function<Expression, List<Change>> changes) {
        return of(root, changes, true);
    }

    /**
     * The same but in what depends on the variable of a derivative: who gets that wrong does so on the way, see
     * {@link Chain}.
     */
    static List<Change> inFormula(Expression root, Function<Expression, List<Change>> changes) {
        Set<Expression> differentiated = Collections.newSetFromMap(new IdentityHashMap<>());
        moving(root, differentiated);
        return of(root, node -> differentiated.contains(node) ? List.of() : changes.apply(node), true);
    }

    private static void moving(Expression node, Set<Expression> found) {
        if (node instanceof Expression.Derivative derivative) {
            depends(derivative.function(), derivative.variable(), found);
        } else {
            parts(node).forEach(part -> moving(part, found));
        }
    }

    private static boolean depends(Expression node, Expression variable, Set<Expression> found) {
        boolean depends = node.equals(variable);
        for (Expression part : parts(node)) {
            depends |= depends(part, variable, found);
        }
        if (depends) {
            found.add(node);
        }
        return depends;
    }

    /** Changes of an answer; what a name stands for is no part of it. */
    static List<Change> inAnswer(Expression root, Function<Expression, List<Change>> changes) {
        return of(root, changes, false);
    }

    private static List<Change> of(Expression node, Function<Expression, List<Change>> changes, boolean inside) {
        List<Change> found = new ArrayList<>();
        for (Change change : attempted(node, changes)) {
            if (!inside || change.expression().shape().equals(node.shape())) {
                found.add(change);
            }
        }
        if (node instanceof Quantity named) {
            if (inside && !Data.is(named.value())) {
                found.addAll(of(named.value(), changes, true));
            }
            return found;
        }
        // Mistakes in indices are mistakes of the entry.
        List<Expression> parts = node instanceof Expression.Element entry ? List.of(entry.tensor()) : parts(node);
        for (int k = 0; k < parts.size(); k++) {
            for (Change inner : of(parts.get(k), changes, inside)) {
                if (found.size() < MOST) {
                    replace(node, k, inner, found);
                }
            }
        }
        return found;
    }

    /** An expression with another part wherever one occurs. What a name stands for is written out if it is changed. */
    static Expression replaced(Expression node, Expression from, Expression to) {
        if (node.equals(from)) {
            return to;
        }
        if (node instanceof Quantity named) {
            Expression value = replaced(named.value(), from, to);
            return value.equals(named.value()) ? named : value;
        }
        return Rebuild.parts(node, part -> replaced(part, from, to));
    }

    /** A change that cannot be written down is no mistake that was made. */
    private static List<Change> attempted(Expression node, Function<Expression, List<Change>> changes) {
        try {
            return changes.apply(node);
        } catch (ShapeException misfit) {
            return List.of();
        }
    }

    private static void replace(Expression node, int place, Change inner, List<Change> found) {
        int[] next = {0};
        try {
            Expression whole = Rebuild.parts(node, part -> next[0]++ == place ? inner.expression() : part);
            found.add(new Change(whole, inner.about(), inner.words()));
        } catch (ShapeException misfit) {
            return;
        }
    }

    /** The direct parts in reading order. */
    static List<Expression> parts(Expression node) {
        return Operands.of(node);
    }

    /** A change of the whole; of an answer in index form inside of its table. */
    static Expression whole(Expression root, Function<Expression, Expression> change) {
        return root instanceof Expression.Tabulate table
                ? new Expression.Tabulate(table.indices(), table.axes(), change.apply(table.body()))
                : change.apply(root);
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

    /** The sum of some terms. */
    static Expression sum(List<Expression> terms) {
        return terms.size() == 1 ? terms.get(0) : new Expression.Add(terms);
    }

    /** The product of some factors. */
    static Expression product(List<Expression> factors) {
        return factors.size() == 1 ? factors.get(0) : new Expression.Multiply(factors);
    }

    /** a b. */
    static Expression times(Expression a, Expression b) {
        return new Expression.Multiply(List.of(a, b));
    }

    /** a − b. */
    static Expression difference(Expression a, Expression b) {
        return new Expression.Add(List.of(a, new Expression.Negate(b)));
    }

    /** −a, or a for −a. */
    static Expression negated(Expression expression) {
        return expression instanceof Expression.Negate negate ? negate.operand() : new Expression.Negate(expression);
    }

    /** A whole number. */
    static Literal number(long value) {
        return new Literal(Rational.of(value));
    }

    /** Whether an expression is made of numbers and sizes only. */
    static boolean isConstant(Expression node) {
        if (node instanceof Expression.Symbol
                || node instanceof Expression.IndexVariable
                || node instanceof Quantity
                || node instanceof Expression.Delta) {
            return false;
        }
        return node.shape().isScalar() && parts(node).stream().allMatch(Places::isConstant);
    }
}
