package assay.reference.certify;

import assay.reference.expression.Domain;
import assay.reference.polynomial.Generator;
import assay.reference.polynomial.Polynomial;
import assay.reference.polynomial.Quotient;
import assay.reference.polynomial.QuotientField;
import java.util.Optional;

/** Products of whole numbers, of which (−1)^p asks only whether they are even: n^3 is so where n is. */
public final class Parity {
    private Parity() {}

    /** A product of the same whole numbers, each once; empty if the monomial is no product of whole numbers. */
    public static Optional<Quotient> of(QuotientField field, DomainParameters parameters, Quotient monomial) {
        Polynomial p = monomial.numerator();
        boolean single =
                monomial.isPolynomial() && p.size() == 1 && monomial.divisor().equals(java.math.BigInteger.ONE);
        if (!single || !p.coefficient(0).equals(java.math.BigInteger.ONE)) {
            return Optional.empty();
        }
        Quotient product = field.one();
        for (int g = 0; g < p.generators(); g++) {
            int exponent = g < field.generatorCount() || p.contains(g) ? p.exponent(0, g) : 0;
            if (exponent == 0) {
                continue;
            }
            Generator generator = field.generator(g);
            if (!isWhole(generator, parameters) || exponent < 0 || exponent % generator.degree() != 0) {
                return Optional.empty();
            }
            product = field.multiply(product, field.generatorPower(g, generator.degree()));
        }
        return Optional.of(product);
    }

    private static boolean isWhole(Generator generator, DomainParameters parameters) {
        return switch (generator.kind()) {
            case INPUT ->
                parameters.input(generator.input()).domain() == Domain.Named.INTEGER
                        || parameters.input(generator.input()).domain() == Domain.Named.POSITIVE_INTEGER;
            case FLOOR -> true;
            case PI, EXP, LOG, ROOT, ERF, SIN, COS, ATAN, INDICATOR, PARITY -> false;
        };
    }
}
