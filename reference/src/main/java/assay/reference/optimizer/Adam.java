package assay.reference.optimizer;

import assay.reference.number.NumberSystem;
import assay.reference.number.Rational;
import assay.reference.number.Tensor;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Adam (Kingma and Ba, Adam: A Method for Stochastic Optimization, 2015, algorithm 1), with its bias correction:
 * {@code m <- b1 m + (1 - b1) g}, {@code v <- b2 v + (1 - b2) g^2}, {@code x <- x - rate * m' / (sqrt(v') + epsilon)}
 * with {@code m' = m / (1 - b1^t)} and {@code v' = v / (1 - b2^t)}. It remembers m and v, zero at first.
 *
 * @param rate the learning rate
 * @param firstDecay the factor b1
 * @param secondDecay the factor b2
 * @param epsilon the small number in the divisor
 */
public record Adam(Rational rate, Rational firstDecay, Rational secondDecay, Rational epsilon) implements Optimizer {

    @Override
    public <T> Iterate<T> start(NumberSystem<T> n, Tensor<T> point, UnaryOperator<Tensor<T>> gradient) {
        Tensor<T> zero = Optimizer.zero(n, point);
        return new Iterate<>(point, List.of(zero, zero));
    }

    @Override
    public <T> Iterate<T> step(NumberSystem<T> n, Iterate<T> before, UnaryOperator<Tensor<T>> gradient, int number) {
        Tensor<T> slope = gradient.apply(before.point());
        Tensor<T> first = average(n, firstDecay, before.state().get(0), slope);
        Tensor<T> second = average(n, secondDecay, before.state().get(1), slope.map(entry -> n.power(entry, 2)));
        T firstShare = n.constant(share(firstDecay, number));
        T secondShare = n.constant(share(secondDecay, number));
        Tensor<T> direction = first.zip(second, (m, v) -> {
            T root = EpsilonPlace.OUTSIDE_ROOT.divisor(n, n.divide(v, secondShare), epsilon);
            return n.divide(n.divide(m, firstShare), root);
        });
        return new Iterate<>(
                Optimizer.combine(n, Rational.ONE, before.point(), rate.negate(), direction), List.of(first, second));
    }

    private static <T> Tensor<T> average(NumberSystem<T> n, Rational decay, Tensor<T> old, Tensor<T> fresh) {
        return Optimizer.combine(n, decay, old, Rational.ONE.subtract(decay), fresh);
    }

    /** What the weights of t gradients sum to, {@code 1 - b^t}. */
    private static Rational share(Rational decay, int number) {
        return Rational.ONE.subtract(decay.power(number));
    }
}
