package assay.grader.answer;

import assay.grader.problem.ComputationException;
import assay.grader.problem.Intermediate;
import assay.grader.problem.Term;
import assay.reference.expression.Domain;
import assay.reference.number.Rational;
import assay.reference.number.Tensor;
import assay.reference.program.BudgetException;
import assay.reference.program.Input;
import assay.reference.program.Instruction;
import assay.reference.program.Opcode;
import assay.reference.program.ProgramBuilder;
import assay.reference.rounding.RationalRange;
import assay.reference.rounding.Reach;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Numbers that are computed step by step, for somebody who calculates on with rounded ones: each entry as it comes out of
 * the entries that were written before it. Whatever else comes in between may be rounded to the same decimals.
 *
 * @param at the values of the symbols
 * @param decimals the digits to which is rounded
 */
record StepwiseValue(Term.Computed call, Map<String, Tensor<Rational>> at, int decimals) {
    private static final String WRITTEN = "written";
    private static final String ROUNDED = "rounded";

    StepwiseValue {
        at = Map.copyOf(at);
    }

    /**
     * Whether the written entries before can give an entry.
     *
     * @param finding whether they can
     * @param from the positions of the entries that it is computed from
     */
    record Carry(Reach.Finding finding, List<Integer> from) {
        Carry {
            from = List.copyOf(from);
        }
    }

    /**
     * Whether the entries before can give one.
     *
     * @param position of the entry, in reading order
     * @param target what the entry stands for
     * @param written what the entries stand for; an empty one is used as it would be right
     */
    Carry carry(int position, RationalRange target, List<Optional<RationalRange>> written) {
        ProgramBuilder builder = new ProgramBuilder(Term.CAPACITY);
        Map<String, Tensor<Instruction>> bindings = new LinkedHashMap<>();
        at.forEach((name, value) -> bindings.put(name, value.map(builder::constant)));
        try {
            Tensor<Instruction> result = call.lower(builder, bindings, new Written(builder, written));
            Instruction entry = result.entries().get(position);
            List<Integer> from = new ArrayList<>();
            for (Instruction instruction : builder.program(List.of(entry)).instructions()) {
                if (instruction.opcode() == Opcode.INPUT) {
                    Input input = builder.inputs().get(instruction.parameter());
                    if (input.symbol().equals(WRITTEN)) {
                        from.add(input.index().get(0) - 1);
                    }
                }
            }
            List<RationalRange> arguments = builder.inputs().stream()
                    .map(input -> range(input, written))
                    .toList();
            return new Carry(Reach.of(builder, entry, arguments, target), from);
        } catch (ComputationException | BudgetException beyond) {
            return new Carry(Reach.Finding.OPEN, List.of());
        }
    }

    private RationalRange range(Input input, List<Optional<RationalRange>> written) {
        return input.symbol().equals(WRITTEN)
                ? written.get(input.index().get(0) - 1).orElseThrow()
                : RationalRange.around(Rational.ZERO, unit().multiply(Rational.HALF));
    }

    private Rational unit() {
        return Rational.of(10).power(-decimals);
    }

    /** Entries as they were written, and other numbers with the error of a rounding. */
    private final class Written implements Intermediate {
        private final ProgramBuilder builder;
        private final List<Optional<RationalRange>> entries;

        Written(ProgramBuilder builder, List<Optional<RationalRange>> entries) {
            this.builder = builder;
            this.entries = entries;
        }

        @Override
        public Tensor<Instruction> shown(int row, Tensor<Instruction> exact) {
            List<Instruction> used = new ArrayList<>();
            for (Instruction entry : exact.entries()) {
                int position = row * exact.entries().size() + used.size();
                boolean known =
                        position < entries.size() && entries.get(position).isPresent();
                used.add(known ? builder.input(new Input(WRITTEN, List.of(position + 1), Domain.Named.REAL)) : entry);
            }
            return new Tensor<>(exact.dimensions(), used);
        }

        @Override
        public Tensor<Instruction> hidden(Tensor<Instruction> exact) {
            return exact.map(this::rounded);
        }

        private Instruction rounded(Instruction number) {
            if (number.opcode() == Opcode.CONSTANT
                    && number.constant().divide(unit()).isInteger()) {
                return number;
            }
            int count = builder.inputs().size() + 1;
            return builder.add(number, builder.input(new Input(ROUNDED, List.of(count), Domain.Named.REAL)));
        }
    }
}
