package assay.reference.prove;

import assay.reference.certify.IdentityStep;
import assay.reference.certify.Parity;
import assay.reference.number.Rational;
import assay.reference.polynomial.Generator;
import assay.reference.polynomial.LimitException;
import assay.reference.polynomial.Polynomial;
import assay.reference.polynomial.Quotient;
import assay.reference.polynomial.QuotientField;
import assay.reference.polynomial.SignSet;
import assay.reference.program.Instruction;
import assay.reference.program.Opcode;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sines and cosines by the addition theorems, in the sine and cosine of one angle for each term of the argument. */
final class AngleRule {
    private static final int LARGEST_MULTIPLE = 24;
    /** Up to this, a multiple of an angle stands beside the angle itself as a rule; a greater one mostly stands alone. */
    private static final int USUAL_MULTIPLE = 4;

    private final Cell cell;
    private final QuotientField field;
    private Quotient sine;
    private Quotient cosine;
    private final List<IdentityStep.Turn> turns = new ArrayList<>();

    private AngleRule(Cell cell) {
        this.cell = cell;
        this.field = cell.field();
        this.sine = field.zero();
        this.cosine = field.one();
    }

    /** The value of a sine or cosine instruction, or null if the cell must be split. */
    static @Nullable Quotient apply(Cell cell, Instruction i, Quotient angle) {
        AngleRule rule = new AngleRule(cell);
        if (!rule.turn(angle)) {
            return null;
        }
        Quotient value = i.opcode() == Opcode.SIN ? rule.sine : rule.cosine;
        cell.trace().add(new IdentityStep.Rewrite(i.id(), cell.field().fraction(value), rule.turns));
        return value;
    }

    private boolean turn(Quotient angle) {
        Quotient proper = angle.isPolynomial() ? field.zero() : field.properPart(angle);
        Quotient whole = field.subtract(angle, proper);
        for (Quotient part : new Quotient[] {whole, proper}) {
            Polynomial n = part.numerator();
            for (int k = n.size() - 1; k >= 0; k--) {
                if (!term(field.over(n.monomial(k), part), Rational.of(n.coefficient(k), part.divisor()))) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean term(Quotient monomial, Rational coefficient) {
        int special = kindOf(monomial, Generator.Kind.PI);
        if (special >= 0 && multipleOfPi(coefficient)) {
            return true;
        }
        if (wholeMultipleOfPi(monomial, coefficient)) {
            return true;
        }
        int arctangent = kindOf(monomial, Generator.Kind.ATAN);
        Quotient s;
        Quotient c;
        Rational times = coefficient;
        int generator = arctangent;
        boolean isWhole = coefficient.isInteger();
        if (arctangent >= 0 && isWhole) {
            // cos(atan u) = 1/√(1 + u²), sin(atan u) = u/√(1 + u²).
            Quotient u = field.generator(arctangent).argument();
            Quotient square = field.add(field.one(), field.multiply(u, u));
            Quotient root = RootRule.power(cell, cell.current(), square, Rational.HALF.negate());
            if (root == null) {
                return false;
            }
            c = root;
            s = field.multiply(u, root);
        } else {
            int g = find(monomial);
            if (g < 0) {
                boolean usual = coefficient.abs().numerator().compareTo(BigInteger.valueOf(USUAL_MULTIPLE)) <= 0;
                Rational first = usual ? Rational.of(BigInteger.ONE, coefficient.denominator()) : coefficient.abs();
                Rational unit = cell.units().unit(field.generatorCount(), first);
                g = cell.addGenerator(
                        new Generator(Generator.Kind.SIN, field.times(monomial, unit), 0, 1), SignSet.ANY);
            }
            Rational unit = ExponentialRule.unit(field.generator(g));
            times = coefficient.divide(unit);
            if (!times.isInteger()) {
                throw cell.units().refine(g, unit, coefficient.abs());
            }
            generator = g;
            s = field.generatorPower(g, 1);
            c = field.generatorPower(g + 1, 1);
        }
        if (times.abs().compareTo(Rational.of(LARGEST_MULTIPLE)) > 0) {
            throw new LimitException(LimitException.Limit.TERMS);
        }
        int n = times.numerator().intValueExact();
        turns.add(new IdentityStep.Turn(
                generator,
                n,
                field.fraction(arctangent >= 0 && isWhole ? c : field.zero()),
                field.fraction(field.zero())));
        for (int k = 0; k < Math.abs(n); k++) {
            rotate(n < 0 ? field.negate(s) : s, c);
        }
        return true;
    }

    private void rotate(Quotient s, Quotient c) {
        Quotient turned = field.add(field.multiply(sine, c), field.multiply(cosine, s));
        cosine = field.subtract(field.multiply(cosine, c), field.multiply(sine, s));
        sine = turned;
    }

    /** Turns by a multiple of π, if its sine and cosine are known. */
    private boolean multipleOfPi(Rational timesPi) {
        if (timesPi.bitLength() > 30) {
            return false;
        }
        int n = 2;
        Quotient c = field.zero();
        Quotient s = field.one();
        if (timesPi.denominator().compareTo(BigInteger.TWO) > 0) {
            RootOfUnity unit = RootOfUnity.of(cell, timesPi).orElse(null);
            if (unit == null) {
                return false;
            }
            n = unit.n();
            c = unit.cosine();
            s = unit.sine();
        }
        int times = Tower.integer(timesPi.multiply(Rational.of(n)));
        turns.add(new IdentityStep.Turn(-n, times, field.fraction(c), field.fraction(s)));
        for (int k = 0; k < Math.floorMod(times, 2 * n); k++) {
            rotate(s, c);
        }
        return true;
    }

    /** Turns by π times a product of whole numbers, which is a factor of 1 or −1. */
    private boolean wholeMultipleOfPi(Quotient monomial, Rational coefficient) {
        int pi = Tower.find(cell, Generator.Kind.PI);
        if (pi < 0 || !coefficient.isInteger() || coefficient.bitLength() > 9 || !monomial.isPolynomial()) {
            return false;
        }
        int degree = field.generator(pi).degree();
        if (monomial.numerator().exponent(0, pi) != degree || find(monomial) >= 0) {
            return false;
        }
        Quotient whole = field.of(monomial.numerator().dividedByMonomial(Polynomial.power(field.layout(), pi, degree)));
        Quotient parity = Parity.of(field, cell.parameters(), whole).orElse(null);
        if (parity == null) {
            return false;
        }
        Generator wanted = new Generator(Generator.Kind.PARITY, parity, 0, 1);
        int known = field.find(wanted);
        int g = known >= 0 ? known : cell.addGenerator(wanted, SignSet.NONZERO);
        int times = Tower.integer(coefficient);
        turns.add(new IdentityStep.Turn(g, times, field.fraction(whole), field.fraction(field.zero())));
        if ((times & 1) != 0) {
            rotate(field.zero(), field.generatorPower(g, 1));
        }
        return true;
    }

    /** The number of the generator of a kind that the monomial is, or −1. */
    private int kindOf(Quotient monomial, Generator.Kind kind) {
        if (!monomial.isPolynomial()) {
            return -1;
        }
        Polynomial n = monomial.numerator();
        for (int g = 0; g < Math.min(n.generators(), field.generatorCount()); g++) {
            Generator generator = field.generator(g);
            if (generator.kind() == kind
                    && n.exponent(0, g) == generator.degree()
                    && n.dividedByMonomial(Polynomial.power(field.layout(), g, generator.degree()))
                            .isOne()) {
                return g;
            }
        }
        return -1;
    }

    private int find(Quotient monomial) {
        for (int g = 0; g < field.generatorCount(); g++) {
            if (field.generator(g).kind() == Generator.Kind.SIN
                    && field.sameUpToNumber(field.generator(g).argument(), monomial)) {
                return g;
            }
        }
        return -1;
    }
}
