package assay.reference.layer;

import static org.junit.jupiter.api.Assertions.assertEquals;
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

class AttentionTest {

    @Property(tries = 100)
    void againstDoubles(@ForAll long seed, @ForAll Attention.Mask mask) {
        Random random = new Random(seed);
        int width = 1 + random.nextInt(3);
        int length = 1 + random.nextInt(4);
        double[][] q = Doubles.random(random, length, width);
        double[][] k = Doubles.random(random, length, width);
        double[][] v = Doubles.random(random, length, 2);
        double[] expected = new double[length * 2];
        for (int i = 0; i < length; i++) {
            double total = 0;
            double[] sums = new double[2];
            for (int j = 0; j < length; j++) {
                double score = 0;
                for (int a = 0; a < width; a++) {
                    score += q[i][a] * k[j][a];
                }
                double weight = mask == Attention.Mask.CAUSAL && j > i ? 0 : Math.exp(score / Math.sqrt(width));
                total += weight;
                sums[0] += weight * v[j][0];
                sums[1] += weight * v[j][1];
            }
            expected[2 * i] = sums[0] / total;
            expected[2 * i + 1] = sums[1] / total;
        }
        Attention attention = new Attention(mask);
        Doubles.assertNear(expected, attention.of(Doubles.BALLS, Doubles.balls(q), Doubles.balls(k), Doubles.balls(v)));
        Tensor<Ball> weights = attention.weights(Doubles.BALLS, Doubles.balls(q), Doubles.balls(k));
        for (int i = 0; i < length; i++) {
            Ball sum = weights.part(i).entries().stream()
                    .reduce(Doubles.BALLS::add)
                    .orElseThrow();
            assertTrue(sum.contains(Rational.ONE));
        }
    }

    @Test
    void equalKeysAreAveraged() {
        var same = Doubles.balls(new double[][] {{1, 2}, {1, 2}});
        var values = Doubles.balls(new double[][] {{4}, {8}});
        Doubles.assertNear(
                new double[] {6, 6}, new Attention(Attention.Mask.NONE).of(Doubles.BALLS, same, same, values));
        Doubles.assertNear(
                new double[] {4, 6}, new Attention(Attention.Mask.CAUSAL).of(Doubles.BALLS, same, same, values));
    }

    @Test
    void misfits() {
        var two = Doubles.balls(new double[][] {{1, 2}});
        var three = Doubles.balls(new double[][] {{1, 2, 3}});
        Attention attention = new Attention(Attention.Mask.NONE);
        assertThrows(ShapeException.class, () -> attention.weights(Doubles.BALLS, two, three));
        assertEquals(1, attention.weights(Doubles.BALLS, two, two).entries().size());
    }
}
