package assay.reference.derivative;

import assay.reference.expression.Expression;
import assay.reference.rounding.WrittenNumber;
import java.util.Optional;

/**
 * A row as it was handed in, in evaluation order.
 *
 * @param name the name of the row, see {@link TraceName#parse}
 * @param expression what it is set to: an expression in symbols that are names of rows before it; a derivative of one
 *     such name by another is the partial derivative of that row
 * @param value the number in its last column
 */
public record TraceLine(String name, Optional<Expression> expression, Optional<WrittenNumber> value) {

    /** Whether the expression is a vector or matrix, which no row is. */
    boolean isTensor() {
        return expression.isPresent() && !expression.get().shape().isScalar();
    }
}
