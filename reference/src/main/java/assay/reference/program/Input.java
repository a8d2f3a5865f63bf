package assay.reference.program;

import assay.reference.expression.Domain;
import java.util.List;

/**
 * One scalar input of a program: an entry of a symbol.
 *
 * @param symbol the name of the symbol
 * @param index the indices of the entry, counted from 1; empty for a scalar
 * @param domain the domain of the symbol
 */
public record Input(String symbol, List<Integer> index, Domain domain) {
    public Input {
        index = List.copyOf(index);
    }

    /** For example {@code x} or {@code W[1,2]}. */
    @Override
    public String toString() {
        return index.isEmpty() ? symbol : symbol + index.toString().replace(" ", "");
    }
}
