package assay.reference.notation;

import assay.reference.notation.Syntax.Operator;
import assay.reference.number.Rational;
import java.util.List;
import java.util.Optional;

/** Finds out whether a text is a number and how it was written. */
final class Numbers {
    private Numbers() {}

    static Optional<Decimal> of(Syntax syntax) {
        if (syntax instanceof Syntax.Number number) {
            return Optional.of(new Decimal(number.value(), number.decimals()));
        }
        if (syntax instanceof Syntax.Negated negated) {
            return of(negated.operand())
                    .map(decimal -> new Decimal(decimal.value().negate(), decimal.decimals()));
        }
        if (syntax instanceof Syntax.Quotient quotient) {
            return quotient(quotient.numerator(), quotient.denominator());
        }
        if (syntax instanceof Syntax.Product product && product.operators().equals(List.of(Operator.OVER))) {
            return quotient(product.factors().get(0), product.factors().get(1));
        }
        return Optional.empty();
    }

    private static Optional<Decimal> quotient(Syntax numerator, Syntax denominator) {
        Optional<Rational> below = of(denominator).map(Decimal::value).filter(value -> !value.isZero());
        return of(numerator)
                .filter(decimal -> decimal.value().isInteger())
                .flatMap(decimal -> below.filter(Rational::isInteger).map(decimal.value()::divide))
                .map(value -> new Decimal(value, 0));
    }
}
