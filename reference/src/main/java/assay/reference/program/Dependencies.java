package assay.reference.program;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/** What an instruction is computed from. */
final class Dependencies {
    private Dependencies() {}

    /** The instruction and all that it depends on, operands before users. */
    static List<Instruction> inOrder(Instruction output) {
        boolean[] seen = new boolean[output.id() + 1];
        ArrayDeque<Instruction> open = new ArrayDeque<>(List.of(output));
        List<Instruction> found = new ArrayList<>();
        seen[output.id()] = true;
        while (!open.isEmpty()) {
            Instruction next = open.pop();
            found.add(next);
            for (int k = 0; k < next.arity(); k++) {
                Instruction operand = next.operand(k);
                if (!seen[operand.id()]) {
                    seen[operand.id()] = true;
                    open.push(operand);
                }
            }
        }
        found.sort((a, b) -> Integer.compare(a.id(), b.id()));
        return found;
    }
}
