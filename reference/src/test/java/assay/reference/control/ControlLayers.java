package assay.reference.control;

import assay.reference.expression.ElementaryFunction;
import assay.reference.expression.TensorOperation;
import assay.reference.layer.Activation;
import assay.reference.layer.Attention;
import assay.reference.layer.BatchNormalization;
import assay.reference.layer.Bias;
import assay.reference.layer.BinaryCrossEntropy;
import assay.reference.layer.CrossCorrelation;
import assay.reference.layer.CrossEntropy;
import assay.reference.layer.Dropout;
import assay.reference.layer.Embedding;
import assay.reference.layer.Forward;
import assay.reference.layer.GatedRecurrentUnit;
import assay.reference.layer.LayerNormalization;
import assay.reference.layer.Linear;
import assay.reference.layer.LongShortTermMemory;
import assay.reference.layer.Pooling;
import assay.reference.layer.Prediction;
import assay.reference.layer.RecurrentCell;
import assay.reference.layer.Reduction;
import assay.reference.layer.RowOperation;
import assay.reference.layer.SquaredError;
import assay.reference.layer.TransposedCorrelation;
import assay.reference.layer.WindowGeometry;
import assay.reference.number.Rational;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The layers of the controls by their names, without what stands behind a comma. */
final class ControlLayers {
    private static final Rational SMALL = Rational.of(1, 100_000);
    private static final WindowGeometry ROW = WindowGeometry.nonOverlapping(1);
    private static final WindowGeometry PAIR = WindowGeometry.nonOverlapping(2);

    private static final Map<String, Forward> LAYERS = Map.ofEntries(
            Map.entry("linear", new Linear(Linear.Orientation.OUTPUTS_FIRST)),
            Map.entry("bias", new Bias(Bias.Along.FEATURES)),
            Map.entry("relu", new Activation(ElementaryFunction.RELU)),
            Map.entry("leaky relu", new Activation(ElementaryFunction.LEAKY_RELU)),
            Map.entry("elu", new Activation(ElementaryFunction.ELU)),
            Map.entry("gelu", new Activation(ElementaryFunction.GELU)),
            Map.entry("gelu, tanh form", new Activation(ElementaryFunction.GELU_TANH)),
            Map.entry("sigmoid", new Activation(ElementaryFunction.SIGMOID)),
            Map.entry("tanh", new Activation(ElementaryFunction.TANH)),
            Map.entry("softplus", new Activation(ElementaryFunction.SOFTPLUS)),
            Map.entry("square root", new Activation(ElementaryFunction.SQRT)),
            Map.entry("softmax", new RowOperation(TensorOperation.SOFTMAX)),
            Map.entry("log-softmax", new RowOperation(TensorOperation.LOG_SOFTMAX)),
            Map.entry("cross-entropy of logits", new CrossEntropy(Prediction.LOGITS, Reduction.MEAN_OF_SAMPLES)),
            Map.entry(
                    "binary cross-entropy of logits",
                    new BinaryCrossEntropy(Prediction.LOGITS, Reduction.MEAN_OF_SAMPLES)),
            Map.entry("binary cross-entropy", new BinaryCrossEntropy(Prediction.PROBABILITIES, Reduction.SUM)),
            Map.entry("squared error", new SquaredError(Rational.ONE, Reduction.MEAN_OF_ENTRIES)),
            Map.entry("batch normalization", new BatchNormalization(SMALL)),
            Map.entry("layer normalization", new LayerNormalization(SMALL)),
            Map.entry("cross-correlation", new CrossCorrelation(List.of(new WindowGeometry(3, 2, 1, 1)), 1)),
            Map.entry(
                    "transposed convolution", new TransposedCorrelation(List.of(new WindowGeometry(3, 2, 0, 1)), 0, 1)),
            Map.entry("average pooling", Pooling.square(Pooling.Kind.AVERAGE, PAIR)),
            Map.entry("maximum pooling", new Pooling(Pooling.Kind.MAXIMUM, ROW, PAIR, Pooling.End.WHOLE_WINDOWS)),
            Map.entry("dropout", new Dropout(Rational.of(1, 4))),
            Map.entry("embedding", new Embedding(List.of(2, 0, 2))),
            Map.entry("recurrent cell", new RecurrentCell(ElementaryFunction.TANH)),
            Map.entry("long short-term memory", new LongShortTermMemory()),
            Map.entry("gated recurrent unit", new GatedRecurrentUnit()),
            Map.entry("attention", new Attention(Attention.Mask.NONE)));

    private ControlLayers() {}

    /** The layer of a control. */
    static Forward of(String name) {
        Forward exact = LAYERS.get(name);
        return exact != null ? exact : Objects.requireNonNull(LAYERS.get(name.replaceFirst(",.*", "")), name);
    }
}
