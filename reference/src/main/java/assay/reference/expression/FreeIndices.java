package assay.reference.expression;

import assay.reference.expression.Expression.IndexVariable;
import assay.reference.expression.Expression.Reduce;
import assay.reference.expression.Expression.Tabulate;
import java.util.Map;
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

    /** The same for many expressions that share parts. @param known what is known already, by identity */
    public static Set<String> of(Expression node, Map<Expression, Set<String>> known) {
        Set<String> free = known.get(node);
        if (free == null) {
            free = new TreeSet<>();
            if (node instanceof IndexVariable index) {
                free.add(index.name());
            } else if (node instanceof Reduce reduce) {
                free.addAll(of(reduce.body(), known));
                free.remove(reduce.index());
                free.addAll(of(reduce.from(), known));
                free.addAll(of(reduce.to(), known));
            } else {
                for (Expression part : Operands.of(node)) {
                    free.addAll(of(part, known));
                }
                if (node instanceof Tabulate tabulate) {
                    free.removeAll(tabulate.indices());
                }
            }
            known.put(node, free);
        }
        return free;
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
