package assay.reference.layer;

import assay.reference.expression.ShapeException;

/**
 * A layer whose map of the input is the transpose of the linear map of a convolution; also called fractionally strided
 * convolution. An axis of length i becomes {@code (i - 1)s - 2p + d(k - 1) + 1 + a}: the lengths whose convolution has
 * length i, the free choice among them made by a (Dumoulin and Visin, A guide to convolution arithmetic for deep
 * learning, 2016, chapter 4). The values are those of {@link TransposedCorrelation}.
 *
 * @param kernels the number of output channels, at least 1
 * @param vertical the window of the transposed convolution along the height
 * @param horizontal the window along the width
 * @param outputPadding the number a of positions added at one end of each axis, at least 0 and below the stride
 * @param groups the number of groups, a divisor of the channels and of the kernels
 */
public record TransposedConvolution(
        int kernels, WindowGeometry vertical, WindowGeometry horizontal, int outputPadding, int groups)
        implements Layer {

    /**
     * Checks the numbers.
     *
     * @throws ShapeException if the groups do not divide the kernels, or the output padding is not below the stride
     */
    public TransposedConvolution {
        WindowGeometry.requireAtLeast(1, kernels, "the number of kernels");
        WindowGeometry.requireAtLeast(1, groups, "the number of groups");
        WindowGeometry.requireAtLeast(0, outputPadding, "the output padding");
        if (outputPadding >= Math.min(vertical.stride(), horizontal.stride())) {
            throw new ShapeException("the output padding " + outputPadding + " is not below the stride");
        }
        ConvolutionLayer.requireDivides(groups, kernels, "kernels");
    }

    /** A layer of one group with the same window along both axes and no output padding. */
    public static TransposedConvolution square(int kernels, WindowGeometry window) {
        return new TransposedConvolution(kernels, window, window, 0, 1);
    }

    @Override
    public Volume output(Volume input) {
        ConvolutionLayer.requireDivides(groups, input.channels(), "channels");
        return new Volume(
                kernels,
                vertical.transposed(input.height(), outputPadding),
                horizontal.transposed(input.width(), outputPadding));
    }

    @Override
    public ParameterCount parameters(Volume input) {
        output(input);
        return new ParameterCount(
                ConvolutionLayer.weights(kernels / groups, input.channels(), vertical, horizontal), kernels);
    }
}
