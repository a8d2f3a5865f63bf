package assay.reference.prove;

import assay.reference.certify.EvenPower;
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
            case MET -> base.isZero() ? base : real(cell, new RootRule(cell, user).root(base, exponent));
        };
    }

    /**
     * The same if the radicands in it are not negative, else null. A solution for an input brings in roots that are real
     * only where an assumption holds, which may have been given up since.
     */
    private static @Nullable Quotient real(Cell cell, @Nullable Quotient value) {
        QuotientField field = cell.field();
        for (int g = 0; value != null && g < field.generatorCount(); g++) {
            if (field.generator(g).kind() == Generator.Kind.ROOT
                    && value.numerator().contains(g)
                    && cell.signs(field.generator(g).argument()) == SignSet.ANY) {
                Splitting.ask(cell, field.generator(g).argument(), SignSet.NONNEGATIVE, SignSet.NEGATIVE);
                return null;
            }
        }
        return value;
    }

    /** The root of an even power is a power of the magnitude of its base. */
    private @Nullable Quotient root(Quotient base, Rational exponent) {
        EvenPower even = EvenPower.of(user.operand(0)).orElse(null);
        Quotient inner = even == null ? null : cell.value(even.base());
        if (even == null || inner == null || inner.isZero()) {
            return power(base, exponent);
        }
        Rational whole = exponent.multiply(Rational.of(even.exponent()));
        if (whole.isInteger() && (Tower.integer(whole) & 1) == 0) {
            return field.power(inner, Tower.integer(whole));
        }
        int signs = cell.signs(inner);
        if (signs == SignSet.ANY || signs == SignSet.NONZERO) {
            Splitting.ask(cell, inner, SignSet.NONNEGATIVE, SignSet.NEGATIVE);
            return null;
        }
        return power((signs & SignSet.POSITIVE) == 0 ? field.negate(inner) : inner, whole);
    }

    /** √(a + b m) = √x ± √y where m² is rational and a² − b² m² = d² with x, y = (a ± d)/2; null if it is not so. */
    private @Nullable Quotient denested(Quotient base) {
        Polynomial n = base.numerator();
        if (n.size() != 2 || !base.isPolynomial()) {
            return null;
        }
        int constant = n.monomial(0).isOne() ? 0 : 1;
        Quotient surd = field.of(n.monomial(1 - constant));
        Quotient square = field.multiply(surd, surd);
        if (!n.monomial(constant).isOne() || !square.isConstant()) {
            return null;
        }
        Rational a = Rational.of(n.coefficient(constant), base.divisor());
        Rational b = Rational.of(n.coefficient(1 - constant), base.divisor());
        Rational discriminant = a.multiply(a).subtract(b.multiply(b).multiply(QuotientField.value(square)));
        if (discriminant.signum() < 0) {
            return null;
        }
        Rational d = Rational.of(
                discriminant.numerator().sqrt(), discriminant.denominator().sqrt());
        Rational x = a.add(d).divide(Rational.TWO);
        Rational y = a.subtract(d).divide(Rational.TWO);
        if (!d.multiply(d).equals(discriminant) || x.signum() < 0 || y.signum() < 0) {
            return null;
        }
        Quotient first = number(x);
        Quotient second = y.isZero() ? field.zero() : number(y);
        if (first == null || second == null) {
            return null;
        }
        return b.signum() < 0 ? field.subtract(first, second) : field.add(first, second);
    }

    /** √p = √(p q)/√q for a known √q where √(p q) is not nested, as for 2 − √2 and 2 + √2; null if there is none. */
    private @Nullable Quotient byConjugate(Quotient p) {
        for (int g = 0; p.numerator().size() == 2 && g < field.generatorCount(); g++) {
            Generator generator = field.generator(g);
            Quotient q = generator.argument();
            if (generator.kind() != Generator.Kind.ROOT
                    || (generator.degree() & 1) != 0
                    || q.numerator().size() != 2
                    || field.subtract(p, q).isZero()) {
                continue;
            }
            Quotient product = field.multiply(p, q);
            Quotient root = product.isConstant() ? number(QuotientField.value(product)) : denested(product);
            if (root != null && cell.signs(q) == SignSet.POSITIVE) {
                return field.divide(root, field.generatorPower(g, generator.degree() / 2));
            }
        }
        return null;
    }

    /** The square root of a number, or null if it is negative. */
    private @Nullable Quotient number(Rational square) {
        return square.signum() < 0
                ? null
                : field.multiply(
                        number(square.numerator(), Rational.HALF),
                        number(square.denominator(), Rational.HALF.negate()));
    }

    /** The power of a base that is at least zero. */
    static @Nullable Quotient power(Cell cell, Instruction user, Quotient base, Rational exponent) {
        return new RootRule(cell, user).power(base, exponent);
    }

    private @Nullable Quotient power(Quotient base, Rational exponent) {
        if (exponent.isInteger()) {
            return field.power(base, Tower.integer(exponent));
        }
        if (exponent.equals(Rational.HALF)) {
            Quotient simpler = denested(base);
            simpler = simpler == null ? byConjugate(base) : simpler;
            if (simpler != null) {
                return simpler;
            }
        }
        Factorization f = Factorization.of(field, base);
        Quotient result = field.multiply(
                number(f.content().numerator().abs(), exponent),
                number(f.content().denominator(), exponent.negate()));
        for (int g = 0; g < f.generatorCount(); g++) {
            if (f.exponent(g) != 0) {
                Quotient part = generator(g, exponent.multiply(Rational.of(f.exponent(g))));
                if (part == null) {
                    return null;
                }
                result = field.multiply(result, part);
            }
        }
        for (int k = 0; k < f.factorCount(); k++) {
            if (f.multiplicity(k) != 0) {
                int atom = QuotientField.factorAtom(f.factor(k));
                Quotient part = magnitude(atom, exponent.multiply(Rational.of(f.multiplicity(k))));
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
                            exponent.multiply(Rational.of(each.getValue()))));
        }
        return result;
    }

    private @Nullable Quotient generator(int g, Rational exponent) {
        Generator generator = field.generator(g);
        switch (generator.kind()) {
            case INPUT, PI -> {
                if (cell.isRootOfParameter(g)) {
                    Rational unit = Rational.of(1, generator.degree());
                    return scaled(g, exponent, unit, exponent.multiply(unit));
                }
            }
            case EXP -> {
                return scaled(g, exponent, ExponentialRule.unit(generator), null);
            }
            case ROOT -> {
                return Tower.root(
                        cell, generator.argument().numerator(), exponent.divide(Rational.of(generator.degree())));
            }
            case LOG, ERF, SIN, COS, ATAN, FLOOR, INDICATOR, PARITY -> {}
        }
        return magnitude(QuotientField.generatorAtom(g), exponent);
    }

    private Quotient scaled(int g, Rational exponent, Rational unit, @Nullable Rational wanted) {
        if (!exponent.isInteger()) {
            throw cell.units()
                    .refine(g, unit, wanted == null ? exponent.multiply(unit).abs() : wanted.abs());
        }
        return field.generatorPower(g, Tower.integer(exponent));
    }

    /** The power of the magnitude of an atom. */
    private @Nullable Quotient magnitude(int atom, Rational exponent) {
        Polynomial p = field.atom(atom);
        if (exponent.isInteger() && (Tower.integer(exponent) & 1) == 0) {
            return field.power(field.of(p), Tower.integer(exponent));
        }
        int signs = cell.signs(field.of(p));
        if (signs == SignSet.ANY || signs == SignSet.NONZERO) {
            // The product is not negative, but the factors may be.
            Splitting.ask(cell, field.of(p), SignSet.NONNEGATIVE, SignSet.NEGATIVE);
            return null;
        }
        boolean negative = (signs & SignSet.POSITIVE) == 0;
        return Tower.root(cell, negative ? p.negate() : p, exponent);
    }
}
