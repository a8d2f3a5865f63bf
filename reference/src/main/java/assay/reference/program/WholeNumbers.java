package assay.reference.program;

import assay.reference.expression.Domain;

/** Instructions whose values are whole numbers wherever they are defined, as their form shows. */
final class WholeNumbers {
    private WholeNumbers() {}

    /** Whether the form shows it; false proves nothing. */
    static boolean isWhole(ProgramBuilder builder, Instruction i) {
        for (Instruction part : Dependencies.inOrder(i)) {
            boolean keeps = switch (part.opcode()) {
                case CONSTANT -> part.constant().isInteger();
                case INPUT -> isWhole(builder.inputs().get(part.parameter()).domain());
                case POWER -> part.parameter() >= 0;
                case ADD, SUBTRACT, MULTIPLY, NEGATE -> true;
                case PI, UNDEFINED, DIVIDE, ROOT, EXP, LOG, SIN, COS, ATAN, ERF, FLOOR, CHOOSE -> false;
            };
            if (!keeps) {
                return false;
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
