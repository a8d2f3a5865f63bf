package assay.reference.optimizer;

import static assay.reference.optimizer.Momentum.First.GRADIENT;
import static assay.reference.optimizer.Momentum.First.ZERO;
import static assay.reference.optimizer.Momentum.Order.POINT_FIRST_NEW_GRADIENT;
import static assay.reference.optimizer.Momentum.Order.POINT_FIRST_OLD_GRADIENT;
import static assay.reference.optimizer.Momentum.Order.VELOCITY_FIRST;
import static assay.reference.optimizer.Momentum.Weight.COMPLEMENT;
import static assay.reference.optimizer.Momentum.Weight.ONE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.reference.number.BallSystem;
import assay.reference.number.Exact;
import assay.reference.number.ExactSystem;
import assay.reference.number.Rational;
import assay.reference.number.Sign;
import assay.reference.number.Tensor;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class OptimizerTest {
    private static final ExactSystem N = new ExactSystem(new BallSystem(128), 1 << 14);
    private static final Rational TENTH = Rational.of(1, 10);
    private static final Rational NINE_TENTHS = Rational.of(9, 10);
    private static final Tensor<Exact> START = vector("3", "-1/2");

    private static Tensor<Exact> vector(String... entries) {
        return Tensor.vector(
                List.of(entries).stream().map(e -> Exact.of(Rational.parse(e))).toList());
    }

    /** The gradient of x^2 + x y + 2 y^2. */
    private static Tensor<Exact> bowl(Tensor<Exact> p) {
        Exact x = p.at(0);
        Exact y = p.at(1);
        Exact two = N.constant(Rational.TWO);
        return Tensor.vector(List.of(
                N.add(N.multiply(two, x), y), N.add(x, N.multiply(N.constant(Rational.of(4)), y))));
    }

    private static List<Tensor<Exact>> points(Optimizer optimizer, int steps) {
        return optimizer.run(N, START, OptimizerTest::bowl, steps).stream()
                .map(Iterate::point)
                .toList();
    }

    private static Exact one(int step, Optimizer optimizer) {
        UnaryOperator<Tensor<Exact>> gradient = p -> p;
        return optimizer.run(N, vector("1"), gradient, step).get(step).point().at(0);
    }

    @Test
    void gradientDescentOnASquare() {
        assertEquals(Exact.of(NINE_TENTHS.power(5)), one(5, new GradientDescent(TENTH)));
        assertEquals(List.of(START), points(new GradientDescent(TENTH), 0));
    }

    @Test
    void methodsThatAreGradientDescent() {
        List<Tensor<Exact>> plain = points(new GradientDescent(TENTH), 6);
        assertEquals(plain, points(new Nesterov(TENTH, Rational.ZERO), 6));
        assertEquals(plain, points(Momentum.classical(TENTH, Rational.ZERO, ONE), 6));
        assertEquals(plain, points(Momentum.classical(TENTH, Rational.ZERO, COMPLEMENT), 6));
        assertEquals(plain, points(new Momentum(TENTH, Rational.ZERO, ONE, POINT_FIRST_NEW_GRADIENT, GRADIENT), 6));
        assertNotEquals(plain, points(Momentum.classical(TENTH, NINE_TENTHS, COMPLEMENT), 6));
    }

    @Test
    void anAverageIsASumWithASmallerRate() {
        assertEquals(
                points(Momentum.classical(TENTH.multiply(TENTH), NINE_TENTHS, ONE), 6),
                points(Momentum.classical(TENTH, NINE_TENTHS, COMPLEMENT), 6));
    }

    /** Polyak's form without a velocity: x_{t+1} = x_t - rate * g(x_t) + beta (x_t - x_{t-1}). */
    @Test
    void momentumIsTheHeavyBall() {
        List<Tensor<Exact>> points = points(Momentum.classical(TENTH, NINE_TENTHS, ONE), 6);
        for (int t = 1; t < 6; t++) {
            Tensor<Exact> step =
                    Optimizer.combine(N, Rational.ONE, points.get(t), Rational.MINUS_ONE, points.get(t - 1));
            Tensor<Exact> slope =
                    Optimizer.combine(N, Rational.ONE, points.get(t), TENTH.negate(), bowl(points.get(t)));
            assertEquals(Optimizer.combine(N, Rational.ONE, slope, NINE_TENTHS, step), points.get(t + 1));
        }
    }

    /** x1 = 1 - 1/10, and then by hand. */
    @Test
    void theOrdersOfMomentumByHand() {
        assertEquals(
                Exact.of(Rational.parse("0.72")),
                one(2, new Momentum(TENTH, NINE_TENTHS, ONE, VELOCITY_FIRST, ZERO)),
                "v1 = 1, x1 = 0.9, v2 = 0.9 + 0.9");
        assertEquals(
                Exact.of(Rational.parse("0.71")),
                one(2, new Momentum(TENTH, NINE_TENTHS, ONE, POINT_FIRST_OLD_GRADIENT, GRADIENT)),
                "v0 = 1, x1 = 0.9, v1 = 0.9 + 1");
        assertEquals(
                Exact.of(Rational.parse("0.72")),
                one(2, new Momentum(TENTH, NINE_TENTHS, ONE, POINT_FIRST_NEW_GRADIENT, GRADIENT)),
                "v0 = 1, x1 = 0.9, v1 = 0.9 + 0.9");
        assertEquals(
                Exact.of(Rational.parse("0.729")),
                one(2, new Nesterov(TENTH, NINE_TENTHS)),
                "v1 = -0.1, x1 = 0.9, v2 = -0.09 - 0.1 (0.81)");
    }

    private static Exact gelu(Tensor<Exact> p) {
        Exact e = N.exp(N.multiply(N.constant(Rational.parse("-1.702")), p.at(0)));
        return N.divide(Exact.ONE, N.add(Exact.ONE, e));
    }

    /** The gradient of x sigma(1.702 x). */
    private static Tensor<Exact> geluSlope(Tensor<Exact> p) {
        Exact s = gelu(p);
        Exact inner = N.multiply(N.multiply(N.constant(Rational.parse("1.702")), p.at(0)), s);
        return Tensor.vector(List.of(N.add(s, N.multiply(inner, N.subtract(Exact.ONE, s)))));
    }

    private static void assertRounds(String expected, Exact actual) {
        Rational shown = Rational.parse(expected);
        Rational half = Rational.parse("0.00005");
        assertTrue(N.subtract(actual, Exact.of(shown.subtract(half))).sign() == Sign.POSITIVE);
        assertTrue(N.subtract(actual, Exact.of(shown.add(half))).sign() == Sign.NEGATIVE);
    }

    @Test
    void aKnownDescent() {
        List<Iterate<Exact>> plain = new GradientDescent(TENTH).run(N, vector("0"), OptimizerTest::geluSlope, 3);
        assertRounds("-0.0500", plain.get(1).point().at(0));
        assertRounds("-0.0958", plain.get(2).point().at(0));
        assertRounds("-0.1376", plain.get(3).point().at(0));
        Momentum momentum = new Momentum(TENTH, NINE_TENTHS, COMPLEMENT, POINT_FIRST_OLD_GRADIENT, GRADIENT);
        List<Iterate<Exact>> moving = momentum.run(N, vector("-3"), OptimizerTest::geluSlope, 3);
        assertRounds("-0.0245", moving.get(0).state().get(0).at(0));
        assertRounds("-2.9975", moving.get(1).point().at(0));
        assertRounds("-2.9951", moving.get(2).point().at(0));
        assertRounds("-0.0246", moving.get(2).state().get(0).at(0));
        assertRounds("-2.9926", moving.get(3).point().at(0));
        List<Iterate<Exact>> still = new GradientDescent(TENTH).run(N, vector("-3"), OptimizerTest::geluSlope, 3);
        assertTrue(moving.get(2).point().at(0).disjoint(still.get(2).point().at(0)), "the same only when rounded");
    }

    @Test
    void stepsByTheSignOfTheGradient() {
        Tensor<Exact> expected = Optimizer.combine(N, Rational.ONE, START, TENTH.negate(), vector("1", "1"));
        assertEquals(
                expected,
                points(new Adam(TENTH, NINE_TENTHS, Rational.of(999, 1000), Rational.ZERO), 1)
                        .get(1));
        assertEquals(
                expected,
                points(new RmsProp(TENTH, Rational.ZERO, Rational.ZERO, EpsilonPlace.INSIDE_ROOT), 1)
                        .get(1));
    }

    @Test
    void adaptiveMethodsAgainstDoubles() {
        double[] x = {3, -0.5};
        double[] y = {3, -0.5};
        double[][] moments = new double[3][2];
        for (int t = 1; t <= 5; t++) {
            double[] gx = {2 * x[0] + x[1], x[0] + 4 * x[1]};
            double[] gy = {2 * y[0] + y[1], y[0] + 4 * y[1]};
            for (int k = 0; k < 2; k++) {
                moments[0][k] = 0.9 * moments[0][k] + 0.1 * gx[k];
                moments[1][k] = 0.99 * moments[1][k] + 0.01 * gx[k] * gx[k];
                double m = moments[0][k] / (1 - Math.pow(0.9, t));
                double v = moments[1][k] / (1 - Math.pow(0.99, t));
                x[k] -= 0.1 * m / (Math.sqrt(v) + 0.001);
                moments[2][k] = 0.9 * moments[2][k] + 0.1 * gy[k] * gy[k];
                y[k] -= 0.1 * gy[k] / Math.sqrt(moments[2][k] + 0.001);
            }
        }
        Rational small = Rational.of(1, 1000);
        assertNear(
                x,
                points(new Adam(TENTH, NINE_TENTHS, Rational.of(99, 100), small), 5)
                        .get(5));
        assertNear(
                y,
                points(new RmsProp(TENTH, NINE_TENTHS, small, EpsilonPlace.INSIDE_ROOT), 5)
                        .get(5));
    }

    private static void assertNear(double[] expected, Tensor<Exact> actual) {
        for (int k = 0; k < expected.length; k++) {
            assertEquals(
                    expected[k],
                    actual.at(k).enclosure(new BallSystem(128)).lower().doubleValue(),
                    1e-12);
        }
    }
}
