package assay.reference.notation;

import assay.reference.expression.Expression;
import assay.reference.expression.Rebuild;

/** Names for the indices of tables that the reader makes: none that can be written, and none that stands inside. */
final class BoundIndices {
    private static final String MARK = "~";

    private final String suffix;

    /** Names around an expression. */
    BoundIndices(Expression inside) {
        this.suffix = MARK.repeat(1 + depth(inside));
    }

    /** The name for an axis, counted from 0. */
    String name(int axis) {
        return (char) ('i' + axis) + suffix;
    }

    /** Whether a name is one of these. */
    static boolean isOne(String name) {
        return name.endsWith(MARK);
    }

    /** What is printed of a whole formula: a table over free indices as its body; one that the reader made as it is written. */
    static Expression shown(Expression whole) {
        return whole instanceof Expression.Tabulate table
                        && table.indices().stream().noneMatch(BoundIndices::isOne)
                ? table.body()
                : whole;
    }

    private static int depth(Expression node) {
        int[] deepest = {0};
        if (node instanceof Expression.Tabulate table) {
            for (String name : table.indices()) {
                deepest[0] = Math.max(deepest[0], isOne(name) ? name.length() - name.indexOf(MARK) : 0);
            }
        }
        Rebuild.parts(node, part -> {
            deepest[0] = Math.max(deepest[0], depth(part));
            return part;
        });
        return deepest[0];
    }
}
