package assay.grader.problem;

import assay.reference.expression.Expression;
import assay.reference.expression.ShapeException;
import assay.reference.expression.Sizes;
import assay.reference.number.Rational;
import assay.reference.number.Tensor;
import assay.reference.program.BudgetException;
import assay.reference.program.Instruction;
import assay.reference.program.Lowering;
import assay.reference.program.Opcode;
import assay.reference.program.ProgramBuilder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Something an author wrote that has a value: a formula, or the call of a computation. */
public sealed interface Term {

    /** How it was written. */
    String text();

    /**
     * The exact value where some symbols have values.
     *
     * @throws ComputationException if there is none, or it is not rational
     */
    Tensor<Rational> value(Map<String, Tensor<Rational>> symbols) throws ComputationException;

    /** A formula. */
    record Formula(String text, Expression expression) implements Term {
        private static final int CAPACITY = 200_000;

        @Override
        public Tensor<Rational> value(Map<String, Tensor<Rational>> symbols) throws ComputationException {
            ProgramBuilder builder = new ProgramBuilder(CAPACITY);
            Map<String, Tensor<Instruction>> bindings = new LinkedHashMap<>();
            symbols.forEach((name, tensor) -> bindings.put(name, tensor.map(builder::constant)));
            Tensor<Instruction> entries;
            try {
                entries = new Lowering(builder, Sizes.NONE, bindings).lower(expression);
            } catch (ShapeException | BudgetException fault) {
                throw new ComputationException(text + ": " + fault.getMessage());
            }
            for (Instruction entry : entries.entries()) {
                if (entry.opcode() != Opcode.CONSTANT) {
                    throw new ComputationException(
                            text + (entry.opcode() == Opcode.UNDEFINED ? " is undefined" : " is no rational number"));
                }
            }
            return entries.map(Instruction::constant);
        }
    }

    /** A computation with its arguments; words such as {@code mode: full} stay words. */
    record Computed(
            String text,
            Computation computation,
            List<Term> positional,
            Map<String, Term> named,
            Map<String, String> words)
            implements Term {
        public Computed {
            positional = List.copyOf(positional);
            named = Map.copyOf(named);
            words = Map.copyOf(words);
        }

        @Override
        public Tensor<Rational> value(Map<String, Tensor<Rational>> symbols) throws ComputationException {
            java.util.ArrayList<Tensor<Rational>> values = new java.util.ArrayList<>();
            for (Term term : positional) {
                values.add(term.value(symbols));
            }
            Map<String, Tensor<Rational>> byName = new LinkedHashMap<>();
            for (Map.Entry<String, Term> entry : named.entrySet()) {
                byName.put(entry.getKey(), entry.getValue().value(symbols));
            }
            return computation.of(new Arguments(computation.call(), values, byName, words));
        }
    }
}
