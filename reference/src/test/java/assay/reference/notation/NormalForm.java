package assay.reference.notation;

import assay.reference.expression.Expression;
import assay.reference.expression.Expression.Divide;
import assay.reference.expression.Expression.Literal;
import assay.reference.expression.Expression.MatrixProduct;
import assay.reference.expression.Expression.Negate;
import assay.reference.expression.Expression.Transpose;
import assay.reference.expression.Rebuild;
import assay.reference.number.Rational;

/** One form for expressions that no text can tell apart: −3 is the negated 3, 1/3 the quotient of 1 and 3. */
final class NormalForm {
    private final boolean innerTransposed;

    private NormalForm(boolean innerTransposed) {
        this.innerTransposed = innerTransposed;
    }

    /** The form of plain text. */
    static Expression plain(Expression expression) {
        return new NormalForm(false).of(expression);
    }

    /** The form of LaTeX, in which a product of two vectors has the first one transposed. */
    static Expression latex(Expression expression) {
        return new NormalForm(true).of(expression);
    }

    private Expression of(Expression node) {
        if (node instanceof Literal literal) {
            return number(literal.value());
        }
        Expression rebuilt = Rebuild.parts(node, this::of);
        boolean inner = rebuilt instanceof MatrixProduct product
                && product.left().shape().rank() == 1
                && product.right().shape().rank() == 1;
        return innerTransposed && inner && rebuilt instanceof MatrixProduct product
                ? new MatrixProduct(new Transpose(product.left()), product.right())
                : rebuilt;
    }

    private static Expression number(Rational value) {
        if (value.signum() < 0) {
            return new Negate(number(value.negate()));
        }
        return value.toDecimalString().isPresent()
                ? new Literal(value)
                : new Divide(
                        new Literal(Rational.of(value.numerator())), new Literal(Rational.of(value.denominator())));
    }
}
