package assay.reference.program;

import assay.reference.number.Rational;

/**
 * One instruction of a program: an operation on earlier instructions of the same {@link ProgramBuilder}. Equal
 * instructions of one builder are the same object, so that equality of values can often be seen at once.
 */
public final class Instruction {
    private final Opcode opcode;
    private final int id;
    private final Instruction[] operands;
    private final int parameter;
    private final Rational constant;
    private final int hash;
    private final Extent extent;

    Instruction(
            Opcode opcode, int id, Rational constant, int parameter, int hash, Extent extent, Instruction... operands) {
        this.extent = extent;
        this.opcode = opcode;
        this.id = id;
        this.operands = operands;
        this.parameter = parameter;
        this.constant = constant;
        this.hash = hash;
    }

    /** The hash code of an operation. */
    static int operationHash(Opcode opcode, Rational constant, int parameter, Instruction[] operands) {
        int code = opcode.ordinal() * 31 + parameter;
        for (Instruction operand : operands) {
            code = code * 0x9E3779B1 + operand.id + 1;
        }
        return code * 31 + constant.hashCode();
    }

    /** The operation. */
    public Opcode opcode() {
        return opcode;
    }

    /** The position in the order of creation; operands come before their users. */
    public int id() {
        return id;
    }

    /** The number of operands. */
    public int arity() {
        return operands.length;
    }

    /** Operand {@code k}, counted from 0. */
    public Instruction operand(int k) {
        return operands[k];
    }

    /** The exponent of a {@link Opcode#POWER}, the position of an {@link Opcode#INPUT}; else 0. */
    public int parameter() {
        return parameter;
    }

    /** The value of a {@link Opcode#CONSTANT}, the exponent of a {@link Opcode#ROOT}; else 0. */
    public Rational constant() {
        return constant;
    }

    /** Whether this is the constant with the given value. */
    public boolean isConstant(Rational value) {
        return opcode == Opcode.CONSTANT && constant.equals(value);
    }

    /** Whether it is plain that this has a value at every point of the declared domain. */
    public boolean isTotal() {
        return extent.isTotal();
    }

    /** Whether it is plain that the value is never negative where there is one. */
    public boolean isNonnegative() {
        return extent.isNonnegative();
    }

    /** Whether it is plain that the value is positive wherever there is one. */
    public boolean isPositive() {
        return extent.isPositive();
    }

    /** Whether this is an operation. */
    boolean isOperation(int code, Opcode operation, Rational value, int number, Instruction[] arguments) {
        if (hash != code
                || opcode != operation
                || parameter != number
                || operands.length != arguments.length
                || !constant.equals(value)) {
            return false;
        }
        for (int k = 0; k < operands.length; k++) {
            if (operands[k] != arguments[k]) {
                return false;
            }
        }
        return true;
    }

    int operationHash() {
        return hash;
    }

    /** The position: instructions of one builder are spread well, and in the same order in every run. */
    @Override
    public int hashCode() {
        return id;
    }

    /** Whether this is the same object. */
    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("#" + id + " = " + opcode);
        for (Instruction operand : operands) {
            text.append(" #").append(operand.id);
        }
        return switch (opcode) {
            case CONSTANT, ROOT -> text + " " + constant;
            case POWER, INPUT -> text + " " + parameter;
            default -> text.toString();
        };
    }
}
