package assay.reference.prove;

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

/**
 * What one side needs to be defined in a cell. It is exact if no instruction of this side used an assumption that the
 * side had not needed itself before.
 */
final class Needs {
    /** The signs that each atom must have. */
    private final Map<Integer, Integer> conditions = new HashMap<>();

    private final List<Assumption> assumptions = new ArrayList<>();
    private final QuotientField field;
    private boolean exact = true;

    Needs(Cell cell, Instruction side, List<Trace.Event> events) {
        this.field = cell.field();
        Set<Instruction> members = new HashSet<>();
        collect(cell, side, members);
        Set<Integer> needed = new HashSet<>();
        for (Trace.Event event : events) {
            if (event instanceof Trace.Obliged obliged
                    && members.contains(obliged.assumption().instruction())) {
                needed.add(obliged.assumption().atom());
                if (obliged.assumption().signs() == SignSet.NONZERO) {
                    assumptions.add(obliged.assumption());
                    parts(cell.field(), obliged.assumption().atom())
                            .forEach(part -> conditions.merge(part, SignSet.NONZERO, (x, y) -> x & y));
                    continue;
                }
                conditions.merge(
                        obliged.assumption().atom(), obliged.assumption().signs(), (x, y) -> x & y);
                assumptions.add(obliged.assumption());
            } else if (event instanceof Trace.Used used && members.contains(used.instruction())) {
                exact &= needed.containsAll(used.atoms());
            }
        }
    }

    /** The instructions that are evaluated for one value. */
    private static void collect(Cell cell, Instruction root, Set<Instruction> members) {
        List<Instruction> stack = new ArrayList<>();
        stack.add(root);
        while (!stack.isEmpty()) {
            Instruction i = stack.remove(stack.size() - 1);
            if (!members.add(i)) {
                continue;
            }
            if (i.opcode() == Opcode.CHOOSE) {
                stack.add(i.operand(0));
                Instruction branch = cell.chosen(i);
                if (branch != null) {
                    stack.add(branch);
                }
                continue;
            }
            for (int k = 0; k < i.arity(); k++) {
                stack.add(i.operand(k));
            }
        }
    }

    boolean isExact() {
        return exact;
    }

    boolean sameAs(Needs other) {
        return conditions.equals(other.conditions);
    }

    List<Assumption> without(Needs other) {
        List<Assumption> rest = new ArrayList<>();
        for (Assumption each : assumptions) {
            boolean shared = true;
            for (int part : each.signs() == SignSet.NONZERO ? parts(field, each.atom()) : List.of(each.atom())) {
                int signs = other.conditions.getOrDefault(part, SignSet.ANY);
                shared &= (signs & ~each.signs()) == 0;
            }
            if (!shared) {
                rest.add(each);
            }
        }
        return rest;
    }

    /** The atoms that multiply to an atom, as far as other factors of the field divide it. */
    private static List<Integer> parts(QuotientField field, int atom) {
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
                parts.addAll(parts(field, QuotientField.factorAtom(f)));
            }
        }
        if (parts.isEmpty()) {
            parts.add(atom);
        } else if (rest.size() > 1) {
            Polynomial last = rest.leadingSign() < 0 ? rest.negate() : rest;
            parts.addAll(parts(field, QuotientField.factorAtom(field.factor(last))));
        }
        return parts;
    }
}
