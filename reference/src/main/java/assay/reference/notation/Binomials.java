package assay.reference.notation;

import assay.reference.expression.Expression;
import assay.reference.expression.Expression.Literal;
import assay.reference.expression.Expression.Negate;
import assay.reference.number.Rational;
import java.util.ArrayList;
import java.util.List;

/** Binomial coefficients n(n − 1)…(n − k + 1)/k! with a written number k. */
final class Binomials {
    private static final int MOST = 32;

    private Binomials() {}

    /**
     * The coefficient.
     *
     * @param chosen k
     * @param at where k is written
     */
    static Expression of(Expression all, Expression chosen, Syntax at) {
        boolean whole = chosen instanceof Literal literal
                && literal.value().isInteger()
                && literal.value().signum() >= 0
                && literal.value().compareTo(Rational.of(MOST)) <= 0;
        if (!whole) {
            throw SyntaxException.malformed(
                    at,
                    "the lower number of a binomial coefficient is read only as a whole number up to " + MOST,
                    "write it out by products");
        }
        int count = ((Literal) chosen).value().numerator().intValueExact();
        Rational below = Rational.ONE;
        Rational value = Rational.ONE;
        List<Expression> factors = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            Rational step = Rational.of(k);
            below = below.multiply(Rational.of(k + 1L));
            value = all instanceof Literal number
                    ? value.multiply(number.value().subtract(step))
                    : value;
            factors.add(k == 0 ? all : new Expression.Add(List.of(all, new Negate(new Literal(step)))));
        }
        if (count == 0 || all instanceof Literal) {
            return new Literal(value.divide(below));
        }
        return count == 1 ? all : new Expression.Divide(new Expression.Multiply(factors), new Literal(below));
    }
}
