package assay.reference.prove;

import assay.reference.number.Rational;
import assay.reference.polynomial.Factorization;
import assay.reference.polynomial.Generator;
import assay.reference.polynomial.Polynomial;
import assay.reference.polynomial.Quotient;
import assay.reference.polynomial.QuotientField;
import assay.reference.polynomial.SignSet;
import assay.reference.program.Instruction;
import java.math.BigInteger;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Logarithms as sums of the logarithms of the magnitudes of the factors of the argument. */
final class LogarithmRule {
    private final Cell cell;
    private final QuotientField field;

    private LogarithmRule(Cell cell) {
        this.cell = cell;
        this.field = cell.field();
    }

    /** The logarithm, undefined, or null if the cell must be split. */
    static @Nullable Quotient apply(Cell cell, Instruction user, Quotient argument) {
        return switch (cell.require(user, argument, Requirement.POSITIVE)) {
            case UNDEFINED -> cell.undefined();
            case PENDING -> null;
            case MET -> new LogarithmRule(cell).logarithm(argument);
        };
    }

    private @Nullable Quotient logarithm(Quotient argument) {
        Factorization f = Factorization.of(field, argument);
        Quotient sum = field.subtract(
                number(f.content().numerator().abs()), number(f.content().denominator()));
        for (int g = 0; g < f.generatorCount(); g++) {
            if (f.exponent(g) != 0) {
                Quotient part = generator(g);
                if (part == null) {
                    return null;
                }
                sum = field.add(sum, field.times(part, Rational.of(f.exponent(g))));
            }
        }
        for (int k = 0; k < f.factorCount(); k++) {
            if (f.multiplicity(k) != 0) {
                Quotient part = magnitude(QuotientField.factorAtom(f.factor(k)));
                if (part == null) {
                    return null;
                }
                sum = field.add(sum, field.times(part, Rational.of(f.multiplicity(k))));
            }
        }
        return sum;
    }

    private Quotient number(BigInteger number) {
        Quotient sum = field.zero();
        for (Map.Entry<BigInteger, Integer> each : Primes.factors(number).entrySet()) {
            Quotient base = field.constant(Rational.of(each.getKey()));
            sum = field.add(sum, field.times(Tower.logarithm(cell, base), Rational.of(each.getValue())));
        }
        return sum;
    }

    private @Nullable Quotient generator(int g) {
        Generator generator = field.generator(g);
        switch (generator.kind()) {
            case INPUT, PI -> {
                if (generator.degree() > 1) {
                    Quotient base = field.generatorPower(g, generator.degree());
                    return field.times(Tower.logarithm(cell, base), Rational.of(1, generator.degree()));
                }
            }
            case EXP -> {
                return generator.argument();
            }
            case ROOT -> {
                Quotient inner = logarithm(generator.argument());
                return inner == null ? null : field.times(inner, Rational.of(1, generator.degree()));
            }
            case LOG, ERF, SIN, COS, ATAN, FLOOR, INDICATOR, PARITY -> {}
        }
        return magnitude(QuotientField.generatorAtom(g));
    }

    /** The logarithm of the magnitude of an atom. */
    private @Nullable Quotient magnitude(int atom) {
        Polynomial p = field.atom(atom);
        int signs = cell.signs(field.of(p)) & SignSet.NONZERO;
        if (signs == SignSet.NONZERO) {
            Splitting.ask(cell, field.of(p), SignSet.POSITIVE, SignSet.NEGATIVE, SignSet.ZERO);
            return null;
        }
        Polynomial positive = signs == SignSet.NEGATIVE ? p.negate() : p;
        int known = Tower.findLogarithm(cell, field.of(positive));
        // A known logarithm of a multiple of this polynomial: log p = log(p q) − log q.
        for (int g = 0; g < field.generatorCount() && known < 0 && (atom & 1) == 0; g++) {
            if (field.generator(g).kind() != Generator.Kind.LOG) {
                continue;
            }
            Quotient multiple = field.generator(g).argument();
            if (multiple.numerator().size() <= 1
                    || !multiple.isPolynomial()
                    || cell.signs(multiple) != SignSet.POSITIVE) {
                continue;
            }
            Polynomial cofactor = field.divide(multiple.numerator(), atom >> 1);
            if (cofactor == null || cofactor.size() < 2) {
                continue;
            }
            Quotient q = field.of(signs == SignSet.NEGATIVE ? cofactor.negate() : cofactor);
            if (cell.signs(q) == SignSet.POSITIVE) {
                return field.subtract(field.generatorPower(g, 1), Tower.logarithm(cell, q));
            }
        }
        // A conjugate of a known argument: log p = log(p q) − log q where p q is a number.
        for (int g = 0; g < field.generatorCount() && known < 0; g++) {
            Quotient argument = field.generator(g).argument();
            if (field.generator(g).kind() != Generator.Kind.LOG || !argument.isPolynomial()) {
                continue;
            }
            Quotient product = field.multiply(argument, field.of(positive));
            if (product.isConstant() && cell.signs(argument) == SignSet.POSITIVE) {
                Rational value = QuotientField.value(product);
                Quotient number = field.subtract(number(value.numerator()), number(value.denominator()));
                return field.subtract(number, field.generatorPower(g, 1));
            }
        }
        return Tower.logarithm(cell, field.of(positive));
    }
}
