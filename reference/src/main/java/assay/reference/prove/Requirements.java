package assay.reference.prove;

import assay.reference.certify.EvenPower;
import assay.reference.certify.Necessity;
import assay.reference.polynomial.Factorization;
import assay.reference.polynomial.Generator;
import assay.reference.polynomial.Polynomial;
import assay.reference.polynomial.Quotient;
import assay.reference.polynomial.QuotientField;
import assay.reference.polynomial.SignSet;
import assay.reference.polynomial.Signs;
import assay.reference.program.Instruction;
import assay.reference.program.Opcode;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes sure that values have the signs that instructions need: by proof; by an assumption about a single atom, without
 * which the instruction has no value; or by asking for a split.
 */
final class Requirements {
    private final Cell cell;
    private final QuotientField field;
    private final Instruction user;
    private final Requirement requirement;
    /** The atoms of the value that may be negative, and those that may be zero. */
    private final List<Integer> mixed = new ArrayList<>();

    private final List<Integer> vanishing = new ArrayList<>();

    private Requirements(Cell cell, Instruction user, Requirement requirement) {
        this.cell = cell;
        this.field = cell.field();
        this.user = user;
        this.requirement = requirement;
    }

    /** What became of a requirement. */
    enum Outcome {
        MET,
        UNDEFINED,
        PENDING
    }

    /** Settles what an instruction needs of a value; pending after asking for a split, or in a quiet evaluation. */
    static Outcome require(Cell cell, Instruction user, Quotient q, Requirement requirement) {
        return new Requirements(cell, user, requirement).settle(q);
    }

    private Outcome settle(Quotient q) {
        int need = requirement.signs();
        int signs = cell.provedSigns().of(q);
        if (signs == SignSet.NONE) {
            cell.contradict(impossible(q));
            return Outcome.PENDING;
        }
        if ((signs & ~need) == 0) {
            return Outcome.MET;
        }
        if ((signs & need) == 0) {
            return Outcome.UNDEFINED;
        }
        Signs best = field.hasAssumptions() ? cell.assumedSigns() : cell.provedSigns();
        signs = best.ofProduct(q);
        if (signs == SignSet.NONE) {
            cell.contradict(q.numerator());
            return Outcome.PENDING;
        }
        if ((signs & ~need) == 0 || (signs & need) == 0) {
            return (signs & ~need) == 0 ? Outcome.MET : Outcome.UNDEFINED;
        }
        if (requirement == Requirement.NONNEGATIVE
                && EvenPower.of(user.operand(0)).isPresent()) {
            return Outcome.MET;
        }
        int settled = sort(Factorization.of(field, q));
        if (requirement == Requirement.NONZERO) {
            return assumeNonzero();
        }
        if (mixed.isEmpty()) {
            return settleEven(settled);
        }
        boolean single = mixed.size() == 1 && mixed.containsAll(vanishing);
        if (!single) {
            return split(q);
        }
        int wanted = settled == SignSet.NEGATIVE ? SignSet.negate(need) : need;
        if (cell.isQuiet()) {
            return Outcome.PENDING;
        }
        return assume(mixed.get(0), wanted) ? Outcome.MET : Outcome.UNDEFINED;
    }

    /** The numerator or a denominator for which there is no sign. */
    private Polynomial impossible(Quotient q) {
        for (int k = 0; k < q.factorCount(); k++) {
            Polynomial factor = field.factor(q.factor(k));
            if (cell.isContradictory(factor, false)) {
                return factor;
            }
        }
        return q.numerator();
    }

    /** Sorts the atoms of a product by what may be wrong with them; returns the sign of what is settled. */
    private int sort(Factorization f) {
        int settled = SignSet.of(f.content().signum());
        for (int g = 0; g < f.generatorCount(); g++) {
            settled = sort(QuotientField.generatorAtom(g), f.exponent(g), settled);
        }
        for (int k = 0; k < f.factorCount(); k++) {
            settled = sort(QuotientField.factorAtom(f.factor(k)), f.multiplicity(k), settled);
        }
        return settled;
    }

    private int sort(int atom, int exponent, int settled) {
        if (exponent == 0) {
            return settled;
        }
        int signs = cell.atomSigns(atom);
        int own = exponent < 0 ? signs & SignSet.NONZERO : signs;
        if ((own & SignSet.ZERO) != 0) {
            vanishing.add(atom);
        }
        if ((exponent & 1) == 0) {
            return settled;
        }
        if ((own & SignSet.POSITIVE) == 0) {
            return SignSet.negate(settled);
        }
        if ((own & SignSet.NEGATIVE) != 0) {
            mixed.add(atom);
        }
        return settled;
    }

    private Outcome assumeNonzero() {
        if (cell.isQuiet() && !vanishing.isEmpty()) {
            return Outcome.PENDING;
        }
        for (int atom : vanishing) {
            if (!assume(atom, SignSet.NONZERO)) {
                return Outcome.UNDEFINED;
            }
        }
        return Outcome.MET;
    }

    /** Nothing but even powers is open: the value has the settled sign wherever it is not zero. */
    private Outcome settleEven(int settled) {
        if (settled == SignSet.NEGATIVE) {
            if (requirement == Requirement.POSITIVE) {
                return Outcome.UNDEFINED;
            }
            Splitting.ask(cell, field.of(field.atom(vanishing.get(0))), SignSet.ZERO, SignSet.NONZERO);
            return Outcome.PENDING;
        }
        return requirement == Requirement.POSITIVE ? assumeNonzero() : Outcome.MET;
    }

    /** Asks for a split that settles one of several atoms. */
    private Outcome split(Quotient q) {
        for (int atom : vanishing) {
            if (!mixed.contains(atom)) {
                Splitting.ask(cell, field.of(field.atom(atom)), SignSet.ZERO, SignSet.NONZERO);
                return Outcome.PENDING;
            }
        }
        for (int atom : mixed) {
            if (!SignSet.isDecided(cell.atomSigns(atom))) {
                Splitting.ask(cell, field.of(field.atom(atom)), SignSet.NEGATIVE, SignSet.ZERO, SignSet.POSITIVE);
                return Outcome.PENDING;
            }
        }
        cell.contradict(q.numerator());
        return Outcome.PENDING;
    }

    /** Assumes signs of an atom; false if it cannot have them. A split is asked for where it makes this unnecessary. */
    private boolean assume(int atom, int signs) {
        boolean isRoot = (atom & 1) == 1 && field.generator(atom >> 1).kind() == Generator.Kind.ROOT;
        Quotient simpler = isRoot
                ? field.generator(atom >> 1).argument()
                : cell.provedSigns().simpler(field.atom(atom));
        if (simpler != null && (isRoot || signs == SignSet.NONZERO)) {
            // A root or a difference of exponentials is zero where its argument or exponent is.
            return require(cell, user, simpler, Requirement.NONZERO) == Outcome.MET;
        }
        int proved = cell.provedSigns().ofAtom(atom);
        int other = proved & ~signs;
        if (other != SignSet.NONE && isImpossible(atom, other)) {
            cell.askForEmpty(atom, other, proved & signs);
            return true;
        }
        Quotient operand = cell.value(user.operand(user.opcode() == Opcode.DIVIDE ? 1 : 0));
        int need = Requirement.of(user).signs();
        if (operand != null && !Necessity.holds(field, operand, need, atom, signs)) {
            Splitting.ask(cell, field.of(field.atom(atom)), SignSet.NEGATIVE, SignSet.ZERO, SignSet.POSITIVE);
            return true;
        }
        return cell.assume(user, atom, signs);
    }

    /** Whether linear reasoning with the noted signs of factors excludes signs of an atom. */
    private boolean isImpossible(int atom, int signs) {
        boolean noted = false;
        for (int f = 0; f < field.factorCount() && !noted; f++) {
            noted = field.factorSigns(f) != SignSet.ANY;
        }
        if (!noted) {
            return false;
        }
        Cell other = cell.fork();
        return !other.restrict(atom, signs) || other.contradiction() != null;
    }
}
