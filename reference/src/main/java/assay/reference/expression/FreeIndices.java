package assay.reference.expression;

import assay.reference.expression.Expression.IndexVariable;
import assay.reference.expression.Expression.Reduce;
import assay.reference.expression.Expression.Tabulate;
import java.util.Set;
import java.util.TreeSet;

/** The index variables of an expression that no sum, product or table around them binds. */
public final class FreeIndices {
    private FreeIndices() {}

    /** The names of the free indices, in alphabetical order. */
    public static Set<String> of(Expression expression) {
        Set<String> found = new TreeSet<>();
        collect(expression, found);
        return found;
    }

    private static void collect(Expression node, Set<String> found) {
        if (node instanceof IndexVariable index) {
            found.add(index.name());
        } else if (node instanceof Reduce reduce) {
            collect(reduce.from(), found);
            collect(reduce.to(), found);
            Set<String> inner = of(reduce.body());
            inner.remove(reduce.index());
            found.addAll(inner);
        } else if (node instanceof Tabulate tabulate) {
            Set<String> inner = of(tabulate.body());
            inner.removeAll(tabulate.indices());
            found.addAll(inner);
        } else {
            Operands.of(node).forEach(part -> collect(part, found));
        }
    }
}
