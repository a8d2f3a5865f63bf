package assay.reference.optimizer;

import assay.reference.number.NumberSystem;
import assay.reference.number.Rational;
import assay.reference.number.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** A method that minimises a function by its gradient, step by step. */
public interface Optimizer {

    /**
     * The stage before the first step.
     *
     * @param gradient the gradient of the function at a point, of the point's size
     */
    <T> Iterate<T> start(NumberSystem<T> n, Tensor<T> point, UnaryOperator<Tensor<T>> gradient);

    /**
     * The stage after one more step.
     *
     * @param number the number of the step, counted from 1
     */
    <T> Iterate<T> step(NumberSystem<T> n, Iterate<T> before, UnaryOperator<Tensor<T>> gradient, int number);

    /** The stages 0 to {@code steps}. */
    default <T> List<Iterate<T>> run(NumberSystem<T> n, Tensor<T> point, UnaryOperator<Tensor<T>> gradient, int steps) {
        List<Iterate<T>> stages = new ArrayList<>();
        stages.add(start(n, point, gradient));
        for (int number = 1; number <= steps; number++) {
            stages.add(step(n, stages.get(number - 1), gradient, number));
        }
        return List.copyOf(stages);
    }

    /** Zero everywhere. */
    static <T> Tensor<T> zero(NumberSystem<T> n, Tensor<T> like) {
        T zero = n.constant(Rational.ZERO);
        return like.map(entry -> zero);
    }

    /** {@code a x + b y}, entry by entry. */
    static <T> Tensor<T> combine(NumberSystem<T> n, Rational a, Tensor<T> x, Rational b, Tensor<T> y) {
        T first = n.constant(a);
        T second = n.constant(b);
        return x.zip(y, (u, v) -> n.add(n.multiply(first, u), n.multiply(second, v)));
    }
}
