package assay.reference.notation;

import assay.reference.expression.Expression;
import assay.reference.expression.Rebuild;

/** The number of nodes of an expression as a tree, counted up to a limit. */
final class TreeSize {
    private final int limit;
    private int count;

    private TreeSize(int limit) {
        this.limit = limit;
    }

    static int of(Expression expression, int limit) {
        TreeSize size = new TreeSize(limit);
        size.visit(expression);
        return size.count;
    }

    private Expression visit(Expression node) {
        if (count < limit) {
            count++;
            Rebuild.parts(node, this::visit);
        }
        return node;
    }
}
