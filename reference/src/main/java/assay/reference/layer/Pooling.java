package assay.reference.layer;

import assay.reference.expression.ElementaryFunction;
import assay.reference.expression.ShapeException;
import assay.reference.number.NumberSystem;
import assay.reference.number.Rational;
import assay.reference.number.Tensor;
import java.util.ArrayList;
import java.util.List;

/**
 * A layer that replaces each window of a channel by its maximum or average. The number of channels stays; each axis
 * follows the rule of its {@link WindowGeometry} (Dumoulin and Visin, A guide to convolution arithmetic for deep
 * learning, 2016, chapter 3).
 *
 * @param kind what is made of a window
 * @param vertical the window along the height
 * @param horizontal the window along the width
 * @param end whether a last window may run over the end of the input
 */
public record Pooling(Kind kind, WindowGeometry vertical, WindowGeometry horizontal, End end)
        implements Layer, Forward {

    /** What is made of the entries of a window. */
    public enum Kind {
        /** The greatest entry of the input; padding is never the greatest. */
        MAXIMUM,
        /** The sum divided by the size of the window, padding counted as zeros. */
        AVERAGE,
        /** The sum divided by the number of entries that are no padding. */
        AVERAGE_WITHOUT_PADDING
    }

    /** What happens at the end of an axis that the stride does not divide. */
    public enum End {
        /** Only whole windows count: the length is rounded down. */
        WHOLE_WINDOWS,
        /** A last window may run over the end: the length is rounded up. */
        PARTIAL_WINDOWS
    }

    /** Pooling with the same window along both axes, whole windows only. */
    public static Pooling square(Kind kind, WindowGeometry window) {
        return new Pooling(kind, window, window, End.WHOLE_WINDOWS);
    }

    @Override
    public Volume output(Volume input) {
        return new Volume(input.channels(), length(vertical, input.height()), length(horizontal, input.width()));
    }

    @Override
    public ParameterCount parameters(Volume input) {
        output(input);
        return ParameterCount.NONE;
    }

    private int length(WindowGeometry window, int input) {
        return switch (end) {
            case WHOLE_WINDOWS -> window.output(input);
            case PARTIAL_WINDOWS -> window.outputRoundedUp(input);
        };
    }

    @Override
    public List<String> operands() {
        return List.of("x");
    }

    @Override
    public List<Integer> shape(List<List<Integer>> operands) {
        List<Integer> axes = operands.get(0);
        int rank = axes.size();
        if (rank != 2 && rank != 3) {
            throw new ShapeException("pooling needs an image or channels of images, not the axes " + axes);
        }
        List<Integer> result = new ArrayList<>(axes.subList(0, rank - 2));
        result.add(length(vertical, axes.get(rank - 2)));
        result.add(length(horizontal, axes.get(rank - 1)));
        return List.copyOf(result);
    }

    @Override
    public <T> Tensor<T> of(NumberSystem<T> n, List<Tensor<T>> operands) {
        return of(n, operands.get(0));
    }

    /**
     * The pooled values of an image (height × width) or of several (channels × height × width).
     *
     * @throws ShapeException if the windows do not fit, or one of them covers nothing but padding and its value would
     *     depend on the input
     */
    public <T> Tensor<T> of(NumberSystem<T> n, Tensor<T> input) {
        List<Integer> axes = shape(List.of(input.dimensions()));
        if (input.rank() == 3) {
            List<T> entries = new ArrayList<>();
            for (int channel = 0; channel < axes.get(0); channel++) {
                entries.addAll(of(n, input.part(channel)).entries());
            }
            return new Tensor<>(axes, entries);
        }
        int height = input.dimensions().get(0);
        int width = input.dimensions().get(1);
        return Tensor.tabulate(
                axes, index -> value(n, window(input, index[0], index[1]), counted(index, height, width)));
    }

    /** The entries of the input that a window looks at. */
    private <T> List<T> window(Tensor<T> image, int row, int column) {
        List<T> entries = new ArrayList<>();
        for (int a = 0; a < vertical.kernel(); a++) {
            long i = vertical.position(row, a);
            for (int b = 0; b < horizontal.kernel(); b++) {
                long j = horizontal.position(column, b);
                if (inside(i, image.dimensions().get(0))
                        && inside(j, image.dimensions().get(1))) {
                    entries.add(image.at((int) i, (int) j));
                }
            }
        }
        return entries;
    }

    private static boolean inside(long position, int length) {
        return position >= 0 && position < length;
    }

    /** The size of a window in the padded input; a partial one is cut off where the padding ends. */
    private long counted(int[] index, int height, int width) {
        return counted(vertical, index[0], height) * counted(horizontal, index[1], width);
    }

    private static long counted(WindowGeometry window, int number, int length) {
        long count = 0;
        for (int tap = 0; tap < window.kernel(); tap++) {
            if (window.position(number, tap) < (long) length + window.padding()) {
                count++;
            }
        }
        return count;
    }

    private <T> T value(NumberSystem<T> n, List<T> entries, long counted) {
        if (entries.isEmpty() && kind != Kind.AVERAGE) {
            throw new ShapeException("a window covers nothing but padding");
        }
        return switch (kind) {
            case MAXIMUM -> entries.size() == 1 ? entries.get(0) : ElementaryFunction.MAX.of(n, entries);
            case AVERAGE -> average(n, entries, counted);
            case AVERAGE_WITHOUT_PADDING -> average(n, entries, entries.size());
        };
    }

    private static <T> T average(NumberSystem<T> n, List<T> entries, long count) {
        T sum = n.constant(Rational.ZERO);
        for (T entry : entries) {
            sum = n.add(sum, entry);
        }
        return n.divide(sum, n.constant(Rational.of(count)));
    }
}
