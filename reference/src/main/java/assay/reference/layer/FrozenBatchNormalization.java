package assay.reference.layer;

import assay.reference.expression.ShapeException;
import assay.reference.number.NumberSystem;
import assay.reference.number.Rational;
import assay.reference.number.Tensor;
import java.util.List;

/**
 * Batch normalisation at inference (Ioffe and Szegedy, Batch Normalization, 2015, algorithm 2): mean and variance of each
 * feature are given, not taken from the batch,
 *
 * <p>{@code y[s, j] = gamma[j] (x[s, j] - mean[j]) / sqrt(variance[j] + epsilon) + beta[j]}.
 *
 * @param epsilon what is added to the variance, at least 0
 */
public record FrozenBatchNormalization(Rational epsilon) implements Forward {

    public FrozenBatchNormalization {
        if (epsilon.signum() < 0) {
            throw new IllegalArgumentException("epsilon must not be negative: " + epsilon);
        }
    }

    @Override
    public List<String> operands() {
        return List.of("x", "mean", "variance", "gamma", "beta");
    }

    @Override
    public List<Integer> shape(List<List<Integer>> operands) {
        List<Integer> batch = operands.get(0);
        for (List<Integer> each : operands.subList(1, operands.size())) {
            if (batch.size() != 2 || !each.equals(batch.subList(1, 2))) {
                throw new ShapeException(
                        "numbers of the axes " + each + " do not fit samples and features of the axes " + batch);
            }
        }
        return batch;
    }

    @Override
    public <T> Tensor<T> of(NumberSystem<T> n, List<Tensor<T>> operands) {
        List<Integer> axes = shape(operands.stream().map(Tensor::dimensions).toList());
        T small = n.constant(epsilon);
        Tensor<T> deviation = operands.get(2).map(variance -> n.root(n.add(variance, small), Rational.HALF));
        return Tensor.tabulate(axes, index -> {
            int j = index[1];
            T distance = n.subtract(operands.get(0).at(index), operands.get(1).at(j));
            T standard = n.divide(distance, deviation.at(j));
            return n.add(
                    n.multiply(operands.get(3).at(j), standard), operands.get(4).at(j));
        });
    }
}
