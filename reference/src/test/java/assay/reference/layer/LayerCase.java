package assay.reference.layer;

import static assay.reference.layer.Catalogue.*;

import assay.reference.expression.ElementaryFunction;
import assay.reference.expression.TensorOperation;
import assay.reference.number.Rational;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * A layer at some size, for the laws that every layer keeps.
 *
 * @param entry what it is
 * @param layer the layer
 * @param axes the axes of its operands
 * @param result the axes of its result, as the paper tells
 * @param linear the operands in each of which it is linear while the others are fixed
 * @param positive whether its operands are taken between 0 and 1
 */
record LayerCase(
        Catalogue entry,
        Forward layer,
        List<List<Integer>> axes,
        List<Integer> result,
        Set<String> linear,
        boolean positive) {

    private static final Rational EIGHTH = Rational.of(1, 8);

    private static final Map<Catalogue, ElementaryFunction> ACTIVATIONS = Map.of(
            RELU, ElementaryFunction.RELU,
            LEAKY_RELU, ElementaryFunction.LEAKY_RELU,
            ELU, ElementaryFunction.ELU,
            GELU, ElementaryFunction.GELU,
            GELU_TANH, ElementaryFunction.GELU_TANH,
            SILU, ElementaryFunction.SILU,
            SIGMOID, ElementaryFunction.SIGMOID,
            TANH, ElementaryFunction.TANH,
            SOFTPLUS, ElementaryFunction.SOFTPLUS);

    /** Every entry of the catalogue, some in several settings. */
    static List<LayerCase> all() {
        List<LayerCase> cases = new ArrayList<>();
        for (Catalogue entry : Catalogue.all()) {
            cases.addAll(of(entry));
        }
        return cases;
    }

    private static List<LayerCase> of(Catalogue entry) {
        return switch (entry) {
            case LINEAR ->
                List.of(
                        layer(entry, new Linear(Linear.Orientation.OUTPUTS_FIRST), "2x3 4x3 -> 2x4", "x", "W"),
                        layer(entry, new Linear(Linear.Orientation.OUTPUTS_FIRST), "3 4x3 -> 4", "x", "W"),
                        layer(entry, new Linear(Linear.Orientation.INPUTS_FIRST), "2x3 3x4 -> 2x4", "x", "W"));
            case BIAS ->
                List.of(
                        layer(entry, new Bias(Bias.Along.FEATURES), "2x3 3 -> 2x3"),
                        layer(entry, new Bias(Bias.Along.CHANNELS), "2x3x2 2 -> 2x3x2"));
            case RELU, LEAKY_RELU, ELU, GELU, GELU_TANH, SILU, SIGMOID, TANH, SOFTPLUS ->
                List.of(layer(entry, new Activation(ACTIVATIONS.get(entry)), "2x3 -> 2x3"));
            case SOFTMAX -> List.of(layer(entry, new RowOperation(TensorOperation.SOFTMAX), "2x3 -> 2x3"));
            case LOG_SOFTMAX -> List.of(layer(entry, new RowOperation(TensorOperation.LOG_SOFTMAX), "2x3 -> 2x3"));
            case CROSS_ENTROPY ->
                losses(
                        entry,
                        Prediction.PROBABILITIES,
                        reduction -> new CrossEntropy(Prediction.PROBABILITIES, reduction),
                        "t");
            case CROSS_ENTROPY_OF_LOGITS ->
                losses(entry, Prediction.LOGITS, reduction -> new CrossEntropy(Prediction.LOGITS, reduction), "t");
            case BINARY_CROSS_ENTROPY ->
                losses(
                        entry,
                        Prediction.PROBABILITIES,
                        reduction -> new BinaryCrossEntropy(Prediction.PROBABILITIES, reduction));
            case BINARY_CROSS_ENTROPY_OF_LOGITS ->
                losses(entry, Prediction.LOGITS, reduction -> new BinaryCrossEntropy(Prediction.LOGITS, reduction));
            case SQUARED_ERROR ->
                losses(entry, Prediction.LOGITS, reduction -> new SquaredError(Rational.HALF, reduction));
            case BATCH_NORMALIZATION -> List.of(layer(entry, new BatchNormalization(EIGHTH), "3x2 2 2 -> 3x2"));
            case BATCH_NORMALIZATION_AT_INFERENCE ->
                List.of(positive(entry, new FrozenBatchNormalization(EIGHTH), "3x2 2 2 2 2 -> 3x2"));
            case LAYER_NORMALIZATION ->
                List.of(
                        layer(entry, new LayerNormalization(EIGHTH), "2x3 3 3 -> 2x3"),
                        layer(entry, new LayerNormalization(EIGHTH), "3 3 3 -> 3"));
            case CROSS_CORRELATION ->
                List.of(
                        layer(entry, sliding(1, 2, 1, 1, 1), "2x5 3x2x2 -> 3x6", "x", "w"),
                        layer(entry, sliding(2, 2, 2, 1, 1), "2x4x5 3x2x2x2 -> 3x3x3", "x", "w"),
                        layer(entry, sliding(1, 2, 1, 0, 2), "4x5 4x4x2 -> 4x3", "x", "w"),
                        layer(
                                entry,
                                new CrossCorrelation(List.of(new WindowGeometry(3, 2, 1, 1)), 2),
                                "4x5 2x2x3 -> 2x3",
                                "x",
                                "w"));
            case CONVOLUTION_WITH_CHANNELS ->
                List.of(
                        layer(entry, new SlidingConvolution(sliding(1, 3, 2, 1, 1)), "2x5 3x2x3 -> 3x3", "x", "w"),
                        layer(
                                entry,
                                new SlidingConvolution(sliding(2, 2, 1, 0, 1)),
                                "1x3x4 2x1x2x2 -> 2x2x3",
                                "x",
                                "w"));
            case CONVOLUTION_OF_SEQUENCES ->
                List.of(
                        layer(entry, new Convolution(Convolution.Mode.FULL), "4 3 -> 6", "x", "w"),
                        layer(entry, new Convolution(Convolution.Mode.SAME), "4 3 -> 4", "x", "w"),
                        layer(entry, new Convolution(Convolution.Mode.VALID), "4 3 -> 2", "x", "w"));
            case TRANSPOSED_CONVOLUTION ->
                List.of(
                        layer(entry, transposed(1, 3, 2, 1, 1, 0, 1), "2x3 2x3x3 -> 3x5", "x", "w"),
                        layer(entry, transposed(1, 3, 2, 1, 1, 1, 1), "2x3 2x3x3 -> 3x6", "x", "w"),
                        layer(entry, transposed(1, 2, 3, 0, 2, 2, 2), "4x2 4x1x2 -> 2x8", "x", "w"),
                        layer(entry, transposed(2, 2, 1, 0, 1, 0, 1), "1x2x2 1x2x2x2 -> 2x3x3", "x", "w"));
            case MAXIMUM_POOLING ->
                List.of(
                        layer(entry, pooling(Pooling.Kind.MAXIMUM, 2, 2, 0), "2x4x4 -> 2x2x2"),
                        layer(entry, pooling(Pooling.Kind.MAXIMUM, 2, 1, 1), "2x3 -> 3x4"));
            case AVERAGE_POOLING ->
                List.of(
                        layer(entry, pooling(Pooling.Kind.AVERAGE, 2, 2, 1), "2x4x4 -> 2x3x3", "x"),
                        layer(entry, pooling(Pooling.Kind.AVERAGE_WITHOUT_PADDING, 2, 2, 1), "4x4 -> 3x3", "x"));
            case ZERO_PADDING ->
                List.of(
                        layer(entry, ZeroPadding.square(1), "1x2x3 -> 1x4x5", "x"),
                        layer(entry, new ZeroPadding(List.of(2)), "2x3 -> 2x7", "x"));
            case DROPOUT -> List.of(layer(entry, new Dropout(Rational.of(1, 4)), "2x3 2x3 -> 2x3", "x", "m"));
            case EMBEDDING -> List.of(layer(entry, new Embedding(List.of(2, 0, 2)), "4x3 -> 3x3", "W"));
            case RECURRENT_CELL ->
                List.of(layer(entry, new RecurrentCell(ElementaryFunction.TANH), "3 2 2x3 2x2 2 -> 2"));
            case GATED_RECURRENT_UNIT ->
                List.of(layer(entry, new GatedRecurrentUnit(), "3 2 2x3 2x2 2 2x3 2x2 2 2x3 2x2 2 -> 2"));
            case LONG_SHORT_TERM_MEMORY ->
                List.of(layer(
                        entry, new LongShortTermMemory(), "3 2 2 2x3 2x2 2 2x3 2x2 2 2x3 2x2 2 2x3 2x2 2 -> 2x2"));
            case ATTENTION ->
                List.of(
                        layer(entry, new Attention(Attention.Mask.NONE), "2x3 4x3 4x2 -> 2x2", "V"),
                        layer(entry, new Attention(Attention.Mask.CAUSAL), "3x2 3x2 3x1 -> 3x1", "V"));
        };
    }

    private static List<LayerCase> losses(
            Catalogue entry, Prediction prediction, Function<Reduction, Forward> loss, String... linear) {
        List<LayerCase> cases = new ArrayList<>();
        for (Reduction reduction : Reduction.values()) {
            LayerCase one = layer(entry, loss.apply(reduction), "2x3 2x3 -> ", linear);
            cases.add(prediction == Prediction.PROBABILITIES ? one.between0And1() : one);
        }
        return cases;
    }

    private static CrossCorrelation sliding(int axes, int kernel, int stride, int padding, int dilation) {
        WindowGeometry window = new WindowGeometry(kernel, stride, padding, dilation);
        return new CrossCorrelation(Collections.nCopies(axes, window), 1);
    }

    private static TransposedCorrelation transposed(
            int axes, int kernel, int stride, int padding, int dilation, int outputPadding, int groups) {
        WindowGeometry window = new WindowGeometry(kernel, stride, padding, dilation);
        return new TransposedCorrelation(Collections.nCopies(axes, window), outputPadding, groups);
    }

    private static Pooling pooling(Pooling.Kind kind, int kernel, int stride, int padding) {
        return Pooling.square(kind, new WindowGeometry(kernel, stride, padding, 1));
    }

    private static LayerCase positive(Catalogue entry, Forward layer, String axes) {
        return layer(entry, layer, axes).between0And1();
    }

    private LayerCase between0And1() {
        return new LayerCase(entry, layer, axes, result, linear, true);
    }

    /** A case whose axes are written as {@code 2x3 3 -> 2x3}. */
    private static LayerCase layer(Catalogue entry, Forward layer, String axes, String... linear) {
        String[] sides = axes.split(" -> ", -1);
        List<List<Integer>> operands = new ArrayList<>();
        for (String operand : sides[0].split(" ")) {
            operands.add(axes(operand));
        }
        return new LayerCase(entry, layer, operands, axes(sides[1]), Set.of(linear), false);
    }

    private static List<Integer> axes(String text) {
        List<Integer> axes = new ArrayList<>();
        for (String axis : text.isEmpty() ? new String[0] : text.split("x")) {
            axes.add(Integer.valueOf(axis));
        }
        return axes;
    }

    @Override
    public String toString() {
        return entry.title() + ": " + layer + " of " + axes;
    }
}
