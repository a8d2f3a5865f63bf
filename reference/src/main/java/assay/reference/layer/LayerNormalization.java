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
public record LayerNormalization(Rational epsilon) implements Forward {

    public LayerNormalization {
        if (epsilon.signum() < 0) {
            throw new IllegalArgumentException("epsilon must not be negative: " + epsilon);
        }
    }

    @Override
    public List<String> operands() {
        return List.of("x", "gamma", "beta");
    }

    @Override
    public List<Integer> shape(List<List<Integer>> operands) {
        List<Integer> input = operands.get(0);
        int last = input.size() - 1;
        if (last < 0
                || input.get(last) == 0
                || !operands.get(1).equals(input.subList(last, last + 1))
                || !operands.get(2).equals(operands.get(1))) {
            throw new ShapeException("a scale of the axes " + operands.get(1) + " and a shift of the axes "
                    + operands.get(2) + " do not fit an input of the axes " + input);
        }
        return input;
    }

    @Override
    public <T> Tensor<T> of(NumberSystem<T> n, List<Tensor<T>> operands) {
        return of(n, operands.get(0), operands.get(1), operands.get(2));
    }

    /**
     * The values for one sample or for several, the features along the last axis.
     *
     * @param gamma the scale of each feature
     * @param beta the shift of each feature
     * @throws ShapeException if these do not fit
     */
    public <T> Tensor<T> of(NumberSystem<T> n, Tensor<T> input, Tensor<T> gamma, Tensor<T> beta) {
        shape(List.of(input.dimensions(), gamma.dimensions(), beta.dimensions()));
        int features = gamma.dimensions().get(0);
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
