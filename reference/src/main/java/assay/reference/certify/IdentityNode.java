package assay.reference.certify;

import assay.reference.polynomial.Infeasibility;
import assay.reference.polynomial.Polynomial;
import java.util.List;

/**
 * The proof of an identity on one cell: steps, then an end.
 *
 * @param steps what is established in this cell, in order
 * @param end how the cell is settled
 */
public record IdentityNode(List<IdentityStep> steps, End end) {
    public IdentityNode {
        steps = List.copyOf(steps);
    }

    /** How a cell is settled. */
    public sealed interface End {}

    /**
     * Both values are equal, or a side has none.
     *
     * @param alone if definedness depends on assumptions and is claimed to agree: the evaluation of the left and of the
     *     right side, each alone; else empty
     */
    public record Closed(List<List<IdentityStep>> alone) implements End {
        public Closed {
            alone = alone.stream().map(List::copyOf).toList();
        }
    }

    /**
     * There is no such point, or none at which the assumptions hold.
     *
     * @param contradiction why
     * @param assuming whether assumptions are used
     */
    public record Empty(Infeasibility contradiction, boolean assuming) implements End {}

    /**
     * Smaller cells, by the signs of a polynomial.
     *
     * @param atom the polynomial
     * @param branches the smaller cells; signs that contradict what is known need none
     */
    public record Split(Polynomial atom, List<Branch> branches) implements End {
        public Split {
            branches = List.copyOf(branches);
        }
    }

    /**
     * A smaller cell.
     *
     * @param signs the signs of the atom as bits
     * @param fresh whether assumptions and values are given up first
     * @param node the proof there
     */
    public record Branch(int signs, boolean fresh, IdentityNode node) {}
}
