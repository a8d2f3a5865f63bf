package assay.reference.layer;

/**
 * A layer in which every output depends on every entry of its input: the {@link Linear} map of the input written as one
 * long vector. It has one weight for each output and each entry, and one bias for each output.
 *
 * @param outputs the number of outputs, at least 1
 */
public record FullyConnected(int outputs) implements Layer {

    public FullyConnected {
        WindowGeometry.requireAtLeast(1, outputs, "the number of outputs");
    }

    @Override
    public Volume output(Volume input) {
        return new Volume(outputs, 1, 1);
    }

    @Override
    public ParameterCount parameters(Volume input) {
        return new ParameterCount(Math.multiplyExact(input.count(), outputs), outputs);
    }
}
