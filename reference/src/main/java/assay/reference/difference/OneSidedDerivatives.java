package assay.reference.difference;

import assay.reference.number.Exact;
import java.util.Optional;

/**
 * The derivatives from both sides along a line.
 *
 * @param left the limit of {@code (φ(t) − φ(0))/t} for t below zero
 * @param right the same for t above zero
 */
public record OneSidedDerivatives(Exact left, Exact right) {

    /** The derivative, if both sides are proved to be the same rational. */
    public Optional<Exact> common() {
        return left.isRational() && left.equals(right) ? Optional.of(left) : Optional.empty();
    }

    /** Whether the function is proved to have no derivative along the line. */
    public boolean differ() {
        return left.disjoint(right);
    }
}
