package assay.reference.layer;

import assay.reference.expression.ShapeException;
import assay.reference.number.NumberSystem;
import assay.reference.number.Tensor;
import java.util.ArrayList;
import java.util.List;

/**
 * The rows of a table at given places: {@code y[s, j] = W[tokens[s], j]}, the product of one-hot rows and W (Bengio et
 * al., A Neural Probabilistic Language Model, 2003, section 2).
 *
 * @param tokens the rows that are taken, counted from 0
 */
public record Embedding(List<Integer> tokens) implements Forward {

    public Embedding {
        tokens = List.copyOf(tokens);
    }

    @Override
    public List<String> operands() {
        return List.of("W");
    }

    @Override
    public List<Integer> shape(List<List<Integer>> operands) {
        List<Integer> table = operands.get(0);
        if (table.size() != 2) {
            throw new ShapeException("a table of embeddings is a matrix, not of the axes " + table);
        }
        for (int token : tokens) {
            if (token < 0 || token >= table.get(0)) {
                throw new ShapeException("there is no row " + token + " among " + table.get(0));
            }
        }
        return List.of(tokens.size(), table.get(1));
    }

    @Override
    public <T> Tensor<T> of(NumberSystem<T> n, List<Tensor<T>> operands) {
        return of(operands.get(0));
    }

    /** The rows of the table. */
    public <T> Tensor<T> of(Tensor<T> table) {
        List<Integer> axes = shape(List.of(table.dimensions()));
        List<T> entries = new ArrayList<>();
        for (int token : tokens) {
            entries.addAll(table.part(token).entries());
        }
        return new Tensor<>(axes, entries);
    }
}
