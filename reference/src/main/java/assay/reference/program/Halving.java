package assay.reference.program;

import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;

/**
 * Combines many values by an associative operator, long lists half by half: each of n values then takes part in log n
 * operations, where one after the other the last result, which may be as long as a sum of all, would be built n times.
 */
final class Halving {
    /** Up to here one after the other, so that short sums are the same as written ones. */
    private static final int SHORT = 16;

    private Halving() {}

    /** The combined value, empty for no values. */
    static <T> Optional<T> reduce(List<T> values, BinaryOperator<T> operator) {
        if (values.size() <= SHORT) {
            return values.stream().reduce(operator);
        }
        int half = values.size() / 2;
        return reduce(values.subList(0, half), operator)
                .flatMap(left -> reduce(values.subList(half, values.size()), operator)
                        .map(right -> operator.apply(left, right)));
    }
}
