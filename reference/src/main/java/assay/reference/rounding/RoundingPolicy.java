package assay.reference.rounding;

/**
 * How numbers are to be rounded.
 *
 * @param decimals the digits after the point that are asked for
 * @param intermediate what may be done with numbers that are used again
 */
public record RoundingPolicy(int decimals, Intermediate intermediate) {

    /** What may be done with numbers that are used again. */
    public enum Intermediate {
        /** They may be rounded: a result stands for every number that the rounded values stand for. */
        ALLOWED,
        /** Only results may be rounded: every number is compared with the exact value. */
        FORBIDDEN
    }
}
