package assay.reference.notation;

import assay.reference.expression.Expression;
import assay.reference.expression.Shape;
import assay.reference.number.Rational;

/** How tightly the parts of a written expression hold together, from the loosest to the tightest. */
enum Binding {
    SUM,
    PRODUCT,
    POWER,
    ATOM;

    /** Whether something that holds so tightly needs no parentheses where {@code needed} is asked. */
    boolean isTighter(Binding needed) {
        return compareTo(needed) >= 0;
    }

    /** How tightly an expression holds together as it is printed. */
    static Binding of(Expression node) {
        if (node instanceof Expression.Literal literal) {
            return of(literal.value());
        }
        if (node instanceof Expression.Fill fill && fill.shape().isScalar()) {
            return of(fill.value());
        }
        if (node instanceof Expression.Size size) {
            return size.dimension().isFixed() || size.dimension().offset() == 0 ? ATOM : SUM;
        }
        if (node instanceof Expression.Add || node instanceof Expression.Negate) {
            return SUM;
        }
        if (node instanceof Expression.Multiply
                || node instanceof Expression.Divide
                || node instanceof Expression.MatrixProduct) {
            return PRODUCT;
        }
        return node instanceof Expression.Power power && !isAmbiguous(power) ? POWER : ATOM;
    }

    private static Binding of(Rational value) {
        if (value.signum() < 0) {
            return SUM;
        }
        return PlainPrinter.number(value).indexOf('/') >= 0 ? PRODUCT : ATOM;
    }

    /**
     * Whether a power written with a raised exponent might be read as something else: a power of a square matrix, or a
     * transpose.
     */
    static boolean isAmbiguous(Expression.Power node) {
        Shape shape = node.base().shape();
        boolean square = shape.rank() == 2 && shape.dimension(0).equals(shape.dimension(1));
        boolean letter = node.exponent() instanceof Expression.Symbol symbol && Transposition.isSign(symbol.name());
        boolean index =
                node.exponent() instanceof Expression.IndexVariable variable && Transposition.isSign(variable.name());
        return !shape.isScalar() && (square || letter || index);
    }
}
