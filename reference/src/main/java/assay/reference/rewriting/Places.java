package assay.reference.rewriting;

import assay.reference.expression.Expression;
import assay.reference.expression.Expression.Quantity;
import assay.reference.expression.Rebuild;
import assay.reference.expression.ShapeException;
import assay.reference.notation.PlainPrinter;
import java.util.ArrayList;
import java.util.List;

/** The places of an expression at which something can be changed. */
final class Places {
    private static final int LONGEST = 40;

    private Places() {}

    /** What becomes of one node of a kind. */
    @FunctionalInterface
    interface Change<N extends Expression> {
        List<Variant> of(N node);
    }

    /**
     * The expression with one of its nodes changed, in reading order. A change that does not keep the shape of its node
     * is left out: a shape shows such a mistake at once. What a name stands for is changed without its name. Numbers with
     * a name are data, of which nothing is changed.
     */
    static <N extends Expression> List<Variant> changed(Expression expression, Class<N> kind, Change<N> change) {
        List<Variant> all = new ArrayList<>();
        if (kind.isInstance(expression)) {
            for (Variant variant : change.of(kind.cast(expression))) {
                if (variant.expression().shape().equals(expression.shape())) {
                    all.add(variant);
                }
            }
        }
        if (expression instanceof Quantity named) {
            if (!Data.is(named.value())) {
                all.addAll(changed(named.value(), kind, change));
            }
            return all;
        }
        List<Expression> parts = parts(expression);
        for (int k = 0; k < parts.size(); k++) {
            for (Variant inner : changed(parts.get(k), kind, change)) {
                try {
                    all.add(new Variant(inner.words(), with(expression, k, inner.expression())));
                } catch (ShapeException unfit) {
                    continue;
                }
            }
        }
        return all;
    }

    /** The direct parts in reading order. */
    static List<Expression> parts(Expression expression) {
        List<Expression> parts = new ArrayList<>();
        Rebuild.parts(expression, part -> {
            parts.add(part);
            return part;
        });
        return parts;
    }

    /** The expression with its part at a position replaced. */
    private static Expression with(Expression expression, int position, Expression replacement) {
        int[] next = {0};
        return Rebuild.parts(expression, part -> next[0]++ == position ? replacement : part);
    }

    /** A short text for a person. */
    static String print(Expression expression) {
        String text = PlainPrinter.print(expression);
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }
}
