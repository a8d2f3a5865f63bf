package assay.reference.program;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The derivative by one variable of an instruction with few pieces, also on their borders. The instruction is taken
 * apart into the functions f₋, f₀, f₊ that it is where one guard is negative, zero and positive. On the border it has a
 * derivative if the three have one value there and their derivatives are the same; that of f₀ does not matter where the
 * guard has a slope, since it passes through zero there. Where the guard has a slope, one-sided values or slopes that
 * are not the same mean that there is no derivative.
 */
final class Borders {
    private static final int MOST_GUARDS = 2;
    private static final int LONGEST = 1_000;

    private final ProgramBuilder builder;
    private final Instruction variable;

    Borders(ProgramBuilder builder, Instruction variable) {
        this.builder = builder;
        this.variable = variable;
    }

    /**
     * Whether an instruction has pieces that change with the variable, and few enough.
     *
     * @param all the instruction with all that it depends on, operands before users
     */
    boolean covers(List<Instruction> all) {
        if (all.size() > LONGEST) {
            return false;
        }
        boolean[] moving = Dependencies.users(all, variable);
        Set<Instruction> guards = new HashSet<>();
        for (Instruction i : all) {
            if (i.opcode() == Opcode.CHOOSE && moving[i.operand(0).id()]) {
                guards.add(Branches.unsigned(i.operand(0)));
            }
        }
        return !guards.isEmpty() && guards.size() <= MOST_GUARDS;
    }

    /** The derivative. */
    Instruction of(Instruction output) {
        List<Instruction> all = Dependencies.inOrder(output);
        boolean[] moving = Dependencies.users(all, variable);
        // A guard inside of a branch may have no value where another branch is taken: it has to wait.
        Set<Instruction> evaluated = evaluated(output);
        List<Instruction> choices = all.stream()
                .filter(i -> i.opcode() == Opcode.CHOOSE && moving[i.id()] && evaluated.contains(i))
                .toList();
        if (choices.isEmpty()) {
            return new Tangents(builder, variable).of(output);
        }
        Optional<Instruction> found = choices.stream()
                .map(i -> i.operand(0))
                .filter(guard -> moving[guard.id()])
                .findFirst();
        Instruction guard =
                Branches.unsigned(found.orElseGet(() -> choices.get(0).operand(0)));
        Instruction negative = Branches.of(builder, output, guard, 1);
        Instruction zero = Branches.of(builder, output, guard, 2);
        Instruction positive = Branches.of(builder, output, guard, 3);
        Instruction before = of(negative);
        Instruction after = of(positive);
        if (found.isEmpty()) {
            return builder.choose(guard, before, of(zero), after);
        }
        Instruction crossing = where(before, after, guard, after);
        Instruction resting = where(of(zero), after, guard, crossing);
        Instruction smooth = builder.choose(of(guard), crossing, resting, crossing);
        Instruction border = where(negative, positive, guard, where(zero, positive, guard, smooth));
        return builder.choose(guard, before, border, after);
    }

    /** What has a value wherever the output has one: all but what stands in branches only. */
    private static Set<Instruction> evaluated(Instruction output) {
        Set<Instruction> evaluated = new HashSet<>();
        List<Instruction> open = new ArrayList<>(List.of(output));
        while (!open.isEmpty()) {
            Instruction next = open.remove(open.size() - 1);
            if (evaluated.add(next)) {
                int needed = next.opcode() == Opcode.CHOOSE ? 1 : next.arity();
                for (int k = 0; k < needed; k++) {
                    open.add(next.operand(k));
                }
            }
        }
        return evaluated;
    }

    /** A value where two others are equal, nothing elsewhere; the guard is zero. */
    private Instruction where(Instruction left, Instruction right, Instruction guard, Instruction value) {
        Instruction difference = builder.subtract(left, right);
        return Branches.unsigned(difference) == guard
                ? value
                : builder.choose(difference, builder.undefined(), value, builder.undefined());
    }
}
