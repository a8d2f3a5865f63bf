package assay.reference.prove;

import assay.reference.certify.IdentityNeeds;
import assay.reference.certify.IdentityNode;
import assay.reference.certify.IdentityStep;
import assay.reference.number.Rational;
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
import org.jspecify.annotations.Nullable;

/** The proof that two instructions are equal, cell by cell. */
final class PairProof {
    /** Cells inside of cells; splits that lead nowhere end here, on any stack. */
    private static final int DEEPEST = 100;

    private final Instruction left;
    private final Instruction right;
    private final int pair;
    /** Whether definedness is known to differ in another pair, so that it need not be compared any more. */
    private final boolean known;

    private int cellsLeft;
    private int depth;

    private final List<CellHint> open = new ArrayList<>();
    private final List<Obligation> obligations = new ArrayList<>();
    private boolean conditional;
    private boolean partial;
    private boolean overBudget;

    PairProof(Instruction left, Instruction right, int pair, ProofBudget budget, boolean known) {
        this.left = left;
        this.right = right;
        this.pair = pair;
        this.cellsLeft = budget.cells();
        this.known = known;
    }

    /** Proves what it can in a cell. */
    IdentityNode prove(Cell cell) {
        depth++;
        IdentityNode node = proveHere(cell);
        depth--;
        return node;
    }

    private IdentityNode proveHere(Cell cell) {
        if (cellsLeft-- <= 0 || depth > DEEPEST) {
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
        return new IdentityNode(cell.trace().takeSteps(), new IdentityNode.Closed(List.of()));
    }

    private static IdentityNode empty(Cell cell, Infeasibility why, boolean assuming) {
        return new IdentityNode(cell.trace().takeSteps(), new IdentityNode.Empty(why, assuming));
    }

    private IdentityNode split(Cell cell) {
        Split split = cell.split();
        Polynomial contradicted = cell.contradicted();
        if (split == null && contradicted != null) {
            boolean proved = cell.isContradictory(contradicted, false);
            if (!proved && !cell.isContradictory(contradicted, true)) {
                open.add(new CellHint(pair, conditions(cell), "no sign of " + contradicted + " could be decided"));
                return closed(cell);
            }
            conditional |= !proved;
            partial |= !proved;
            List<Infeasibility.Part> parts = List.of(new Infeasibility.Part(contradicted, true, Rational.ONE));
            return empty(cell, new Infeasibility(parts), !proved);
        }
        if (split == null) {
            throw new IllegalStateException("no value and no split");
        }
        return split(cell, split, false);
    }

    /** @param anew whether nothing that was assumed in the cell holds in its parts */
    private IdentityNode split(Cell cell, Split split, boolean anew) {
        int atom = split.atom();
        Polynomial polynomial = cell.field().atom(atom);
        int[] groups = split.groups();
        int covered = SignSet.NONE;
        for (int signs : groups) {
            covered |= signs;
        }
        int excluded = cell.provedSigns().ofAtom(atom) & ~covered;
        boolean fresh = anew
                || cell.field().hasAssumptions() && excluded != SignSet.NONE
                || cell.field().assumed(atom) != SignSet.ANY;
        if (excluded != SignSet.NONE) {
            // Where an assumption fails, one side is undefined: that must be looked at on its own.
            groups = Arrays.copyOf(groups, groups.length + 1);
            groups[groups.length - 1] = excluded;
        }
        List<IdentityNode.Branch> branches = new ArrayList<>();
        for (int signs : groups) {
            int own = signs & cell.provedSigns().ofAtom(atom);
            if (own == SignSet.NONE) {
                continue;
            }
            boolean isFresh = fresh;
            Cell part = part(cell, atom, own, fresh);
            if (part != null && part.contradictsAssumptions()) {
                isFresh = true;
                part = part(cell, atom, own, true);
            }
            Infeasibility why = part != null && split.mayBeEmpty() ? part.contradiction() : null;
            if (part != null && why != null) {
                branches.add(new IdentityNode.Branch(own, isFresh, empty(part, why, false)));
            } else if (part != null) {
                IdentityNode node = own == SignSet.ZERO ? proveOnZeros(part, atom) : prove(part);
                branches.add(new IdentityNode.Branch(own, isFresh, node));
            }
        }
        return new IdentityNode(cell.trace().takeSteps(), new IdentityNode.Split(polynomial, branches));
    }

    /** The part of a cell where an atom has certain signs, or null if there is none. */
    private static @Nullable Cell part(Cell cell, int atom, int signs, boolean fresh) {
        Cell part = fresh ? cell.forkWithoutAssumptions() : cell.fork();
        return part.restrict(atom, signs) && !part.provedSigns().isContradictory() ? part : null;
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
            return noLeft == noRight && cell.trace().obliged().isEmpty() ? closed(cell) : compareDefinedness(cell);
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
        if (cell.trace().obliged().isEmpty()) {
            return closed(cell);
        }
        partial = true;
        return compareDefinedness(cell);
    }

    /**
     * Weak signs can contradict each other but for an equation, as a ≤ b ≤ a does: then the cell is proved on the zeros
     * of that atom. Null if the cell has other points.
     */
    private @Nullable IdentityNode border(Cell cell, int atom) {
        List<IdentityNode.Branch> branches = new ArrayList<>();
        Cell inside = cell.fork();
        if (inside.restrict(atom, SignSet.NONZERO)) {
            Infeasibility why = inside.contradiction();
            if (why == null) {
                return null;
            }
            branches.add(new IdentityNode.Branch(SignSet.NONZERO, false, empty(inside, why, false)));
        }
        Cell border = cell.fork();
        branches.add(new IdentityNode.Branch(SignSet.ZERO, false, proveOnZeros(border, atom)));
        return new IdentityNode(
                cell.trace().takeSteps(), new IdentityNode.Split(cell.field().atom(atom), branches));
    }

    private static Quotient value(Cell cell, Instruction instruction) {
        Quotient value = cell.value(instruction);
        if (value == null) {
            throw new IllegalStateException("no value for " + instruction);
        }
        return value;
    }

    /** Evaluates each side alone, without what the other side needs, and compares where they are defined. */
    private IdentityNode compareDefinedness(Cell cell) {
        if (known || conditional) {
            conditional = true;
            return closed(cell);
        }
        Cell first = cell.forkWithoutAssumptions();
        if (!first.evaluate(left)) {
            return withoutEmptyPart(cell, first.split());
        }
        Cell second = first.forkWithoutAssumptions();
        if (!second.evaluate(right)) {
            return withoutEmptyPart(cell, second.split());
        }
        boolean noLeft = first.value(left) == first.undefined();
        boolean noRight = second.value(right) == second.undefined();
        IdentityNeeds ofLeft = first.needs(left, second.field());
        IdentityNeeds ofRight = second.needs(right);
        if (noLeft ? noRight : !noRight && ofLeft.sameAs(ofRight)) {
            List<List<IdentityStep>> alone =
                    List.of(first.trace().takeSteps(), second.trace().takeSteps());
            return new IdentityNode(cell.trace().takeSteps(), new IdentityNode.Closed(alone));
        }
        conditional = true;
        if (noLeft != noRight) {
            Instruction which = noLeft ? left : right;
            obligations.add(new Obligation(noLeft, pair, which, Requirement.IMPOSSIBLE, "undefined in a cell"));
        }
        ofLeft.without(ofRight).forEach(each -> obligations.add(obligation(second, each, true)));
        ofRight.without(ofLeft).forEach(each -> obligations.add(obligation(second, each, false)));
        return closed(cell);
    }

    /** A side by itself asks for a part that is expected to be empty: without it, the rest is proved anew. */
    private IdentityNode withoutEmptyPart(Cell cell, @Nullable Split split) {
        if (split != null && split.mayBeEmpty() && cell.field().hasAtom(split.atom())) {
            return split(cell, split, true);
        }
        conditional = true;
        return closed(cell);
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
                result.add(new CellHint.Condition(i.operand(0), cell.signs(i.operand(0), guard)));
            }
        }
        return result;
    }

    /** Whether every cell is proved. */
    boolean isComplete() {
        return open.isEmpty() && !overBudget;
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
