package assay.reference.mistake;

import assay.reference.expression.Dimension;
import assay.reference.expression.Expression;
import assay.reference.expression.Expression.Add;
import assay.reference.expression.Expression.Divide;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Expressions, or terms of them, times or divided by some factors. */
final class Scaling {
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

    /** The sizes that an expression has to do with, as numbers. */
    static List<Expression> sizes(Expression root) {
        TreeSet<String> names = new TreeSet<>();
        collect(root, names);
        return names.stream()
                .<Expression>map(size -> new Expression.Size(Dimension.named(size)))
                .toList();
    }

    private static void collect(Expression node, TreeSet<String> names) {
        node.shape().dimensions().forEach(axis -> axis.size().ifPresent(names::add));
        if (isCount(node)) {
            ((Expression.Size) node).dimension().size().ifPresent(names::add);
        }
        Places.parts(node).forEach(part -> collect(part, names));
    }

    /** Whether it is the length of an axis. */
    static boolean isCount(Expression node) {
        return node instanceof Expression.Size;
    }
}
