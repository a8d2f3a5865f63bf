package assay.reference.certify;

import assay.reference.expression.Domain;
import assay.reference.number.Rational;
import assay.reference.program.Input;
import assay.reference.program.Instruction;
import assay.reference.program.Opcode;
import assay.reference.program.ProgramBuilder;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The guards of programs, and programs that are undefined where one of them is zero. */
public final class Guards {
    private Guards() {}

    /** All guards of the choices that the given instructions depend on. */
    public static Set<Instruction> of(List<Instruction> roots) {
        Set<Instruction> guards = new LinkedHashSet<>();
        for (Instruction instruction : reachable(roots)) {
            if (instruction.opcode() == Opcode.CHOOSE) {
                guards.add(instruction.operand(0));
            }
        }
        return guards;
    }

    /**
     * The instruction 0 that is undefined where one of the guards of the roots is zero. Empty unless every guard is an
     * analytic function on the whole space of its real inputs, and no floor takes part.
     */
    public static Optional<Instruction> fence(ProgramBuilder builder, List<Instruction> roots) {
        for (Instruction instruction : reachable(roots)) {
            if (instruction.opcode() == Opcode.FLOOR) {
                return Optional.empty();
            }
        }
        Instruction zero = builder.constant(Rational.ZERO);
        Instruction fence = zero;
        for (Instruction guard : of(roots)) {
            if (!isAnalytic(guard, builder.inputs())) {
                return Optional.empty();
            }
            fence = builder.add(fence, builder.choose(guard, zero, builder.undefined(), zero));
        }
        return Optional.of(fence);
    }

    /** Made of sums, products and entire functions of continuous inputs. */
    private static boolean isAnalytic(Instruction root, List<Input> inputs) {
        for (Instruction instruction : reachable(List.of(root))) {
            boolean analytic = switch (instruction.opcode()) {
                case CONSTANT, PI, ADD, SUBTRACT, MULTIPLY, NEGATE, EXP, SIN, COS, ATAN, ERF -> true;
                case POWER -> instruction.parameter() >= 0;
                case INPUT -> isContinuous(inputs.get(instruction.parameter()).domain());
                case DIVIDE ->
                    instruction.operand(1).opcode() == Opcode.CONSTANT
                            && !instruction.operand(1).constant().isZero();
                case UNDEFINED, ROOT, LOG, FLOOR, CHOOSE -> false;
            };
            if (!analytic) {
                return false;
            }
        }
        return true;
    }

    /** Whether the domain is open in the space, so that a null set of it is one of the space. */
    private static boolean isContinuous(Domain domain) {
        return domain instanceof Domain.OpenInterval
                || domain == Domain.Named.REAL
                || domain == Domain.Named.POSITIVE
                || domain == Domain.Named.NONNEGATIVE
                || domain == Domain.Named.NONZERO
                || domain == Domain.Named.PROBABILITY;
    }

    private static Set<Instruction> reachable(List<Instruction> roots) {
        Set<Instruction> seen = new HashSet<>();
        ArrayDeque<Instruction> open = new ArrayDeque<>(roots);
        List<Instruction> order = new ArrayList<>();
        while (!open.isEmpty()) {
            Instruction next = open.pop();
            if (seen.add(next)) {
                order.add(next);
                for (int k = 0; k < next.arity(); k++) {
                    open.push(next.operand(k));
                }
            }
        }
        return new LinkedHashSet<>(order);
    }
}
