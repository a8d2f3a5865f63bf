package assay.reference.notation;

import assay.reference.expression.Expression;
import assay.reference.expression.Rebuild;

/** Measures an expression as a tree, up to bounds: how many nodes it has and how deep they are nested. */
final class Extent {
    private final int nodes;
    private final int depth;
    private int count;
    private int level;
    private boolean exceeded;

    private Extent(int nodes, int depth) {
        this.nodes = nodes;
        this.depth = depth;
    }

    /** Whether the tree has at most so many nodes and levels. */
    static boolean isWithin(Expression expression, int nodes, int depth) {
        Extent extent = new Extent(nodes, depth);
        extent.visit(expression);
        return !extent.exceeded;
    }

    private Expression visit(Expression node) {
        if (exceeded || ++count > nodes || level == depth) {
            exceeded = true;
            return node;
        }
        level++;
        Rebuild.parts(node, this::visit);
        level--;
        return node;
    }
}
