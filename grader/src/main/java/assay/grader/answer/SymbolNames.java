package assay.grader.answer;

import assay.reference.expression.Expression;
import assay.reference.expression.Rebuild;
import java.util.Set;
import java.util.TreeSet;

/** The symbols that a formula depends on, those behind defined names included. */
final class SymbolNames {
    private SymbolNames() {}

    static Set<String> of(Expression expression) {
        Set<String> names = new TreeSet<>();
        collect(expression, names);
        return names;
    }

    private static Expression collect(Expression node, Set<String> names) {
        if (node instanceof Expression.Symbol symbol) {
            names.add(symbol.name());
            return node;
        }
        return Rebuild.parts(node, part -> collect(part, names));
    }
}
