package assay.reference.layer;

import static assay.reference.layer.Linear.Orientation.INPUTS_FIRST;
import static assay.reference.layer.Linear.Orientation.OUTPUTS_FIRST;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import assay.reference.expression.ShapeException;
import java.util.List;
import org.junit.jupiter.api.Test;

class LinearTest {

    @Test
    void vectorsAndBatches() {
        var w = Exact.matrix("1 2 3; 0 -1 1/2");
        var transposed = Exact.matrix("1 0; 2 -1; 3 1/2");
        var x = Exact.vector("2 1 4");
        assertEquals(
                Exact.values(Exact.vector("16 1")), Exact.values(new Linear(OUTPUTS_FIRST).of(Exact.NUMBERS, x, w)));
        assertEquals(
                Exact.values(Exact.vector("17 0")),
                Exact.values(new Linear(INPUTS_FIRST).of(Exact.NUMBERS, x, transposed, Exact.vector("1 -1"))));
        var batch = Exact.matrix("2 1 4; 1 1 0");
        assertEquals(
                Exact.values(Exact.matrix("17 0; 4 -2")),
                Exact.values(new Linear(OUTPUTS_FIRST).of(Exact.NUMBERS, batch, w, Exact.vector("1 -1"))));
    }

    @Test
    void misfits() {
        Linear linear = new Linear(OUTPUTS_FIRST);
        assertEquals(List.of(7, 2), linear.shape(List.of(7, 3), List.of(2, 3)));
        assertThrows(ShapeException.class, () -> linear.shape(List.of(7, 3), List.of(3, 2)));
        assertThrows(ShapeException.class, () -> linear.shape(List.of(), List.of(3, 2)));
        assertThrows(ShapeException.class, () -> linear.shape(List.of(3), List.of(3)));
        assertThrows(
                ShapeException.class,
                () -> linear.of(Exact.NUMBERS, Exact.vector("1 2"), Exact.matrix("1 2"), Exact.vector("1 2")));
    }

    @Test
    void fullyConnectedLayers() {
        Network network = Network.of(
                ConvolutionLayer.square(6, WindowGeometry.plain(5)),
                Pooling.square(Pooling.Kind.AVERAGE, WindowGeometry.nonOverlapping(2)),
                ConvolutionLayer.square(16, WindowGeometry.plain(5)),
                Pooling.square(Pooling.Kind.AVERAGE, WindowGeometry.nonOverlapping(2)),
                new FullyConnected(120),
                new FullyConnected(84),
                new FullyConnected(10));
        // LeNet-5 with every pair of channels connected: 61,706 parameters.
        assertEquals(61_706, network.parameters(new Volume(1, 32, 32)).total());
        assertEquals(new Volume(10, 1, 1), network.output(new Volume(1, 32, 32)));
    }
}
