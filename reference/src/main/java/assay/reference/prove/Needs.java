package assay.reference.prove;

import assay.reference.program.Instruction;
import assay.reference.program.Opcode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What one side needs to be defined in a cell. It is exact if no instruction of this side used an assumption that the
 * side had not needed itself before.
 */
final class Needs {
    private final Set<List<Integer>> conditions = new HashSet<>();
    private final List<Assumption> assumptions = new ArrayList<>();
    private boolean exact = true;

    Needs(Cell cell, Instruction side, List<Trace.Event> events) {
        Set<Instruction> members = new HashSet<>();
        collect(cell, side, members);
        Set<Integer> needed = new HashSet<>();
        for (Trace.Event event : events) {
            if (event instanceof Trace.Obliged obliged
                    && members.contains(obliged.assumption().instruction())) {
                needed.add(obliged.assumption().atom());
                if (conditions.add(List.of(
                        obliged.assumption().atom(), obliged.assumption().signs()))) {
                    assumptions.add(obliged.assumption());
                }
            } else if (event instanceof Trace.Used used && members.contains(used.instruction())) {
                exact &= needed.containsAll(used.atoms());
            }
        }
    }

    /** The instructions that are evaluated for one value. */
    private static void collect(Cell cell, Instruction root, Set<Instruction> members) {
        List<Instruction> stack = new ArrayList<>();
        stack.add(root);
        while (!stack.isEmpty()) {
            Instruction i = stack.remove(stack.size() - 1);
            if (!members.add(i)) {
                continue;
            }
            if (i.opcode() == Opcode.CHOOSE) {
                stack.add(i.operand(0));
                Instruction branch = cell.chosen(i);
                if (branch != null) {
                    stack.add(branch);
                }
                continue;
            }
            for (int k = 0; k < i.arity(); k++) {
                stack.add(i.operand(k));
            }
        }
    }

    boolean isExact() {
        return exact;
    }

    boolean sameAs(Needs other) {
        return conditions.equals(other.conditions);
    }

    List<Assumption> without(Needs other) {
        List<Assumption> rest = new ArrayList<>();
        for (Assumption each : assumptions) {
            if (!other.conditions.contains(List.of(each.atom(), each.signs()))) {
                rest.add(each);
            }
        }
        return rest;
    }
}
