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
public record Attention(Mask mask) implements Forward {

    /** Which keys a query sees. */
    public enum Mask {
        /** Every key. */
        NONE,
        /** The keys up to its own position: a masked key has the weight 0. */
        CAUSAL
    }

    @Override
    public List<String> operands() {
        return List.of("Q", "K", "V");
    }

    @Override
    public List<Integer> shape(List<List<Integer>> operands) {
        return values().shape(scores(operands.get(0), operands.get(1)), operands.get(2));
    }

    @Override
    public <T> Tensor<T> of(NumberSystem<T> n, List<Tensor<T>> operands) {
        return of(n, operands.get(0), operands.get(1), operands.get(2));
    }

    private static Linear values() {
        return new Linear(Linear.Orientation.INPUTS_FIRST);
    }

    private static List<Integer> scores(List<Integer> queries, List<Integer> keys) {
        if (queries.size() != 2
                || keys.size() != 2
                || !queries.get(1).equals(keys.get(1))
                || Math.min(queries.get(1), keys.get(0)) < 1) {
            throw new ShapeException("queries of the axes " + queries + " do not fit keys of the axes " + keys);
        }
        return List.of(queries.get(0), keys.get(0));
    }

    /**
     * The weights, queries × keys; each row sums to 1.
     *
     * @param queries queries × d
     * @param keys keys × d
     * @throws ShapeException if these do not fit
     */
    public <T> Tensor<T> weights(NumberSystem<T> n, Tensor<T> queries, Tensor<T> keys) {
        scores(queries.dimensions(), keys.dimensions());
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
        return values().of(n, weights(n, queries, keys), values);
    }
}
