package assay.reference.certify;

import assay.reference.program.Instruction;
import assay.reference.program.Opcode;
import java.util.Optional;

/**
 * An instruction that is an even power, so that it is never negative whatever its base is.
 *
 * @param base the base
 * @param exponent the exponent, even and above 0
 */
public record EvenPower(Instruction base, int exponent) {

    /** The instruction as an even power, if it is one: x^2, x^4, … or x*x. */
    public static Optional<EvenPower> of(Instruction i) {
        if (i.opcode() == Opcode.POWER && i.parameter() > 0 && (i.parameter() & 1) == 0) {
            return Optional.of(new EvenPower(i.operand(0), i.parameter()));
        }
        return i.opcode() == Opcode.MULTIPLY && i.operand(0) == i.operand(1)
                ? Optional.of(new EvenPower(i.operand(0), 2))
                : Optional.empty();
    }
}
