package assay.reference.certify;

import assay.reference.polynomial.Polynomial;
import assay.reference.polynomial.QuotientField;
import assay.reference.polynomial.SignSet;
import assay.reference.program.Instruction;
import assay.reference.program.Opcode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What one side of an identity needs to be defined in a cell, beyond what is proved there. If the side was evaluated
 * alone, these conditions say exactly where it is defined: at a point where one of them fails, take the first in the
 * order of evaluation; everything before it is as evaluated, so that its instruction has no value there.
 */
public final class IdentityNeeds {

    /**
     * An instruction has no value unless an atom has certain signs.
     *
     * @param instruction the instruction
     * @param atom the code of the atom
     * @param signs the signs
     */
    public record Obliged(Instruction instruction, int atom, int signs) {}

    private final QuotientField field;
    /** The signs that each atom must have. */
    private final Map<Integer, Integer> conditions = new HashMap<>();

    private final Set<Instruction> members;
    private final List<Obliged> obligations = new ArrayList<>();

    /**
     * The needs of one side.
     *
     * @param chosen the branch that a choice takes, or null if it is not evaluated
     * @param obliged what instructions need
     */
    public IdentityNeeds(
            QuotientField field,
            Function<Instruction, @Nullable Instruction> chosen,
            Instruction side,
            List<Obliged> obliged) {
        this.field = field;
        this.members = members(chosen, side);
        for (Obliged each : obliged) {
            if (members.contains(each.instruction())) {
                obligations.add(each);
                for (int part : parts(each)) {
                    conditions.merge(part, each.signs(), (a, b) -> a & b);
                }
            }
        }
    }

    /** The instructions that are evaluated for one value. */
    private static Set<Instruction> members(Function<Instruction, @Nullable Instruction> chosen, Instruction root) {
        Set<Instruction> members = new HashSet<>();
        List<Instruction> open = new ArrayList<>(List.of(root));
        while (!open.isEmpty()) {
            Instruction i = open.remove(open.size() - 1);
            if (!members.add(i)) {
                continue;
            }
            if (i.opcode() == Opcode.CHOOSE) {
                open.add(i.operand(0));
                Instruction branch = chosen.apply(i);
                if (branch != null) {
                    open.add(branch);
                }
                continue;
            }
            for (int k = 0; k < i.arity(); k++) {
                open.add(i.operand(k));
            }
        }
        return members;
    }

    /** Whether an instruction is evaluated for this side. */
    public boolean evaluates(Instruction instruction) {
        return members.contains(instruction);
    }

    /** Whether everything that is needed is needed by instructions that are evaluated for another side too. */
    public boolean isWithin(IdentityNeeds other) {
        return obligations.stream().allMatch(each -> other.evaluates(each.instruction()));
    }

    /** Whether both sides have the same conditions. */
    public boolean sameAs(IdentityNeeds other) {
        return conditions.equals(other.conditions);
    }

    /** The obligations that the other side does not have. */
    public List<Obliged> without(IdentityNeeds other) {
        List<Obliged> rest = new ArrayList<>();
        for (Obliged each : obligations) {
            boolean shared = true;
            for (int part : parts(each)) {
                int signs = other.conditions.getOrDefault(part, SignSet.ANY);
                shared &= (signs & ~each.signs()) == 0;
            }
            if (!shared) {
                rest.add(each);
            }
        }
        return rest;
    }

    /** A product is not zero where no factor is. */
    private List<Integer> parts(Obliged obliged) {
        return obliged.signs() == SignSet.NONZERO ? parts(obliged.atom()) : List.of(obliged.atom());
    }

    /** The atoms that multiply to an atom, as far as other factors of the field divide it. */
    private List<Integer> parts(int atom) {
        List<Integer> parts = new ArrayList<>();
        if ((atom & 1) == 1) {
            parts.add(atom);
            return parts;
        }
        Polynomial rest = field.factor(atom >> 1);
        for (int f = 0; f < field.factorCount() && rest.size() > 1; f++) {
            Polynomial quotient = f == atom >> 1 || field.factor(f).size() > rest.size() ? null : field.divide(rest, f);
            if (quotient != null) {
                rest = quotient;
                parts.addAll(parts(QuotientField.factorAtom(f)));
            }
        }
        if (parts.isEmpty()) {
            parts.add(atom);
        } else if (rest.size() > 1) {
            parts.addAll(parts(QuotientField.factorAtom(field.factor(rest.leadingSign() < 0 ? rest.negate() : rest))));
        }
        return parts;
    }
}
