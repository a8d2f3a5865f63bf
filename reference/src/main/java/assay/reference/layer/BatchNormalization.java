package assay.reference.layer;

import assay.reference.expression.ShapeException;
import assay.reference.number.NumberSystem;
import assay.reference.number.Rational;
import assay.reference.number.Tensor;
import java.util.ArrayList;
import java.util.List;

/**
 * Batch normalisation in training (Ioffe and Szegedy, Batch Normalization, 2015, algorithm 1): each feature is
 * standardized over the samples of the batch with its population variance, then scaled and shifted,
 *
 * <p>{@code y[s, j] = gamma[j] (x[s, j] - mean[j]) / sqrt(variance[j] + epsilon) + beta[j]}.
 *
 * <p>As a layer of images every channel is a feature; it has one scale and one shift.
 *
 * @param epsilon what is added to the variance, at least 0
 */
public record BatchNormalization(Rational epsilon) implements Layer, Forward {

    public BatchNormalization {
        if (epsilon.signum() < 0) {
            throw new IllegalArgumentException("epsilon must not be negative: " + epsilon);
        }
    }

    @Override
    public Volume output(Volume input) {
        return input;
    }

    /** The scales count as weights, the shifts as biases. */
    @Override
    public ParameterCount parameters(Volume input) {
        return new ParameterCount(input.channels(), input.channels());
    }

    @Override
    public List<String> operands() {
        return List.of("x", "gamma", "beta");
    }

    @Override
    public List<Integer> shape(List<List<Integer>> operands) {
        List<Integer> batch = operands.get(0);
        requireSamples(batch);
        List<Integer> each = batch.subList(1, 2);
        if (!operands.get(1).equals(each) || !operands.get(2).equals(each)) {
            throw new ShapeException("a scale of the axes " + operands.get(1) + " and a shift of the axes "
                    + operands.get(2) + " do not fit " + batch.get(1) + " features");
        }
        return batch;
    }

    @Override
    public <T> Tensor<T> of(NumberSystem<T> n, List<Tensor<T>> operands) {
        return of(n, operands.get(0), operands.get(1), operands.get(2));
    }

    private static void requireSamples(List<Integer> batch) {
        if (batch.size() != 2 || batch.get(0) == 0) {
            throw new ShapeException("a batch has samples and features, not the axes " + batch);
        }
    }

    /**
     * The standardization of each feature of a batch.
     *
     * @param batch samples × features
     * @throws ShapeException if the batch is no matrix with at least one sample
     */
    public <T> List<Standardization<T>> features(NumberSystem<T> n, Tensor<T> batch) {
        requireSamples(batch.dimensions());
        List<Standardization<T>> features = new ArrayList<>();
        for (int j = 0; j < batch.dimensions().get(1); j++) {
            List<T> column = new ArrayList<>();
            for (int s = 0; s < batch.dimensions().get(0); s++) {
                column.add(batch.at(s, j));
            }
            features.add(Standardization.of(n, column, epsilon));
        }
        return features;
    }

    /**
     * The values for a batch.
     *
     * @param batch samples × features
     * @param gamma the scale of each feature
     * @param beta the shift of each feature
     * @throws ShapeException if these do not fit
     */
    public <T> Tensor<T> of(NumberSystem<T> n, Tensor<T> batch, Tensor<T> gamma, Tensor<T> beta) {
        shape(List.of(batch.dimensions(), gamma.dimensions(), beta.dimensions()));
        List<Standardization<T>> features = features(n, batch);
        return Tensor.tabulate(batch.dimensions(), index -> {
            T standard = features.get(index[1]).values().get(index[0]);
            return n.add(n.multiply(gamma.at(index[1]), standard), beta.at(index[1]));
        });
    }
}
