package assay.reference.prove;

import assay.reference.polynomial.SignSet;
import assay.reference.program.Instruction;
import assay.reference.program.Opcode;

/** What an instruction needs of its operand to be defined. */
public enum Requirement {
    /** A divisor. */
    NONZERO(SignSet.NONZERO, "!= 0"),
    /** The argument of a logarithm, or the base of a root with a negative exponent. */
    POSITIVE(SignSet.POSITIVE, "> 0"),
    /** The base of a root with a positive exponent. */
    NONNEGATIVE(SignSet.NONNEGATIVE, ">= 0"),
    /** Nothing would do: there is no value in some cell. */
    IMPOSSIBLE(SignSet.NONE, "impossible");

    private final int signs;
    private final String spelling;

    Requirement(int signs, String spelling) {
        this.signs = signs;
        this.spelling = spelling;
    }

    /** What an instruction that may have no value needs. */
    static Requirement of(Instruction user) {
        return switch (user.opcode()) {
            case DIVIDE, POWER -> NONZERO;
            case LOG -> POSITIVE;
            case ROOT -> user.constant().signum() < 0 ? POSITIVE : NONNEGATIVE;
            case CHOOSE -> ofChoice(user);
            default -> IMPOSSIBLE;
        };
    }

    /** What a choice needs of its guard because some of its branches are undefined. */
    static Requirement ofChoice(Instruction choice) {
        int signs = SignSet.NONE;
        for (int k = 1; k <= 3; k++) {
            if (choice.operand(k).opcode() != Opcode.UNDEFINED) {
                signs |= 1 << k - 1;
            }
        }
        for (Requirement each : values()) {
            if (each.signs == signs) {
                return each;
            }
        }
        return IMPOSSIBLE;
    }

    /** The signs that do. */
    int signs() {
        return signs;
    }

    @Override
    public String toString() {
        return spelling;
    }
}
