package assay.reference.program.calculus;

import assay.reference.expression.Expression;
import assay.reference.program.Instruction;
import java.util.Optional;

/**
 * How a variable tends to its target.
 *
 * @param target the finite target; empty for infinity
 * @param side for a finite target the side from which; for infinity {@code LEFT} of plus infinity or {@code RIGHT} of
 *     minus infinity
 */
public record Approach(Optional<Instruction> target, Expression.Side side) {
    public Approach {
        if (target.isEmpty() && side == Expression.Side.BOTH) {
            throw new IllegalArgumentException("infinity has one side");
        }
    }
}
