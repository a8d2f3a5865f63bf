package assay.reference.program;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/** What an instruction is computed from. */
final class Dependencies {
    private Dependencies() {}

    /** The instruction and all that it depends on, operands before users. */
    static List<Instruction> inOrder(Instruction output) {
        // Operands have smaller numbers than their users, so that the place by number is the order.
        Instruction[] found = new Instruction[output.id() + 1];
        ArrayDeque<Instruction> open = new ArrayDeque<>();
        found[output.id()] = output;
        open.push(output);
        int count = 1;
        while (!open.isEmpty()) {
            Instruction next = open.pop();
            for (int k = 0; k < next.arity(); k++) {
                Instruction operand = next.operand(k);
                if (found[operand.id()] == null) {
                    found[operand.id()] = operand;
                    open.push(operand);
                    count++;
                }
            }
        }
        List<Instruction> all = new ArrayList<>(count);
        for (Instruction instruction : found) {
            if (instruction != null) {
                all.add(instruction);
            }
        }
        return all;
    }

    /**
     * Which of the instructions that an output depends on are computed from another one, by their numbers.
     *
     * @param all the output with all that it depends on, operands before users
     */
    static boolean[] users(List<Instruction> all, Instruction of) {
        boolean[] uses = new boolean[all.get(all.size() - 1).id() + 1];
        for (Instruction instruction : all) {
            boolean any = instruction == of;
            for (int k = 0; k < instruction.arity() && !any; k++) {
                any = uses[instruction.operand(k).id()];
            }
            uses[instruction.id()] = any;
        }
        return uses;
    }
}
