package assay.reference.program;

import assay.reference.expression.DerivativeSide;
import assay.reference.number.Rational;
import java.util.function.UnaryOperator;

/**
 * The tangents of choices at their kinks by a convention: the chain rule where relu'(0) is 0 (idle) or 1 (active). A choice
 * with one piece that rests is a relu of the other one, as max(0, u) and min(c, u) are. One whose pieces are multiples of its
 * guard, as leaky relu and |u|, goes on as for smaller or greater values of the guard. Of all others the derivative from
 * below or from above along the variable is taken.
 */
final class Activity implements Tangents.Border {
    private final boolean active;
    private final OneSided sided;

    private Activity(boolean active, OneSided sided) {
        this.active = active;
        this.sided = sided;
    }

    /**
     * The derivative of an instruction by a variable.
     *
     * @param side {@link DerivativeSide#IDLE} or {@link DerivativeSide#ACTIVE}
     */
    static Instruction of(ProgramBuilder builder, Instruction output, Instruction variable, DerivativeSide side) {
        OneSided sided = new OneSided(builder, variable);
        Activity convention = new Activity(side == DerivativeSide.ACTIVE, sided);
        // The kinks of x·[x > 0] are made of jumps, for which there is no chain rule.
        return sided.hasJumps(output)
                ? convention.sided(output)
                : new Tangents(builder, variable, convention).of(output);
    }

    @Override
    public Instruction tangent(Instruction choice, UnaryOperator<Instruction> tangents) {
        Instruction guard = choice.operand(0);
        Instruction negative = tangents.apply(choice.operand(1));
        Instruction positive = tangents.apply(choice.operand(3));
        if (negative == positive) {
            return negative;
        }
        if (isZero(negative) || isZero(positive)) {
            return active == isZero(negative) ? positive : negative;
        }
        Instruction course = tangents.apply(guard);
        if (isMultiple(negative, course) && isMultiple(positive, course)) {
            boolean turned = guard.opcode() == Opcode.NEGATE;
            return active == turned ? negative : positive;
        }
        return sided(choice);
    }

    private Instruction sided(Instruction instruction) {
        OneSided.Tangents both = sided.of(instruction);
        return (active ? both.right() : both.left()).slope();
    }

    private static boolean isZero(Instruction instruction) {
        return instruction.isConstant(Rational.ZERO);
    }

    /** Whether one instruction plainly is another one times something. */
    private static boolean isMultiple(Instruction instruction, Instruction of) {
        Instruction bare = Branches.unsigned(of);
        return switch (instruction.opcode()) {
            case NEGATE, DIVIDE -> isMultiple(instruction.operand(0), bare);
            case MULTIPLY ->
                instruction == bare
                        || isMultiple(instruction.operand(0), bare)
                        || isMultiple(instruction.operand(1), bare);
            case CONSTANT -> bare.opcode() == Opcode.CONSTANT;
            default -> instruction == bare;
        };
    }
}
