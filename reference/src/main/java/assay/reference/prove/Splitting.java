package assay.reference.prove;

import assay.reference.polynomial.Factorization;
import assay.reference.polynomial.Quotient;
import assay.reference.polynomial.QuotientField;
import assay.reference.polynomial.SignSet;
import java.util.ArrayList;
import java.util.List;

/** Chooses the atom by whose sign a cell is split when the sign of a value is needed. */
final class Splitting {
    private Splitting() {}

    /**
     * Asks for a split that brings the sign of a value nearer to one of the groups.
     *
     * @param groups disjoint sets of signs of the value that together are all signs
     */
    static void ask(Cell cell, Quotient q, int... groups) {
        QuotientField field = cell.field();
        Factorization f = Factorization.of(field, q);
        int settled = SignSet.of(f.content().signum());
        List<Integer> atoms = new ArrayList<>();
        List<Integer> exponents = new ArrayList<>();
        for (int g = 0; g < f.generatorCount(); g++) {
            settled = sort(cell, QuotientField.generatorAtom(g), f.exponent(g), settled, atoms, exponents);
        }
        for (int k = 0; k < f.factorCount(); k++) {
            settled = sort(cell, QuotientField.factorAtom(f.factor(k)), f.multiplicity(k), settled, atoms, exponents);
        }
        if (atoms.isEmpty()) {
            // Every factor has a sign, but no sign is left for the product.
            cell.contradict(q.numerator());
            return;
        }
        int atom = atoms.get(0);
        if ((atom & 1) == 0) {
            Quotient simpler = cell.provedSigns().simpler(field.atom(atom));
            if (simpler != null && !simpler.isConstant()) {
                boolean direct = atoms.size() == 1 && settled == SignSet.POSITIVE;
                ask(cell, simpler, direct ? groups : new int[] {SignSet.NEGATIVE, SignSet.ZERO, SignSet.POSITIVE});
                return;
            }
        }
        if ((atom & 1) == 1) {
            Quotient argument = field.generator(atom >> 1).argument();
            switch (field.generator(atom >> 1).kind()) {
                case ERF, ATAN, ROOT -> {
                    ask(cell, argument, SignSet.NEGATIVE, SignSet.ZERO, SignSet.POSITIVE);
                    return;
                }
                case LOG -> {
                    ask(cell, field.subtract(argument, field.one()), SignSet.NEGATIVE, SignSet.ZERO, SignSet.POSITIVE);
                    return;
                }
                case INPUT, PI, EXP, SIN, COS, FLOOR, PARITY -> {}
                case INDICATOR -> {
                    ask(cell, argument, SignSet.POSITIVE, SignSet.NONPOSITIVE);
                    return;
                }
            }
        }
        int possible = cell.atomSigns(atom);
        int[] own;
        if (atoms.size() == 1 && (exponents.get(0) & 1) != 0) {
            own = groups.clone();
            for (int k = 0; k < own.length; k++) {
                own[k] = (settled == SignSet.NEGATIVE ? SignSet.negate(own[k]) : own[k]) & possible;
            }
        } else if ((possible & SignSet.ZERO) != 0 && possible != SignSet.ANY) {
            own = new int[] {possible & SignSet.NONZERO, SignSet.ZERO};
        } else {
            own = new int[] {possible & SignSet.POSITIVE, possible & SignSet.NEGATIVE, possible & SignSet.ZERO};
        }
        cell.askFor(atom, useful(own, possible));
    }

    /** Without empty groups; finer if there would be one group only. */
    private static int[] useful(int[] groups, int possible) {
        int[] kept = new int[3];
        int n = 0;
        for (int group : groups) {
            if (group != SignSet.NONE) {
                kept[n++] = group;
            }
        }
        if (n == 1) {
            n = 0;
            for (int sign : new int[] {SignSet.POSITIVE, SignSet.NEGATIVE, SignSet.ZERO}) {
                if ((possible & sign) != 0) {
                    kept[n++] = sign;
                }
            }
        }
        return java.util.Arrays.copyOf(kept, n);
    }

    private static int sort(
            Cell cell, int atom, int exponent, int settled, List<Integer> atoms, List<Integer> exponents) {
        if (exponent == 0) {
            return settled;
        }
        int signs = cell.atomSigns(atom);
        if (exponent < 0) {
            signs &= SignSet.NONZERO;
        }
        int powered = SignSet.power(signs, exponent);
        if (SignSet.isDecided(powered)) {
            return powered == SignSet.NEGATIVE ? SignSet.negate(settled) : settled;
        }
        atoms.add(atom);
        exponents.add(exponent);
        return settled;
    }
}
