package assay.reference.layer;

import assay.reference.expression.ShapeException;
import assay.reference.expression.TensorOperation;
import assay.reference.number.NumberSystem;
import assay.reference.number.Rational;
import assay.reference.number.Tensor;
import java.util.ArrayList;
import java.util.List;

/**
 * Scaled dot-product attention (Vaswani et al., Attention Is All You Need, 2017, equation 1):
 * {@code softmax(Q K^T / sqrt(d)) V}, the softmax along each row.
 *
 * @param mask which keys a query sees
 */
public record Attention(Mask mask) {

    /** Which keys a query sees. */
    public enum Mask {
        /** Every key. */
        NONE,
        /** The keys up to its own position: a masked key has the weight 0. */
        CAUSAL
    }

    /**
     * The weights, queries × keys; each row sums to 1.
     *
     * @param queries queries × d
     * @param keys keys × d
     * @throws ShapeException if these do not fit
     */
    public <T> Tensor<T> weights(NumberSystem<T> n, Tensor<T> queries, Tensor<T> keys) {
        if (queries.rank() != 2
                || keys.rank() != 2
                || !queries.dimensions().get(1).equals(keys.dimensions().get(1))
                || Math.min(queries.dimensions().get(1), keys.dimensions().get(0)) < 1) {
            throw new ShapeException("queries of the axes " + queries.dimensions() + " do not fit keys of the axes "
                    + keys.dimensions());
        }
        int width = queries.dimensions().get(1);
        T scale = n.root(n.constant(Rational.of(width)), Rational.HALF);
        Tensor<T> scores = new Linear(Linear.Orientation.OUTPUTS_FIRST)
                .of(n, queries, keys)
                .map(product -> n.divide(product, scale));
        List<T> entries = new ArrayList<>();
        int count = keys.dimensions().get(0);
        for (int row = 0; row < queries.dimensions().get(0); row++) {
            int seen = mask == Mask.CAUSAL ? Math.min(row + 1, count) : count;
            Tensor<T> visible = Tensor.vector(scores.part(row).entries().subList(0, seen));
            entries.addAll(TensorOperation.SOFTMAX.of(n, List.of(visible)).entries());
            for (int hidden = seen; hidden < count; hidden++) {
                entries.add(n.constant(Rational.ZERO));
            }
        }
        return new Tensor<>(scores.dimensions(), entries);
    }

    /**
     * The values, queries × the width of the values.
     *
     * @param queries queries × d
     * @param keys keys × d
     * @param values keys × any width
     * @throws ShapeException if these do not fit
     */
    public <T> Tensor<T> of(NumberSystem<T> n, Tensor<T> queries, Tensor<T> keys, Tensor<T> values) {
        return new Linear(Linear.Orientation.INPUTS_FIRST).of(n, weights(n, queries, keys), values);
    }
}
