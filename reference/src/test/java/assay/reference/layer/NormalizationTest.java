package assay.reference.layer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.reference.expression.ShapeException;
import assay.reference.number.Ball;
import assay.reference.number.Rational;
import assay.reference.number.Tensor;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class NormalizationTest {
    private static final BatchNormalization BATCH = new BatchNormalization(Rational.of(1, 8));

    private static double[] expected(double[][] batch, double[] gamma, double[] beta) {
        double[] result = new double[batch.length * gamma.length];
        for (int j = 0; j < gamma.length; j++) {
            double mean = 0;
            double meanSquare = 0;
            for (double[] sample : batch) {
                mean += sample[j] / batch.length;
                meanSquare += sample[j] * sample[j] / batch.length;
            }
            for (int s = 0; s < batch.length; s++) {
                double deviation = Math.sqrt(meanSquare - mean * mean + 0.125);
                result[s * gamma.length + j] = gamma[j] * (batch[s][j] - mean) / deviation + beta[j];
            }
        }
        return result;
    }

    @Property(tries = 100)
    void batchesAgainstDoubles(@ForAll long seed) {
        Random random = new Random(seed);
        double[][] batch = Doubles.random(random, 2 + random.nextInt(4), 1 + random.nextInt(3));
        double[] gamma = Doubles.random(random, 1, batch[0].length)[0];
        double[] beta = Doubles.random(random, 1, batch[0].length)[0];
        Tensor<Ball> actual =
                BATCH.of(Doubles.BALLS, Doubles.balls(batch), Doubles.vector(gamma), Doubles.vector(beta));
        Doubles.assertNear(expected(batch, gamma, beta), actual);
    }

    /** A layer normalisation of a sample is a batch normalisation of its features as if they were samples. */
    @Property(tries = 100)
    void samplesAsColumns(@ForAll long seed) {
        double[] sample = Doubles.random(new Random(seed), 1, 4)[0];
        double[][] column = new double[sample.length][1];
        for (int k = 0; k < sample.length; k++) {
            column[k][0] = sample[k];
        }
        Tensor<Ball> ones = Doubles.vector(new double[] {1, 1, 1, 1});
        Tensor<Ball> zeros = Doubles.vector(new double[] {0, 0, 0, 0});
        Tensor<Ball> layer =
                new LayerNormalization(Rational.of(1, 8)).of(Doubles.BALLS, Doubles.vector(sample), ones, zeros);
        Doubles.assertNear(expected(column, new double[] {1}, new double[] {0}), layer);
    }

    @Test
    void aKnownBatch() {
        var plain = new BatchNormalization(Rational.ZERO);
        var batch = Doubles.balls(new double[][] {{1, 5}, {3, -3}});
        var features = plain.features(Doubles.BALLS, batch);
        assertTrue(features.get(0).mean().contains(Rational.TWO));
        assertTrue(features.get(0).variance().contains(Rational.ONE));
        assertTrue(features.get(1).variance().contains(Rational.of(16)), "the population variance");
        var one = Doubles.vector(new double[] {1, 1});
        var zero = Doubles.vector(new double[] {0, 0});
        Doubles.assertNear(new double[] {-1, 1, 1, -1}, plain.of(Doubles.BALLS, batch, one, zero));
        assertNotEquals(plain.of(Doubles.BALLS, batch, one, zero), BATCH.of(Doubles.BALLS, batch, one, zero));
        assertEquals(new ParameterCount(64, 64), BATCH.parameters(new Volume(64, 5, 5)));
    }

    @Test
    void aConstantFeatureWithoutEpsilonIsUndefined() {
        var plain = new BatchNormalization(Rational.ZERO);
        var batch = Doubles.balls(new double[][] {{2}, {2}});
        assertTrue(plain.of(Doubles.BALLS, batch, Doubles.vector(new double[] {1}), Doubles.vector(new double[] {0}))
                .at(0, 0)
                .isUndefined());
    }

    @Test
    void misfits() {
        var batch = Doubles.balls(new double[][] {{1, 5}, {3, -3}});
        var one = Doubles.vector(new double[] {1});
        assertThrows(ShapeException.class, () -> BATCH.of(Doubles.BALLS, batch, one, one));
        assertThrows(ShapeException.class, () -> BATCH.features(Doubles.BALLS, one));
        assertThrows(
                ShapeException.class, () -> new LayerNormalization(Rational.ONE).of(Doubles.BALLS, batch, one, one));
        assertThrows(IllegalArgumentException.class, () -> new BatchNormalization(Rational.MINUS_ONE));
    }
}
