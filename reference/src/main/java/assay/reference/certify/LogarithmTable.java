package assay.reference.certify;

import assay.reference.number.Rational;
import assay.reference.polynomial.Generator;
import assay.reference.polynomial.Polynomial;
import assay.reference.polynomial.Quotient;
import assay.reference.polynomial.QuotientField;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The logarithms of magnitudes that a tower contains. */
final class LogarithmTable {
    private final IdentityCell cell;
    private final QuotientField field;

    LogarithmTable(IdentityCell cell) {
        this.cell = cell;
        this.field = cell.field();
    }

    /**
     * Whether {@code log|u|} is the value, which contains multiples of logarithms: their arguments are divided out of u
     * first, so that it does not matter into which factors u falls.
     */
    boolean holds(Quotient u, Quotient value) {
        Polynomial n = value.numerator();
        Quotient divided = field.zero();
        Map<Integer, Rational> multiples = new TreeMap<>();
        for (int k = 0; k < n.size() && value.isPolynomial(); k++) {
            for (int g = 0; g < field.generatorCount(); g++) {
                if (field.generator(g).kind() == Generator.Kind.LOG
                        && n.monomial(k).equals(Polynomial.power(field.layout(), g, 1))
                        && isMeaningful(field.generator(g).argument())) {
                    Rational times = Rational.of(n.coefficient(k), value.divisor());
                    multiples.put(g, times);
                    divided = field.add(divided, field.times(field.generatorPower(g, 1), times));
                }
            }
        }
        if (multiples.isEmpty()) {
            return false;
        }
        Quotient rest = Magnitude.of(field, u, multiples).logarithm(this);
        return rest != null && field.subtract(value, field.add(divided, rest)).isZero();
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
                case ROOT, ERF, SIN, COS, ATAN, FLOOR, INDICATOR, PARITY -> {}
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
        return cell.isPositive(argument);
    }
}
