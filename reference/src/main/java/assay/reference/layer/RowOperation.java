package assay.reference.layer;

import assay.reference.expression.ShapeException;
import assay.reference.expression.TensorOperation;
import assay.reference.number.NumberSystem;
import assay.reference.number.Tensor;
import java.util.List;
import java.util.Set;

/**
 * An operation that makes a row from each row along the last axis: softmax and its logarithm. Their definitions stand in
 * {@link TensorOperation}.
 *
 * @param operation the operation
 */
public record RowOperation(TensorOperation operation) implements Forward {
    private static final Set<TensorOperation> ROW_BY_ROW = Set.of(TensorOperation.SOFTMAX, TensorOperation.LOG_SOFTMAX);

    public RowOperation {
        if (!ROW_BY_ROW.contains(operation)) {
            throw new IllegalArgumentException(operation.spelling() + " makes no rows from rows");
        }
    }

    @Override
    public List<String> operands() {
        return List.of("x");
    }

    @Override
    public List<Integer> shape(List<List<Integer>> operands) {
        List<Integer> axes = operands.get(0);
        if (axes.isEmpty()) {
            throw new ShapeException(operation.spelling() + " needs rows, not a single number");
        }
        return axes;
    }

    @Override
    public <T> Tensor<T> of(NumberSystem<T> n, List<Tensor<T>> operands) {
        shape(List.of(operands.get(0).dimensions()));
        return operation.of(n, operands);
    }
}
