package assay.grader.answer;

import assay.grader.problem.ComputationException;
import assay.grader.problem.Relation;
import assay.grader.problem.Statement;
import assay.grader.problem.Term;
import assay.reference.expression.Sizes;
import assay.reference.number.Rational;
import assay.reference.number.Tensor;
import assay.reference.program.BudgetException;
import assay.reference.program.Derivatives;
import assay.reference.program.Instruction;
import assay.reference.program.Lowering;
import assay.reference.program.Opcode;
import assay.reference.program.ProgramBuilder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How far equations determine their unknowns: the rank of a system that is linear in them. A system is known to be linear
 * where it distinguishes no cases and all its derivatives are rational constants.
 *
 * @param rank the rank
 * @param unknowns the number of entries of the unknowns
 */
record Determination(int rank, int unknowns) {
    private static final int MOST_ENTRIES = 10_000;

    /** Whether at most one choice of the unknowns satisfies the equations. */
    boolean isUnique() {
        return rank == unknowns;
    }

    /** That of conditions that all hold; nothing if they are not known to be linear equations. */
    static Optional<Determination> of(List<Statement> conditions, List<Unknown> unknowns) {
        if (unknowns.stream().anyMatch(unknown -> unknown.lengths().isEmpty())) {
            return Optional.empty();
        }
        ProgramBuilder builder = new ProgramBuilder(Term.CAPACITY);
        try {
            Map<String, Tensor<Instruction>> symbols = new LinkedHashMap<>();
            List<Instruction> variables = new ArrayList<>();
            for (Unknown unknown : unknowns) {
                Tensor<Instruction> inputs = new Lowering(builder, Sizes.NONE).lower(unknown.symbol());
                symbols.put(unknown.name(), inputs);
                variables.addAll(inputs.entries());
            }
            List<List<Rational>> rows = new ArrayList<>();
            for (Statement condition : conditions) {
                if (!(condition instanceof Statement.Compared compared)
                        || compared.relation().sign() != Relation.Comparison.EQUAL) {
                    return Optional.empty();
                }
                Tensor<Instruction> left = compared.relation().left().lower(builder, symbols);
                Tensor<Instruction> right = compared.relation().right().lower(builder, symbols);
                if (left.rank() > 0 && right.rank() > 0 && !left.dimensions().equals(right.dimensions())) {
                    return Optional.empty();
                }
                for (Instruction difference : left.zip(right, builder::subtract).entries()) {
                    Optional<List<Rational>> row = row(builder, difference, variables);
                    if (row.isEmpty() || (rows.size() + 1) * variables.size() > MOST_ENTRIES) {
                        return Optional.empty();
                    }
                    rows.add(row.get());
                }
            }
            return Optional.of(new Determination(rank(rows), variables.size()));
        } catch (ComputationException | BudgetException noSystem) {
            return Optional.empty();
        }
    }

    private static Optional<List<Rational>> row(
            ProgramBuilder builder, Instruction difference, List<Instruction> variables) {
        for (Instruction instruction : builder.program(List.of(difference)).instructions()) {
            boolean foreign = instruction.opcode() == Opcode.INPUT && !variables.contains(instruction);
            if (foreign || instruction.opcode() == Opcode.CHOOSE || instruction.opcode() == Opcode.FLOOR) {
                return Optional.empty();
            }
        }
        List<Rational> row = new ArrayList<>();
        for (Instruction slope : Derivatives.of(builder, difference, variables)) {
            if (slope.opcode() != Opcode.CONSTANT) {
                return Optional.empty();
            }
            row.add(slope.constant());
        }
        return Optional.of(row);
    }

    /** The rank by elimination. */
    private static int rank(List<List<Rational>> rows) {
        List<List<Rational>> rest = new ArrayList<>(rows);
        int rank = 0;
        int columns = rows.isEmpty() ? 0 : rows.get(0).size();
        for (int column = 0; column < columns; column++) {
            int at = column;
            Optional<List<Rational>> pivot =
                    rest.stream().filter(row -> !row.get(at).isZero()).findFirst();
            if (pivot.isEmpty()) {
                continue;
            }
            rank++;
            rest.remove(pivot.get());
            rest.replaceAll(row -> reduced(row, pivot.get(), at));
        }
        return rank;
    }

    private static List<Rational> reduced(List<Rational> row, List<Rational> pivot, int column) {
        Rational factor = row.get(column).divide(pivot.get(column));
        if (factor.isZero()) {
            return row;
        }
        List<Rational> reduced = new ArrayList<>();
        for (int k = 0; k < row.size(); k++) {
            reduced.add(row.get(k).subtract(factor.multiply(pivot.get(k))));
        }
        return reduced;
    }
}
