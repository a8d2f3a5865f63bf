package assay.reference.program;

import assay.reference.number.Rational;

/** The derivatives of the kernels that have one operand. */
final class Slope {
    private Slope() {}

    /** The derivative of a kernel by its only operand. */
    static Instruction of(ProgramBuilder builder, Instruction i) {
        Instruction a = i.operand(0);
        return switch (i.opcode()) {
            case NEGATE -> builder.constant(Rational.MINUS_ONE);
            case POWER ->
                i.parameter() == 0
                        ? builder.constant(Rational.ZERO)
                        : builder.multiply(
                                builder.constant(Rational.of(i.parameter())), builder.power(a, i.parameter() - 1));
            case ROOT ->
                builder.multiply(
                        builder.constant(i.constant()),
                        builder.root(a, i.constant().subtract(Rational.ONE)));
            case EXP -> i;
            case LOG -> builder.divide(builder.constant(Rational.ONE), a);
            case SIN -> builder.cos(a);
            case COS -> builder.negate(builder.sin(a));
            case ATAN ->
                builder.divide(
                        builder.constant(Rational.ONE),
                        builder.add(builder.constant(Rational.ONE), builder.power(a, 2)));
            case ERF ->
                builder.divide(
                        builder.multiply(
                                builder.constant(Rational.TWO), builder.exp(builder.negate(builder.power(a, 2)))),
                        builder.root(builder.pi(), Rational.HALF));
            case FLOOR ->
                builder.choose(
                        builder.subtract(a, i),
                        builder.undefined(),
                        builder.undefined(),
                        builder.constant(Rational.ZERO));
            case CONSTANT, INPUT, PI, UNDEFINED, ADD, SUBTRACT, MULTIPLY, DIVIDE, CHOOSE ->
                throw new IllegalArgumentException(i.opcode() + " has not one operand");
        };
    }
}
