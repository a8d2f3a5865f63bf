package assay.reference.mistake;

import assay.reference.expression.Dimension;
import assay.reference.expression.Expression;
import assay.reference.expression.Expression.Add;
import assay.reference.expression.Expression.Divide;
import assay.reference.number.Rational;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Expressions, or terms of them, times or divided by some factors. */
final class Scaling {
    /** The number 2 has many other reasons to stand in a formula. */
    private static final int FEW = 2;

    private static final int MANY = 10_000;

    private Scaling() {}

    /** The whole times and divided by each factor. */
    static List<Change> ofWhole(Expression root, List<Expression> factors) {
        List<Change> changes = new ArrayList<>();
        for (Expression factor : factors) {
            changes.add(new Change(
                    Places.whole(root, e -> Places.times(factor, e)),
                    root,
                    Words.of("with a factor ", factor, " too much")));
            changes.add(new Change(
                    Places.whole(root, e -> new Divide(e, factor)),
                    root,
                    Words.of("with a factor ", factor, " missing")));
        }
        return changes;
    }

    /** Each term of a sum times and divided by each factor. */
    static List<Change> ofTerms(Expression node, List<Expression> factors) {
        List<Change> changes = new ArrayList<>();
        if (node instanceof Add sum) {
            for (int k = 0; k < sum.terms().size(); k++) {
                Expression term = sum.terms().get(k);
                for (Expression factor : factors) {
                    for (Expression other : List.of(Places.times(factor, term), new Divide(term, factor))) {
                        changes.add(new Change(new Add(Places.with(sum.terms(), k, other)), term, ""));
                    }
                }
            }
        }
        return changes;
    }

    /** The sizes that an expression has to do with, and the numbers of the terms of its sums. */
    static List<Expression> sizes(Expression root) {
        TreeSet<String> names = new TreeSet<>();
        TreeSet<Integer> numbers = new TreeSet<>();
        collect(root, names, numbers);
        List<Expression> sizes = new ArrayList<>();
        names.forEach(size -> sizes.add(new Expression.Size(Dimension.named(size))));
        numbers.forEach(number -> sizes.add(Places.number(number)));
        return sizes;
    }

    private static void collect(Expression node, TreeSet<String> names, TreeSet<Integer> numbers) {
        node.shape().dimensions().forEach(axis -> axis.size().ifPresent(names::add));
        if (isCount(node)) {
            ((Expression.Size) node).dimension().size().ifPresent(names::add);
        } else if (node instanceof Expression.Reduce sum
                && sum.from() instanceof Expression.Literal from
                && sum.to() instanceof Expression.Literal to) {
            Rational terms = to.value().subtract(from.value()).add(Rational.ONE);
            if (terms.compareTo(Rational.of(FEW)) > 0 && terms.compareTo(Rational.of(MANY)) < 0) {
                numbers.add(terms.numerator().intValueExact());
            }
        }
        Places.parts(node).forEach(part -> collect(part, names, numbers));
    }

    /** Whether it is the length of an axis. */
    static boolean isCount(Expression node) {
        return node instanceof Expression.Size;
    }
}
