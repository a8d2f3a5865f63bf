package assay.grader.problem;

import assay.reference.number.Rational;
import assay.reference.number.Tensor;
import java.util.Set;

/** A computation that problem files can call by name, so that no author types a result that the engine can compute. */
public interface Computation {

    /** The name in problem files. */
    String call();

    /** The signature for messages, for example {@code convolve(x, kernel, mode: full|same|valid)}. */
    String signature();

    /** How many arguments without a name it takes. */
    int positional();

    /** The names of arguments with values. */
    Set<String> named();

    /** The names of arguments that are words. */
    Set<String> words();

    /**
     * The result.
     *
     * @throws ComputationException if the arguments do not allow it
     */
    Tensor<Rational> of(Arguments arguments) throws ComputationException;
}
