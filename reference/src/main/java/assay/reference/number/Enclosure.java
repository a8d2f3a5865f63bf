package assay.reference.number;

/**
 * What is known about one real number: a closed set of reals that is proved to contain it, or one of the two bottoms
 * described in {@link NumberSystem}.
 *
 * @param <E> the kind of enclosure itself
 */
public interface Enclosure<E extends Enclosure<E>> {

    /** True if the number is proved to exist; it then lies in the enclosure. */
    boolean isDefined();

    /** True if the number is proved not to exist. */
    boolean isUndefined();

    /** True if nothing is known, not even whether the number exists. */
    default boolean isUnknown() {
        return !isDefined() && !isUndefined();
    }

    /** The sign of the number; undecided for both bottoms. */
    Sign sign();

    /** True if the number is known exactly. */
    boolean isExact();

    /** True if both numbers exist and their enclosures share no point, so that the numbers are proved different. */
    boolean disjoint(E other);

    /** True if the rational lies in the enclosure; false for both bottoms. */
    boolean contains(Rational value);
}
