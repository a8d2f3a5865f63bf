package assay.reference.notation;

import assay.reference.expression.Dimension;
import assay.reference.expression.Expression;
import assay.reference.expression.Expression.Literal;
import assay.reference.expression.Expression.Negate;
import assay.reference.expression.TensorOperation;
import assay.reference.number.Rational;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Powers of a square matrix by whole numbers, as products of matrices. */
final class MatrixPower {
    /** The largest exponent that is written out. */
    static final int LARGEST = 7;

    private MatrixPower() {}

    /** Whether the power of a square matrix may differ from that of its entries. */
    static boolean matters(Expression base, Expression exponent) {
        Optional<Rational> number = number(exponent);
        boolean one = number.filter(Rational::isOne).isPresent();
        // A root of zero is zero, so that positive powers of a diagonal matrix are those of its entries.
        boolean diagonal =
                isDiagonal(base) && number.filter(value -> value.signum() > 0).isPresent();
        return !one && !diagonal && !base.shape().dimension(0).equals(Dimension.ONE);
    }

    /** The power of a square matrix, or null if the exponent is no whole number that is written out. */
    static @Nullable Expression of(Expression base, Expression exponent) {
        Optional<Rational> number = number(exponent)
                .filter(Rational::isInteger)
                .filter(value -> value.abs().compareTo(Rational.of(LARGEST)) <= 0);
        if (number.isEmpty()) {
            return null;
        }
        int times = number.get().numerator().intValue();
        if (times == 0) {
            return new Expression.Identity(base.shape().dimension(0));
        }
        Expression factor = times > 0 ? base : new Expression.Operate(TensorOperation.INVERSE, List.of(base));
        Expression product = factor;
        for (int k = 1; k < Math.abs(times); k++) {
            product = new Expression.MatrixProduct(product, factor);
        }
        return product;
    }

    /** Whether it is a whole number below zero. */
    static boolean isNegative(Expression exponent) {
        return number(exponent)
                .filter(value -> value.isInteger() && value.signum() < 0)
                .isPresent();
    }

    /** How both powers by a whole number are written. */
    static String spellings(Expression exponent) {
        Rational number = number(exponent).orElse(Rational.ONE);
        if (number.isZero()) {
            return "eye(n) or ones(n, n)";
        }
        if (number.signum() > 0) {
            return "A @ A or A .* A";
        }
        return number.negate().isOne() ? "inv(A) or 1/A" : "inv(A) @ inv(A) or 1/(A .* A)";
    }

    private static Optional<Rational> number(Expression exponent) {
        if (exponent instanceof Negate negate) {
            return number(negate.operand()).map(Rational::negate);
        }
        if (exponent instanceof Expression.Divide quotient) {
            Optional<Rational> below = number(quotient.denominator()).filter(value -> !value.isZero());
            return number(quotient.numerator()).flatMap(value -> below.map(value::divide));
        }
        return exponent instanceof Literal literal ? Optional.of(literal.value()) : Optional.empty();
    }

    /** Whether a matrix is written as the diagonal one of a vector. */
    private static boolean isDiagonal(Expression matrix) {
        return matrix instanceof Expression.Operate operate
                && operate.operation() == TensorOperation.DIAGONAL
                && operate.shape().rank() == 2;
    }
}
