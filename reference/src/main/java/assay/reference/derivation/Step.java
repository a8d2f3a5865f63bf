package assay.reference.derivation;

import assay.reference.expression.Expression;
import assay.reference.expression.Expression.Element;
import assay.reference.expression.Expression.IndexVariable;
import assay.reference.expression.Expression.Tabulate;
import assay.reference.expression.Rebuild;
import java.util.List;

/**
 * A named step, which makes something of a line: {@code grad(line, z)} for "differentiate both sides". In index form it
 * is a step of the entries.
 *
 * @param line the symbol that stands for the line before
 * @param result what the step makes of it
 */
public record Step(Expression.Symbol line, Expression result) {

    /** What the step makes of a line. */
    public Expression of(Expression before) {
        if (result instanceof Tabulate table) {
            List<Expression> indices =
                    table.indices().stream().<Expression>map(IndexVariable::new).toList();
            boolean sameTable = before instanceof Tabulate other
                    && other.indices().equals(table.indices())
                    && other.axes().equals(table.axes());
            Expression entry =
                    sameTable && before instanceof Tabulate other ? other.body() : new Element(before, indices);
            return new Tabulate(table.indices(), table.axes(), in(table.body(), entry));
        }
        return in(result, before);
    }

    private Expression in(Expression node, Expression value) {
        if (node.equals(line)) {
            return value;
        }
        return Rebuild.parts(node, part -> in(part, value));
    }
}
