package assay.reference.layer;

/** A layer of a network of images: how it changes the size of its input, and what it has to learn. */
public interface Layer {

    /**
     * The size of the output.
     *
     * @throws assay.reference.expression.ShapeException if the layer does not fit the input
     */
    Volume output(Volume input);

    /**
     * The number of parameters for an input of this size, every output channel having its bias.
     *
     * @throws assay.reference.expression.ShapeException if the layer does not fit the input
     */
    ParameterCount parameters(Volume input);
}
