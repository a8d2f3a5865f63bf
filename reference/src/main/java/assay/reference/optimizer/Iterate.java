package assay.reference.optimizer;

import assay.reference.number.Tensor;
import java.util.List;

/**
 * One stage of an iteration.
 *
 * @param point the point x_t
 * @param state what the method remembers besides, in the order that it documents
 */
public record Iterate<T>(Tensor<T> point, List<Tensor<T>> state) {
    public Iterate {
        state = List.copyOf(state);
    }
}
