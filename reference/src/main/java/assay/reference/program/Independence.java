package assay.reference.program;

import assay.reference.number.Rational;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Whether the gradients of those guards that are zero are linearly independent: by the determinants of their inner
 * products. Guards of different variables are orthogonal, so that groups without common variables are treated apart.
 */
final class Independence {
    private static final int LARGEST_GROUP = 3;

    private final ProgramBuilder builder;
    private final Instruction zero;
    private final Instruction agreement;
    private final Map<Instruction, List<Instruction>> guards;

    /**
     * A question about guards.
     *
     * @param agreement 0 where all pieces that meet agree
     * @param guards the gradients of the guards
     */
    Independence(ProgramBuilder builder, Instruction agreement, Map<Instruction, List<Instruction>> guards) {
        this.builder = builder;
        this.zero = builder.constant(Rational.ZERO);
        this.agreement = agreement;
        this.guards = guards;
    }

    /** 0 where they are, or where the only guard makes no difference; undefined elsewhere. */
    Instruction holds() {
        Instruction result = zero;
        for (List<Instruction> group : groups()) {
            result = builder.add(result, group.size() > LARGEST_GROUP ? noneZero(group) : holds(group, 0, List.of()));
        }
        return result;
    }

    private List<List<Instruction>> groups() {
        List<List<Instruction>> groups = new ArrayList<>();
        List<Set<Integer>> supports = new ArrayList<>();
        guards.forEach((guard, gradient) -> {
            List<Instruction> group = new ArrayList<>(List.of(guard));
            Set<Integer> support = new HashSet<>(CellGradient.support(gradient, zero));
            for (int k = groups.size() - 1; k >= 0; k--) {
                if (!Collections.disjoint(supports.get(k), support)) {
                    group.addAll(0, groups.remove(k));
                    support.addAll(supports.remove(k));
                }
            }
            groups.add(group);
            supports.add(support);
        });
        return groups;
    }

    /** For many guards: only where none is zero. */
    private Instruction noneZero(List<Instruction> group) {
        Instruction result = zero;
        for (Instruction guard : group) {
            result = builder.choose(guard, result, builder.undefined(), result);
        }
        return result;
    }

    private Instruction holds(List<Instruction> group, int from, List<Instruction> zeros) {
        if (from == group.size()) {
            return independent(zeros);
        }
        Instruction guard = group.get(from);
        List<Instruction> more = new ArrayList<>(zeros);
        more.add(guard);
        Instruction other = holds(group, from + 1, zeros);
        return builder.choose(guard, other, holds(group, from + 1, more), other);
    }

    private Instruction independent(List<Instruction> zeros) {
        if (zeros.isEmpty()) {
            return zero;
        }
        Instruction otherwise = guards.size() == 1 ? agreement : builder.undefined();
        if (zeros.size() > 1) {
            return builder.choose(determinant(zeros), zero, otherwise, zero);
        }
        // One gradient: some component is not zero. That is simpler than its length.
        Instruction result = otherwise;
        for (Instruction component : guards.getOrDefault(zeros.get(0), List.of())) {
            result = builder.choose(component, zero, result, zero);
        }
        return result;
    }

    /** Of the inner products of the gradients, expanded by the first row. */
    private Instruction determinant(List<Instruction> zeros) {
        List<List<Instruction>> rows = new ArrayList<>();
        for (Instruction first : zeros) {
            List<Instruction> row = new ArrayList<>();
            for (Instruction second : zeros) {
                row.add(inner(guards.getOrDefault(first, List.of()), guards.getOrDefault(second, List.of())));
            }
            rows.add(row);
        }
        return determinant(rows, 0, new ArrayList<>());
    }

    private Instruction inner(List<Instruction> first, List<Instruction> second) {
        List<Instruction> terms = new ArrayList<>();
        for (int k = 0; k < first.size(); k++) {
            boolean none = first.get(k) == zero || second.get(k) == zero;
            terms.add(none ? zero : builder.multiply(first.get(k), second.get(k)));
        }
        return Halving.reduce(terms, builder::add).orElse(zero);
    }

    private Instruction determinant(List<List<Instruction>> rows, int row, List<Integer> used) {
        if (row == rows.size()) {
            return builder.constant(Rational.ONE);
        }
        Instruction sum = zero;
        boolean minus = false;
        for (int column = 0; column < rows.size(); column++) {
            if (used.contains(column)) {
                continue;
            }
            List<Integer> now = new ArrayList<>(used);
            now.add(column);
            Instruction term = builder.multiply(rows.get(row).get(column), determinant(rows, row + 1, now));
            sum = minus ? builder.subtract(sum, term) : builder.add(sum, term);
            minus = !minus;
        }
        return sum;
    }
}
