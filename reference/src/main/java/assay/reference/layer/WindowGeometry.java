package assay.reference.layer;

import assay.reference.expression.ShapeException;

/**
 * A window that slides along one axis: the part that convolution and pooling have in common. The input is extended by
 * {@code padding} positions at each end; the window looks at {@code kernel} positions that are {@code dilation} apart,
 * and moves by {@code stride}.
 *
 * <p>The rules are those of Dumoulin and Visin, A guide to convolution arithmetic for deep learning (2016), chapters 2
 * and 3, and section 5.1 for dilation.
 *
 * @param kernel the number k of positions that the window looks at, at least 1
 * @param stride the step s, at least 1
 * @param padding the number p of positions that are added at each end, at least 0
 * @param dilation the distance d of neighbours in the window, at least 1; 1 is a window without gaps
 */
public record WindowGeometry(int kernel, int stride, int padding, int dilation) {

    /**
     * Checks the four numbers.
     *
     * @throws ShapeException if one of them is too small
     */
    public WindowGeometry {
        requireAtLeast(1, kernel, "the kernel size");
        requireAtLeast(1, stride, "the stride");
        requireAtLeast(0, padding, "the padding");
        requireAtLeast(1, dilation, "the dilation");
    }

    /** A window without padding and gaps that moves by one. */
    public static WindowGeometry plain(int kernel) {
        return new WindowGeometry(kernel, 1, 0, 1);
    }

    /** A window without padding and gaps that moves by its own length. */
    public static WindowGeometry nonOverlapping(int kernel) {
        return new WindowGeometry(kernel, kernel, 0, 1);
    }

    /** The number of positions from the first to the last of the window, {@code d(k - 1) + 1}. */
    public long effectiveKernel() {
        return (long) dilation * (kernel - 1) + 1;
    }

    /** Whether two successive windows share no position of the input. */
    public boolean isNonOverlapping() {
        return stride >= effectiveKernel();
    }

    /** Whether at least one window lies in the padded input. */
    public boolean fits(int input) {
        return slack(input) >= 0;
    }

    /**
     * The number of windows in an input of this length: {@code floor((i + 2p - d(k-1) - 1) / s) + 1}.
     *
     * @throws ShapeException if the window is longer than the padded input
     */
    public int output(int input) {
        return length(fitting(input) / stride + 1);
    }

    /**
     * The number of windows if a last one may run over the end. It does where the stride leaves a {@link #remainder},
     * {@code ceil((i + 2p - d(k-1) - 1) / s) + 1}, unless that window would start behind the input. This is what
     * PyTorch names {@code ceil_mode}; it is only used where a question asks for it.
     *
     * @throws ShapeException if the window is longer than the padded input
     */
    public int outputRoundedUp(int input) {
        int whole = output(input);
        boolean startsInside = (long) whole * stride < (long) input + padding;
        return remainder(input) > 0 && startsInside ? length(whole + 1L) : whole;
    }

    /** The number of positions at the end of the padded input that no window reaches, from 0 to s - 1. */
    public int remainder(int input) {
        return (int) (fitting(input) % stride);
    }

    /**
     * The length of the transposed operation, {@code (i - 1)s - 2p + d(k - 1) + 1 + a}: among the lengths that this
     * window takes to {@code input}, the least and a more.
     *
     * @param outputPadding the number a of positions added at the end, at least 0 and below the stride
     * @throws ShapeException if it is not, or if the length would be less than 1
     */
    public int transposed(int input, int outputPadding) {
        requireAtLeast(1, input, "the input length");
        requireAtLeast(0, outputPadding, "the output padding");
        if (outputPadding >= stride) {
            throw new ShapeException("the output padding " + outputPadding + " is not below the stride");
        }
        long length = (input - 1L) * stride - 2L * padding + effectiveKernel() + outputPadding;
        if (length < 1) {
            throw new ShapeException("an axis of " + input + " would get the length " + length);
        }
        return length(length);
    }

    /**
     * The position in the input, counted from 0, that tap {@code tap} of window {@code window} looks at. In the padding
     * it is negative or not below the length of the input.
     */
    public long position(int window, int tap) {
        return (long) window * stride + (long) tap * dilation - padding;
    }

    private long slack(int input) {
        return input + 2L * padding - effectiveKernel();
    }

    private long fitting(int input) {
        requireAtLeast(1, input, "the input length");
        if (!fits(input)) {
            throw new ShapeException("a window over " + effectiveKernel() + " positions is longer than the input of "
                    + input + " with " + padding + " added at each end");
        }
        return slack(input);
    }

    private static int length(long windows) {
        if (windows > Integer.MAX_VALUE) {
            throw new ShapeException("an axis of " + windows + " positions is too long");
        }
        return (int) windows;
    }

    static void requireAtLeast(int least, int value, String name) {
        if (value < least) {
            throw new ShapeException(name + " must be at least " + least + ", not " + value);
        }
    }

    /** For example {@code k=3, s=2, p=1, d=1}. */
    @Override
    public String toString() {
        return "k=" + kernel + ", s=" + stride + ", p=" + padding + ", d=" + dilation;
    }
}
