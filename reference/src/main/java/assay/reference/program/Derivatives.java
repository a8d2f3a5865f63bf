package assay.reference.program;

import assay.reference.number.Rational;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The derivatives of an instruction by others, as instructions of the same builder. Where the instruction has no value it
 * has no derivative. Where a piecewise function changes its piece its derivative is undefined, but see {@link Borders}.
 *
 * <p>Reverse accumulation gives all of them at the cost of a few evaluations. It multiplies the slopes of every branch of
 * a choice, by zero where the branch is not taken. Where such a slope may not exist, or where the guard is the same for
 * all values of a variable, forward accumulation is used.
 */
public final class Derivatives {
    private Derivatives() {}

    /** The derivatives of {@code output} by the given variables; zero for those that it does not depend on. */
    public static List<Instruction> of(ProgramBuilder builder, Instruction output, List<Instruction> variables) {
        if (output.opcode() == Opcode.UNDEFINED) {
            return variables.stream().map(variable -> output).toList();
        }
        Set<Requirements.Requirement> needed = Requirements.possible(output);
        return unconfined(builder, output, variables).stream()
                .map(derivative -> Requirements.certain(derivative).containsAll(needed)
                        ? derivative
                        : builder.add(derivative, builder.multiply(builder.constant(Rational.ZERO), output)))
                .toList();
    }

    /** The derivatives by the rules, which may have a value where the output has none. */
    private static List<Instruction> unconfined(
            ProgramBuilder builder, Instruction output, List<Instruction> variables) {
        List<Instruction> all = Dependencies.inOrder(output);
        boolean piecewise = all.stream().anyMatch(i -> i.opcode() == Opcode.CHOOSE);
        if (piecewise && variables.stream().anyMatch(variable -> new Borders(builder, variable).covers(all))) {
            return variables.stream()
                    .map(variable -> new Borders(builder, variable).of(output))
                    .toList();
        }
        return piecewise && needsCare(all, Set.copyOf(variables))
                ? forward(builder, output, variables)
                : reverse(builder, output, variables);
    }

    /** The derivatives by forward accumulation, one variable after the other. */
    public static List<Instruction> forward(ProgramBuilder builder, Instruction output, List<Instruction> variables) {
        return variables.stream()
                .map(variable -> new Tangents(builder, variable).of(output))
                .toList();
    }

    /**
     * The derivatives by reverse accumulation, all at once. They may be undefined at points at which a branch that is not
     * taken has no slope.
     */
    public static List<Instruction> reverse(ProgramBuilder builder, Instruction output, List<Instruction> variables) {
        return Adjoints.of(builder, output).by(variables);
    }

    /** Whether a branch may have no slope, or depends on a variable on which its guard does not depend. */
    private static boolean needsCare(List<Instruction> all, Set<Instruction> variables) {
        for (Instruction instruction : all) {
            if (instruction.opcode() == Opcode.CHOOSE) {
                @Nullable Set<Instruction> ofGuard = null;
                for (int k = 1; k < instruction.arity(); k++) {
                    for (Instruction part : Dependencies.inOrder(instruction.operand(k))) {
                        if (isPartial(part)) {
                            return true;
                        }
                        if (variables.contains(part)) {
                            ofGuard = ofGuard == null
                                    ? new HashSet<>(Dependencies.inOrder(instruction.operand(0)))
                                    : ofGuard;
                            if (!ofGuard.contains(part)) {
                                return true;
                            }
                        }
                    }
                }
            }
        }
        return false;
    }

    /** Whether an operation or its slope is undefined somewhere. */
    private static boolean isPartial(Instruction i) {
        return switch (i.opcode()) {
            case DIVIDE ->
                i.operand(1).opcode() != Opcode.CONSTANT && i.operand(1).opcode() != Opcode.PI;
            case POWER -> i.parameter() < 0;
            case LOG, ROOT, FLOOR, UNDEFINED -> true;
            case CONSTANT, INPUT, PI, ADD, SUBTRACT, MULTIPLY, NEGATE, EXP, SIN, COS, ATAN, ERF, CHOOSE -> false;
        };
    }
}
