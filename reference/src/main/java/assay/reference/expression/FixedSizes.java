package assay.reference.expression;

import assay.reference.expression.Expression.Derivative;
import assay.reference.expression.Expression.Fill;
import assay.reference.expression.Expression.Identity;
import assay.reference.expression.Expression.Literal;
import assay.reference.expression.Expression.Size;
import assay.reference.expression.Expression.Symbol;
import assay.reference.expression.Expression.Tabulate;
import assay.reference.number.Rational;

/**
 * Puts numbers in the place of some symbolic sizes, in shapes and where a size is a number.
 *
 * @param sizes the numbers; other sizes stay as they are
 */
public record FixedSizes(Sizes sizes) {

    /**
     * An expression at these sizes.
     *
     * @throws ShapeException if an axis would have a negative length
     */
    public Expression in(Expression node) {
        if (sizes.values().isEmpty()) {
            return node;
        }
        if (node instanceof Symbol symbol) {
            return symbol(symbol);
        }
        if (node instanceof Size size) {
            Dimension length = in(size.dimension());
            return length.isFixed() ? new Literal(Rational.of(length.offset())) : new Size(length);
        }
        if (node instanceof Identity identity) {
            return new Identity(in(identity.dimension()));
        }
        if (node instanceof Fill fill) {
            return new Fill(fill.value(), in(fill.shape()));
        }
        if (node instanceof Tabulate table) {
            return new Tabulate(table.indices(), in(table.axes()), in(table.body()));
        }
        if (node instanceof Derivative derivative) {
            return new Derivative(
                    in(derivative.function()),
                    symbol(derivative.variable()),
                    derivative.at().map(this::in),
                    derivative.side());
        }
        return Rebuild.parts(node, this::in);
    }

    private Symbol symbol(Symbol symbol) {
        return new Symbol(symbol.name(), in(symbol.shape()), symbol.domain());
    }

    private Shape in(Shape shape) {
        return new Shape(shape.dimensions().stream().map(this::in).toList());
    }

    private Dimension in(Dimension axis) {
        boolean known = axis.size().isPresent()
                && sizes.values().containsKey(axis.size().get());
        return known ? Dimension.fixed(axis.at(sizes)) : axis;
    }
}
