package assay.reference.prove;

import assay.reference.number.Rational;
import assay.reference.polynomial.Generator;
import assay.reference.polynomial.Quotient;
import assay.reference.polynomial.QuotientField;
import assay.reference.polynomial.SignSet;
import assay.reference.program.Instruction;
import org.jspecify.annotations.Nullable;

/** Functions that are known only by what they do to a negated argument: erf, atan, and floor with no such rule. */
final class OddRule {
    private OddRule() {}

    /** The error function. */
    static Quotient errorFunction(Cell cell, Quotient argument) {
        return odd(cell, Generator.Kind.ERF, argument);
    }

    /** The greatest integer that is not above; a whole number that is added to the argument is taken out. */
    static Quotient floor(Cell cell, Quotient argument) {
        QuotientField field = cell.field();
        if (argument.isConstant()) {
            return field.constant(Rational.of(QuotientField.value(argument).floor()));
        }
        Rational shift = Rational.of(field.constantTerm(argument).floor());
        Quotient rest = field.subtract(argument, field.constant(shift));
        return field.add(single(cell, Generator.Kind.FLOOR, rest), field.constant(shift));
    }

    /** The inverse tangent; atan(1/u) = ±π/2 − atan u by the sign of u. */
    static @Nullable Quotient arctangent(Cell cell, Instruction user, Quotient argument) {
        QuotientField field = cell.field();
        if (argument.isZero()) {
            return argument;
        }
        if (argument.isOne() || field.negate(argument).isOne()) {
            Quotient quarter = field.times(Tower.pi(cell), Rational.of(1, 4));
            return argument.isOne() ? quarter : field.negate(quarter);
        }
        for (int g = 0; g < field.generatorCount(); g++) {
            if (field.generator(g).kind() != Generator.Kind.ATAN) {
                continue;
            }
            Quotient product = field.multiply(field.generator(g).argument(), argument);
            boolean negative = field.negate(product).isOne();
            if (!product.isOne() && !negative) {
                continue;
            }
            int signs = cell.signs(argument);
            if (!SignSet.isDecided(signs)) {
                Splitting.ask(cell, argument, SignSet.POSITIVE, SignSet.NEGATIVE, SignSet.ZERO);
                return null;
            }
            // atan u + atan(1/u) has the sign of u and the magnitude π/2.
            Quotient right = field.times(Tower.pi(cell), Rational.HALF);
            Quotient limit = signs == SignSet.NEGATIVE ? field.negate(right) : right;
            Quotient other = field.generatorPower(g, 1);
            return field.subtract(limit, negative ? field.negate(other) : other);
        }
        return ArctangentRule.apply(cell, argument)
                .orElseGet(() -> cell.split() == null ? odd(cell, Generator.Kind.ATAN, argument) : null);
    }

    private static Quotient odd(Cell cell, Generator.Kind kind, Quotient argument) {
        QuotientField field = cell.field();
        if (argument.isZero()) {
            return argument;
        }
        return argument.numerator().leadingSign() < 0
                ? field.negate(single(cell, kind, field.negate(argument)))
                : single(cell, kind, argument);
    }

    private static Quotient single(Cell cell, Generator.Kind kind, Quotient argument) {
        QuotientField field = cell.field();
        for (int g = 0; g < field.generatorCount(); g++) {
            if (field.generator(g).kind() != kind) {
                continue;
            }
            Quotient known = field.generator(g).argument();
            if (known.equals(argument) || field.subtract(known, argument).isZero()) {
                return field.generatorPower(g, 1);
            }
            if (kind != Generator.Kind.FLOOR && field.add(known, argument).isZero()) {
                return field.negate(field.generatorPower(g, 1));
            }
        }
        return field.generatorPower(cell.addGenerator(new Generator(kind, argument, 0, 1), SignSet.ANY), 1);
    }
}
