package assay.reference.derivation;

import assay.reference.decide.Decision;
import assay.reference.decide.Equality;
import assay.reference.expression.Domain;
import assay.reference.expression.Expression;
import assay.reference.expression.Expression.Symbol;
import assay.reference.expression.Operands;
import assay.reference.expression.Rebuild;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;

/** What vectors whose entries sum to one have to do with a derivation. */
public final class Constraints {
    private Constraints() {}

    /**
     * The names of the vectors whose constraint is needed to get from a line to an end: both are equal, but would not be if
     * the entries of the vector were any numbers. Empty if it is not needed, or that is not proved.
     */
    public static Set<String> between(Expression line, Expression end, Equality equality) {
        Set<String> names = new TreeSet<>();
        for (Symbol vector : vectors(line)) {
            if (line.shape().equals(end.shape())
                    && equality.decide(free(line, vector), free(end, vector)) instanceof Decision.Different) {
                names.add(vector.name());
            }
        }
        return names;
    }

    private static Set<Symbol> vectors(Expression expression) {
        Set<Symbol> found = new LinkedHashSet<>();
        collect(expression, found);
        return found;
    }

    private static void collect(Expression node, Set<Symbol> found) {
        if (node instanceof Symbol symbol && isConstrained(symbol)) {
            found.add(symbol);
        }
        Operands.of(node).forEach(part -> collect(part, found));
    }

    private static boolean isConstrained(Symbol symbol) {
        return symbol.domain() == Domain.Named.ONE_HOT || symbol.domain() == Domain.Named.SIMPLEX;
    }

    private static Expression free(Expression node, Symbol vector) {
        if (node.equals(vector)) {
            Domain domain = vector.domain() == Domain.Named.SIMPLEX ? Domain.Named.POSITIVE : Domain.REAL;
            return new Symbol(vector.name(), vector.shape(), domain);
        }
        return Rebuild.parts(node, part -> free(part, vector));
    }
}
