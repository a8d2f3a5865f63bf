package assay.reference.polynomial;

import java.math.BigInteger;
import java.util.List;

/**
 * A quotient of polynomials that stands for itself, without the numbering of a field's factors.
 *
 * @param numerator the numerator
 * @param divisor the integer in the denominator, not zero
 * @param factors polynomials in the denominator, not zero
 * @param exponents their exponents, one for each
 */
public record Fraction(Polynomial numerator, BigInteger divisor, List<Polynomial> factors, List<Integer> exponents) {
    public Fraction {
        factors = List.copyOf(factors);
        exponents = List.copyOf(exponents);
        if (factors.size() != exponents.size()) {
            throw new IllegalArgumentException(factors.size() + " factors with " + exponents.size() + " exponents");
        }
    }

    /** The value in a field, whose factors may be others. */
    public Quotient in(QuotientField field) {
        Quotient result = field.divide(field.of(numerator), field.of(Polynomial.constant(field.layout(), divisor)));
        for (int k = 0; k < factors.size(); k++) {
            // The inverse comes first, so that the factor and not its power is remembered.
            Quotient inverse = field.invert(field.of(factors.get(k)));
            result = field.multiply(result, field.power(inverse, exponents.get(k)));
        }
        return result;
    }
}
