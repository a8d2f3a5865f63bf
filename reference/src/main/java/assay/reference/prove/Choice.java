package assay.reference.prove;

import assay.reference.certify.IdentityNeeds;
import assay.reference.polynomial.Factorization;
import assay.reference.polynomial.Quotient;
import assay.reference.polynomial.QuotientField;
import assay.reference.polynomial.SignSet;
import assay.reference.program.Instruction;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The choice by the sign of a guard. Where the guard is known to be at least zero, the positive branch stands for both
 * if it agrees with the zero branch at the zeros of the guard; so relu, abs and max need two cells and not three, and
 * nothing about continuity has to be said.
 */
final class Choice {
    private Choice() {}

    /** The value, or null if a branch must be evaluated first or the cell must be split. */
    static @Nullable Quotient apply(Cell cell, Instruction i, Quotient guard) {
        Instruction branch = cell.chosen(i);
        if (branch != null) {
            return cell.value(branch);
        }
        int signs = cell.signs(i.operand(0), guard);
        int operand = operand(cell, i, guard, signs);
        if (operand == 0) {
            Requirement requirement = Requirement.ofChoice(i);
            if (requirement != Requirement.IMPOSSIBLE && (signs & requirement.signs()) != 0) {
                if (cell.require(i, guard, requirement) == Requirements.Outcome.PENDING) {
                    return null;
                }
                signs = cell.signs(i.operand(0), guard);
                operand = operand(cell, i, guard, signs);
            }
        }
        if (operand == 0 && cell.usesIndicators()) {
            Quotient value = Indicator.value(cell, i, guard, signs);
            if (value != null) {
                return value;
            }
        }
        if (operand == 0) {
            split(cell, guard, i.operand(1), i.operand(2), i.operand(3));
            return null;
        }
        cell.choose(i, operand);
        return cell.value(i.operand(operand));
    }

    /** The operand that gives the value, or 0 if the signs of the guard leave that open. */
    private static int operand(Cell cell, Instruction i, Quotient guard, int signs) {
        int only = 0;
        boolean same = true;
        for (int k = 1; k <= 3; k++) {
            if ((signs >> k - 1 & 1) != 0) {
                same &= only == 0 || i.operand(only) == i.operand(k);
                only = k;
            }
        }
        if (same && only != 0) {
            return only;
        }
        if (signs == SignSet.NONNEGATIVE && agree(cell, i, guard, i.operand(3))) {
            return 3;
        }
        if (signs == SignSet.NONPOSITIVE && agree(cell, i, guard, i.operand(1))) {
            return 1;
        }
        return 0;
    }

    /** Whether two branches are defined, and have the same value where the guard is zero. */
    static boolean agree(Cell cell, Instruction i, Quotient guard, Instruction other) {
        Instruction zero = i.operand(2);
        if (!cell.evaluateQuietly(zero) || !cell.evaluateQuietly(other)) {
            return false;
        }
        Quotient a = cell.value(zero);
        Quotient b = cell.value(other);
        if (a == null || b == null || a == cell.undefined() || b == cell.undefined()) {
            return false;
        }
        if (!cell.trace().obliged().isEmpty()) {
            // What the branches need must be needed for the guard already.
            IdentityNeeds ofGuard = cell.needs(i.operand(0));
            if (!cell.needs(zero).isWithin(ofGuard) || !cell.needs(other).isWithin(ofGuard)) {
                return false;
            }
        }
        QuotientField field = cell.field();
        Quotient difference = field.subtract(a, b);
        if (difference.isZero()) {
            return true;
        }
        Factorization f = Factorization.of(field, guard);
        for (int atom : undecided(cell, f)) {
            if ((cell.provedSigns().ofAtom(atom) & SignSet.ZERO) == 0) {
                continue;
            }
            boolean divides = (atom & 1) == 0
                    ? field.divides(difference.numerator(), atom >> 1)
                    : difference.numerator().low(atom >> 1) > 0;
            if (!divides) {
                return false;
            }
        }
        return true;
    }

    private static List<Integer> undecided(Cell cell, Factorization f) {
        List<Integer> atoms = new ArrayList<>();
        for (int g = 0; g < f.generatorCount(); g++) {
            int atom = QuotientField.generatorAtom(g);
            if (f.exponent(g) != 0 && !SignSet.isDecided(cell.provedSigns().ofAtom(atom))) {
                atoms.add(atom);
            }
        }
        for (int k = 0; k < f.factorCount(); k++) {
            int atom = QuotientField.factorAtom(f.factor(k));
            if (f.multiplicity(k) != 0 && !SignSet.isDecided(cell.provedSigns().ofAtom(atom))) {
                atoms.add(atom);
            }
        }
        return atoms;
    }

    /** Asks for a split that decides as little as this choice needs. */
    private static void split(Cell cell, Quotient guard, Instruction negative, Instruction zero, Instruction positive) {
        int[] groups;
        if (negative == zero) {
            groups = new int[] {SignSet.POSITIVE, SignSet.NONPOSITIVE};
        } else if (negative == positive) {
            groups = new int[] {SignSet.NONZERO, SignSet.ZERO};
        } else {
            groups = new int[] {SignSet.NONNEGATIVE, SignSet.NEGATIVE};
        }
        Splitting.ask(cell, guard, groups);
    }
}
