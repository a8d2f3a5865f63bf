package assay.reference.layer;

import assay.reference.expression.Domain;
import assay.reference.number.NumberSystem;
import assay.reference.number.Tensor;
import assay.reference.program.Instruction;
import assay.reference.program.Program;
import assay.reference.program.ProgramBuilder;
import java.util.ArrayList;
import java.util.List;

/**
 * The forward pass of a layer: one tensor from several. It is written once, over any number system: over enclosures it
 * gives values, and over a {@link ProgramBuilder} the program of the layer, which has derivatives.
 */
public interface Forward {

    /** The names of the operands in their order: what flows through the layer first, then its parameters. */
    List<String> operands();

    /**
     * The axes of the result from those of the operands.
     *
     * @throws assay.reference.expression.ShapeException if they do not fit
     */
    List<Integer> shape(List<List<Integer>> operands);

    /**
     * The values, of the axes that {@link #shape} tells.
     *
     * @throws assay.reference.expression.ShapeException if the operands do not fit
     */
    <T> Tensor<T> of(NumberSystem<T> n, List<Tensor<T>> operands);

    /**
     * The layer as a program. Its inputs are the entries of the operands under their names, operand by operand, also
     * those that it does not use; its outputs are the entries of the result.
     *
     * @param axes the axes of each operand
     * @param capacity the largest number of instructions
     * @throws assay.reference.expression.ShapeException if the operands do not fit
     * @throws assay.reference.program.BudgetException if the program would be too long
     */
    default Program program(List<List<Integer>> axes, int capacity) {
        ProgramBuilder builder = new ProgramBuilder(capacity);
        List<Tensor<Instruction>> inputs = new ArrayList<>();
        for (int k = 0; k < axes.size(); k++) {
            inputs.add(builder.inputs(operands().get(k), axes.get(k), Domain.REAL));
        }
        return builder.program(of(builder, inputs).entries());
    }
}
