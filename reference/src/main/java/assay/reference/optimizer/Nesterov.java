package assay.reference.optimizer;

import assay.reference.number.NumberSystem;
import assay.reference.number.Rational;
import assay.reference.number.Tensor;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Nesterov's accelerated gradient as a momentum method (Sutskever et al., On the importance of initialization and
 * momentum in deep learning, 2013, equations 3 and 4): {@code v <- mu v - rate * grad f(x + mu v)}, {@code x <- x + v},
 * the velocity being zero at first. It remembers v, which is already multiplied by the rate.
 *
 * @param rate the learning rate
 * @param decay the factor mu of the old velocity
 */
public record Nesterov(Rational rate, Rational decay) implements Optimizer {

    @Override
    public <T> Iterate<T> start(NumberSystem<T> n, Tensor<T> point, UnaryOperator<Tensor<T>> gradient) {
        return new Iterate<>(point, List.of(Optimizer.zero(n, point)));
    }

    @Override
    public <T> Iterate<T> step(NumberSystem<T> n, Iterate<T> before, UnaryOperator<Tensor<T>> gradient, int number) {
        Tensor<T> velocity = before.state().get(0);
        Tensor<T> ahead = Optimizer.combine(n, Rational.ONE, before.point(), decay, velocity);
        Tensor<T> faster = Optimizer.combine(n, decay, velocity, rate.negate(), gradient.apply(ahead));
        return new Iterate<>(before.point().zip(faster, n::add), List.of(faster));
    }
}
