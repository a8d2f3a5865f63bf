package assay.reference.layer;

import assay.reference.number.NumberSystem;
import assay.reference.number.Rational;
import assay.reference.number.Tensor;
import java.util.ArrayList;
import java.util.List;

/**
 * A border of zeros around the last axes of a tensor.
 *
 * @param widths the number of zeros at each end of the last axes, in their order
 */
public record ZeroPadding(List<Integer> widths) {

    public ZeroPadding {
        widths = List.copyOf(widths);
        for (int width : widths) {
            WindowGeometry.requireAtLeast(0, width, "the padding");
        }
    }

    /** The same border on both axes of an image. */
    public static ZeroPadding square(int width) {
        return new ZeroPadding(List.of(width, width));
    }

    /** The tensor with its border: every padded axis becomes {@code i + 2p} long. */
    public <T> Tensor<T> of(NumberSystem<T> n, Tensor<T> input) {
        int first = input.rank() - widths.size();
        List<Integer> lengths = new ArrayList<>(input.dimensions());
        for (int k = 0; k < widths.size(); k++) {
            lengths.set(first + k, Math.addExact(lengths.get(first + k), Math.multiplyExact(2, widths.get(k))));
        }
        T zero = n.constant(Rational.ZERO);
        return Tensor.tabulate(lengths, index -> {
            int[] inner = index.clone();
            for (int k = 0; k < widths.size(); k++) {
                inner[first + k] -= widths.get(k);
                if (inner[first + k] < 0
                        || inner[first + k] >= input.dimensions().get(first + k)) {
                    return zero;
                }
            }
            return input.at(inner);
        });
    }
}
