package assay.reference.layer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import assay.reference.expression.ShapeException;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class NetworkTest {
    private static final Network NETWORK = Network.of(
            ConvolutionLayer.square(64, new WindowGeometry(8, 2, 0, 1)),
            Pooling.square(Pooling.Kind.MAXIMUM, WindowGeometry.nonOverlapping(5)),
            ConvolutionLayer.square(128, new WindowGeometry(4, 1, 1, 1)));
    private static final Volume INPUT = Volume.of(List.of(256, 256, 3), Layout.CHANNELS_LAST);

    @Test
    void sizesOneAfterTheOther() {
        List<Volume> sizes = NETWORK.outputs(INPUT);
        assertEquals(
                List.of(List.of(125, 125, 64), List.of(25, 25, 64), List.of(24, 24, 128)),
                sizes.stream().map(size -> size.axes(Layout.CHANNELS_LAST)).toList());
        assertEquals(73728, NETWORK.output(INPUT).count());
    }

    @Test
    void parameters() {
        Volume beforeLast = NETWORK.outputs(INPUT).get(1);
        assertEquals(new ParameterCount(131072, 128), NETWORK.layers().get(2).parameters(beforeLast));
        ParameterCount all = NETWORK.parameters(INPUT);
        assertEquals(3 * 64 * 64 + 131072, all.weights());
        assertEquals(all.weights() + 64 + 128, all.total());
    }

    @Test
    void groupsShareTheWeights() {
        WindowGeometry window = WindowGeometry.plain(3);
        Volume input = new Volume(8, 10, 10);
        assertEquals(
                8 * 9,
                new ConvolutionLayer(8, window, window, 8).parameters(input).weights());
        assertThrows(ShapeException.class, () -> new ConvolutionLayer(6, window, window, 4));
        ConvolutionLayer three = new ConvolutionLayer(6, window, window, 3);
        assertThrows(ShapeException.class, () -> three.output(input));
    }

    @Test
    void noLayerAndALayerThatDoesNotFit() {
        assertEquals(INPUT, Network.of().output(INPUT));
        assertEquals(ParameterCount.NONE, Network.of().parameters(INPUT));
        assertThrows(ShapeException.class, () -> NETWORK.output(new Volume(3, 7, 7)));
        assertThrows(ShapeException.class, () -> new Volume(0, 1, 1));
        assertThrows(ShapeException.class, () -> Volume.of(List.of(3, 3), Layout.CHANNELS_FIRST));
    }

    /** The convolution with the same window takes the output back to the input, for each output padding. */
    @Property(tries = 500)
    void aTransposedConvolutionUndoesTheSize(
            @ForAll @IntRange(min = 1, max = 9) int length,
            @ForAll @IntRange(min = 1, max = 5) int k,
            @ForAll @IntRange(min = 1, max = 4) int s,
            @ForAll @IntRange(min = 0, max = 2) int p,
            @ForAll @IntRange(min = 1, max = 3) int d,
            @ForAll @IntRange(min = 0, max = 3) int a) {
        WindowGeometry window = new WindowGeometry(k, s, p, d);
        if (a >= s || (length - 1) * s - 2 * p + d * (k - 1) + 1 + a < 1) {
            return;
        }
        Volume input = new Volume(4, length, length);
        Volume output = new TransposedConvolution(6, window, window, a, 2).output(input);
        assertEquals(input, ConvolutionLayer.square(4, window).output(output));
        assertEquals(
                ConvolutionLayer.square(4, window).parameters(output).weights() / 2,
                new TransposedConvolution(6, window, window, a, 2)
                        .parameters(input)
                        .weights());
    }

    @Test
    void aTransposedConvolutionThatLeavesNothing() {
        WindowGeometry window = new WindowGeometry(1, 1, 1, 1);
        assertThrows(
                ShapeException.class,
                () -> TransposedConvolution.square(1, window).output(new Volume(1, 2, 2)));
        assertThrows(ShapeException.class, () -> new TransposedConvolution(1, window, window, 1, 1));
    }
}
