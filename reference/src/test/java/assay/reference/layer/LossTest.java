package assay.reference.layer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.reference.expression.ElementaryFunction;
import assay.reference.expression.ShapeException;
import assay.reference.expression.TensorOperation;
import assay.reference.number.Ball;
import assay.reference.number.Rational;
import assay.reference.number.Tensor;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Losses, and the small layers beside them, against plain doubles and against each other. */
class LossTest {
    private static final double[][] LOGITS = {{0.5, -1, 2}, {1.5, 0.25, -0.75}};
    private static final double[][] TARGETS = {{0, 0, 1}, {0.25, 0.5, 0.25}};

    @Test
    void logitsAndProbabilitiesGiveOneCrossEntropy() {
        Tensor<Ball> z = Doubles.balls(LOGITS);
        Tensor<Ball> t = Doubles.balls(TARGETS);
        double sum = 0;
        double binary = 0;
        for (int s = 0; s < 2; s++) {
            double total = 0;
            for (double logit : LOGITS[s]) {
                total += Math.exp(logit);
            }
            for (int k = 0; k < 3; k++) {
                sum -= TARGETS[s][k] * Math.log(Math.exp(LOGITS[s][k]) / total);
                double p = Doubles.sigmoid(LOGITS[s][k]);
                binary -= TARGETS[s][k] * Math.log(p) + (1 - TARGETS[s][k]) * Math.log(1 - p);
            }
        }
        Tensor<Ball> soft = TensorOperation.SOFTMAX.of(Doubles.BALLS, List.of(z));
        Tensor<Ball> sigmoid = new Activation(ElementaryFunction.SIGMOID).of(Doubles.BALLS, z);
        double[] shares = {1, 2, 6};
        for (Reduction reduction : Reduction.values()) {
            double[] expected = {sum / shares[reduction.ordinal()]};
            Doubles.assertNear(expected, new CrossEntropy(Prediction.LOGITS, reduction).of(Doubles.BALLS, z, t));
            Doubles.assertNear(
                    expected, new CrossEntropy(Prediction.PROBABILITIES, reduction).of(Doubles.BALLS, soft, t));
            double[] two = {binary / shares[reduction.ordinal()]};
            Doubles.assertNear(two, new BinaryCrossEntropy(Prediction.LOGITS, reduction).of(Doubles.BALLS, z, t));
            Doubles.assertNear(
                    two, new BinaryCrossEntropy(Prediction.PROBABILITIES, reduction).of(Doubles.BALLS, sigmoid, t));
        }
    }

    @Test
    void squaredErrors() {
        var y = Exact.matrix("1 2; 3 4");
        var t = Exact.matrix("0 2; 5 5");
        List<String> expected = List.of("6", "3", "3/2");
        for (Reduction reduction : Reduction.values()) {
            Rational value = Rational.parse(expected.get(reduction.ordinal()));
            assertEquals(
                    value,
                    new SquaredError(Rational.ONE, reduction)
                            .of(Exact.NUMBERS, y, t)
                            .entry()
                            .constant());
            assertEquals(
                    value.multiply(Rational.HALF),
                    new SquaredError(Rational.HALF, reduction)
                            .of(Exact.NUMBERS, y, t)
                            .entry()
                            .constant());
        }
        assertThrows(
                ShapeException.class,
                () -> new SquaredError(Rational.ONE, Reduction.SUM).of(Exact.NUMBERS, y, Exact.vector("1 2")));
    }

    /** A vector is one sample. */
    @Test
    void theMeanOfOneSampleIsItsSum() {
        var y = Exact.vector("1 2 4");
        var t = Exact.vector("0 0 0");
        assertEquals(
                Rational.of(21),
                new SquaredError(Rational.ONE, Reduction.MEAN_OF_SAMPLES)
                        .of(Exact.NUMBERS, y, t)
                        .entry()
                        .constant());
    }

    /** The logarithm of a probability of zero has no value, not even times a target of zero. */
    @Test
    void noLogarithmOfZero() {
        Tensor<Ball> y = Doubles.vector(new double[] {0, 1});
        Tensor<Ball> t = Doubles.vector(new double[] {0, 1});
        assertTrue(new CrossEntropy(Prediction.PROBABILITIES, Reduction.SUM)
                .of(Doubles.BALLS, y, t)
                .entry()
                .isUndefined());
    }

    @Test
    void embeddingsAreProductsOfOneHotRows() {
        var table = Exact.matrix("1 2; 3 4; 5 6");
        var hot = Exact.matrix("0 0 1; 1 0 0; 0 0 1");
        assertEquals(
                Exact.values(new Linear(Linear.Orientation.INPUTS_FIRST).of(Exact.NUMBERS, hot, table)),
                Exact.values(new Embedding(List.of(2, 0, 2)).of(table)));
        assertThrows(ShapeException.class, () -> new Embedding(List.of(3)).of(table));
        assertThrows(ShapeException.class, () -> new Embedding(List.of(-1)).of(table));
    }

    @Test
    void dropoutKeepsTheMean() {
        var dropout = new Dropout(Rational.of(1, 4));
        assertEquals(
                Exact.values(Exact.vector("4 0 12 16")),
                Exact.values(dropout.of(Exact.NUMBERS, Exact.vector("3 6 9 12"), Exact.vector("1 0 1 1"))));
        assertThrows(IllegalArgumentException.class, () -> new Dropout(Rational.ONE));
        assertThrows(IllegalArgumentException.class, () -> new Dropout(Rational.MINUS_ONE));
    }

    /** With the statistics of the batch itself, inference is training. */
    @Test
    void inferenceWithTheStatisticsOfTheBatch() {
        Rational epsilon = Rational.of(1, 8);
        Tensor<Ball> batch = Doubles.balls(new double[][] {{1, 5}, {3, -3}, {0.5, 2}});
        Tensor<Ball> gamma = Doubles.vector(new double[] {2, -1});
        Tensor<Ball> beta = Doubles.vector(new double[] {0.5, 3});
        BatchNormalization training = new BatchNormalization(epsilon);
        var features = training.features(Doubles.BALLS, batch);
        Tensor<Ball> mean =
                Tensor.vector(features.stream().map(Standardization::mean).toList());
        Tensor<Ball> variance =
                Tensor.vector(features.stream().map(Standardization::variance).toList());
        double[] expected = training.of(Doubles.BALLS, batch, gamma, beta).entries().stream()
                .mapToDouble(value -> value.lower().doubleValue())
                .toArray();
        Doubles.assertNear(
                expected,
                new FrozenBatchNormalization(epsilon).of(Doubles.BALLS, List.of(batch, mean, variance, gamma, beta)));
        assertThrows(IllegalArgumentException.class, () -> new FrozenBatchNormalization(Rational.MINUS_ONE));
    }

    @Test
    void onlyRowOperationsAndFunctionsOfOneNumberAreLayers() {
        assertThrows(IllegalArgumentException.class, () -> new Activation(ElementaryFunction.MAX));
        assertThrows(IllegalArgumentException.class, () -> new RowOperation(TensorOperation.DETERMINANT));
    }
}
