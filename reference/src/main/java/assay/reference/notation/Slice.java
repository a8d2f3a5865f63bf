package assay.reference.notation;

import assay.reference.expression.Dimension;
import assay.reference.expression.Expression;
import assay.reference.expression.Expression.Element;
import assay.reference.expression.Expression.IndexVariable;
import assay.reference.expression.Expression.Tabulate;
import assay.reference.expression.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A tensor at some indices and along its other axes. A row of a matrix is a matrix of one row, as X_{i,:} is in textbooks
 * (Goodfellow, Bengio, Courville 2016, section 2.1); a column is a vector.
 *
 * @param tensor the tensor
 * @param indices for each axis its index, or nothing where the whole axis is meant
 */
record Slice(Expression tensor, List<Optional<Expression>> indices) {
    Slice {
        indices = List.copyOf(indices);
    }

    /** The entry, or the tensor of the entries. */
    Expression expression() {
        BoundIndices bound = new BoundIndices(tensor);
        List<String> names = new ArrayList<>();
        List<Dimension> axes = new ArrayList<>();
        List<Expression> entry = new ArrayList<>();
        if (isRow()) {
            names.add(bound.name(0));
            axes.add(Dimension.ONE);
        }
        for (int axis = 0; axis < indices.size(); axis++) {
            if (indices.get(axis).isPresent()) {
                entry.add(indices.get(axis).get());
            } else {
                names.add(bound.name(1 + axis));
                axes.add(tensor.shape().dimension(axis));
                entry.add(new IndexVariable(names.get(names.size() - 1)));
            }
        }
        Element element = new Element(tensor, entry);
        return names.isEmpty() ? element : new Tabulate(names, new Shape(axes), element);
    }

    /** A row as a vector, as programs take it: a column of the transposed matrix. */
    Expression flat() {
        return new Slice(new Expression.Transpose(tensor), List.of(Optional.empty(), indices.get(0))).expression();
    }

    /** Whether this is a row of a matrix. */
    boolean isRow() {
        return indices.size() == 2
                && indices.get(0).isPresent()
                && indices.get(1).isEmpty();
    }

    /** The slice that an expression was made from, to print it as it is written. */
    static Optional<Slice> in(Expression expression) {
        if (!(expression instanceof Tabulate table)
                || !(table.body() instanceof Element element)
                || !BoundIndices.isOne(table.indices().get(0))) {
            return Optional.empty();
        }
        List<Optional<Expression>> indices = new ArrayList<>();
        for (Expression index : element.indices()) {
            boolean whole =
                    index instanceof IndexVariable name && table.indices().contains(name.name());
            indices.add(whole ? Optional.empty() : Optional.of(index));
        }
        return Optional.of(new Slice(element.tensor(), indices));
    }
}
