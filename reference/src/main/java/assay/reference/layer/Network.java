package assay.reference.layer;

import java.util.ArrayList;
import java.util.List;

/**
 * Layers one after the other.
 *
 * @param layers from the input to the output
 */
public record Network(List<Layer> layers) implements Layer {
    public Network {
        layers = List.copyOf(layers);
    }

    /** Layers one after the other. */
    public static Network of(Layer... layers) {
        return new Network(List.of(layers));
    }

    /**
     * The size after each layer, in their order.
     *
     * @throws assay.reference.expression.ShapeException if a layer does not fit what comes before it
     */
    public List<Volume> outputs(Volume input) {
        List<Volume> sizes = new ArrayList<>();
        Volume size = input;
        for (Layer layer : layers) {
            size = layer.output(size);
            sizes.add(size);
        }
        return List.copyOf(sizes);
    }

    @Override
    public Volume output(Volume input) {
        List<Volume> sizes = outputs(input);
        return sizes.isEmpty() ? input : sizes.get(sizes.size() - 1);
    }

    @Override
    public ParameterCount parameters(Volume input) {
        ParameterCount count = ParameterCount.NONE;
        Volume size = input;
        for (Layer layer : layers) {
            count = count.plus(layer.parameters(size));
            size = layer.output(size);
        }
        return count;
    }
}
