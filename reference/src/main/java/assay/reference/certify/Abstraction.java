package assay.reference.certify;

import assay.reference.expression.Domain;
import assay.reference.program.Copying;
import assay.reference.program.Input;
import assay.reference.program.Instruction;
import assay.reference.program.Opcode;
import assay.reference.program.ProgramBuilder;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Two instructions with free variables in the place of some that they need, the cuts. If the two are equal for all
 * values of the variables, then so are the originals, and they are defined at the same points: a cut that may be
 * undefined somewhere is one that both originals evaluate wherever they have a value.
 *
 * @param builder the builder of the two
 * @param left what became of the first
 * @param right what became of the second
 */
public record Abstraction(ProgramBuilder builder, Instruction left, Instruction right) {
    /** A name that no symbol can have. */
    private static final String VARIABLE = "#";

    /**
     * The abstraction of two instructions; empty if a cut is not allowed.
     *
     * @param source the program of the two and of the cuts
     * @param capacity the greatest number of instructions
     * @throws assay.reference.program.BudgetException if there are more
     */
    public static Optional<Abstraction> of(
            Merging source, Instruction left, Instruction right, List<Instruction> cuts, int capacity) {
        if (!isAllowed(left, right, new HashSet<>(cuts))) {
            return Optional.empty();
        }
        ProgramBuilder builder = new ProgramBuilder(capacity);
        if (source.isJoint()) {
            // Entries that a condition ties together must all be there, or it would tie fewer of them.
            source.inputs().forEach(builder::input);
        }
        Copying copying = new Copying(source.inputs(), builder);
        for (int k = 0; k < cuts.size(); k++) {
            Instruction cut = cuts.get(k);
            copying.replace(cut, builder.input(new Input(VARIABLE, List.of(k + 1), domain(cut))));
        }
        return Optional.of(new Abstraction(builder, copying.copy(left), copying.copy(right)));
    }

    /** A domain that holds every value of an instruction. */
    private static Domain domain(Instruction instruction) {
        return instruction.isPositive()
                ? Domain.Named.POSITIVE
                : instruction.isNonnegative() ? Domain.Named.NONNEGATIVE : Domain.REAL;
    }

    private static boolean isAllowed(Instruction left, Instruction right, Set<Instruction> cuts) {
        if (cuts.stream().allMatch(Instruction::isTotal)) {
            return true;
        }
        Set<Instruction> used = partialCuts(left, cuts, false);
        used.addAll(partialCuts(right, cuts, false));
        return partialCuts(left, cuts, true).containsAll(used)
                && partialCuts(right, cuts, true).containsAll(used);
    }

    /**
     * The cuts without a value at every point that an instruction uses, as long as no other cut is in between.
     *
     * @param always only those that it uses whatever branch its choices take
     */
    private static Set<Instruction> partialCuts(Instruction root, Collection<Instruction> cuts, boolean always) {
        Set<Instruction> found = new HashSet<>();
        Set<Instruction> seen = new HashSet<>(Set.of(root));
        Deque<Instruction> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            Instruction next = open.pop();
            if (cuts.contains(next)) {
                if (!next.isTotal()) {
                    found.add(next);
                }
                continue;
            }
            int operands = always && next.opcode() == Opcode.CHOOSE ? 1 : next.arity();
            for (int k = 0; k < operands; k++) {
                if (seen.add(next.operand(k))) {
                    open.push(next.operand(k));
                }
            }
        }
        return found;
    }
}
