package assay.reference.derivative;

import assay.reference.number.Rational;
import java.util.List;

/** The direction in which derivatives are accumulated. */
public sealed interface Mode {

    /**
     * From the inputs to the output, in one direction.
     *
     * @param seed the tangents of the inputs, in their order
     */
    record Forward(List<Rational> seed) implements Mode {
        public Forward {
            seed = List.copyOf(seed);
        }
    }

    /**
     * From the output to all inputs.
     *
     * @param seed the adjoint of the output, mostly 1
     */
    record Reverse(Rational seed) implements Mode {}
}
