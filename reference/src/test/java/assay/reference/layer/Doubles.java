package assay.reference.layer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.reference.number.Ball;
import assay.reference.number.BallSystem;
import assay.reference.number.Rational;
import assay.reference.number.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Ordinary doubles as an independent witness for the tests of this package. */
final class Doubles {
    static final BallSystem BALLS = new BallSystem(128);

    private Doubles() {}

    static double[][] random(Random random, int rows, int columns) {
        double[][] matrix = new double[rows][columns];
        for (double[] row : matrix) {
            for (int k = 0; k < columns; k++) {
                row[k] = (random.nextInt(33) - 16) / 8.0;
            }
        }
        return matrix;
    }

    static Tensor<Ball> balls(double[][] matrix) {
        List<Ball> entries = new ArrayList<>();
        for (double[] row : matrix) {
            for (double entry : row) {
                entries.add(BALLS.constant(Rational.of(entry)));
            }
        }
        return new Tensor<>(List.of(matrix.length, matrix[0].length), entries);
    }

    static Tensor<Ball> vector(double[] entries) {
        return balls(new double[][] {entries}).part(0);
    }

    static double[] affine(double[][] w, double[] x, double[][] u, double[] h, double[] b) {
        double[] result = b.clone();
        for (int k = 0; k < result.length; k++) {
            for (int j = 0; j < x.length; j++) {
                result[k] += w[k][j] * x[j];
            }
            for (int j = 0; j < h.length; j++) {
                result[k] += u[k][j] * h[j];
            }
        }
        return result;
    }

    static double sigmoid(double x) {
        return 1 / (1 + Math.exp(-x));
    }

    /** The enclosures are narrow and lie where the doubles are. */
    static void assertNear(double[] expected, Tensor<Ball> actual) {
        assertEquals(expected.length, actual.entries().size());
        for (int k = 0; k < expected.length; k++) {
            Ball ball = actual.entries().get(k);
            assertTrue(ball.isDefined());
            assertEquals(expected[k], ball.lower().doubleValue(), 1e-12);
            assertEquals(expected[k], ball.upper().doubleValue(), 1e-12);
        }
    }
}
