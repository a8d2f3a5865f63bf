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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Something an author wrote that has a value: a formula, or the call of a computation. */
public sealed interface Term permits Term.Formula, Term.Computed, WrongCall.Turned, WrongCall.Raised {

    /** How it was written. */
    String text();

    /**
     * The value, as instructions.
     *
     * @param symbols what stands for symbols, by their names; others become inputs
     * @throws ComputationException if there is no value
     */
    Tensor<Instruction> lower(ProgramBuilder builder, Map<String, Tensor<Instruction>> symbols)
            throws ComputationException;

    /**
     * The exact value where some symbols have values.
     *
     * @throws ComputationException if there is none, or it is not rational
     */
    default Tensor<Rational> value(Map<String, Tensor<Rational>> symbols) throws ComputationException {
        ProgramBuilder builder = new ProgramBuilder(CAPACITY);
        Map<String, Tensor<Instruction>> bindings = new LinkedHashMap<>();
        symbols.forEach((name, tensor) -> bindings.put(name, tensor.map(builder::constant)));
        Tensor<Instruction> entries = lower(builder, bindings);
        for (Instruction entry : entries.entries()) {
            if (entry.opcode() != Opcode.CONSTANT) {
                throw new ComputationException((text().isEmpty() ? "it" : text())
                        + (entry.opcode() == Opcode.UNDEFINED ? " is undefined" : " is no rational number"));
            }
        }
        return entries.map(Instruction::constant);
    }

    /** The longest program that an author's value may need. */
    int CAPACITY = 2_000_000;

    /** A formula. */
    record Formula(String text, Expression expression) implements Term {
        @Override
        public Tensor<Instruction> lower(ProgramBuilder builder, Map<String, Tensor<Instruction>> symbols)
                throws ComputationException {
            try {
                return new Lowering(builder, Sizes.NONE, symbols).lower(expression);
            } catch (ShapeException | BudgetException fault) {
                throw new ComputationException((text.isEmpty() ? "" : text + ": ") + fault.getMessage());
            }
        }
    }

    /** A function of one variable, as the first argument of a computation. */
    record Function(Formula formula, Expression.Symbol variable) {
        Objective objective(Map<String, Tensor<Instruction>> symbols) throws ComputationException {
            try {
                return new Objective(formula.expression(), variable, symbols);
            } catch (ShapeException | BudgetException fault) {
                throw new ComputationException(formula.text() + ": " + fault.getMessage());
            }
        }
    }

    /** A computation with its arguments; words such as {@code mode: full} stay words. */
    record Computed(
            String text,
            Computation computation,
            Optional<Function> function,
            List<Term> positional,
            Map<String, Term> named,
            Map<String, String> words)
            implements Term {
        public Computed {
            positional = List.copyOf(positional);
            named = Map.copyOf(named);
            words = Map.copyOf(words);
        }

        /** The same computation with other arguments. */
        Computed with(List<Term> otherPositional, Map<String, Term> otherNamed, Map<String, String> otherWords) {
            return new Computed(text, computation, function, otherPositional, otherNamed, otherWords);
        }

        @Override
        public Tensor<Instruction> lower(ProgramBuilder builder, Map<String, Tensor<Instruction>> symbols)
                throws ComputationException {
            return lower(builder, symbols, Intermediate.EXACT);
        }

        /**
         * The result of somebody who calculates on with other intermediate numbers.
         *
         * @throws ComputationException if there is none
         */
        public Tensor<Instruction> lower(
                ProgramBuilder builder, Map<String, Tensor<Instruction>> symbols, Intermediate intermediate)
                throws ComputationException {
            Optional<Objective> objective =
                    function.isPresent() ? Optional.of(function.get().objective(symbols)) : Optional.empty();
            List<Tensor<Instruction>> values = new ArrayList<>();
            for (Term term : positional) {
                values.add(term.lower(builder, symbols));
            }
            Map<String, Tensor<Instruction>> byName = new LinkedHashMap<>();
            for (Map.Entry<String, Term> entry : named.entrySet()) {
                byName.put(entry.getKey(), entry.getValue().lower(builder, symbols));
            }
            return computation.of(
                    builder, new Arguments(computation.call(), objective, values, byName, words, intermediate));
        }
    }
}
