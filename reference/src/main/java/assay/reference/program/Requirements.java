package assay.reference.program;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What must hold for an instruction to have a value, as its form shows it: the partial operations that it is computed
 * from, each with the operand that may make it fail. Those that plainly never fail are left out.
 */
final class Requirements {
    private Requirements() {}

    /** What an operand must be. */
    enum Need {
        NONZERO,
        NONNEGATIVE,
        POSITIVE,
        ANOTHER
    }

    /** One requirement; the operand of {@link Need#ANOTHER} is the operation itself. */
    record Requirement(Need need, Instruction operand) {}

    /** All requirements, also those of branches that need not be taken. */
    static Set<Requirement> possible(Instruction output) {
        return of(List.of(output), true);
    }

    /** The requirements wherever the instruction has a value, whichever branches are taken, and what follows from them. */
    static Set<Requirement> certain(Instruction output) {
        Set<Requirement> found = of(List.of(output), false);
        for (Requirement requirement : List.copyOf(found)) {
            if (requirement.need() == Need.POSITIVE) {
                found.add(new Requirement(Need.NONZERO, requirement.operand()));
                found.add(new Requirement(Need.NONNEGATIVE, requirement.operand()));
            }
        }
        return found;
    }

    private static Set<Requirement> of(List<Instruction> roots, boolean branches) {
        Set<Requirement> found = new HashSet<>();
        Set<Instruction> seen = new HashSet<>();
        ArrayDeque<Instruction> open = new ArrayDeque<>(roots);
        while (!open.isEmpty()) {
            Instruction next = open.pop();
            if (next.isTotal() || !seen.add(next)) {
                continue;
            }
            add(next, found);
            int followed = next.opcode() == Opcode.CHOOSE && !branches ? 1 : next.arity();
            for (int k = 0; k < followed; k++) {
                open.push(next.operand(k));
            }
        }
        return found;
    }

    private static void add(Instruction i, Set<Requirement> found) {
        switch (i.opcode()) {
            case DIVIDE -> {
                if (!i.operand(1).isPositive() && i.operand(1).opcode() != Opcode.CONSTANT) {
                    found.add(new Requirement(Need.NONZERO, i.operand(1)));
                }
            }
            case POWER -> {
                if (i.parameter() < 0 && !i.operand(0).isPositive()) {
                    found.add(new Requirement(Need.NONZERO, i.operand(0)));
                }
            }
            case ROOT -> {
                Need need = i.constant().signum() > 0 ? Need.NONNEGATIVE : Need.POSITIVE;
                if (!i.operand(0).isPositive()
                        && !(need == Need.NONNEGATIVE && i.operand(0).isNonnegative())) {
                    found.add(new Requirement(need, i.operand(0)));
                }
            }
            case LOG -> {
                if (!i.operand(0).isPositive()) {
                    found.add(new Requirement(Need.POSITIVE, i.operand(0)));
                }
            }
            case UNDEFINED -> found.add(new Requirement(Need.ANOTHER, i));
            case CONSTANT, INPUT, PI, ADD, SUBTRACT, MULTIPLY, NEGATE, EXP, SIN, COS, ATAN, ERF, FLOOR, CHOOSE -> {}
        }
    }
}
