package assay.reference.refute;

import assay.reference.program.Instruction;
import assay.reference.program.Opcode;
import assay.reference.program.Program;
import java.util.LinkedHashSet;
import java.util.Set;

/** The instructions whose zeros matter: there a piece changes, or a kernel stops being defined. */
final class CriticalInstructions {
    private CriticalInstructions() {}

    /** The guards, divisors, and arguments of logarithms, roots and floors of a program, without constants. */
    static Set<Instruction> of(Program program) {
        Set<Instruction> found = new LinkedHashSet<>();
        for (Instruction instruction : program.instructions()) {
            switch (instruction.opcode()) {
                case CHOOSE, LOG, ROOT, FLOOR -> add(found, instruction.operand(0));
                case DIVIDE -> add(found, instruction.operand(1));
                case POWER -> {
                    if (instruction.parameter() < 0) {
                        add(found, instruction.operand(0));
                    }
                }
                case CONSTANT, INPUT, PI, UNDEFINED, ADD, SUBTRACT, MULTIPLY, NEGATE, EXP, SIN, COS, ATAN, ERF -> {}
            }
        }
        return found;
    }

    private static void add(Set<Instruction> found, Instruction instruction) {
        if (instruction.opcode() != Opcode.CONSTANT) {
            found.add(instruction);
        }
    }
}
