package assay.reference.prove;

import assay.reference.number.Rational;
import assay.reference.polynomial.Generator;
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
        for (int g = 0; g < field.generatorCount(); g++) {
            if (field.generator(g).kind() == Generator.Kind.PI) {
                return g;
            }
        }
        int degree = cell.units()
                .unit(field.generatorCount(), Rational.ONE)
                .denominator()
                .intValueExact();
        return cell.addGenerator(new Generator(Generator.Kind.PI, field.zero(), 0, degree), SignSet.POSITIVE);
    }

    /** The logarithm of a positive argument that is not a product. */
    static Quotient logarithm(Cell cell, Quotient argument) {
        QuotientField field = cell.field();
        for (int g = 0; g < field.generatorCount(); g++) {
            if (field.generator(g).kind() == Generator.Kind.LOG
                    && field.generator(g).argument().equals(argument)) {
                return field.generatorPower(g, 1);
            }
        }
        return field.generatorPower(
                cell.addGenerator(new Generator(Generator.Kind.LOG, argument, 0, 1), SignSet.ANY), 1);
    }

    /**
     * The power of a non-negative polynomial with a rational exponent; a negative one needs a positive polynomial.
     *
     * @param signs what is known of the polynomial's sign
     */
    static Quotient root(Cell cell, Polynomial argument, Rational exponent, int signs) {
        QuotientField field = cell.field();
        int whole = exponent.floor().intValueExact();
        Rational part = exponent.subtract(Rational.of(whole));
        Quotient result = field.power(field.of(argument), whole);
        if (part.isZero()) {
            return result;
        }
        int g = rootGenerator(cell, argument, part, signs);
        return field.multiply(result, field.generatorPower(g, multiple(cell, g, part)));
    }

    /** How many times the exponent of a root generator makes a fraction between 0 and 1. */
    private static int multiple(Cell cell, int g, Rational part) {
        Rational unit = Rational.of(1, cell.field().generator(g).degree());
        Rational times = part.divide(unit);
        if (!times.isInteger()) {
            throw cell.units().refine(g, unit, part);
        }
        return times.numerator().intValueExact();
    }

    private static int rootGenerator(Cell cell, Polynomial argument, Rational part, int signs) {
        QuotientField field = cell.field();
        for (int g = 0; g < field.generatorCount(); g++) {
            if (field.generator(g).kind() == Generator.Kind.ROOT
                    && field.generator(g).argument().numerator().equals(argument)) {
                return g;
            }
        }
        Rational unit =
                cell.units().unit(field.generatorCount(), Rational.of(1).divide(Rational.of(part.denominator())));
        return cell.addGenerator(
                new Generator(
                        Generator.Kind.ROOT,
                        field.of(argument),
                        0,
                        unit.denominator().intValueExact()),
                signs & SignSet.NONNEGATIVE);
    }
}
