package assay.reference.prove;

import assay.reference.number.Rational;
import assay.reference.polynomial.Generator;
import assay.reference.polynomial.LimitException;
import assay.reference.polynomial.Polynomial;
import assay.reference.polynomial.Quotient;
import assay.reference.polynomial.QuotientField;
import assay.reference.polynomial.SignSet;

/** Finds or adds the generators of a cell. */
final class Tower {
    private Tower() {}

    /** The number pi. */
    static Quotient pi(Cell cell) {
        int g = piGenerator(cell);
        return cell.field().generatorPower(g, cell.field().generator(g).degree());
    }

    /** The generator whose power is pi. */
    static int piGenerator(Cell cell) {
        QuotientField field = cell.field();
        int known = find(cell, Generator.Kind.PI);
        if (known >= 0) {
            return known;
        }
        int degree = cell.units().degree(field.generatorCount(), Rational.ONE);
        return cell.addGenerator(new Generator(Generator.Kind.PI, field.zero(), 0, degree), SignSet.POSITIVE);
    }

    /** The number of the first generator of a kind, or −1. */
    static int find(Cell cell, Generator.Kind kind) {
        for (int g = 0; g < cell.field().generatorCount(); g++) {
            if (cell.field().generator(g).kind() == kind) {
                return g;
            }
        }
        return -1;
    }

    /** The logarithm of a positive argument that is not a product. */
    static Quotient logarithm(Cell cell, Quotient argument) {
        int known = findLogarithm(cell, argument);
        int g = known >= 0 ? known : cell.addGenerator(new Generator(Generator.Kind.LOG, argument, 0, 1), SignSet.ANY);
        return cell.field().generatorPower(g, 1);
    }

    /** The number of the generator that is the logarithm of an argument, or −1. */
    static int findLogarithm(Cell cell, Quotient argument) {
        QuotientField field = cell.field();
        for (int g = 0; g < field.generatorCount(); g++) {
            if (field.generator(g).kind() == Generator.Kind.LOG
                    && field.generator(g).argument().equals(argument)) {
                return g;
            }
        }
        return -1;
    }

    /**
     * The power of a non-negative polynomial with a rational exponent; a negative one needs a positive polynomial.
     */
    static Quotient root(Cell cell, Polynomial argument, Rational exponent) {
        QuotientField field = cell.field();
        int whole = integer(Rational.of(exponent.floor()));
        Rational part = exponent.subtract(Rational.of(whole));
        Quotient result = field.power(field.of(argument), whole);
        if (part.isZero()) {
            return result;
        }
        int g = rootGenerator(cell, argument, part);
        return field.multiply(result, field.generatorPower(g, multiple(cell, g, part)));
    }

    /**
     * A whole number as an exponent.
     *
     * @throws LimitException if it is too large for any layout
     */
    static int integer(Rational value) {
        if (value.bitLength() > 30) {
            throw new LimitException(LimitException.Limit.EXPONENTS);
        }
        return value.numerator().intValueExact();
    }

    /** How many times the exponent of a root generator makes a fraction between 0 and 1. */
    private static int multiple(Cell cell, int g, Rational part) {
        Rational unit = Rational.of(1, cell.field().generator(g).degree());
        Rational times = part.divide(unit);
        if (!times.isInteger()) {
            throw cell.units().refine(g, unit, part);
        }
        return integer(times);
    }

    private static int rootGenerator(Cell cell, Polynomial argument, Rational part) {
        QuotientField field = cell.field();
        for (int g = 0; g < field.generatorCount(); g++) {
            if (field.generator(g).kind() == Generator.Kind.ROOT
                    && field.generator(g).argument().numerator().equals(argument)) {
                return g;
            }
        }
        int degree = cell.units().degree(field.generatorCount(), Rational.ONE.divide(Rational.of(part.denominator())));
        return cell.addGenerator(
                new Generator(Generator.Kind.ROOT, field.of(argument), 0, degree), SignSet.NONNEGATIVE);
    }
}
