package assay.reference.layer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import assay.reference.expression.ShapeException;
import assay.reference.number.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class CrossCorrelationTest {

    /** Against plain loops over a copy of the image in a frame of zeros, in machine integers. */
    @Property(tries = 500)
    void imagesAgainstPlainLoops(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 3) int kernel,
            @ForAll @IntRange(min = 1, max = 3) int stride,
            @ForAll @IntRange(min = 0, max = 2) int padding,
            @ForAll @IntRange(min = 1, max = 2) int dilation,
            @ForAll @IntRange(min = 1, max = 2) int groups) {
        Random random = new Random(seed);
        int channels = groups * (1 + random.nextInt(2));
        int filters = groups * (1 + random.nextInt(2));
        int height = 5 + random.nextInt(2);
        int width = 5 + random.nextInt(3);
        int[][][] x = new int[channels][height + 2 * padding][width + 2 * padding];
        int[][][][] w = new int[filters][channels / groups][kernel][kernel];
        List<Integer> image = new ArrayList<>();
        List<Integer> weights = new ArrayList<>();
        for (int[][] channel : x) {
            for (int i = 0; i < height; i++) {
                for (int j = 0; j < width; j++) {
                    int value = random.nextInt(19) - 9;
                    channel[padding + i][padding + j] = value;
                    image.add(value);
                }
            }
        }
        for (int[][][] filter : w) {
            for (int[][] plane : filter) {
                for (int[] row : plane) {
                    for (int j = 0; j < kernel; j++) {
                        row[j] = random.nextInt(19) - 9;
                        weights.add(row[j]);
                    }
                }
            }
        }
        List<Integer> expected = new ArrayList<>();
        for (int f = 0; f < filters; f++) {
            int firstChannel = f * groups / filters * (channels / groups);
            int reach = dilation * (kernel - 1);
            for (int top = 0; top + reach < height + 2 * padding; top += stride) {
                for (int left = 0; left + reach < width + 2 * padding; left += stride) {
                    int sum = 0;
                    for (int c = 0; c < channels / groups; c++) {
                        for (int a = 0; a < kernel; a++) {
                            for (int b = 0; b < kernel; b++) {
                                sum += w[f][c][a][b] * x[firstChannel + c][top + a * dilation][left + b * dilation];
                            }
                        }
                    }
                    expected.add(sum);
                }
            }
        }
        WindowGeometry window = new WindowGeometry(kernel, stride, padding, dilation);
        var actual = new CrossCorrelation(List.of(window, window), groups)
                .of(
                        Exact.NUMBERS,
                        Exact.tensor(List.of(channels, height, width), image),
                        Exact.tensor(List.of(filters, channels / groups, kernel, kernel), weights));
        assertEquals(
                Exact.values(Exact.tensor(List.of(expected.size()), expected)).entries(),
                Exact.values(actual).entries());
        Volume size = new ConvolutionLayer(filters, window, window, groups).output(new Volume(channels, height, width));
        assertEquals(size.axes(Layout.CHANNELS_FIRST), actual.dimensions());
    }

    @Test
    void aKnownMap() {
        var image = Exact.matrix("3 5 2 3; 9 1 8 4; 6 4 3 7; 7 0 2 4");
        var filter = Exact.matrix("-1 1/2 -2; 2 0 1; 0 1 3/2");
        var plain = CrossCorrelation.overImage(WindowGeometry.plain(3)).ofSingle(Exact.NUMBERS, image, filter);
        // The first entry is -3 + 5/2 - 4 + 18 + 0 + 8 + 0 + 4 + 9/2.
        assertEquals(Exact.values(Exact.matrix("30 19/2; -13/2 18")), Exact.values(plain));
        WindowGeometry padded = new WindowGeometry(3, 1, 1, 1);
        assertEquals(
                CrossCorrelation.overImage(padded).ofSingle(Exact.NUMBERS, image, filter),
                CrossCorrelation.overImage(WindowGeometry.plain(3))
                        .ofSingle(Exact.NUMBERS, ZeroPadding.square(1).of(Exact.NUMBERS, image), filter));
    }

    @Test
    void aBiasIsAddedToItsChannel() {
        var slide = CrossCorrelation.alongSequence(new WindowGeometry(2, 2, 0, 1));
        var x = Exact.tensor(List.of(1, 4), List.of(1, 2, 3, 4));
        var w = Exact.tensor(List.of(2, 1, 2), List.of(1, 0, 0, 1));
        var b = Exact.vector("10 20");
        assertEquals(Exact.values(Exact.matrix("11 13; 22 24")), Exact.values(slide.of(Exact.NUMBERS, x, w, b)));
        assertThrows(ShapeException.class, () -> slide.of(Exact.NUMBERS, x, w, Exact.vector("1 2 3")));
    }

    @Test
    void misfitsAreRefused() {
        var slide = CrossCorrelation.alongSequence(WindowGeometry.plain(3));
        assertEquals(List.of(1, 3), slide.shape(List.of(2, 5), List.of(1, 2, 3)));
        assertThrows(ShapeException.class, () -> slide.shape(List.of(2, 5), List.of(1, 1, 3)), "channels");
        assertThrows(ShapeException.class, () -> slide.shape(List.of(2, 5), List.of(1, 2, 4)), "kernel");
        assertThrows(ShapeException.class, () -> slide.shape(List.of(5), List.of(1, 2, 3)), "axes");
        assertThrows(ShapeException.class, () -> slide.shape(List.of(2, 2), List.of(1, 2, 3)), "too short");
        assertThrows(
                ShapeException.class,
                () -> new CrossCorrelation(slide.windows(), 2).shape(List.of(3, 5), List.of(2, 1, 3)),
                "groups");
        assertEquals(1, Tensor.count(List.of()));
    }
}
