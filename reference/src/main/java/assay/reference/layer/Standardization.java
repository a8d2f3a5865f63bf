package assay.reference.layer;

import assay.reference.number.NumberSystem;
import assay.reference.number.Rational;
import java.util.List;

/**
 * Some numbers, shifted and scaled by their own mean and population variance: {@code (x - mean) / sqrt(variance + eps)}.
 *
 * @param mean the sum divided by the count
 * @param variance the mean of the squared distances from the mean
 * @param values the numbers after it, in their order
 */
public record Standardization<T>(T mean, T variance, List<T> values) {

    public Standardization {
        values = List.copyOf(values);
    }

    /** The standardization of at least one number. */
    public static <T> Standardization<T> of(NumberSystem<T> n, List<T> numbers, Rational epsilon) {
        T count = n.constant(Rational.of(numbers.size()));
        T mean = n.divide(sum(n, numbers), count);
        List<T> distances = numbers.stream().map(x -> n.subtract(x, mean)).toList();
        T variance = n.divide(sum(n, distances.stream().map(d -> n.power(d, 2)).toList()), count);
        T deviation = n.root(n.add(variance, n.constant(epsilon)), Rational.HALF);
        return new Standardization<>(
                mean,
                variance,
                distances.stream().map(d -> n.divide(d, deviation)).toList());
    }

    private static <T> T sum(NumberSystem<T> n, List<T> numbers) {
        T sum = n.constant(Rational.ZERO);
        for (T number : numbers) {
            sum = n.add(sum, number);
        }
        return sum;
    }
}
