package assay.reference.certify;

import assay.reference.number.Rational;
import assay.reference.polynomial.Generator;
import assay.reference.polynomial.Polynomial;
import assay.reference.polynomial.Quotient;
import assay.reference.polynomial.QuotientField;
import assay.reference.polynomial.SignSet;
import org.jspecify.annotations.Nullable;

/** The logarithms of magnitudes that a tower contains. */
final class LogarithmTable {
    private final IdentityCell cell;
    private final QuotientField field;

    LogarithmTable(IdentityCell cell) {
        this.cell = cell;
        this.field = cell.field();
    }

    /** The logarithm of the magnitude of a number, a generator or a factor; null if the tower does not contain it. */
    @Nullable
    Quotient of(Polynomial base) {
        for (int g = 0; g < field.generatorCount(); g++) {
            Generator generator = field.generator(g);
            switch (generator.kind()) {
                case EXP -> {
                    if (base.equals(Polynomial.power(field.layout(), g, 1))) {
                        return generator.argument();
                    }
                }
                case LOG -> {
                    Quotient known = ofMultiple(base, g);
                    if (known != null) {
                        return known;
                    }
                }
                case INPUT, PI -> {
                    if (generator.degree() > 1 && base.equals(Polynomial.power(field.layout(), g, 1))) {
                        Quotient whole = exact(Polynomial.power(field.layout(), g, generator.degree()));
                        return whole == null ? null : field.times(whole, Rational.of(1, generator.degree()));
                    }
                }
                case ROOT, ERF, SIN, COS, ATAN, FLOOR, INDICATOR -> {}
            }
        }
        return null;
    }

    /** From log(p), or from log(p q) − log(q). */
    private @Nullable Quotient ofMultiple(Polynomial base, int g) {
        Quotient argument = field.generator(g).argument();
        if (!argument.isPolynomial() || !argument.divisor().equals(java.math.BigInteger.ONE)) {
            return null;
        }
        Polynomial p = argument.numerator();
        if (p.equals(base) || p.equals(base.negate())) {
            return isMeaningful(argument) ? field.generatorPower(g, 1) : null;
        }
        if (base.size() < 2 || exact(base) != null) {
            return null;
        }
        Quotient product = field.multiply(argument, field.of(base));
        if (product.isConstant() && isMeaningful(argument)) {
            // A conjugate: log|p| = log|p q| − log q.
            Quotient number = Magnitude.of(field, product).logarithm(this);
            return number == null ? null : field.subtract(number, field.generatorPower(g, 1));
        }
        Polynomial cofactor = field.divide(p, field.factor(base));
        Quotient rest = cofactor == null ? null : exact(cofactor);
        return rest == null || !isMeaningful(argument) ? null : field.subtract(field.generatorPower(g, 1), rest);
    }

    private @Nullable Quotient exact(Polynomial base) {
        for (int g = 0; g < field.generatorCount(); g++) {
            Quotient argument = field.generator(g).argument();
            if (field.generator(g).kind() == Generator.Kind.LOG
                    && (argument.equals(field.of(base)) || argument.equals(field.of(base.negate())))) {
                return isMeaningful(argument) ? field.generatorPower(g, 1) : null;
            }
        }
        return null;
    }

    private boolean isMeaningful(Quotient argument) {
        return cell.signs(argument) == SignSet.POSITIVE;
    }
}
