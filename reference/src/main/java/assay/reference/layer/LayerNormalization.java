package assay.reference.layer;

import assay.reference.expression.ShapeException;
import assay.reference.number.NumberSystem;
import assay.reference.number.Rational;
import assay.reference.number.Tensor;
import java.util.ArrayList;
import java.util.List;

/**
 * Layer normalisation (Ba, Kiros and Hinton, Layer Normalization, 2016, equation 3): the features of each sample are
 * standardized together with their population variance, then scaled and shifted one by one.
 *
 * @param epsilon what is added to the variance, at least 0
 */
public record LayerNormalization(Rational epsilon) {

    public LayerNormalization {
        if (epsilon.signum() < 0) {
            throw new IllegalArgumentException("epsilon must not be negative: " + epsilon);
        }
    }

    /**
     * The values for one sample or for several, the features along the last axis.
     *
     * @param gamma the scale of each feature
     * @param beta the shift of each feature
     * @throws ShapeException if these do not fit
     */
    public <T> Tensor<T> of(NumberSystem<T> n, Tensor<T> input, Tensor<T> gamma, Tensor<T> beta) {
        int last = input.rank() - 1;
        if (last < 0
                || !gamma.dimensions().equals(input.dimensions().subList(last, last + 1))
                || !beta.dimensions().equals(gamma.dimensions())) {
            throw new ShapeException("a scale of the axes " + gamma.dimensions() + " and a shift of the axes "
                    + beta.dimensions() + " do not fit an input of the axes " + input.dimensions());
        }
        int features = input.dimensions().get(last);
        List<T> entries = new ArrayList<>();
        for (int start = 0; start < input.entries().size(); start += features) {
            List<T> sample = input.entries().subList(start, start + features);
            List<T> standard = Standardization.of(n, sample, epsilon).values();
            for (int j = 0; j < features; j++) {
                entries.add(n.add(n.multiply(gamma.at(j), standard.get(j)), beta.at(j)));
            }
        }
        return new Tensor<>(input.dimensions(), entries);
    }
}
