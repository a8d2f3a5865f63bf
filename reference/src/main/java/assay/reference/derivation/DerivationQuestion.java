package assay.reference.derivation;

import assay.reference.expression.Expression;
import assay.reference.expression.Shape;
import java.util.List;
import java.util.Map;

/**
 * A derivation that is asked.
 *
 * @param start what it begins with; all lines are equal to it but for named steps
 * @param ends how it may end: each is equal to the start, or to what the named steps make of it, and shows the form of
 *     the last line; may be empty
 * @param steps the steps that are allowed besides equality, by name
 */
public record DerivationQuestion(Expression start, List<Expression> ends, Map<String, Step> steps) {
    public DerivationQuestion {
        ends = List.copyOf(ends);
        steps = Map.copyOf(steps);
    }

    /** The form of the last line. */
    public EndForm form() {
        return new EndForm(ends);
    }

    /** The shape of the start. */
    public Shape shape() {
        return start.shape();
    }
}
