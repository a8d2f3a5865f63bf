package assay.reference.program;

/** The scalar operations of a program: the constants and inputs, and the kernels of a number system. */
public enum Opcode {
    CONSTANT(0),
    INPUT(0),
    PI(0),
    UNDEFINED(0),
    ADD(2),
    SUBTRACT(2),
    MULTIPLY(2),
    DIVIDE(2),
    NEGATE(1),
    /** An integer power; the exponent is the parameter. */
    POWER(1),
    /** A power with a rational exponent that is no integer; the exponent is the constant. */
    ROOT(1),
    EXP(1),
    LOG(1),
    SIN(1),
    COS(1),
    ATAN(1),
    ERF(1),
    FLOOR(1),
    /** The value by the sign of the guard: operands guard, negative, zero, positive. */
    CHOOSE(4);

    private final int arity;

    Opcode(int arity) {
        this.arity = arity;
    }

    /** The number of operands. */
    public int arity() {
        return arity;
    }
}
