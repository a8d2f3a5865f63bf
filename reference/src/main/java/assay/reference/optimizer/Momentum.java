package assay.reference.optimizer;

import assay.reference.number.NumberSystem;
import assay.reference.number.Rational;
import assay.reference.number.Tensor;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Gradient descent with momentum (Polyak, 1964). It remembers the velocity v, and moves by {@code x <- x - rate * v}.
 * Courses differ in the weight of the new gradient, in the order of the two updates and in the first velocity; the
 * components say which is meant.
 *
 * @param rate the learning rate
 * @param decay the factor beta of the old velocity
 * @param weight the weight of the new gradient
 * @param order which update comes first
 * @param first the velocity before the first step
 */
public record Momentum(Rational rate, Rational decay, Weight weight, Order order, First first) implements Optimizer {

    /** The weight of the new gradient in the velocity. */
    public enum Weight {
        /** {@code v <- beta v + g}: a sum. */
        ONE,
        /** {@code v <- beta v + (1 - beta) g}: an average. */
        COMPLEMENT
    }

    /** Which update comes first, and at which point the gradient is taken. */
    public enum Order {
        /** The velocity takes the gradient at the point, then the point moves by the new velocity. */
        VELOCITY_FIRST,
        /** The point moves by the old velocity, then the velocity takes the gradient at the point before the move. */
        POINT_FIRST_OLD_GRADIENT,
        /** The point moves by the old velocity, then the velocity takes the gradient at the point after the move. */
        POINT_FIRST_NEW_GRADIENT
    }

    /** The velocity before the first step. */
    public enum First {
        ZERO,
        /** The gradient at the start. */
        GRADIENT
    }

    /** The usual form: the velocity first, from zero. */
    public static Momentum classical(Rational rate, Rational decay, Weight weight) {
        return new Momentum(rate, decay, weight, Order.VELOCITY_FIRST, First.ZERO);
    }

    @Override
    public <T> Iterate<T> start(NumberSystem<T> n, Tensor<T> point, UnaryOperator<Tensor<T>> gradient) {
        return new Iterate<>(
                point,
                List.of(
                        switch (first) {
                            case ZERO -> Optimizer.zero(n, point);
                            case GRADIENT -> gradient.apply(point);
                        }));
    }

    @Override
    public <T> Iterate<T> step(NumberSystem<T> n, Iterate<T> before, UnaryOperator<Tensor<T>> gradient, int number) {
        Tensor<T> point = before.point();
        Tensor<T> velocity = before.state().get(0);
        return switch (order) {
            case VELOCITY_FIRST -> {
                Tensor<T> faster = faster(n, velocity, gradient.apply(point));
                yield new Iterate<>(moved(n, point, faster), List.of(faster));
            }
            case POINT_FIRST_OLD_GRADIENT ->
                new Iterate<>(moved(n, point, velocity), List.of(faster(n, velocity, gradient.apply(point))));
            case POINT_FIRST_NEW_GRADIENT -> {
                Tensor<T> next = moved(n, point, velocity);
                yield new Iterate<>(next, List.of(faster(n, velocity, gradient.apply(next))));
            }
        };
    }

    private <T> Tensor<T> moved(NumberSystem<T> n, Tensor<T> point, Tensor<T> velocity) {
        return Optimizer.combine(n, Rational.ONE, point, rate.negate(), velocity);
    }

    private <T> Tensor<T> faster(NumberSystem<T> n, Tensor<T> velocity, Tensor<T> slope) {
        Rational share = switch (weight) {
            case ONE -> Rational.ONE;
            case COMPLEMENT -> Rational.ONE.subtract(decay);
        };
        return Optimizer.combine(n, decay, velocity, share, slope);
    }
}
