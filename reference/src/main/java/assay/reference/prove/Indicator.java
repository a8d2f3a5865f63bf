package assay.reference.prove;

import assay.reference.certify.IdentityNeeds;
import assay.reference.certify.IdentityStep;
import assay.reference.polynomial.Factorization;
import assay.reference.polynomial.Generator;
import assay.reference.polynomial.Polynomial;
import assay.reference.polynomial.Quotient;
import assay.reference.polynomial.QuotientField;
import assay.reference.polynomial.SignSet;
import assay.reference.program.Instruction;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Choices as polynomials in indicators, which are their own squares: choose(g; n, z, p) is n + (p − n)·[g &gt; 0] where
 * z agrees with n. So one expansion covers all sign cells at once, whether they are empty or not.
 */
final class Indicator {
    private Indicator() {}

    /** The value of a choice, or null if it is not of that form. */
    static @Nullable Quotient value(Cell cell, Instruction i, Quotient guard, int signs) {
        boolean noZero = (signs & SignSet.ZERO) == 0;
        boolean up = noZero || Choice.agree(cell, i, guard, i.operand(1));
        if (!up && !Choice.agree(cell, i, guard, i.operand(3))) {
            return null;
        }
        if (!cell.evaluateQuietly(i.operand(1)) || !cell.evaluateQuietly(i.operand(3))) {
            return null;
        }
        Quotient negative = cell.value(i.operand(1));
        Quotient positive = cell.value(i.operand(3));
        if (negative == null
                || positive == null
                || negative == cell.undefined()
                || positive == cell.undefined()
                || !isFree(cell, i)) {
            return null;
        }
        Quotient argument = direction(cell, guard);
        if (argument == null) {
            return null;
        }
        QuotientField field = cell.field();
        Quotient directed = up ? argument : field.negate(argument);
        // Where the guard has indicators of its own, this need not be plain to see.
        int ratio = cell.provedSigns().ofProduct(field.divide(guard, directed));
        if (ratio != (up ? SignSet.POSITIVE : SignSet.NEGATIVE)) {
            return null;
        }
        Quotient own = indicator(cell, directed);
        Quotient base = up ? negative : positive;
        Quotient step = up ? field.subtract(positive, negative) : field.subtract(negative, positive);
        Quotient value = field.add(base, field.multiply(step, own));
        cell.trace().add(new IdentityStep.Rewrite(i.id(), field.fraction(value), List.of()));
        return value;
    }

    private static boolean isFree(Cell cell, Instruction i) {
        if (cell.trace().obliged().isEmpty()) {
            return true;
        }
        IdentityNeeds ofGuard = cell.needs(i.operand(0));
        boolean free = true;
        for (int k = 1; k <= 3; k++) {
            free &= cell.needs(i.operand(k)).isWithin(ofGuard);
        }
        return free;
    }

    /** The only atom of a guard that may change its sign, with the sign that makes it go along; null if there are more. */
    private static @Nullable Quotient direction(Cell cell, Quotient guard) {
        QuotientField field = cell.field();
        Factorization f = Factorization.of(field, guard);
        int settled = SignSet.of(f.content().signum());
        Polynomial only = null;
        for (int k = 0; k < f.generatorCount() + f.factorCount(); k++) {
            boolean isGenerator = k < f.generatorCount();
            int atom = isGenerator
                    ? QuotientField.generatorAtom(k)
                    : QuotientField.factorAtom(f.factor(k - f.generatorCount()));
            int exponent = isGenerator ? f.exponent(k) : f.multiplicity(k - f.generatorCount());
            if (exponent == 0) {
                continue;
            }
            int signs = SignSet.power(cell.provedSigns().ofAtom(atom), exponent);
            if (SignSet.isDecided(signs)) {
                settled = SignSet.product(settled, signs);
            } else if (only != null || (exponent & 1) == 0) {
                return null;
            } else {
                only = field.atom(atom);
            }
        }
        return only == null ? null : field.of(settled == SignSet.NEGATIVE ? only.negate() : only);
    }

    private static Quotient indicator(Cell cell, Quotient argument) {
        QuotientField field = cell.field();
        Generator wanted = new Generator(Generator.Kind.INDICATOR, argument, 0, 1);
        int known = field.find(wanted);
        return field.generatorPower(known >= 0 ? known : cell.addGenerator(wanted, SignSet.NONNEGATIVE), 1);
    }
}
