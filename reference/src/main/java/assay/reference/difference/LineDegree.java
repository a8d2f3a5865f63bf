package assay.reference.difference;

import assay.reference.program.Instruction;
import java.util.Arrays;
import java.util.List;

/** A bound of the degree of each instruction as a polynomial along a line, read off the operations. */
final class LineDegree {
    /** No polynomial, or of a large degree. */
    static final int UNBOUNDED = 1 << 10;

    /** By the id of the instruction. */
    private final int[] degrees;

    /** The degrees of instructions that are listed operands first. */
    LineDegree(List<Instruction> instructions, Line line) {
        int last = instructions.isEmpty()
                ? 0
                : instructions.get(instructions.size() - 1).id();
        this.degrees = new int[last + 1];
        Arrays.fill(degrees, UNBOUNDED);
        for (Instruction i : instructions) {
            degrees[i.id()] = degree(i, line);
        }
    }

    /** The degree; {@link #UNBOUNDED} where none is plain, 0 where the line does not matter. */
    int of(Instruction instruction) {
        return instruction.id() < degrees.length ? degrees[instruction.id()] : UNBOUNDED;
    }

    private int degree(Instruction i, Line line) {
        int most = 0;
        for (int k = 0; k < i.arity(); k++) {
            most = Math.max(most, of(i.operand(k)));
        }
        return switch (i.opcode()) {
            case CONSTANT, PI, UNDEFINED -> 0;
            case INPUT -> line.moves(i.parameter()) ? 1 : 0;
            case ADD, SUBTRACT, NEGATE -> most;
            case MULTIPLY -> Math.min(UNBOUNDED, of(i.operand(0)) + of(i.operand(1)));
            case DIVIDE -> of(i.operand(1)) == 0 ? of(i.operand(0)) : UNBOUNDED;
            case POWER ->
                most == 0 ? 0 : i.parameter() < 0 ? UNBOUNDED : (int) Math.min(UNBOUNDED, (long) most * i.parameter());
            case ROOT, EXP, LOG, SIN, COS, ATAN, ERF, FLOOR, CHOOSE -> most == 0 ? 0 : UNBOUNDED;
        };
    }
}
