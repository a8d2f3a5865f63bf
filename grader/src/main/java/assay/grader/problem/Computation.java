package assay.grader.problem;

import assay.reference.number.Tensor;
import assay.reference.program.Instruction;
import assay.reference.program.ProgramBuilder;
import java.util.Set;

/** A computation that problem files can call by name, so that no author types a result that the engine can compute. */
public interface Computation {

    /** The name in problem files. */
    String call();

    /** The signature for messages, for example {@code convolve(x, kernel, mode: full|same|valid)}. */
    String signature();

    /** How many arguments without a name it takes. */
    int positional();

    /** Whether the first argument is a function of one variable, and not a value. */
    boolean takesFunction();

    /** Whether the rows of the result are computed one after the other, so that a person may round in between. */
    boolean goesStepByStep();

    /** The names of arguments with values. */
    Set<String> named();

    /** The names of arguments that are words. */
    Set<String> words();

    /**
     * The result, as instructions.
     *
     * @throws ComputationException if the arguments do not allow it
     * @throws assay.reference.program.BudgetException if the program would be too long
     */
    Tensor<Instruction> of(ProgramBuilder builder, Arguments arguments) throws ComputationException;
}
