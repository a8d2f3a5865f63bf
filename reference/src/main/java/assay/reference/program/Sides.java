package assay.reference.program;

import assay.reference.expression.DerivativeSide;
import assay.reference.number.Rational;
import java.util.List;

/** The derivatives of an instruction as they are meant where it changes its piece, see {@link DerivativeSide}. */
final class Sides {
    private Sides() {}

    /** One derivative for each variable; undefined where none is known. */
    static List<Instruction> derivatives(
            ProgramBuilder builder, Instruction output, List<Instruction> variables, DerivativeSide side) {
        if (side == DerivativeSide.BOTH || output.opcode() == Opcode.UNDEFINED) {
            return Derivatives.of(builder, output, variables);
        }
        List<Instruction> found = switch (side) {
            case LEFT, RIGHT, KNOWN, BOTH ->
                variables.stream()
                        .map(variable -> oneSided(new OneSided(builder, variable).of(output), side))
                        .toList();
            case IDLE, ACTIVE ->
                variables.stream()
                        .map(variable -> Activity.of(builder, output, variable, side))
                        .toList();
            case ALONG, AGAINST, BELOW, ABOVE -> new CellGradient(builder, variables, side).of(output);
        };
        if (output.isTotal()) {
            return found;
        }
        Instruction nothing = builder.multiply(builder.constant(Rational.ZERO), output);
        return found.stream()
                .map(derivative -> builder.add(derivative, nothing))
                .toList();
    }

    private static Instruction oneSided(OneSided.Tangents tangents, DerivativeSide side) {
        return switch (side) {
            case LEFT -> tangents.left().slope();
            case RIGHT -> tangents.right().slope();
            default -> tangents.known();
        };
    }
}
