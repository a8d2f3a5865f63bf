package assay.reference.prove;

import assay.reference.number.Rational;
import assay.reference.polynomial.Generator;
import assay.reference.polynomial.LinearDependence;
import assay.reference.polynomial.Polynomial;
import assay.reference.polynomial.Quotient;
import assay.reference.polynomial.QuotientField;
import assay.reference.polynomial.SignSet;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Exponentials as products of powers of independent ones, one for each term of the exponent. */
final class ExponentialRule {
    private static final Rational LARGE = Rational.of(8);

    private final Cell cell;
    private final QuotientField field;

    private ExponentialRule(Cell cell) {
        this.cell = cell;
        this.field = cell.field();
    }

    /** The exponential, or null if the cell must be split. */
    static @Nullable Quotient apply(Cell cell, Quotient exponent) {
        return new ExponentialRule(cell).exponential(exponent);
    }

    /** The coefficient in the argument of an exponential generator. */
    static Rational unit(Generator generator) {
        return Rational.of(
                generator.argument().numerator().coefficient(0),
                generator.argument().divisor());
    }

    private @Nullable Quotient exponential(Quotient exponent) {
        Quotient result = field.one();
        Quotient whole = exponent;
        Quotient proper = field.zero();
        if (!exponent.isPolynomial()) {
            proper = field.properPart(exponent);
            whole = field.subtract(exponent, proper);
        }
        for (Quotient part : new Quotient[] {whole, proper}) {
            Polynomial n = part.numerator();
            for (int k = n.size() - 1; k >= 0; k--) {
                Rational coefficient = Rational.of(n.coefficient(k), part.divisor());
                Quotient factor = term(field.over(n.monomial(k), part), coefficient);
                if (factor == null) {
                    return null;
                }
                result = field.multiply(result, factor);
            }
        }
        return result;
    }

    /** e to a rational multiple of a quotient with numerator a monomial. */
    private @Nullable Quotient term(Quotient monomial, Rational coefficient) {
        int logarithm = logarithm(monomial);
        if (logarithm >= 0) {
            Quotient base = field.generator(logarithm).argument();
            // The base is positive, so that no sign has to be asked for.
            return RootRule.power(cell, cell.current(), base, coefficient);
        }
        int g = find(monomial);
        if (g < 0 && !monomial.isConstant() && hasFractions(monomial)) {
            Quotient known = combination(field.times(monomial, coefficient));
            if (known != null) {
                return known;
            }
        }
        if (g < 0) {
            boolean large = coefficient.numerator().abs().compareTo(LARGE.numerator()) > 0;
            Rational first = large ? coefficient.abs() : Rational.of(1).divide(Rational.of(coefficient.denominator()));
            Rational unit = cell.units().unit(field.generatorCount(), first);
            g = cell.addGenerator(
                    new Generator(Generator.Kind.EXP, field.times(monomial, unit), 0, 1), SignSet.POSITIVE);
        }
        Rational unit = unit(field.generator(g));
        Rational times = coefficient.divide(unit);
        if (!times.isInteger()) {
            throw cell.units().refine(g, unit, coefficient.abs());
        }
        return field.generatorPower(g, Tower.integer(times));
    }

    /** Whether partial fractions can make exponents dependent that have no term in common. */
    private boolean hasFractions(Quotient monomial) {
        boolean fractions = !monomial.isPolynomial();
        boolean others = false;
        for (int g = 0; g < field.generatorCount(); g++) {
            if (field.generator(g).kind() == Generator.Kind.EXP) {
                others = true;
                fractions |= !field.generator(g).argument().isPolynomial();
            }
        }
        return fractions && others;
    }

    /** The exponential as a product of known ones, if the exponent is a rational combination of theirs. */
    private @Nullable Quotient combination(Quotient exponent) {
        List<Integer> numbers = new ArrayList<>();
        List<Quotient> basis = new ArrayList<>();
        for (int g = 0; g < field.generatorCount(); g++) {
            if (field.generator(g).kind() == Generator.Kind.EXP) {
                numbers.add(g);
                basis.add(field.generator(g).argument());
            }
        }
        boolean withConstant = basis.stream().noneMatch(Quotient::isConstant);
        if (withConstant) {
            basis.add(field.one());
        }
        List<Rational> weights = LinearDependence.find(field, basis, exponent);
        if (weights.isEmpty()) {
            return null;
        }
        Quotient result = field.one();
        for (int k = 0; k < numbers.size(); k++) {
            Rational weight = weights.get(k);
            if (!weight.isInteger()) {
                Rational unit = unit(field.generator(numbers.get(k)));
                throw cell.units()
                        .refine(numbers.get(k), unit, unit.multiply(weight).abs());
            }
            result = field.multiply(result, field.generatorPower(numbers.get(k), Tower.integer(weight)));
        }
        Rational rest = withConstant ? weights.get(numbers.size()) : Rational.ZERO;
        if (rest.isZero()) {
            return result;
        }
        Quotient constant = term(field.one(), rest);
        return constant == null ? null : field.multiply(result, constant);
    }

    /** The number of a logarithm generator that the monomial is, or −1. */
    private int logarithm(Quotient monomial) {
        if (!monomial.isPolynomial()) {
            return -1;
        }
        Polynomial n = monomial.numerator();
        int found = -1;
        for (int g = 0; g < Math.min(n.generators(), field.generatorCount()); g++) {
            int exponent = n.exponent(0, g);
            if (exponent == 0) {
                continue;
            }
            if (exponent != 1 || found >= 0 || field.generator(g).kind() != Generator.Kind.LOG) {
                return -1;
            }
            found = g;
        }
        return found;
    }

    private int find(Quotient monomial) {
        for (int g = 0; g < field.generatorCount(); g++) {
            if (field.generator(g).kind() == Generator.Kind.EXP
                    && field.sameUpToNumber(field.generator(g).argument(), monomial)) {
                return g;
            }
        }
        return -1;
    }
}
