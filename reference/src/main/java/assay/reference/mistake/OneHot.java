package assay.reference.mistake;

import assay.reference.expression.Domain;
import assay.reference.expression.Expression;
import assay.reference.expression.Expression.Add;
import assay.reference.expression.Expression.Element;
import assay.reference.expression.Expression.IndexVariable;
import assay.reference.expression.Expression.Multiply;
import assay.reference.expression.Expression.Symbol;
import assay.reference.expression.Expression.Tabulate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * It is not used, or used wrongly, that the entries of a vector sum to one: their sum is taken for their number, or each of
 * them for 1.
 */
final class OneHot implements Mistake {

    @Override
    public String name() {
        return "one-hot";
    }

    @Override
    public Set<String> covers() {
        return Set.of("sum-for-mean", "extra-factor");
    }

    /** With 1 for an entry y that is a term by itself. */
    @Override
    public List<Change> made(Expression right) {
        List<Change> changes = new ArrayList<>();
        for (Symbol y : vectors(right)) {
            boolean indexed = right instanceof Tabulate table
                    && table.indices().size() == 1
                    && table.shape().equals(y.shape());
            if (right.shape().equals(y.shape())) {
                Expression entry = indexed && right instanceof Tabulate table
                        ? new Element(
                                y, List.of(new IndexVariable(table.indices().get(0))))
                        : y;
                Expression one = Places.number(1);
                changes.add(new Change(
                        Places.whole(right, e -> Places.difference(new Add(List.of(e, entry)), one)),
                        y,
                        Words.of("with 1 for ", y)));
                changes.add(new Change(
                        Places.whole(right, e -> new Add(List.of(Places.difference(e, entry), one))),
                        y,
                        Words.of("with 1 for ", y)));
            }
        }
        return changes;
    }

    /** Without a factor that is the number of the entries. */
    @Override
    public List<Change> undone(Expression answer) {
        Set<Expression> counts = new LinkedHashSet<>();
        vectors(answer).forEach(y -> counts.add(new Expression.Size(y.shape().dimension(0))));
        return counts.isEmpty()
                ? List.of()
                : Places.inAnswer(answer, node -> {
                    List<Change> changes = new ArrayList<>();
                    if (node instanceof Multiply product) {
                        for (int k = 0; k < product.factors().size(); k++) {
                            if (counts.contains(product.factors().get(k))) {
                                changes.add(new Change(Places.product(Places.without(product.factors(), k)), node, ""));
                            }
                        }
                    }
                    return changes;
                });
    }

    /** The vectors whose entries sum to one. */
    private static Set<Symbol> vectors(Expression expression) {
        Set<Symbol> found = new LinkedHashSet<>();
        collect(expression, found);
        return found;
    }

    private static void collect(Expression node, Set<Symbol> found) {
        if (node instanceof Symbol symbol
                && symbol.shape().rank() == 1
                && (symbol.domain() == Domain.Named.ONE_HOT || symbol.domain() == Domain.Named.SIMPLEX)) {
            found.add(symbol);
        }
        Places.parts(node).forEach(part -> collect(part, found));
    }

    @Override
    public String message() {
        return "Check what is used of a one-hot vector, or of probabilities: all entries together are one, a single one need not be.";
    }

    @Override
    public String message(OwnPart place) {
        return "Check what is used of " + place + ": all entries together are one, a single one need not be.";
    }
}
