package assay.reference.certify;

import assay.reference.number.Interval;
import assay.reference.number.IntervalSystem;
import assay.reference.number.Rational;
import assay.reference.polynomial.Fraction;
import assay.reference.polynomial.Generator;
import assay.reference.polynomial.Polynomial;
import assay.reference.polynomial.Quotient;
import assay.reference.polynomial.QuotientField;
import assay.reference.polynomial.SignSet;
import assay.reference.program.Instruction;
import assay.reference.program.Opcode;
import java.util.List;
import java.util.function.Function;

/** Checks the claimed values of exponentials, logarithms, roots and the other functions. */
final class IdentityRewriting {
    private static final int SMALL_EXPONENT_BITS = 3;
    private static final int LARGEST_DIVISOR = 24;
    private static final int MOST_TURNS = 1000;

    private final IdentityCell cell;
    private final QuotientField field;
    private final IdentityEvaluator evaluator;
    private final Function<Fraction, Quotient> reader;

    IdentityRewriting(IdentityCell cell, IdentityEvaluator evaluator, Function<Fraction, Quotient> reader) {
        this.cell = cell;
        this.field = cell.field();
        this.evaluator = evaluator;
        this.reader = reader;
    }

    /** Whether the claimed value is that of the instruction. */
    boolean holds(Instruction i, Quotient value, List<IdentityStep.Turn> turns) {
        Quotient u = evaluator.value(i.operand(0));
        return switch (i.opcode()) {
            case EXP -> isExponential(i, u, value);
            case LOG -> evaluator.has(i, u, SignSet.POSITIVE) && isLogarithm(i, u, value);
            case ROOT -> isRoot(i, u, value);
            case SIN, COS -> isTurned(i, u, value, turns);
            case ERF -> isOdd(Generator.Kind.ERF, u, value);
            case ATAN ->
                isOdd(Generator.Kind.ATAN, u, value)
                        || isQuarter(u, value)
                        || isComplement(u, value)
                        || ArctangentSum.holds(field, cell::signs, u, value);
            case FLOOR -> isFloor(u, value);
            case CHOOSE -> isIndicated(i, u, value);
            default -> false;
        };
    }

    private boolean isExponential(Instruction i, Quotient u, Quotient value) {
        return !value.isZero() && cell.isPositive(value) && isLogarithm(i, value, u);
    }

    private boolean isLogarithm(Instruction i, Quotient u, Quotient value) {
        if (u.isZero()) {
            return false;
        }
        LogarithmTable table = new LogarithmTable(cell);
        Quotient logarithm = Magnitude.of(field, u).logarithm(table);
        return logarithm != null && field.subtract(logarithm, value).isZero() || table.holds(u, value);
    }

    private boolean isRoot(Instruction i, Quotient u, Quotient value) {
        Rational exponent = i.constant();
        if (!evaluator.has(i, u, exponent.signum() > 0 ? SignSet.NONNEGATIVE : SignSet.POSITIVE)) {
            return false;
        }
        if (u.isZero() || value.isZero()) {
            return u.isZero() && value.isZero() && exponent.signum() > 0;
        }
        return isNonnegativeRoot(u, exponent, value);
    }

    private boolean isNonnegativeRoot(Quotient u, Rational exponent, Quotient value) {
        for (int g = 0; g < field.generatorCount(); g++) {
            if (field.generator(g).kind() == Generator.Kind.ROOT
                    && value.numerator().contains(g)
                    && (cell.signs(field.generator(g).argument()) & SignSet.NEGATIVE) != 0) {
                return false;
            }
        }
        int signs = cell.signs(value);
        return (signs & SignSet.NEGATIVE) == 0
                && (Magnitude.of(field, u).isPower(exponent, Magnitude.of(field, value))
                        || isPower(u, exponent, value));
    }

    /** The same by multiplying out, for small exponents. */
    private boolean isPower(Quotient u, Rational exponent, Quotient value) {
        if (exponent.bitLength() > SMALL_EXPONENT_BITS) {
            return false;
        }
        Quotient a = field.power(u, exponent.numerator().intValueExact());
        Quotient b = field.power(value, exponent.denominator().intValueExact());
        return field.subtract(a, b).isZero();
    }

    private boolean isTurned(Instruction i, Quotient u, Quotient value, List<IdentityStep.Turn> turns) {
        Quotient rest = u;
        Quotient sine = field.zero();
        Quotient cosine = field.one();
        for (IdentityStep.Turn turn : turns) {
            Quotient s;
            Quotient c;
            Quotient angle;
            int g = turn.generator();
            if (g <= -2 && g >= -LARGEST_DIVISOR) {
                c = reader.apply(turn.cosine());
                s = reader.apply(turn.sine());
                angle = field.times(pi(), Rational.of(1, -g));
                if (!isUnit(-g, c, s)) {
                    return false;
                }
            } else if (g < 0 || g >= field.generatorCount()) {
                return false;
            } else if (field.generator(g).kind() == Generator.Kind.SIN) {
                s = field.generatorPower(g, 1);
                c = field.generatorPower(g + 1, 1);
                angle = field.generator(g).argument();
            } else if (field.generator(g).kind() == Generator.Kind.PARITY) {
                // The cosine names the whole number: its parity is that of the generator.
                Quotient whole = reader.apply(turn.cosine());
                Quotient parity = field.generator(g).argument();
                if (Parity.of(field, cell.parameters(), whole)
                        .filter(each -> field.subtract(each, parity).isZero())
                        .isEmpty()) {
                    return false;
                }
                s = field.zero();
                c = field.generatorPower(g, 1);
                angle = field.multiply(pi(), whole);
            } else if (field.generator(g).kind() == Generator.Kind.ATAN) {
                Quotient tangent = field.generator(g).argument();
                c = reader.apply(turn.cosine());
                s = field.multiply(tangent, c);
                angle = field.generatorPower(g, 1);
                Quotient square = field.add(field.one(), field.multiply(tangent, tangent));
                if (c.isZero() || !isNonnegativeRoot(square, Rational.HALF.negate(), c)) {
                    return false;
                }
            } else {
                return false;
            }
            rest = field.subtract(rest, field.times(angle, Rational.of(turn.times())));
            // Widened: the magnitude of the least int is no int.
            long steps = g < 0 ? Math.floorMod(turn.times(), -2 * g) : Math.abs((long) turn.times());
            if (steps > MOST_TURNS) {
                return false;
            }
            boolean back = g >= 0 && turn.times() < 0;
            for (int k = 0; k < steps; k++) {
                Quotient step = back ? field.negate(s) : s;
                Quotient turned = field.add(field.multiply(sine, c), field.multiply(cosine, step));
                cosine = field.subtract(field.multiply(cosine, c), field.multiply(sine, step));
                sine = turned;
            }
        }
        return rest.isZero()
                && field.subtract(value, i.opcode() == Opcode.SIN ? sine : cosine)
                        .isZero();
    }

    /**
     * Whether c + i s is e^{iπ/n}. Its n-th power must be −1, so that the angle is an odd multiple of π/n; and it must
     * lie strictly between 0 and 2π/n, which the signs of s, c − cos(2φ) and, for n = 2, c show.
     */
    private boolean isUnit(int n, Quotient c, Quotient s) {
        Quotient real = field.one();
        Quotient imaginary = field.zero();
        for (int k = 0; k < n; k++) {
            Quotient turned = field.add(field.multiply(imaginary, c), field.multiply(real, s));
            real = field.subtract(field.multiply(real, c), field.multiply(imaginary, s));
            imaginary = turned;
        }
        if (!field.add(real, field.one()).isZero() || !imaginary.isZero() || cell.signs(s) != SignSet.POSITIVE) {
            return false;
        }
        if (n == 2) {
            // s = 1 is left.
            return c.isZero();
        }
        // Of the angles π/n, 3π/n, … below π only the first has a cosine above cos(2π/n).
        Interval bound = IntervalSystem.INSTANCE.cos(IntervalSystem.INSTANCE.divide(
                IntervalSystem.INSTANCE.multiply(
                        IntervalSystem.INSTANCE.constant(Rational.TWO), IntervalSystem.INSTANCE.pi()),
                IntervalSystem.INSTANCE.constant(Rational.of(n))));
        return bound.isDefined()
                && cell.signs(field.subtract(c, field.constant(Rational.of(bound.hi())))) == SignSet.POSITIVE;
    }

    private Quotient pi() {
        for (int g = 0; g < field.generatorCount(); g++) {
            if (field.generator(g).kind() == Generator.Kind.PI) {
                return field.generatorPower(g, field.generator(g).degree());
            }
        }
        throw new RejectionException("no generator for pi");
    }

    /** f(u) = ±g where g is f of ±u. */
    private boolean isOdd(Generator.Kind kind, Quotient u, Quotient value) {
        if (u.isZero()) {
            return value.isZero();
        }
        for (int g = 0; g < field.generatorCount(); g++) {
            if (field.generator(g).kind() != kind) {
                continue;
            }
            Quotient argument = field.generator(g).argument();
            Quotient own = field.generatorPower(g, 1);
            if (field.subtract(value, own).isZero()
                            && field.subtract(argument, u).isZero()
                    || field.add(value, own).isZero() && field.add(argument, u).isZero()) {
                return true;
            }
        }
        return false;
    }

    /** atan(±1) = ±π/4. */
    private boolean isQuarter(Quotient u, Quotient value) {
        boolean plus = u.isOne();
        if (!plus && !field.negate(u).isOne()) {
            return false;
        }
        Quotient quarter = field.times(pi(), Rational.of(1, 4));
        return field.subtract(value, plus ? quarter : field.negate(quarter)).isZero();
    }

    /** atan(u) = ±π/2 − atan(1/u), with the sign of u. */
    private boolean isComplement(Quotient u, Quotient value) {
        int signs = u.isZero() ? SignSet.ZERO : cell.signs(u);
        if (signs != SignSet.POSITIVE && signs != SignSet.NEGATIVE) {
            return false;
        }
        for (int g = 0; g < field.generatorCount(); g++) {
            if (field.generator(g).kind() != Generator.Kind.ATAN) {
                continue;
            }
            Quotient product = field.multiply(field.generator(g).argument(), u);
            boolean minus = field.negate(product).isOne();
            if (!minus && !product.isOne()) {
                continue;
            }
            Quotient right = field.times(pi(), signs == SignSet.POSITIVE ? Rational.HALF : Rational.HALF.negate());
            Quotient other = field.generatorPower(g, 1);
            Quotient expected = minus ? field.add(right, other) : field.subtract(right, other);
            if (field.subtract(value, expected).isZero()) {
                return true;
            }
        }
        return false;
    }

    /** floor(u) = n + g where g is the floor of u − n. */
    private boolean isFloor(Quotient u, Quotient value) {
        if (u.isConstant()) {
            Rational number = QuotientField.value(u);
            return field.subtract(value, field.constant(Rational.of(number.floor())))
                    .isZero();
        }
        for (int g = 0; g < field.generatorCount(); g++) {
            if (field.generator(g).kind() != Generator.Kind.FLOOR) {
                continue;
            }
            Quotient shift = field.subtract(value, field.of(Polynomial.power(field.layout(), g, 1)));
            Quotient shifted = field.subtract(u, field.generator(g).argument());
            if (shift.isConstant()
                    && QuotientField.value(shift).isInteger()
                    && field.subtract(shift, shifted).isZero()) {
                return true;
            }
        }
        return false;
    }

    /** choose(u; n, z, p) = n + (p − n)·[u > 0] if z agrees with n, or p + (n − p)·[−u > 0] if z agrees with p. */
    private boolean isIndicated(Instruction i, Quotient u, Quotient value) {
        IdentityNeeds ofGuard = cell.needs(i.operand(0));
        for (int k = 1; k <= 3; k++) {
            if (!cell.needs(i.operand(k)).isWithin(ofGuard)) {
                return false;
            }
        }
        Quotient negative = evaluator.value(i.operand(1));
        Quotient positive = evaluator.value(i.operand(3));
        boolean defined = evaluator.isDefined(negative) && evaluator.isDefined(positive);
        if (!defined || u.isZero()) {
            return false;
        }
        for (int g = 0; g < field.generatorCount(); g++) {
            if (field.generator(g).kind() != Generator.Kind.INDICATOR) {
                continue;
            }
            Quotient argument = field.generator(g).argument();
            int ratio = argument.isZero() ? SignSet.NONE : cell.proved().ofProduct(field.divide(u, argument));
            Quotient own = field.generatorPower(g, 1);
            Quotient expected;
            if (ratio == SignSet.POSITIVE && agree(i, u, negative)) {
                expected = field.add(negative, field.multiply(field.subtract(positive, negative), own));
            } else if (ratio == SignSet.NEGATIVE && agree(i, u, positive)) {
                expected = field.add(positive, field.multiply(field.subtract(negative, positive), own));
            } else {
                continue;
            }
            if (field.subtract(expected, value).isZero()) {
                return true;
            }
        }
        return false;
    }

    /** Whether the zero branch is not needed, or agrees with another one at the zeros of the guard. */
    private boolean agree(Instruction i, Quotient guard, Quotient other) {
        if ((cell.signs(guard) & SignSet.ZERO) == 0) {
            return true;
        }
        Quotient zero = evaluator.value(i.operand(2));
        if (!evaluator.isDefined(zero)) {
            return false;
        }
        Polynomial difference = field.subtract(zero, other).numerator();
        for (int atom : cell.possibleZeros(guard)) {
            if (!cell.divides(atom, difference)) {
                return false;
            }
        }
        return true;
    }
}
