package assay.reference.layer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import assay.reference.expression.ShapeException;
import assay.reference.number.Rational;
import assay.reference.number.Tensor;
import assay.reference.program.Instruction;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** How the kinds of convolution hang together, in exact numbers. */
class ConvolutionLawsTest {

    private static Tensor<Instruction> random(Random random, Integer... axes) {
        return Tensor.tabulate(List.of(axes), index -> Exact.NUMBERS.constant(Rational.of(random.nextInt(19) - 9)));
    }

    private static Rational inner(Tensor<Instruction> a, Tensor<Instruction> b) {
        Instruction sum = Exact.NUMBERS.constant(Rational.ZERO);
        for (Instruction product : a.zip(b, Exact.NUMBERS::multiply).entries()) {
            sum = Exact.NUMBERS.add(sum, product);
        }
        return sum.constant();
    }

    private static List<WindowGeometry> twice(WindowGeometry window) {
        return List.of(window, window);
    }

    /** {@code <conv x, y> = <x, conv^T y>}; positions of x that no window reaches are the output padding. */
    @Property(tries = 300)
    void theTransposedConvolutionIsTheAdjoint(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 3) int k,
            @ForAll @IntRange(min = 1, max = 3) int s,
            @ForAll @IntRange(min = 0, max = 2) int p,
            @ForAll @IntRange(min = 1, max = 2) int d,
            @ForAll @IntRange(min = 1, max = 2) int g) {
        Random random = new Random(seed);
        int length = 5 + random.nextInt(3);
        WindowGeometry window = new WindowGeometry(k, s, p, d);
        Tensor<Instruction> w = random(random, 2 * g, 2, k, k);
        Tensor<Instruction> x = random(random, 2 * g, length, length);
        Tensor<Instruction> image = new CrossCorrelation(twice(window), g).of(Exact.NUMBERS, x, w);
        Tensor<Instruction> y = random(random, image.dimensions().toArray(Integer[]::new));
        Tensor<Instruction> back =
                new TransposedCorrelation(twice(window), window.remainder(length), g).of(Exact.NUMBERS, List.of(y, w));
        assertEquals(x.dimensions(), back.dimensions());
        assertEquals(inner(image, y), inner(x, back));
    }

    /** A square kernel whose axes are exchanged is no adjoint. */
    @Test
    void anExchangedKernelIsNoAdjoint() {
        Random random = new Random(5);
        Tensor<Instruction> w = random(random, 1, 1, 2, 2);
        Tensor<Instruction> exchanged =
                Tensor.tabulate(w.dimensions(), index -> w.at(index[0], index[1], index[3], index[2]));
        Tensor<Instruction> x = random(random, 1, 4, 4);
        Tensor<Instruction> y = random(random, 1, 3, 3);
        var window = twice(WindowGeometry.plain(2));
        Tensor<Instruction> image = new CrossCorrelation(window, 1).of(Exact.NUMBERS, x, w);
        var transposed = new TransposedCorrelation(window, 0, 1);
        assertEquals(inner(image, y), inner(x, transposed.of(Exact.NUMBERS, List.of(y, w))));
        assertNotEquals(inner(image, y), inner(x, transposed.of(Exact.NUMBERS, List.of(y, exchanged))));
    }

    /** A convolution is a correlation with the flipped kernel; of one channel without strides it is that of sequences. */
    @Property(tries = 100)
    void convolutionIsCorrelationWithTheFlippedKernel(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 4) int k, @ForAll @IntRange(min = 0, max = 4) int n) {
        Random random = new Random(seed);
        Tensor<Instruction> x = random(random, k + n);
        Tensor<Instruction> w = random(random, k);
        Tensor<Instruction> flipped = Convolution.flip(w);
        for (Convolution.Mode mode : List.of(Convolution.Mode.FULL, Convolution.Mode.VALID)) {
            int padding = mode == Convolution.Mode.FULL ? k - 1 : 0;
            CrossCorrelation slide = CrossCorrelation.alongSequence(new WindowGeometry(k, 1, padding, 1));
            List<Rational> expected =
                    Exact.values(new Convolution(mode).of(Exact.NUMBERS, x, w)).entries();
            assertEquals(
                    expected,
                    Exact.values(slide.ofSingle(Exact.NUMBERS, x, flipped)).entries());
            Tensor<Instruction> channels = new Tensor<>(List.of(1, k + n), x.entries());
            Tensor<Instruction> kernels = new Tensor<>(List.of(1, 1, k), w.entries());
            assertEquals(
                    expected,
                    Exact.values(new SlidingConvolution(slide).of(Exact.NUMBERS, List.of(channels, kernels)))
                            .entries());
        }
    }

    /** Groups are a block-diagonal layer: kernels with zeros for the channels of other groups. */
    @Property(tries = 100)
    void groupsAreBlockDiagonal(@ForAll long seed, @ForAll @IntRange(min = 1, max = 3) int g) {
        Random random = new Random(seed);
        List<WindowGeometry> window = twice(new WindowGeometry(2, 1, 1, 1));
        Tensor<Instruction> x = random(random, 2 * g, 3, 3);
        Tensor<Instruction> w = random(random, g, 2, 2, 2);
        Instruction zero = Exact.NUMBERS.constant(Rational.ZERO);
        Tensor<Instruction> blocks = Tensor.tabulate(
                List.of(g, 2 * g, 2, 2),
                index -> index[1] / 2 == index[0] ? w.at(index[0], index[1] % 2, index[2], index[3]) : zero);
        assertEquals(
                Exact.values(new CrossCorrelation(window, 1).of(Exact.NUMBERS, x, blocks)),
                Exact.values(new CrossCorrelation(window, g).of(Exact.NUMBERS, x, w)));
    }

    /** A stride takes every s-th value; a dilation is a kernel with zeros between; a padding is a border. */
    @Property(tries = 100)
    void stridesGapsAndBorders(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 3) int s,
            @ForAll @IntRange(min = 1, max = 3) int d,
            @ForAll @IntRange(min = 0, max = 2) int p) {
        Random random = new Random(seed);
        Tensor<Instruction> x = random(random, 1, 9);
        Tensor<Instruction> w = random(random, 1, 1, 3);
        Instruction zero = Exact.NUMBERS.constant(Rational.ZERO);
        Tensor<Instruction> wide =
                Tensor.tabulate(List.of(1, 1, 2 * d + 1), index -> index[2] % d == 0 ? w.at(0, 0, index[2] / d) : zero);
        Tensor<Instruction> plain = CrossCorrelation.alongSequence(WindowGeometry.plain(2 * d + 1))
                .of(Exact.NUMBERS, new ZeroPadding(List.of(p)).of(Exact.NUMBERS, x), wide);
        List<Rational> expected = new ArrayList<>();
        for (int k = 0; k < plain.dimensions().get(1); k += s) {
            expected.add(plain.at(0, k).constant());
        }
        assertEquals(
                expected,
                Exact.values(CrossCorrelation.alongSequence(new WindowGeometry(3, s, p, d))
                                .of(Exact.NUMBERS, x, w))
                        .entries());
    }

    @Test
    void outputPaddingStaysBelowTheStride() {
        var window = List.of(new WindowGeometry(2, 2, 0, 1));
        var axes = List.of(List.of(1, 3), List.of(1, 1, 2));
        assertEquals(List.of(1, 7), new TransposedCorrelation(window, 1, 1).shape(axes));
        assertThrows(ShapeException.class, () -> new TransposedCorrelation(window, 2, 1).shape(axes));
        assertEquals(
                new Volume(1, 7, 7),
                new TransposedConvolution(1, window.get(0), window.get(0), 1, 1).output(new Volume(1, 3, 3)));
    }
}
