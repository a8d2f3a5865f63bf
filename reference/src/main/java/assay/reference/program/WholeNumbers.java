package assay.reference.program;

import assay.reference.expression.Domain;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

/** Instructions whose values are whole numbers, as their form shows. */
final class WholeNumbers {
    private WholeNumbers() {}

    /** Whether the form shows that it is a whole number wherever it is defined; false proves nothing. */
    static boolean isWhole(ProgramBuilder builder, Instruction i) {
        return isMade(builder, i, false);
    }

    /** Whether it is a fraction of whole numbers, such as n(n + 1)/2: at each point it may be one itself. */
    static boolean isFraction(ProgramBuilder builder, Instruction i) {
        return isMade(builder, i, true);
    }

    private static boolean isMade(ProgramBuilder builder, Instruction root, boolean fractions) {
        Set<Instruction> seen = new HashSet<>(Set.of(root));
        Deque<Instruction> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            Instruction part = open.pop();
            boolean keeps = switch (part.opcode()) {
                case CONSTANT -> fractions || part.constant().isInteger();
                case INPUT -> isWhole(builder.inputs().get(part.parameter()).domain());
                case POWER -> fractions || part.parameter() >= 0;
                case ADD, SUBTRACT, MULTIPLY, NEGATE, FLOOR, CHOOSE, UNDEFINED -> true;
                case DIVIDE -> fractions;
                case PI, ROOT, EXP, LOG, SIN, COS, ATAN, ERF -> false;
            };
            if (!keeps) {
                return false;
            }
            // Whatever a floor is taken of, and whatever a choice is made by.
            int first = part.opcode() == Opcode.FLOOR || part.opcode() == Opcode.CHOOSE ? 1 : 0;
            for (int k = first; k < part.arity(); k++) {
                if (seen.add(part.operand(k))) {
                    open.push(part.operand(k));
                }
            }
        }
        return true;
    }

    private static boolean isWhole(Domain domain) {
        return domain == Domain.Named.INTEGER
                || domain == Domain.Named.POSITIVE_INTEGER
                || domain == Domain.Named.ONE_HOT;
    }
}
