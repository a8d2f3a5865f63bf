package assay.grader.problem;

import assay.reference.expression.Expression;
import assay.reference.rounding.RationalRange;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A value that somebody gave to a definition. A number that was rounded stands for all numbers that round to it: it is
 * then a symbol with a range.
 *
 * @param formula the value
 * @param ranges the ranges of its symbols that stand for rounded numbers, by their names
 */
public record Value(Expression formula, Map<String, RationalRange> ranges) {
    public Value {
        ranges = Collections.unmodifiableMap(new LinkedHashMap<>(ranges));
    }

    /** A value as it is written. */
    public static Value of(Expression formula) {
        return new Value(formula, Map.of());
    }
}
