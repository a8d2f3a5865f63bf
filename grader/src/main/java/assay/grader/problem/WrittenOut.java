package assay.grader.problem;

import assay.grader.document.DocumentException;
import assay.grader.document.Position;
import assay.reference.expression.Expression;
import assay.reference.number.Rational;
import assay.reference.number.Tensor;
import assay.reference.program.BudgetException;
import assay.reference.program.Instruction;
import assay.reference.program.Lifting;
import assay.reference.program.Opcode;
import assay.reference.program.Program;
import assay.reference.program.ProgramBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Tensors of numbers as formulas that write them out. */
public final class WrittenOut {
    private WrittenOut() {}

    /** The formula that writes a tensor of numbers out. */
    public static Expression numbers(Tensor<Rational> value) {
        return of(value.map(Expression.Literal::new));
    }

    private static Expression of(Tensor<? extends Expression> value) {
        if (value.rank() == 0) {
            return value.entry();
        }
        List<Expression> parts = new ArrayList<>();
        for (int k = 0; k < value.dimensions().get(0); k++) {
            parts.add(of(value.part(k)));
        }
        return new Expression.Stack(parts);
    }

    /** The result of a computation: rational numbers as they are, others as formulas of numbers. */
    static Expression result(Term term, Position place) throws DocumentException {
        ProgramBuilder builder = new ProgramBuilder(Term.CAPACITY);
        try {
            Tensor<Instruction> result = term.lower(builder, Map.of());
            List<Expression> entries = new ArrayList<>();
            for (Instruction entry : result.entries()) {
                Program program = builder.program(List.of(entry));
                requireConstant(term, program);
                entries.add(Lifting.of(program));
            }
            return of(new Tensor<>(result.dimensions(), entries));
        } catch (BudgetException tooLong) {
            throw new DocumentException(
                    place,
                    "written out, " + term.text() + " is " + tooLong.getMessage(),
                    "define fewer steps of it, or ask for it directly as a reference");
        } catch (ComputationException fault) {
            throw new DocumentException(place, fault.getMessage(), "");
        }
    }

    private static void requireConstant(Term term, Program program) throws ComputationException {
        for (Instruction instruction : program.instructions()) {
            if (instruction.opcode() == Opcode.UNDEFINED) {
                throw new ComputationException(term.text() + " is undefined");
            }
            if (instruction.opcode() == Opcode.INPUT) {
                throw new ComputationException(term.text() + " depends on "
                        + program.inputs().get(instruction.parameter()).symbol() + ", which has no value here");
            }
        }
    }
}
