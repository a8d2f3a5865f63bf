package assay.reference.layer;

import assay.reference.expression.ShapeException;
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
public record ZeroPadding(List<Integer> widths) implements Forward {

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

    @Override
    public List<String> operands() {
        return List.of("x");
    }

    /** Every padded axis becomes {@code i + 2p} long. */
    @Override
    public List<Integer> shape(List<List<Integer>> operands) {
        List<Integer> lengths = new ArrayList<>(operands.get(0));
        int first = lengths.size() - widths.size();
        if (first < 0) {
            throw new ShapeException("a border of " + widths.size() + " axes does not fit the axes " + lengths);
        }
        for (int k = 0; k < widths.size(); k++) {
            lengths.set(first + k, Math.addExact(lengths.get(first + k), Math.multiplyExact(2, widths.get(k))));
        }
        return List.copyOf(lengths);
    }

    @Override
    public <T> Tensor<T> of(NumberSystem<T> n, List<Tensor<T>> operands) {
        return of(n, operands.get(0));
    }

    /** The tensor with its border. */
    public <T> Tensor<T> of(NumberSystem<T> n, Tensor<T> input) {
        List<Integer> lengths = shape(List.of(input.dimensions()));
        int first = input.rank() - widths.size();
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
