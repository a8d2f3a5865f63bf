package assay.reference.layer;

import static assay.reference.layer.Pooling.Kind.AVERAGE;
import static assay.reference.layer.Pooling.Kind.AVERAGE_WITHOUT_PADDING;
import static assay.reference.layer.Pooling.Kind.MAXIMUM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import assay.reference.expression.ShapeException;
import assay.reference.number.Rational;
import assay.reference.number.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PoolingTest {

    /** Against plain loops over all positions, asking for each whether it belongs to the window. */
    @Property(tries = 500)
    void againstPlainLoops(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 4) int k,
            @ForAll @IntRange(min = 1, max = 3) int s,
            @ForAll @IntRange(min = 0, max = 2) int p,
            @ForAll @IntRange(min = 1, max = 2) int d) {
        if (2 * p > d * (k - 1) + 1 || d == 2 && p > 0) {
            return;
        }
        Random random = new Random(seed);
        int height = 7 + random.nextInt(2);
        int width = 7 + random.nextInt(3);
        List<Integer> entries = new ArrayList<>();
        for (int count = 0; count < height * width; count++) {
            entries.add(random.nextInt(19) - 9);
        }
        List<Rational> greatest = new ArrayList<>();
        List<Rational> means = new ArrayList<>();
        for (int top = -p; top + d * (k - 1) < height + p; top += s) {
            for (int left = -p; left + d * (k - 1) < width + p; left += s) {
                int best = Integer.MIN_VALUE;
                int sum = 0;
                for (int i = 0; i < height; i++) {
                    for (int j = 0; j < width; j++) {
                        boolean row = i >= top && (i - top) % d == 0 && (i - top) / d < k;
                        boolean column = j >= left && (j - left) % d == 0 && (j - left) / d < k;
                        if (row && column) {
                            best = Math.max(best, entries.get(i * width + j));
                            sum += entries.get(i * width + j);
                        }
                    }
                }
                greatest.add(Rational.of(best));
                means.add(Rational.of(sum, (long) k * k));
            }
        }
        WindowGeometry window = new WindowGeometry(k, s, p, d);
        var image = Exact.tensor(List.of(height, width), entries);
        assertEquals(
                greatest,
                Exact.values(Pooling.square(MAXIMUM, window).of(Exact.NUMBERS, image))
                        .entries());
        assertEquals(
                means,
                Exact.values(Pooling.square(AVERAGE, window).of(Exact.NUMBERS, image))
                        .entries());
    }

    @Test
    void paddingCountsOrDoesNot() {
        WindowGeometry window = new WindowGeometry(2, 2, 1, 1);
        var image = Exact.matrix("4 8; 12 16");
        assertEquals(
                Exact.values(Exact.matrix("1 2; 3 4")),
                Exact.values(Pooling.square(AVERAGE, window).of(Exact.NUMBERS, image)));
        assertEquals(
                Exact.values(image),
                Exact.values(Pooling.square(AVERAGE_WITHOUT_PADDING, window).of(Exact.NUMBERS, image)));
    }

    @Test
    void aMaximumOfNegativeNumbersIsNotTheZeroOfThePadding() {
        var image = Exact.matrix("-4 -8; -12 -16");
        var pooled = Pooling.square(MAXIMUM, new WindowGeometry(2, 2, 1, 1)).of(Exact.NUMBERS, image);
        assertEquals(Exact.values(image), Exact.values(pooled));
    }

    @Test
    void aPartialWindowOnlyWhereItIsAskedFor() {
        WindowGeometry window = new WindowGeometry(2, 2, 0, 1);
        var image = Exact.matrix("1 2 3; 4 5 6; 7 8 9");
        assertEquals(
                Exact.values(Exact.matrix("5")),
                Exact.values(Pooling.square(MAXIMUM, window).of(Exact.NUMBERS, image)));
        Pooling partial = new Pooling(AVERAGE, window, window, Pooling.End.PARTIAL_WINDOWS);
        assertEquals(Exact.values(Exact.matrix("3 9/2; 15/2 9")), Exact.values(partial.of(Exact.NUMBERS, image)));
        assertEquals(new Volume(1, 2, 2), partial.output(new Volume(1, 3, 3)));
    }

    @Test
    void everyChannelByItself() {
        var images = Exact.tensor(List.of(2, 2, 2), List.of(1, 2, 3, 4, 5, 6, 7, 8));
        assertEquals(
                new Tensor<>(List.of(2, 1, 1), List.of(Rational.of(4), Rational.of(8))),
                Exact.values(Pooling.square(MAXIMUM, WindowGeometry.nonOverlapping(2))
                        .of(Exact.NUMBERS, images)));
    }

    @Test
    void aMaximumOfNothingIsRefused() {
        Pooling pooling = Pooling.square(MAXIMUM, new WindowGeometry(1, 1, 1, 1));
        assertThrows(ShapeException.class, () -> pooling.of(Exact.NUMBERS, Exact.matrix("1 2; 3 4")));
        assertThrows(ShapeException.class, () -> pooling.of(Exact.NUMBERS, Exact.vector("1 2")));
    }
}
