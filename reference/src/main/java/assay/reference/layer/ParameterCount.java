package assay.reference.layer;

/**
 * The number of trained parameters.
 *
 * @param weights all but the biases
 * @param biases the added constants
 */
public record ParameterCount(long weights, long biases) {

    /** No parameter. */
    public static final ParameterCount NONE = new ParameterCount(0, 0);

    /** Weights and biases together. */
    public long total() {
        return Math.addExact(weights, biases);
    }

    /** The parameters of two layers together. */
    public ParameterCount plus(ParameterCount other) {
        return new ParameterCount(Math.addExact(weights, other.weights), Math.addExact(biases, other.biases));
    }
}
