package assay.reference.layer;

import assay.reference.expression.ShapeException;
import assay.reference.number.NumberSystem;
import assay.reference.number.Rational;
import assay.reference.number.Tensor;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The convolution of two sequences, with the flip: {@code (x * w)[n] = sum over k of x[k] w[n - k]}, as in signal
 * processing (Oppenheim and Schafer, Discrete-Time Signal Processing, section 2.3). It is commutative.
 *
 * @param mode which part of the result is kept
 * @param centring how {@link Mode#SAME} is centred
 */
public record Convolution(Mode mode, Centring centring) implements Forward {

    /** Which part of the result is kept; M and N are the two lengths. */
    public enum Mode {
        /** Every position where the sequences meet: M + N - 1 entries. */
        FULL,
        /** The middle part of the length max(M, N). */
        SAME,
        /** Only where the shorter one lies inside of the longer one: max(M, N) - min(M, N) + 1 entries. */
        VALID
    }

    /**
     * Where the middle part begins. {@link Mode#FULL} has min(M, N) - 1 entries more than {@link Mode#SAME}; if that
     * number is odd, the part cannot be in the middle, and conventions differ.
     */
    public enum Centring {
        /** Begins at entry floor((min - 1)/2) counted from 0, so that the entry left over is at the end, as in NumPy. */
        EARLIER,
        /** Begins at entry ceil((min - 1)/2), so that the entry left over is at the beginning, as in MATLAB. */
        LATER
    }

    /** A convolution that is centred as in NumPy. */
    public Convolution(Mode mode) {
        this(mode, Centring.EARLIER);
    }

    @Override
    public List<String> operands() {
        return List.of("x", "w");
    }

    @Override
    public List<Integer> shape(List<List<Integer>> operands) {
        return List.of(length(sequence(operands.get(0)), sequence(operands.get(1))));
    }

    @Override
    public <T> Tensor<T> of(NumberSystem<T> n, List<Tensor<T>> operands) {
        return of(n, operands.get(0), operands.get(1));
    }

    /**
     * The length of the result.
     *
     * @throws ShapeException if a sequence is empty
     */
    public int length(int first, int second) {
        WindowGeometry.requireAtLeast(1, Math.min(first, second), "the length of a sequence");
        int longer = Math.max(first, second);
        int shorter = Math.min(first, second);
        return switch (mode) {
            case FULL -> Math.addExact(longer, shorter - 1);
            case SAME -> longer;
            case VALID -> longer - shorter + 1;
        };
    }

    /** The entry of the full convolution, counted from 0, with which the result begins. */
    public int start(int first, int second) {
        int excess = Math.min(first, second) - 1;
        return switch (mode) {
            case FULL -> 0;
            case SAME ->
                switch (centring) {
                    case EARLIER -> excess / 2;
                    case LATER -> excess - excess / 2;
                };
            case VALID -> excess;
        };
    }

    /**
     * The values.
     *
     * @throws ShapeException if one of the tensors is not a sequence of at least one entry
     */
    public <T> Tensor<T> of(NumberSystem<T> n, Tensor<T> first, Tensor<T> second) {
        int m = sequence(first.dimensions());
        int k = sequence(second.dimensions());
        int start = start(m, k);
        return Tensor.tabulate(List.of(length(m, k)), index -> {
            int position = start + index[0];
            T sum = n.constant(Rational.ZERO);
            for (int i = Math.max(0, position - k + 1); i <= Math.min(position, m - 1); i++) {
                sum = n.add(sum, n.multiply(first.at(i), second.at(position - i)));
            }
            return sum;
        });
    }

    private static int sequence(List<Integer> axes) {
        if (axes.size() != 1) {
            throw new ShapeException("a convolution of sequences needs one axis, not " + axes);
        }
        return axes.get(0);
    }

    /** The tensor with all its axes reversed: cross-correlation with it is convolution with the tensor. */
    public static <T> Tensor<T> flip(Tensor<T> kernel) {
        List<T> entries = new ArrayList<>(kernel.entries());
        Collections.reverse(entries);
        return new Tensor<>(kernel.dimensions(), entries);
    }
}
