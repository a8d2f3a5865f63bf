package assay.reference.certify.smallmodel;

import assay.reference.expression.Expression;
import assay.reference.expression.Sizes;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One instance of an identity: concrete sizes and concrete values of the fixed indices.
 *
 * @param sizes the sizes
 * @param indices the value of every fixed index, counted from 1
 * @param left one side, without free indices
 * @param right the other side
 */
public record Instance(Sizes sizes, SortedMap<String, Integer> indices, Expression left, Expression right) {
    public Instance {
        indices = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(indices));
    }
}
