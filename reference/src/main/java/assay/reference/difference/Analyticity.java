package assay.reference.difference;

import assay.reference.number.Enclosure;
import assay.reference.number.Sign;
import assay.reference.program.Instruction;
import assay.reference.program.Opcode;
import java.util.List;
import java.util.Optional;

/**
 * Whether instructions are analytic next to a point: they are composed of kernels, and every kernel is analytic at the
 * values of its operands if it has a value there, except a root at zero.
 */
final class Analyticity {
    private Analyticity() {}

    /**
     * The first instruction for which this is not proved.
     *
     * @param instructions without choices and floors, operands first, with all operands
     * @param values their values, in the same order
     */
    static <T extends Enclosure<T>> Optional<Instruction> failing(List<Instruction> instructions, List<T> values) {
        boolean[] positive =
                new boolean[instructions.get(instructions.size() - 1).id() + 1];
        for (int k = 0; k < values.size(); k++) {
            Instruction i = instructions.get(k);
            positive[i.id()] = values.get(k).sign() == Sign.POSITIVE;
            boolean onEdge = i.opcode() == Opcode.ROOT && !positive[i.operand(0).id()];
            if (onEdge || !values.get(k).isDefined()) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }
}
