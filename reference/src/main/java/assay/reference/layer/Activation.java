package assay.reference.layer;

import assay.reference.expression.ElementaryFunction;
import assay.reference.number.NumberSystem;
import assay.reference.number.Tensor;
import java.util.List;

/**
 * A function of one number, applied entry by entry: {@code y = f(x)}. The functions and their sources stand in
 * {@link ElementaryFunction}.
 *
 * @param function the function f, of one argument
 */
public record Activation(ElementaryFunction function) implements Forward {

    public Activation {
        if (!function.takes(1)) {
            throw new IllegalArgumentException(function.spelling() + " takes " + function.arity());
        }
    }

    @Override
    public List<String> operands() {
        return List.of("x");
    }

    @Override
    public List<Integer> shape(List<List<Integer>> operands) {
        return operands.get(0);
    }

    @Override
    public <T> Tensor<T> of(NumberSystem<T> n, List<Tensor<T>> operands) {
        return of(n, operands.get(0));
    }

    /** The value at each entry. */
    public <T> Tensor<T> of(NumberSystem<T> n, Tensor<T> x) {
        return x.map(entry -> function.of(n, List.of(entry)));
    }
}
