package assay.reference.certify.smallmodel;

import assay.reference.expression.Dimension;
import assay.reference.expression.Expression;
import assay.reference.expression.Expression.IndexVariable;
import assay.reference.expression.Expression.Literal;
import assay.reference.expression.Expression.Reduce;
import assay.reference.expression.Expression.Reduction;
import assay.reference.expression.Rebuild;
import assay.reference.number.Rational;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Writes one entry of a tensor expression with sums over indices: matrix products, transposes, softmax and the like
 * disappear, and every symbol stands with its indices. Every bound index gets a name of its own.
 *
 * <p>Checks on the way that indices are used only to pick entries and in tests of equality, that sums run over whole
 * axes, and that the entries of every symbol range independently of each other. A vector on the simplex becomes
 * u_k / Σ u with positive u; a one-hot vector becomes δ_{kc} with one more fixed index c.
 */
final class IndexForm {
    private final Map<String, Dimension> ranges = new HashMap<>();
    private final Map<String, Dimension> hotIndices = new LinkedHashMap<>();
    private final List<Expression> differentiated = new ArrayList<>();

    /** The functions, in index form, of which a derivative was worked out. */
    List<Expression> differentiated() {
        return differentiated;
    }

    /** A new index that ranges over an axis. */
    IndexVariable index(Dimension axis) {
        requirePlain(axis);
        String name = "#" + ranges.size();
        ranges.put(name, axis);
        return new IndexVariable(name);
    }

    /** The axis of every index that was made here. */
    Map<String, Dimension> ranges() {
        return ranges;
    }

    /** The fixed indices that stand for the places of the ones of one-hot vectors, by their index names. */
    Map<String, Dimension> hotIndices() {
        return hotIndices;
    }

    /**
     * An entry.
     *
     * @param at one index for each axis
     * @throws HypothesisException if the expression cannot be written so
     */
    Expression entry(Expression expression, List<Expression> at) {
        return expression.match(new IndexedEntry(this, at, Map.of()));
    }

    /** Refuses an axis such as K−1. */
    static void requirePlain(Dimension axis) {
        if (!axis.isFixed() && axis.offset() != 0) {
            throw new HypothesisException("an axis of length " + axis);
        }
    }

    /** The sum of a body over a whole axis, with a new index. */
    Expression sum(Dimension axis, UnaryOperator<Expression> body) {
        IndexVariable k = index(axis);
        return Reduce.over(Reduction.SUM, k.name(), axis, body.apply(k));
    }

    /** A new fixed index for the place of the one of a one-hot vector. */
    IndexVariable hotIndex(String symbol, Dimension axis) {
        String name = symbol + "~";
        hotIndices.put(name, axis);
        ranges.put(name, axis);
        return new IndexVariable(name);
    }

    /** Says that a derivative of a function in index form was worked out. */
    void differentiated(Expression function) {
        differentiated.add(function);
    }

    /** The length of an axis as a number. */
    static Expression length(Dimension axis) {
        return axis.isFixed() ? new Literal(Rational.of(axis.offset())) : new Expression.Size(axis);
    }

    /** Replaces indices by others, and leaves everything else. */
    static Expression substitute(Expression node, Map<String, ? extends Expression> indices) {
        if (node instanceof IndexVariable variable) {
            return Optional.<Expression>ofNullable(indices.get(variable.name())).orElse(node);
        }
        return Rebuild.parts(node, part -> substitute(part, indices));
    }
}
