package assay.reference.notation;

import assay.reference.expression.Dimension;
import assay.reference.expression.Expression;
import assay.reference.number.Rational;
import java.util.Optional;

/** Reads the length of an axis out of an expression. */
final class Sizing {
    private Sizing() {}

    /** The length that an expression stands for: a whole number, a size, or a size plus or minus a whole number. */
    static Optional<Dimension> of(Expression expression) {
        if (expression instanceof Expression.Size size) {
            return Optional.of(size.dimension());
        }
        Optional<Integer> number = whole(expression);
        if (number.isPresent()) {
            return number.filter(n -> n >= 0).map(Dimension::fixed);
        }
        if (expression instanceof Expression.Add add
                && add.terms().size() == 2
                && add.terms().get(0) instanceof Expression.Size size) {
            return whole(add.terms().get(1))
                    .map(offset -> new Dimension(
                            size.dimension().size(), size.dimension().offset() + offset));
        }
        return Optional.empty();
    }

    private static Optional<Integer> whole(Expression expression) {
        if (expression instanceof Expression.Negate negate) {
            return whole(negate.operand()).map(n -> -n);
        }
        if (expression instanceof Expression.Literal literal) {
            Rational value = literal.value();
            if (value.isInteger() && value.bitLength() <= 24) {
                return Optional.of(value.numerator().intValue());
            }
        }
        return Optional.empty();
    }
}
