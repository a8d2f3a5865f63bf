package assay.reference.certify;

import assay.reference.expression.Dimension;
import assay.reference.expression.Expression;
import assay.reference.expression.Expression.Element;
import assay.reference.expression.Expression.IndexVariable;
import assay.reference.expression.Expression.Literal;
import assay.reference.expression.Expression.Tabulate;
import assay.reference.expression.Shape;
import assay.reference.number.Rational;
import java.util.List;

/** Reads an n×1 column as a vector and a 1×1 matrix as a number, where the other side is one. */
public final class Columns {
    private static final String ROW = "~row";

    private Columns() {}

    /** The expression in the wanted shape, if it is a column of it; else as it is. */
    public static Expression asVector(Expression expression, Shape wanted) {
        Shape shape = expression.shape();
        boolean column = shape.rank() == 2 && shape.dimension(1).equals(Dimension.ONE);
        Expression one = new Literal(Rational.ONE);
        if (column && wanted.rank() == 1) {
            Shape rows = Shape.of(shape.dimension(0));
            return new Tabulate(List.of(ROW), rows, new Element(expression, List.of(new IndexVariable(ROW), one)));
        }
        if (column && wanted.isScalar() && shape.dimension(0).equals(Dimension.ONE)) {
            return new Element(expression, List.of(one, one));
        }
        return expression;
    }
}
