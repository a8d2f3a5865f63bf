package assay.reference.layer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import assay.reference.expression.ElementaryFunction;
import assay.reference.expression.ShapeException;
import assay.reference.layer.LongShortTermMemory.State;
import assay.reference.layer.RecurrentCell.Weights;
import assay.reference.number.Ball;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class RecurrentCellTest {

    private record Gate(double[][] w, double[][] u, double[] b) {
        static Gate random(Random random, int inputs, int hidden) {
            return new Gate(
                    Doubles.random(random, hidden, inputs),
                    Doubles.random(random, hidden, hidden),
                    Doubles.random(random, 1, hidden)[0]);
        }

        double[] sum(double[] x, double[] h) {
            return Doubles.affine(w, x, u, h, b);
        }

        Weights<Ball> weights() {
            return new Weights<>(Doubles.balls(w), Doubles.balls(u), Doubles.vector(b));
        }
    }

    @Property(tries = 60)
    void cellsAgainstDoubles(@ForAll long seed) {
        Random random = new Random(seed);
        int inputs = 1 + random.nextInt(3);
        int hidden = 1 + random.nextInt(3);
        double[] x = Doubles.random(random, 1, inputs)[0];
        double[] h = Doubles.random(random, 1, hidden)[0];
        double[] c = Doubles.random(random, 1, hidden)[0];
        Gate i = Gate.random(random, inputs, hidden);
        Gate f = Gate.random(random, inputs, hidden);
        Gate o = Gate.random(random, inputs, hidden);
        Gate g = Gate.random(random, inputs, hidden);

        double[] simple = new double[hidden];
        double[] cell = new double[hidden];
        double[] memory = new double[hidden];
        double[] gated = new double[hidden];
        double[] dimmed = new double[hidden];
        for (int k = 0; k < hidden; k++) {
            simple[k] = Math.tanh(i.sum(x, h)[k]);
            cell[k] = Doubles.sigmoid(f.sum(x, h)[k]) * c[k]
                    + Doubles.sigmoid(i.sum(x, h)[k]) * Math.tanh(g.sum(x, h)[k]);
            memory[k] = Doubles.sigmoid(o.sum(x, h)[k]) * Math.tanh(cell[k]);
            dimmed[k] = Doubles.sigmoid(i.sum(x, h)[k]) * h[k];
        }
        for (int k = 0; k < hidden; k++) {
            double z = Doubles.sigmoid(f.sum(x, h)[k]);
            gated[k] = z * h[k] + (1 - z) * Math.tanh(g.sum(x, dimmed)[k]);
        }

        var input = Doubles.vector(x);
        var state = Doubles.vector(h);
        Doubles.assertNear(
                simple, new RecurrentCell(ElementaryFunction.TANH).next(Doubles.BALLS, input, state, i.weights()));
        State<Ball> next = new LongShortTermMemory()
                .next(
                        Doubles.BALLS,
                        input,
                        new State<>(state, Doubles.vector(c)),
                        new LongShortTermMemory.Gates<>(i.weights(), f.weights(), o.weights(), g.weights()));
        Doubles.assertNear(cell, next.cell());
        Doubles.assertNear(memory, next.hidden());
        Doubles.assertNear(
                gated,
                new GatedRecurrentUnit()
                        .next(
                                Doubles.BALLS,
                                input,
                                state,
                                new GatedRecurrentUnit.Gates<>(i.weights(), f.weights(), g.weights())));
    }

    @Test
    void parameters() {
        assertEquals(new ParameterCount(600, 20), RecurrentCell.parameters(10, 20));
        assertEquals(new ParameterCount(2400, 80), LongShortTermMemory.parameters(10, 20));
        assertEquals(new ParameterCount(1800, 60), GatedRecurrentUnit.parameters(10, 20));
    }

    @Test
    void misfits() {
        Gate gate = Gate.random(new Random(1), 2, 3);
        RecurrentCell cell = new RecurrentCell(ElementaryFunction.TANH);
        var three = Doubles.vector(new double[] {1, 2, 3});
        assertThrows(ShapeException.class, () -> cell.next(Doubles.BALLS, three, three, gate.weights()));
    }
}
