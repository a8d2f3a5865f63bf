package assay.grader.cli;

import assay.reference.derivative.DerivativeCoordinate;
import assay.reference.expression.Expression.Derivative;

/**
 * Names for partial derivatives in the writer's symbols.
 *
 * @param subject the derivative that is asked for
 */
record CoordinateNames(Derivative subject) {

    /** For example {@code by W[2,3]}, or {@code of F[1] by W[2,3]} if the function is no number. */
    String of(DerivativeCoordinate coordinate) {
        String by = "by " + coordinate.variable(subject.variable().name());
        return subject.function().shape().isScalar() ? by : "of " + coordinate.function("F") + " " + by;
    }
}
