package assay.reference.difference;

import assay.reference.number.Exact;
import assay.reference.number.Rational;
import java.util.List;
import java.util.Optional;

/**
 * A claimed derivative that is proved wrong: what is claimed lies outside of the enclosure of the derivative. It can not
 * be built from enclosures that have a number in common.
 *
 * @param at the point, one value for each input by its position
 * @param direction the direction, one component for each input
 * @param claim an enclosure of what is claimed there
 * @param derivative an enclosure of the derivative
 * @param evidence what the enclosure of the derivative rests on
 */
public record DifferenceRefutation(
        List<Rational> at, List<Rational> direction, Exact claim, Exact derivative, Evidence evidence) {
    public DifferenceRefutation {
        at = List.copyOf(at);
        direction = List.copyOf(direction);
        if (!claim.disjoint(derivative)) {
            throw new IllegalArgumentException(claim + " and " + derivative + " may be the same number");
        }
    }

    /** The refutation of a claim, if the difference is proved to exclude it. */
    public static Optional<DifferenceRefutation> of(
            List<Rational> at, List<Rational> direction, Exact claim, Difference difference) {
        return difference instanceof Difference.Enclosed enclosed && claim.disjoint(enclosed.value())
                ? Optional.of(new DifferenceRefutation(at, direction, claim, enclosed.value(), enclosed.evidence()))
                : Optional.empty();
    }
}
