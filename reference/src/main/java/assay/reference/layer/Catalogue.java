package assay.reference.layer;

import java.util.List;
import java.util.Locale;

/** The layers: one entry each, with what a reader wants to know of it and the file that computes it. */
public enum Catalogue {
    LINEAR(Linear.class, "y = W x", "Goodfellow, Bengio, Courville, Deep Learning, 6.1", "[.., d], [m, d] -> [.., m]"),
    BIAS(Bias.class, "y[j] = x[j] + b[j]", "Goodfellow, Bengio, Courville, Deep Learning, 6.1", "as x"),
    RELU(Activation.class, "max(0, x)", "Nair, Hinton 2010", "as x"),
    LEAKY_RELU(Activation.class, "x for x > 0, else 0.01 x", "Maas, Hannun, Ng 2013", "as x"),
    ELU(Activation.class, "x for x > 0, else exp(x) - 1", "Clevert, Unterthiner, Hochreiter 2016", "as x"),
    GELU(Activation.class, "x Phi(x)", "Hendrycks, Gimpel 2016", "as x"),
    GELU_TANH(
            Activation.class,
            "x/2 (1 + tanh(sqrt(2/pi) (x + 0.044715 x^3)))",
            "Hendrycks, Gimpel 2016, section 2",
            "as x"),
    SILU(Activation.class, "x sigma(x)", "Hendrycks, Gimpel 2016, section 2", "as x"),
    SIGMOID(Activation.class, "1/(1 + exp(-x))", "Bishop, Pattern Recognition and Machine Learning, 4.59", "as x"),
    TANH(Activation.class, "1 - 2/(1 + exp(2x))", "Bishop, Pattern Recognition and Machine Learning, 5.59", "as x"),
    SOFTPLUS(Activation.class, "log(1 + exp(x))", "Dugas et al. 2001", "as x"),
    SOFTMAX(
            RowOperation.class,
            "exp(x[k]) / sum(j, exp(x[j]))",
            "Bishop, Pattern Recognition and Machine Learning, 4.62",
            "as x"),
    LOG_SOFTMAX(
            RowOperation.class,
            "x[k] - log(sum(j, exp(x[j])))",
            "Goodfellow, Bengio, Courville, Deep Learning, 6.30",
            "as x"),
    CROSS_ENTROPY(
            CrossEntropy.class,
            "-sum(k, t[k] log y[k])",
            "Bishop, Pattern Recognition and Machine Learning, 4.108",
            "[.., K], [.., K] -> []"),
    CROSS_ENTROPY_OF_LOGITS(
            CrossEntropy.class,
            "-sum(k, t[k] logsoftmax(y)[k])",
            "Bishop, Pattern Recognition and Machine Learning, 4.108",
            "[.., K], [.., K] -> []"),
    BINARY_CROSS_ENTROPY(
            BinaryCrossEntropy.class,
            "-t log y - (1 - t) log(1 - y)",
            "Bishop, Pattern Recognition and Machine Learning, 4.90",
            "[..], [..] -> []"),
    BINARY_CROSS_ENTROPY_OF_LOGITS(
            BinaryCrossEntropy.class,
            "log(1 + exp(y)) - t y",
            "Bishop, Pattern Recognition and Machine Learning, 4.90",
            "[..], [..] -> []"),
    SQUARED_ERROR(
            SquaredError.class,
            "c (y - t)^2, summed or averaged",
            "Bishop, Pattern Recognition and Machine Learning, 5.11",
            "[..], [..] -> []"),
    BATCH_NORMALIZATION(
            BatchNormalization.class,
            "gamma[j] (x[s,j] - mean[j])/sqrt(var[j] + epsilon) + beta[j], over the batch",
            "Ioffe, Szegedy 2015, algorithm 1",
            "as x = [B, D]"),
    BATCH_NORMALIZATION_AT_INFERENCE(
            FrozenBatchNormalization.class,
            "gamma[j] (x[s,j] - mean[j])/sqrt(variance[j] + epsilon) + beta[j], mean and variance given",
            "Ioffe, Szegedy 2015, algorithm 2",
            "as x = [B, D]"),
    LAYER_NORMALIZATION(
            LayerNormalization.class,
            "gamma[j] (x[j] - mean)/sqrt(var + epsilon) + beta[j], over the features",
            "Ba, Kiros, Hinton 2016, equation 3",
            "as x"),
    CROSS_CORRELATION(
            CrossCorrelation.class,
            "y[f,o] = sum(c,t, w[f,c,t] x[c, s o + d t - p])",
            "Goodfellow, Bengio, Courville, Deep Learning, 9.6",
            "[C, L..], [F, C/g, k..] -> [F, floor((L + 2p - d(k-1) - 1)/s) + 1 ..]"),
    CONVOLUTION_WITH_CHANNELS(
            SlidingConvolution.class,
            "y[f,o] = sum(c,t, w[f,c,k-1-t] x[c, s o + d t - p])",
            "Goodfellow, Bengio, Courville, Deep Learning, 9.4",
            "[C, L..], [F, C/g, k..] -> [F, floor((L + 2p - d(k-1) - 1)/s) + 1 ..]"),
    CONVOLUTION_OF_SEQUENCES(
            Convolution.class,
            "y[n] = sum(k, x[k] w[n-k])",
            "Oppenheim, Schafer, Discrete-Time Signal Processing, 2.3",
            "[M], [N] -> full [M+N-1], same [max(M,N)], valid [max(M,N) - min(M,N) + 1]"),
    TRANSPOSED_CONVOLUTION(
            TransposedCorrelation.class,
            "y[c,l] = sum(f,o,t with s o + d t - p = l, w[f,c,t] x[f,o])",
            "Dumoulin, Visin 2016, chapter 4",
            "[F, O..], [F, C/g, k..] -> [C, (O-1)s - 2p + d(k-1) + 1 + a ..]"),
    MAXIMUM_POOLING(
            Pooling.class,
            "the greatest entry of each window",
            "Dumoulin, Visin 2016, chapter 3",
            "[.., H, W] -> [.., floor((H + 2p - d(k-1) - 1)/s) + 1, ..]"),
    AVERAGE_POOLING(
            Pooling.class,
            "the mean of each window",
            "Dumoulin, Visin 2016, chapter 3",
            "[.., H, W] -> [.., floor((H + 2p - d(k-1) - 1)/s) + 1, ..]"),
    ZERO_PADDING(
            ZeroPadding.class, "zeros around the last axes", "Dumoulin, Visin 2016, 2.2", "[.., L] -> [.., L + 2p]"),
    DROPOUT(Dropout.class, "m[i] x[i] / (1 - p), the mask m given", "Srivastava et al. 2014, section 10", "as x"),
    EMBEDDING(Embedding.class, "y[s,j] = W[tokens[s], j]", "Bengio et al. 2003, section 2", "[V, d] -> [S, d]"),
    RECURRENT_CELL(RecurrentCell.class, "h' = f(W x + U h + b)", "Elman 1990", "[d], [m], [m, d], [m, m], [m] -> [m]"),
    GATED_RECURRENT_UNIT(
            GatedRecurrentUnit.class,
            "h' = z h + (1 - z) tanh(W x + U (r h) + b)",
            "Cho et al. 2014",
            "[d], [m], three times [m, d], [m, m], [m] -> [m]"),
    LONG_SHORT_TERM_MEMORY(
            LongShortTermMemory.class,
            "c' = f c + i g, h' = o tanh(c')",
            "Hochreiter, Schmidhuber 1997; Gers, Schmidhuber, Cummins 2000",
            "[d], [m], [m], four times [m, d], [m, m], [m] -> [2, m]"),
    ATTENTION(
            Attention.class,
            "softmax(Q K^T / sqrt(d)) V, rows; with or without causal mask",
            "Vaswani et al. 2017, equation 1",
            "[Q, d], [K, d], [K, v] -> [Q, v]");

    private final Class<? extends Forward> type;
    private final String formula;
    private final String source;
    private final String shapeRule;

    Catalogue(Class<? extends Forward> type, String formula, String source, String shapeRule) {
        this.type = type;
        this.formula = formula;
        this.source = source;
        this.shapeRule = shapeRule;
    }

    /** All entries. */
    public static List<Catalogue> all() {
        return List.of(values());
    }

    /** The class that computes it; several entries may be settings of one. */
    public Class<? extends Forward> type() {
        return type;
    }

    /** The name in documents, for example {@code batch normalization}. */
    public String title() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** What it computes, in plain notation. */
    public String formula() {
        return formula;
    }

    /** Where the formula stands. */
    public String source() {
        return source;
    }

    /** The axes of the operands and of the result; {@code ..} are any axes. */
    public String shapeRule() {
        return shapeRule;
    }
}
