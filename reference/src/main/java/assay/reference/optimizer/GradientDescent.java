package assay.reference.optimizer;

import assay.reference.number.NumberSystem;
import assay.reference.number.Rational;
import assay.reference.number.Tensor;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Gradient descent, {@code x <- x - rate * grad f(x)}. It remembers nothing.
 *
 * @param rate the learning rate
 */
public record GradientDescent(Rational rate) implements Optimizer {

    @Override
    public <T> Iterate<T> start(NumberSystem<T> n, Tensor<T> point, UnaryOperator<Tensor<T>> gradient) {
        return new Iterate<>(point, List.of());
    }

    @Override
    public <T> Iterate<T> step(NumberSystem<T> n, Iterate<T> before, UnaryOperator<Tensor<T>> gradient, int number) {
        Tensor<T> slope = gradient.apply(before.point());
        return new Iterate<>(Optimizer.combine(n, Rational.ONE, before.point(), rate.negate(), slope), List.of());
    }
}
