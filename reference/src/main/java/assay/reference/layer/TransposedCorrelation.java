package assay.reference.layer;

import assay.reference.expression.ShapeException;
import assay.reference.number.NumberSystem;
import assay.reference.number.Rational;
import assay.reference.number.Tensor;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The operation of a {@link TransposedConvolution}: the transpose of the linear map that a {@link CrossCorrelation} with
 * the same windows and kernels makes of its input (Dumoulin and Visin, A guide to convolution arithmetic for deep
 * learning, 2016, chapter 4). The input has the axes F × O₁ × …, the kernels F × C/g × k₁ × …, and the result is
 * C × L₁ × … with
 *
 * <p>{@code y[c, l] = sum over f in the group of c, o and t with s*o + d*t - p = l of w[f, c, t] * x[f, o]}.
 *
 * @param windows the window along each sliding axis
 * @param outputPadding the number of positions added at the end of each axis, at least 0 and below the stride
 * @param groups the number g of groups
 */
public record TransposedCorrelation(List<WindowGeometry> windows, int outputPadding, int groups) implements Forward {

    public TransposedCorrelation {
        windows = List.copyOf(windows);
        WindowGeometry.requireAtLeast(1, groups, "the number of groups");
        WindowGeometry.requireAtLeast(1, windows.size(), "the number of sliding axes");
    }

    @Override
    public List<String> operands() {
        return List.of("x", "w");
    }

    @Override
    public List<Integer> shape(List<List<Integer>> operands) {
        List<Integer> input = operands.get(0);
        List<Integer> kernels = operands.get(1);
        int axes = windows.size();
        if (input.size() != axes + 1 || kernels.size() != axes + 2) {
            throw new ShapeException("an input of the axes " + input + " and kernels of the axes " + kernels
                    + " do not slide along " + axes + (axes == 1 ? " axis" : " axes"));
        }
        ConvolutionLayer.requireDivides(groups, input.get(0), "channels");
        if (!kernels.get(0).equals(input.get(0))) {
            throw new ShapeException(kernels.get(0) + " kernels do not fit an input of " + input.get(0) + " channels");
        }
        List<Integer> result = new ArrayList<>(List.of(Math.multiplyExact(kernels.get(1), groups)));
        for (int axis = 0; axis < axes; axis++) {
            WindowGeometry window = windows.get(axis);
            if (kernels.get(axis + 2) != window.kernel()) {
                throw new ShapeException(
                        "a kernel of length " + kernels.get(axis + 2) + " is not the window " + window);
            }
            result.add(window.transposed(input.get(axis + 1), outputPadding));
        }
        return List.copyOf(result);
    }

    /** Every entry of the input spreads its kernel over the result; what falls into the padding is lost. */
    @Override
    public <T> Tensor<T> of(NumberSystem<T> n, List<Tensor<T>> operands) {
        Tensor<T> input = operands.get(0);
        Tensor<T> kernels = operands.get(1);
        List<Integer> axes = shape(List.of(input.dimensions(), kernels.dimensions()));
        List<Integer> taps = kernels.dimensions().subList(1, kernels.rank());
        List<T> sums = new ArrayList<>(Collections.nCopies(Tensor.count(axes), n.constant(Rational.ZERO)));
        int perGroup = input.dimensions().get(0) / groups;
        Tensor.<Boolean>tabulate(input.dimensions(), from -> {
            int firstChannel = from[0] / perGroup * kernels.dimensions().get(1);
            Tensor.<Boolean>tabulate(taps, tap -> {
                int position = position(axes, from, tap, firstChannel);
                if (position >= 0) {
                    T term = n.multiply(kernels.part(from[0]).at(tap), input.at(from));
                    sums.set(position, n.add(sums.get(position), term));
                }
                return position >= 0;
            });
            return true;
        });
        return new Tensor<>(axes, sums);
    }

    /** Where the product of an entry and a tap goes, among all entries of the result; -1 in the padding. */
    private int position(List<Integer> axes, int[] from, int[] tap, int firstChannel) {
        int position = firstChannel + tap[0];
        for (int axis = 1; axis < from.length; axis++) {
            long place = windows.get(axis - 1).position(from[axis], tap[axis]);
            if (place < 0 || place >= axes.get(axis)) {
                return -1;
            }
            position = position * axes.get(axis) + (int) place;
        }
        return position;
    }
}
