package assay.reference.layer;

import assay.reference.expression.ShapeException;

/**
 * A layer that convolves (without a flip: cross-correlates) its input with a number of kernels. Each axis follows the
 * rule of its {@link WindowGeometry}; each kernel makes one channel. With g groups a kernel sees the channels of one
 * group only. The values are those of {@link CrossCorrelation}.
 *
 * <p>A layer of F kernels on C channels has {@code F * (C/g) * kHeight * kWidth} weights and F biases.
 *
 * @param kernels the number F of kernels, at least 1
 * @param vertical the window along the height
 * @param horizontal the window along the width
 * @param groups the number g of groups, a divisor of the channels and of the kernels; 1 connects everything
 */
public record ConvolutionLayer(int kernels, WindowGeometry vertical, WindowGeometry horizontal, int groups)
        implements Layer {

    /**
     * Checks the numbers.
     *
     * @throws ShapeException if the groups do not divide the kernels
     */
    public ConvolutionLayer {
        WindowGeometry.requireAtLeast(1, kernels, "the number of kernels");
        WindowGeometry.requireAtLeast(1, groups, "the number of groups");
        requireDivides(groups, kernels, "kernels");
    }

    /** A layer of one group with the same window along both axes. */
    public static ConvolutionLayer square(int kernels, WindowGeometry window) {
        return new ConvolutionLayer(kernels, window, window, 1);
    }

    @Override
    public Volume output(Volume input) {
        requireDivides(groups, input.channels(), "channels");
        return new Volume(kernels, vertical.output(input.height()), horizontal.output(input.width()));
    }

    @Override
    public ParameterCount parameters(Volume input) {
        output(input);
        return new ParameterCount(weights(kernels, input.channels() / groups, vertical, horizontal), kernels);
    }

    /** The product of the number of kernels, of the channels that each sees, and of the two sides of the window. */
    static long weights(int kernels, int channels, WindowGeometry vertical, WindowGeometry horizontal) {
        long window = Math.multiplyExact((long) vertical.kernel(), horizontal.kernel());
        return Math.multiplyExact(Math.multiplyExact((long) kernels, channels), window);
    }

    static void requireDivides(int groups, int count, String what) {
        if (count % groups != 0) {
            throw new ShapeException(groups + " groups do not divide " + count + " " + what);
        }
    }
}
