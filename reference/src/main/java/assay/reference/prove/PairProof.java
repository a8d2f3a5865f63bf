package assay.reference.prove;

import assay.reference.polynomial.Quotient;
import assay.reference.polynomial.SignSet;
import assay.reference.program.Instruction;
import assay.reference.program.Opcode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The proof that two instructions are equal, cell by cell. */
final class PairProof {
    private final Instruction left;
    private final Instruction right;
    private final int pair;
    private int cellsLeft;

    private final List<CellHint> open = new ArrayList<>();
    private final List<Obligation> obligations = new ArrayList<>();
    private boolean bothDefined;
    private boolean conditional;
    private boolean overBudget;

    PairProof(Instruction left, Instruction right, int pair, ProofBudget budget) {
        this.left = left;
        this.right = right;
        this.pair = pair;
        this.cellsLeft = budget.cells();
    }

    /** Proves what it can in a cell, which becomes unusable if it must be split. */
    void prove(Cell cell) {
        if (cellsLeft-- <= 0) {
            overBudget = true;
            return;
        }
        if (overBudget || !open.isEmpty()) {
            return;
        }
        if (!cell.evaluate(left) || !cell.evaluate(right)) {
            split(cell);
            return;
        }
        close(cell);
    }

    private void split(Cell cell) {
        Split split = cell.split();
        if (split == null) {
            throw new IllegalStateException("no value and no split");
        }
        int atom = split.atom();
        int assumed = cell.field().assumed(atom);
        boolean isAssumed = assumed != SignSet.ANY;
        int[] groups = split.groups();
        if (isAssumed) {
            // Where the assumption fails, one side is undefined: that must be looked at on its own.
            groups = Arrays.copyOf(groups, groups.length + 1);
            groups[groups.length - 1] = SignSet.ANY & ~assumed;
        }
        for (int signs : groups) {
            int own = signs & cell.provedSigns().ofAtom(atom);
            if (own == SignSet.NONE) {
                continue;
            }
            Cell part = isAssumed ? cell.forkWithoutAssumptions() : cell.fork();
            boolean possible =
                    own == SignSet.ZERO ? part.restrictToZero(split.atom()) : part.restrict(split.atom(), own);
            if (possible) {
                prove(part);
            }
        }
    }

    private void close(Cell cell) {
        Quotient a = value(cell, left);
        Quotient b = value(cell, right);
        boolean noLeft = a == cell.undefined();
        boolean noRight = b == cell.undefined();
        if (noLeft || noRight) {
            if (noLeft != noRight && cell.contradiction() != null) {
                return;
            }
            if (noLeft != noRight || !cell.trace().conditions().isEmpty()) {
                conditional = true;
                Instruction which = noLeft ? left : right;
                obligations.add(new Obligation(noLeft, pair, which, Requirement.IMPOSSIBLE, "undefined in a cell"));
            }
            return;
        }
        if (!cell.vanishes(cell.field().subtract(a, b).numerator())) {
            if (cell.contradiction() != null) {
                return;
            }
            if (cell.contradictionOfAssumptions() != null) {
                // One side at most is defined at any point.
                conditional = true;
                return;
            }
            if (proveInterior(cell)) {
                return;
            }
            open.add(new CellHint(pair, conditions(cell), "the normal forms differ"));
            return;
        }
        bothDefined = true;
        compareDefinedness(cell);
    }

    /**
     * Weak signs can contradict each other but for an equation, as a ≤ b ≤ a does: then the cell is proved on the zeros
     * of that atom. False if there is no such atom.
     */
    private boolean proveInterior(Cell cell) {
        for (int atom : cell.weakAtoms()) {
            Cell inside = cell.fork();
            if (inside.restrict(atom, SignSet.NONZERO) && inside.contradiction() == null) {
                continue;
            }
            Cell border = cell.fork();
            if (border.restrictToZero(atom)) {
                prove(border);
            }
            return true;
        }
        return false;
    }

    private static Quotient value(Cell cell, Instruction instruction) {
        Quotient value = cell.value(instruction);
        if (value == null) {
            throw new IllegalStateException("no value for " + instruction);
        }
        return value;
    }

    private void compareDefinedness(Cell cell) {
        List<Trace.Event> events = cell.trace().conditions();
        if (events.isEmpty()) {
            return;
        }
        Needs ofLeft = new Needs(cell, left, events);
        Needs ofRight = new Needs(cell, right, events);
        if (ofLeft.isExact() && ofRight.isExact() && ofLeft.sameAs(ofRight) || cell.contradiction() != null) {
            return;
        }
        conditional = true;
        ofLeft.without(ofRight).forEach(each -> obligations.add(obligation(cell, each, true)));
        ofRight.without(ofLeft).forEach(each -> obligations.add(obligation(cell, each, false)));
    }

    private Obligation obligation(Cell cell, Assumption assumption, boolean ofLeft) {
        Instruction user = assumption.instruction();
        Instruction operand = user.opcode() == Opcode.DIVIDE ? user.operand(1) : user.operand(0);
        return new Obligation(
                ofLeft,
                pair,
                operand,
                assumption.requirement(),
                cell.field().atom(assumption.atom()) + " " + SignSet.toString(assumption.signs()));
    }

    /** The guards whose signs were decided on the way. */
    private List<CellHint.Condition> conditions(Cell cell) {
        List<CellHint.Condition> result = new ArrayList<>();
        List<Instruction> stack = new ArrayList<>(List.of(left, right));
        List<Instruction> seen = new ArrayList<>();
        while (!stack.isEmpty()) {
            Instruction i = stack.remove(stack.size() - 1);
            if (seen.contains(i)) {
                continue;
            }
            seen.add(i);
            for (int k = 0; k < i.arity(); k++) {
                stack.add(i.operand(k));
            }
            Quotient guard = i.opcode() == Opcode.CHOOSE ? cell.value(i.operand(0)) : null;
            if (guard != null && guard != cell.undefined()) {
                result.add(new CellHint.Condition(i.operand(0), cell.signs(i, guard)));
            }
        }
        return result;
    }

    /** Cells that are not proved. */
    List<CellHint> open() {
        return open;
    }

    /** Whether the budget ended the work. */
    boolean overBudget() {
        return overBudget;
    }

    /** Whether some cell has both sides defined. */
    boolean bothDefined() {
        return bothDefined;
    }

    /** Whether definedness differs or depends on assumptions. */
    boolean conditional() {
        return conditional;
    }

    /** What one side needs and the other does not. */
    List<Obligation> obligations() {
        return obligations;
    }
}
