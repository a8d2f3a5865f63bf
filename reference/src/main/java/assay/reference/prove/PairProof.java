package assay.reference.prove;

import assay.reference.certify.IdentityNeeds;
import assay.reference.certify.IdentityNode;
import assay.reference.polynomial.Infeasibility;
import assay.reference.polynomial.Polynomial;
import assay.reference.polynomial.Quotient;
import assay.reference.polynomial.SignSet;
import assay.reference.program.Instruction;
import assay.reference.program.Opcode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** The proof that two instructions are equal, cell by cell. */
final class PairProof {
    private final Instruction left;
    private final Instruction right;
    private final int pair;
    private int cellsLeft;

    private final List<CellHint> open = new ArrayList<>();
    private final List<Obligation> obligations = new ArrayList<>();
    private boolean conditional;
    private boolean partial;
    private boolean overBudget;

    PairProof(Instruction left, Instruction right, int pair, ProofBudget budget) {
        this.left = left;
        this.right = right;
        this.pair = pair;
        this.cellsLeft = budget.cells();
    }

    /** Proves what it can in a cell. */
    IdentityNode prove(Cell cell) {
        if (cellsLeft-- <= 0) {
            overBudget = true;
        }
        if (overBudget || !open.isEmpty()) {
            return closed(cell);
        }
        if (!cell.evaluate(left) || !cell.evaluate(right)) {
            return split(cell);
        }
        return close(cell);
    }

    private static IdentityNode closed(Cell cell) {
        return new IdentityNode(cell.trace().steps(), new IdentityNode.Closed());
    }

    private static IdentityNode empty(Cell cell, Infeasibility why, boolean assuming) {
        return new IdentityNode(cell.trace().steps(), new IdentityNode.Empty(why, assuming));
    }

    private IdentityNode split(Cell cell) {
        Split split = cell.split();
        if (split == null) {
            throw new IllegalStateException("no value and no split");
        }
        int atom = split.atom();
        Polynomial polynomial = cell.field().atom(atom);
        int assumed = cell.field().assumed(atom);
        boolean isAssumed = assumed != SignSet.ANY;
        int[] groups = split.groups();
        if (isAssumed) {
            // Where the assumption fails, one side is undefined: that must be looked at on its own.
            groups = Arrays.copyOf(groups, groups.length + 1);
            groups[groups.length - 1] = SignSet.ANY & ~assumed;
        }
        List<IdentityNode.Branch> branches = new ArrayList<>();
        for (int signs : groups) {
            int own = signs & cell.provedSigns().ofAtom(atom);
            if (own == SignSet.NONE) {
                continue;
            }
            Cell part = isAssumed ? cell.forkWithoutAssumptions() : cell.fork();
            if (own == SignSet.ZERO) {
                branches.add(new IdentityNode.Branch(own, proveOnZeros(part, atom)));
            } else if (part.restrict(atom, own)) {
                branches.add(new IdentityNode.Branch(own, prove(part)));
            }
        }
        return new IdentityNode(cell.trace().steps(), new IdentityNode.Split(polynomial, isAssumed, branches));
    }

    private IdentityNode proveOnZeros(Cell part, int atom) {
        return part.restrictToZero(atom) ? prove(part) : closed(part);
    }

    private IdentityNode close(Cell cell) {
        Quotient a = value(cell, left);
        Quotient b = value(cell, right);
        boolean noLeft = a == cell.undefined();
        boolean noRight = b == cell.undefined();
        Infeasibility why = null;
        if (noLeft || noRight) {
            if (noLeft != noRight) {
                why = cell.contradiction();
            }
            if (why != null) {
                return empty(cell, why, false);
            }
            partial = true;
            if (noLeft != noRight || !cell.trace().events().isEmpty()) {
                conditional = true;
                Instruction which = noLeft ? left : right;
                obligations.add(new Obligation(noLeft, pair, which, Requirement.IMPOSSIBLE, "undefined in a cell"));
            }
            return closed(cell);
        }
        if (!cell.vanishes(cell.field().subtract(a, b).numerator())) {
            why = cell.contradiction();
            if (why != null) {
                return empty(cell, why, false);
            }
            why = cell.contradictionOfAssumptions();
            if (why != null) {
                // One side at most is defined at any point.
                conditional = true;
                partial = true;
                return empty(cell, why, true);
            }
            for (int atom : cell.weakAtoms()) {
                IdentityNode border = border(cell, atom);
                if (border != null) {
                    return border;
                }
            }
            open.add(new CellHint(pair, conditions(cell), "the normal forms differ"));
            return closed(cell);
        }
        if (!cell.trace().events().isEmpty()) {
            partial = true;
            compareDefinedness(cell);
        }
        return closed(cell);
    }

    /**
     * Weak signs can contradict each other but for an equation, as a ≤ b ≤ a does: then the cell is proved on the zeros
     * of that atom. Null if the cell has other points.
     */
    private @org.jspecify.annotations.Nullable IdentityNode border(Cell cell, int atom) {
        List<IdentityNode.Branch> branches = new ArrayList<>();
        Cell inside = cell.fork();
        if (inside.restrict(atom, SignSet.NONZERO)) {
            Infeasibility why = inside.contradiction();
            if (why == null) {
                return null;
            }
            branches.add(new IdentityNode.Branch(SignSet.NONZERO, empty(inside, why, false)));
        }
        Cell border = cell.fork();
        branches.add(new IdentityNode.Branch(SignSet.ZERO, proveOnZeros(border, atom)));
        return new IdentityNode(
                cell.trace().steps(), new IdentityNode.Split(cell.field().atom(atom), false, branches));
    }

    private static Quotient value(Cell cell, Instruction instruction) {
        Quotient value = cell.value(instruction);
        if (value == null) {
            throw new IllegalStateException("no value for " + instruction);
        }
        return value;
    }

    private void compareDefinedness(Cell cell) {
        IdentityNeeds ofLeft = cell.needs(left);
        IdentityNeeds ofRight = cell.needs(right);
        if (ofLeft.isExact() && ofRight.isExact() && ofLeft.sameAs(ofRight)) {
            return;
        }
        conditional = true;
        ofLeft.without(ofRight).forEach(each -> obligations.add(obligation(cell, each, true)));
        ofRight.without(ofLeft).forEach(each -> obligations.add(obligation(cell, each, false)));
    }

    private Obligation obligation(Cell cell, IdentityNeeds.Obliged obliged, boolean ofLeft) {
        Instruction user = obliged.instruction();
        return new Obligation(
                ofLeft,
                pair,
                user.operand(user.opcode() == Opcode.DIVIDE ? 1 : 0),
                Requirement.of(user),
                cell.describe(cell.field().atom(obliged.atom())) + " " + SignSet.toString(obliged.signs()));
    }

    /** The guards whose signs were decided on the way. */
    private List<CellHint.Condition> conditions(Cell cell) {
        List<CellHint.Condition> result = new ArrayList<>();
        List<Instruction> stack = new ArrayList<>(List.of(left, right));
        Set<Instruction> seen = new java.util.HashSet<>();
        while (!stack.isEmpty()) {
            Instruction i = stack.remove(stack.size() - 1);
            if (!seen.add(i)) {
                continue;
            }
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

    /** Whether definedness differs or is not known to agree. */
    boolean conditional() {
        return conditional;
    }

    /** Whether some point of the domain may have no value. */
    boolean partial() {
        return partial;
    }

    /** What one side needs and the other does not. */
    List<Obligation> obligations() {
        return obligations;
    }
}
