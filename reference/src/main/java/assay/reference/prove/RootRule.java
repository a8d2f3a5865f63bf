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

/** Real powers with a rational exponent, factor by factor of the base. */
final class RootRule {
    private final Cell cell;
    private final QuotientField field;
    private final Instruction user;

    private RootRule(Cell cell, Instruction user) {
        this.cell = cell;
        this.field = cell.field();
        this.user = user;
    }

    /** The power, undefined, or null if the cell must be split. */
    static @Nullable Quotient apply(Cell cell, Instruction user, Quotient base, Rational exponent) {
        Requirement requirement = exponent.signum() > 0 ? Requirement.NONNEGATIVE : Requirement.POSITIVE;
        return switch (cell.require(user, base, requirement)) {
            case UNDEFINED -> cell.undefined();
            case PENDING -> null;
            case MET -> base.isZero() ? base : new RootRule(cell, user).power(base, exponent);
        };
    }

    /** The power of a base that is at least zero. */
    static @Nullable Quotient power(Cell cell, Instruction user, Quotient base, Rational exponent) {
        return new RootRule(cell, user).power(base, exponent);
    }

    private @Nullable Quotient power(Quotient base, Rational exponent) {
        if (exponent.isInteger()) {
            return field.power(base, exponent.numerator().intValueExact());
        }
        Factorization f = Factorization.of(field, base);
        Quotient result = field.multiply(
                number(f.content().numerator().abs(), exponent),
                number(f.content().denominator(), exponent.negate()));
        for (int g = 0; g < f.generatorCount(); g++) {
            if (f.exponent(g) != 0) {
                Quotient part = generator(g, exponent.multiply(Rational.of(f.exponent(g))), f.exponent(g));
                if (part == null) {
                    return null;
                }
                result = field.multiply(result, part);
            }
        }
        for (int k = 0; k < f.factorCount(); k++) {
            if (f.multiplicity(k) != 0) {
                int atom = QuotientField.factorAtom(f.factor(k));
                Quotient part = magnitude(atom, exponent.multiply(Rational.of(f.multiplicity(k))), f.multiplicity(k));
                if (part == null) {
                    return null;
                }
                result = field.multiply(result, part);
            }
        }
        return result;
    }

    private Quotient number(BigInteger number, Rational exponent) {
        Quotient result = field.one();
        for (Map.Entry<BigInteger, Integer> each : Primes.factors(number).entrySet()) {
            result = field.multiply(
                    result,
                    Tower.root(
                            cell,
                            Polynomial.constant(field.layout(), each.getKey()),
                            exponent.multiply(Rational.of(each.getValue())),
                            SignSet.POSITIVE));
        }
        return result;
    }

    private @Nullable Quotient generator(int g, Rational exponent, int multiplicity) {
        Generator generator = field.generator(g);
        boolean nonnegative = (cell.provedSigns().ofGenerator(g) & SignSet.NEGATIVE) == 0;
        switch (generator.kind()) {
            case INPUT, PI -> {
                if (nonnegative && cell.hasParameter(g)) {
                    Rational unit = Rational.of(1, generator.degree());
                    return scaled(g, exponent, unit, exponent.multiply(unit));
                }
            }
            case EXP -> {
                return scaled(g, exponent, ExponentialRule.unit(generator), null);
            }
            case ROOT -> {
                return Tower.root(
                        cell,
                        generator.argument().numerator(),
                        exponent.divide(Rational.of(generator.degree())),
                        cell.provedSigns().of(generator.argument()));
            }
            case LOG, ERF, SIN, COS, ATAN, FLOOR -> {}
        }
        return magnitude(QuotientField.generatorAtom(g), exponent, multiplicity);
    }

    private Quotient scaled(int g, Rational exponent, Rational unit, @Nullable Rational wanted) {
        if (!exponent.isInteger()) {
            throw cell.units()
                    .refine(g, unit, wanted == null ? exponent.multiply(unit).abs() : wanted.abs());
        }
        return field.generatorPower(g, exponent.numerator().intValueExact());
    }

    /** The power of the magnitude of an atom. */
    private @Nullable Quotient magnitude(int atom, Rational exponent, int multiplicity) {
        Polynomial p = field.atom(atom);
        if (exponent.isInteger() && (exponent.numerator().intValueExact() & 1) == 0) {
            return field.power(field.of(p), exponent.numerator().intValueExact());
        }
        int signs = cell.signs(user, field.of(p));
        if ((multiplicity & 1) == 0 && signs == SignSet.ANY) {
            Splitting.ask(cell, field.of(p), SignSet.NONNEGATIVE, SignSet.NEGATIVE);
            return null;
        }
        if ((multiplicity & 1) == 0 && signs == SignSet.NONZERO) {
            Splitting.ask(cell, field.of(p), SignSet.POSITIVE, SignSet.NEGATIVE);
            return null;
        }
        boolean negative = (signs & SignSet.POSITIVE) == 0;
        return Tower.root(cell, negative ? p.negate() : p, exponent, negative ? SignSet.negate(signs) : signs);
    }
}
