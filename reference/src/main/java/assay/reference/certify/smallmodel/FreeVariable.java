package assay.reference.certify.smallmodel;

import assay.reference.expression.Dimension;
import assay.reference.expression.Expression;
import assay.reference.expression.Expression.Element;
import assay.reference.expression.Expression.IndexVariable;
import assay.reference.expression.Expression.Literal;
import assay.reference.expression.Expression.Reduce;
import assay.reference.expression.Expression.Size;
import assay.reference.expression.Expression.Symbol;
import assay.reference.expression.Rebuild;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A free variable that stands for a sum.
 *
 * @param symbol the variable; it has an axis for each index that the sum carries
 * @param meaning the sum, in canonical names
 * @param parameters the names of those indices in the sum, in the order of the axes
 */
record FreeVariable(Symbol symbol, Expression meaning, List<String> parameters) {
    FreeVariable {
        parameters = List.copyOf(parameters);
    }

    /** The orders of the axes of the other in which they are the axes of this one. */
    List<int[]> ordersOf(FreeVariable other) {
        List<int[]> orders = new ArrayList<>();
        if (parameters.size() == other.parameters.size() && parameters.size() <= 3) {
            extend(new int[parameters.size()], 0, other, orders);
        }
        return orders;
    }

    private void extend(int[] order, int position, FreeVariable other, List<int[]> orders) {
        if (position == order.length) {
            orders.add(order.clone());
            return;
        }
        for (int axis = 0; axis < order.length; axis++) {
            boolean used = false;
            for (int k = 0; k < position; k++) {
                used |= order[k] == axis;
            }
            if (!used
                    && symbol.shape()
                            .dimension(position)
                            .equals(other.symbol.shape().dimension(axis))) {
                order[position] = axis;
                extend(order, position + 1, other, orders);
            }
        }
    }

    /** The sum of the other, with the parameters of this one in place of its own, and all its other names marked. */
    Expression meaningOf(FreeVariable other, int[] order) {
        Map<String, IndexVariable> names = new HashMap<>();
        for (int k = 0; k < order.length; k++) {
            names.put(other.parameters.get(order[k]), new IndexVariable(parameters.get(k)));
        }
        return marked(other.meaning, names);
    }

    private static Expression marked(Expression e, Map<String, IndexVariable> names) {
        if (e instanceof IndexVariable variable) {
            IndexVariable known = names.get(variable.name());
            return known == null ? new IndexVariable(variable.name() + "'") : known;
        }
        if (e instanceof Reduce reduce) {
            return new Reduce(
                    reduce.reduction(), reduce.index() + "'", reduce.from(), reduce.to(), marked(reduce.body(), names));
        }
        return Rebuild.parts(e, part -> marked(part, names));
    }

    /** The axes of the parameters and of all indices that sums inside of the two expressions bind. */
    Map<String, Dimension> ranges(Expression first, Expression second) {
        Map<String, Dimension> ranges = new HashMap<>();
        for (int k = 0; k < parameters.size(); k++) {
            ranges.put(parameters.get(k), symbol.shape().dimension(k));
        }
        collect(first, ranges);
        collect(second, ranges);
        return ranges;
    }

    private static void collect(Expression e, Map<String, Dimension> ranges) {
        if (e instanceof Reduce reduce) {
            ranges.put(
                    reduce.index(),
                    reduce.to() instanceof Size size
                            ? size.dimension()
                            : Dimension.fixed(
                                    ((Literal) reduce.to()).value().numerator().intValueExact()));
        }
        Rebuild.parts(e, part -> {
            collect(part, ranges);
            return part;
        });
    }

    /** An expression in which this variable stands for the other, whose axes are these in the given order. */
    Expression insteadOf(FreeVariable other, int[] order, Expression e) {
        if (e.equals(other.symbol)) {
            return symbol;
        }
        if (e instanceof Element element && element.tensor().equals(other.symbol)) {
            List<Expression> indices = new ArrayList<>();
            for (int axis : order) {
                indices.add(element.indices().get(axis));
            }
            return new Element(symbol, indices);
        }
        return Rebuild.parts(e, part -> insteadOf(other, order, part));
    }
}
