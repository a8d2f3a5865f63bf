package assay.grader.answer;

import assay.reference.expression.Dimension;
import assay.reference.expression.Expression;
import assay.reference.expression.Expression.Element;
import assay.reference.expression.Expression.IndexVariable;
import assay.reference.expression.Expression.Literal;
import assay.reference.expression.Expression.Tabulate;
import assay.reference.expression.Shape;
import assay.reference.number.Rational;
import java.util.ArrayList;
import java.util.List;

/** Axes of the length one, which an answer in index form may leave out. */
final class UnitAxes {
    private static final String INDEX = "~unit";

    private UnitAxes() {}

    /** The shape without them. */
    static Shape without(Shape shape) {
        return new Shape(shape.dimensions().stream()
                .filter(axis -> !axis.equals(Dimension.ONE))
                .toList());
    }

    /** The expression in a shape that differs from its own in such axes only; else as it is. */
    static Expression fitted(Expression expression, Shape wanted) {
        Shape shape = expression.shape();
        if (shape.equals(wanted) || !without(shape).equals(without(wanted))) {
            return expression;
        }
        List<String> names = new ArrayList<>();
        List<Expression> longer = new ArrayList<>();
        for (int axis = 0; axis < wanted.rank(); axis++) {
            names.add(INDEX + axis);
            if (!wanted.dimension(axis).equals(Dimension.ONE)) {
                longer.add(new IndexVariable(INDEX + axis));
            }
        }
        List<Expression> entry = new ArrayList<>();
        for (Dimension axis : shape.dimensions()) {
            entry.add(axis.equals(Dimension.ONE) ? new Literal(Rational.ONE) : longer.remove(0));
        }
        Expression element = new Element(expression, entry);
        return names.isEmpty() ? element : new Tabulate(names, wanted, element);
    }
}
