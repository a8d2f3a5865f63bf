package assay.reference.decide;

import assay.reference.program.Instruction;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The choices of instructions of which the equality of two others may not depend: first the largest that both sides of
 * the question share, then with the small sums and products among them opened, then only the functions that are no
 * arithmetic, then none.
 */
final class Cuts {
    /** The largest sum or product that is opened, in instructions. */
    private static final int SHELL = 12;
    /** The most instructions above the cuts. */
    private static final int MOST = 4000;

    private final Predicate<Instruction> shared;
    private final Predicate<Instruction> named;

    /**
     * Choices of cuts.
     *
     * @param shared whether both sides of the question need an instruction
     * @param named whether an instruction can be named in a certificate
     */
    Cuts(Predicate<Instruction> shared, Predicate<Instruction> named) {
        this.shared = shared;
        this.named = named;
    }

    /** The ways to choose, in the order in which to try them. */
    enum Way {
        SHARED,
        OPENED,
        FUNCTIONS,
        NONE
    }

    /** The cuts for a proof that the two are equal. */
    List<Instruction> of(Instruction left, Instruction right, Way way) {
        List<Instruction> roots = List.of(left, right);
        return List.copyOf(
                switch (way) {
                    case SHARED -> frontier(roots, shared);
                    case OPENED -> opened(roots, frontier(roots, shared));
                    case FUNCTIONS -> frontier(roots, i -> !isArithmetic(i));
                    case NONE -> Set.<Instruction>of();
                });
    }

    /** The first instructions below the roots that satisfy a condition. */
    private Set<Instruction> frontier(List<Instruction> roots, Predicate<Instruction> condition) {
        Set<Instruction> found = new LinkedHashSet<>();
        Set<Instruction> seen = new HashSet<>(roots);
        Deque<Instruction> open = new ArrayDeque<>(roots);
        while (!open.isEmpty() && seen.size() < MOST) {
            Instruction next = open.poll();
            if (!roots.contains(next) && next.arity() > 0 && named.test(next) && condition.test(next)) {
                found.add(next);
                continue;
            }
            for (int k = 0; k < next.arity(); k++) {
                if (seen.add(next.operand(k))) {
                    open.add(next.operand(k));
                }
            }
        }
        return found;
    }

    /** Opens the cuts that are little arithmetic on other cuts, on inputs and on functions, which are cut instead. */
    private Set<Instruction> opened(List<Instruction> roots, Set<Instruction> cuts) {
        Set<Instruction> shells = new HashSet<>();
        for (Instruction cut : cuts) {
            if (isArithmetic(cut) && isShell(cut, cuts)) {
                shells.add(cut);
            }
        }
        return frontier(roots, i -> !shells.contains(i) && (cuts.contains(i) || !isArithmetic(i) && shared.test(i)));
    }

    private static boolean isShell(Instruction cut, Collection<Instruction> cuts) {
        List<Instruction> inside = new ArrayList<>(List.of(cut));
        for (int k = 0; k < inside.size(); k++) {
            Instruction next = inside.get(k);
            for (int j = 0; j < next.arity(); j++) {
                Instruction operand = next.operand(j);
                if (isArithmetic(operand)
                        && operand.arity() > 0
                        && !cuts.contains(operand)
                        && !inside.contains(operand)) {
                    inside.add(operand);
                }
            }
            if (inside.size() > SHELL) {
                return false;
            }
        }
        return true;
    }

    private static boolean isArithmetic(Instruction i) {
        return switch (i.opcode()) {
            case CONSTANT, INPUT, PI, UNDEFINED, ADD, SUBTRACT, MULTIPLY, DIVIDE, NEGATE, POWER -> true;
            case ROOT, EXP, LOG, SIN, COS, ATAN, ERF, FLOOR, CHOOSE -> false;
        };
    }
}
