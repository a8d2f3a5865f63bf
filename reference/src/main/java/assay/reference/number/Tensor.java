package assay.reference.number;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.Function;

/**
 * A tensor of concrete size over any kind of entry: scalar without axes, vector, matrix and more.
 *
 * @param dimensions the length of each axis, outermost first
 * @param entries all entries, the last axis running fastest
 */
public record Tensor<T>(List<Integer> dimensions, List<T> entries) {

    public Tensor {
        dimensions = List.copyOf(dimensions);
        entries = List.copyOf(entries);
        if (count(dimensions) != entries.size()) {
            throw new IllegalArgumentException(entries.size() + " entries do not fill the sizes " + dimensions);
        }
    }

    /** A single number. */
    public static <T> Tensor<T> scalar(T entry) {
        return new Tensor<>(List.of(), List.of(entry));
    }

    /** A vector. */
    public static <T> Tensor<T> vector(List<T> entries) {
        return new Tensor<>(List.of(entries.size()), entries);
    }

    /** The tensor whose entry at each multi-index (counted from 0) is given by a function. */
    public static <T> Tensor<T> tabulate(List<Integer> dimensions, Function<int[], T> entry) {
        int count = count(dimensions);
        List<T> entries = new ArrayList<>(count);
        int[] index = new int[dimensions.size()];
        for (int k = 0; k < count; k++) {
            entries.add(entry.apply(index));
            for (int axis = index.length - 1; axis >= 0 && ++index[axis] == dimensions.get(axis); axis--) {
                index[axis] = 0;
            }
        }
        return new Tensor<>(dimensions, entries);
    }

    /** The number of entries that axes of these lengths hold. */
    public static int count(List<Integer> dimensions) {
        int count = 1;
        for (int dimension : dimensions) {
            count = Math.multiplyExact(count, dimension);
        }
        return count;
    }

    /** The number of axes. */
    public int rank() {
        return dimensions.size();
    }

    /** The only entry of a scalar. */
    public T entry() {
        if (!dimensions.isEmpty()) {
            throw new IllegalStateException("not a scalar but of the sizes " + dimensions);
        }
        return entries.get(0);
    }

    /** The entry at a multi-index counted from 0. */
    public T at(int... index) {
        int position = 0;
        for (int axis = 0; axis < index.length; axis++) {
            if (index[axis] < 0 || index[axis] >= dimensions.get(axis)) {
                throw new IndexOutOfBoundsException("index " + index[axis] + " on an axis of " + dimensions.get(axis));
            }
            position = position * dimensions.get(axis) + index[axis];
        }
        return entries.get(position);
    }

    /** Part {@code k} (counted from 0) along the first axis. */
    public Tensor<T> part(int k) {
        List<Integer> rest = dimensions.subList(1, dimensions.size());
        int size = count(rest);
        return new Tensor<>(rest, entries.subList(k * size, (k + 1) * size));
    }

    /** The tensor of the images of the entries. */
    public <R> Tensor<R> map(Function<? super T, ? extends R> function) {
        List<R> images = new ArrayList<>(entries.size());
        for (T entry : entries) {
            images.add(function.apply(entry));
        }
        return new Tensor<>(dimensions, images);
    }

    /** Entry by entry; a scalar is spread over the other operand. Other sizes must be equal. */
    public Tensor<T> zip(Tensor<T> other, BinaryOperator<T> function) {
        if (other.rank() == 0) {
            T right = other.entry();
            return map(left -> function.apply(left, right));
        }
        if (rank() == 0) {
            T left = entry();
            return other.map(right -> function.apply(left, right));
        }
        if (!dimensions.equals(other.dimensions)) {
            throw new IllegalArgumentException("sizes " + dimensions + " against " + other.dimensions);
        }
        List<T> results = new ArrayList<>(entries.size());
        for (int k = 0; k < entries.size(); k++) {
            results.add(function.apply(entries.get(k), other.entries.get(k)));
        }
        return new Tensor<>(dimensions, results);
    }
}
