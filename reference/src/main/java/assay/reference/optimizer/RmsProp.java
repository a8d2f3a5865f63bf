package assay.reference.optimizer;

import assay.reference.number.NumberSystem;
import assay.reference.number.Rational;
import assay.reference.number.Tensor;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * RMSProp (Tieleman and Hinton, lecture 6.5 of Neural Networks for Machine Learning, 2012):
 * {@code s <- rho s + (1 - rho) g^2}, {@code x <- x - rate * g / (sqrt(s) + epsilon)}, entry by entry. It remembers the
 * mean square s, zero at first.
 *
 * @param rate the learning rate
 * @param decay the factor rho of the old mean square
 * @param epsilon the small number in the divisor
 * @param place where it stands
 */
public record RmsProp(Rational rate, Rational decay, Rational epsilon, EpsilonPlace place) implements Optimizer {

    @Override
    public <T> Iterate<T> start(NumberSystem<T> n, Tensor<T> point, UnaryOperator<Tensor<T>> gradient) {
        return new Iterate<>(point, List.of(Optimizer.zero(n, point)));
    }

    @Override
    public <T> Iterate<T> step(NumberSystem<T> n, Iterate<T> before, UnaryOperator<Tensor<T>> gradient, int number) {
        Tensor<T> slope = gradient.apply(before.point());
        Tensor<T> squares = slope.map(entry -> n.power(entry, 2));
        Tensor<T> mean = Optimizer.combine(n, decay, before.state().get(0), Rational.ONE.subtract(decay), squares);
        Tensor<T> direction = slope.zip(mean, (g, s) -> n.divide(g, place.divisor(n, s, epsilon)));
        return new Iterate<>(
                Optimizer.combine(n, Rational.ONE, before.point(), rate.negate(), direction), List.of(mean));
    }
}
