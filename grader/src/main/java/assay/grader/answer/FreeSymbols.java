package assay.grader.answer;

import assay.reference.expression.Expression;
import assay.reference.expression.Rebuild;
import java.util.Set;
import java.util.TreeSet;

/** The symbols on which a formula depends, those inside of named quantities included. */
final class FreeSymbols {
    private FreeSymbols() {}

    static Set<String> of(Expression formula) {
        Set<String> names = new TreeSet<>();
        collect(formula, names);
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
