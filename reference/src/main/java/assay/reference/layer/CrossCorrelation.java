package assay.reference.layer;

import assay.reference.expression.ShapeException;
import assay.reference.number.NumberSystem;
import assay.reference.number.Rational;
import assay.reference.number.Tensor;
import java.util.ArrayList;
import java.util.List;

/**
 * The operation that deep learning calls convolution: kernels slide over the input and are not flipped. The input has
 * the axes C × L₁ × … (channels first), the kernels F × C/g × k₁ × …, and the result is F × O₁ × … with
 *
 * <p>{@code y[f, o] = sum over c, t of w[f, c, t] * x[group(f) * C/g + c, s*o + d*t - p]},
 *
 * <p>where x is zero outside (Goodfellow, Bengio and Courville, Deep Learning, equations 9.6 and 9.7). There may be any
 * number of axes L: one for sequences, two for images.
 *
 * @param windows the window along each of the axes L
 * @param groups the number g of groups; output channels of a group see the input channels of that group only
 */
public record CrossCorrelation(List<WindowGeometry> windows, int groups) implements Forward {

    public CrossCorrelation {
        windows = List.copyOf(windows);
        WindowGeometry.requireAtLeast(1, groups, "the number of groups");
        WindowGeometry.requireAtLeast(1, windows.size(), "the number of sliding axes");
    }

    /** Along one axis, with one group. */
    public static CrossCorrelation alongSequence(WindowGeometry window) {
        return new CrossCorrelation(List.of(window), 1);
    }

    /** Along two axes with the same window, with one group. */
    public static CrossCorrelation overImage(WindowGeometry window) {
        return new CrossCorrelation(List.of(window, window), 1);
    }

    @Override
    public List<String> operands() {
        return List.of("x", "w");
    }

    @Override
    public List<Integer> shape(List<List<Integer>> operands) {
        return shape(operands.get(0), operands.get(1));
    }

    @Override
    public <T> Tensor<T> of(NumberSystem<T> n, List<Tensor<T>> operands) {
        return of(n, operands.get(0), operands.get(1));
    }

    /**
     * The axes of the result, from those of the input and of the kernels.
     *
     * @throws ShapeException if they do not fit each other or the windows
     */
    public List<Integer> shape(List<Integer> input, List<Integer> kernels) {
        int axes = windows.size();
        if (input.size() != axes + 1 || kernels.size() != axes + 2) {
            throw new ShapeException("an input of the axes " + input + " and kernels of the axes " + kernels
                    + " do not slide along " + axes + (axes == 1 ? " axis" : " axes"));
        }
        ConvolutionLayer.requireDivides(groups, input.get(0), "channels");
        ConvolutionLayer.requireDivides(groups, kernels.get(0), "kernels");
        if (kernels.get(1) != input.get(0) / groups) {
            throw new ShapeException("kernels for " + kernels.get(1) + " channels do not fit an input of "
                    + input.get(0) + " channels in " + groups + (groups == 1 ? " group" : " groups"));
        }
        List<Integer> result = new ArrayList<>(List.of(kernels.get(0)));
        for (int axis = 0; axis < axes; axis++) {
            WindowGeometry window = windows.get(axis);
            if (kernels.get(axis + 2) != window.kernel()) {
                throw new ShapeException(
                        "a kernel of length " + kernels.get(axis + 2) + " is not the window " + window);
            }
            result.add(window.output(input.get(axis + 1)));
        }
        return List.copyOf(result);
    }

    /**
     * The values for an input with channels.
     *
     * @throws ShapeException as {@link #shape} says
     */
    public <T> Tensor<T> of(NumberSystem<T> n, Tensor<T> input, Tensor<T> kernels) {
        List<Integer> axes = shape(input.dimensions(), kernels.dimensions());
        return Tensor.tabulate(axes, output -> entry(n, input, kernels, output));
    }

    /** The values with a bias for each output channel. */
    public <T> Tensor<T> of(NumberSystem<T> n, Tensor<T> input, Tensor<T> kernels, Tensor<T> biases) {
        return new Bias(Bias.Along.CHANNELS).of(n, of(n, input, kernels), biases);
    }

    /** The values for one channel and one kernel, both without an axis for channels. */
    public <T> Tensor<T> ofSingle(NumberSystem<T> n, Tensor<T> input, Tensor<T> kernel) {
        return of(n, withUnitAxes(input, 1), withUnitAxes(kernel, 2)).part(0);
    }

    private static <T> Tensor<T> withUnitAxes(Tensor<T> tensor, int count) {
        List<Integer> axes = new ArrayList<>(tensor.dimensions());
        for (int k = 0; k < count; k++) {
            axes.add(0, 1);
        }
        return new Tensor<>(axes, tensor.entries());
    }

    /** Positions in the padding are left out: they would add zero. */
    private <T> T entry(NumberSystem<T> n, Tensor<T> input, Tensor<T> kernels, int[] output) {
        List<Integer> taps = kernels.dimensions().subList(2, kernels.rank());
        int perGroup = kernels.dimensions().get(1);
        int group = output[0] / (kernels.dimensions().get(0) / groups);
        List<T> terms = new ArrayList<>();
        for (int channel = 0; channel < perGroup; channel++) {
            int[] from = new int[input.rank()];
            int[] weight = new int[kernels.rank()];
            from[0] = group * perGroup + channel;
            weight[0] = output[0];
            weight[1] = channel;
            Tensor.<Boolean>tabulate(taps, tap -> {
                boolean inside = true;
                for (int axis = 0; axis < tap.length && inside; axis++) {
                    long position = windows.get(axis).position(output[axis + 1], tap[axis]);
                    inside = position >= 0 && position < input.dimensions().get(axis + 1);
                    from[axis + 1] = inside ? (int) position : 0;
                    weight[axis + 2] = tap[axis];
                }
                if (inside) {
                    terms.add(n.multiply(kernels.at(weight), input.at(from)));
                }
                return inside;
            });
        }
        T sum = n.constant(Rational.ZERO);
        for (T term : terms) {
            sum = n.add(sum, term);
        }
        return sum;
    }
}
