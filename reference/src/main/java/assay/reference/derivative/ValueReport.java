package assay.reference.derivative;

import assay.reference.number.Exact;
import assay.reference.rounding.DecimalVerdict;
import assay.reference.rounding.RoundingPolicy;
import assay.reference.rounding.RoundingPolicy.Intermediate;
import assay.reference.rounding.WrittenNumber;

/**
 * What is known about the number of a row.
 *
 * @param written the number as it was written
 * @param verdict the number against the exact value of the row's own expression at the point
 * @param carried whether it comes out of the numbers of the rows before it
 * @param value the exact value, or a close enclosure
 */
public record ValueReport(WrittenNumber written, DecimalVerdict verdict, Carried carried, Exact value) {

    /**
     * Whether the written numbers of earlier rows, each standing for all numbers that round to it, can give the written
     * number of this row.
     */
    public enum Carried {
        /** They cannot, or the row uses none. */
        NO,
        /** They can, and each of them is right: at most honest rounding was carried on. */
        FROM_ROUNDING,
        /** They can, and none of them is wrong, but one was shortened too much. */
        FROM_IMPRECISION,
        /** They can, and one of them is wrong: an earlier slip was carried on. */
        FROM_SLIP
    }

    /** Whether the number is right under a policy. */
    public boolean isRight(RoundingPolicy policy) {
        return verdict.isRight()
                || (policy.intermediate() == Intermediate.ALLOWED
                        && carried == Carried.FROM_ROUNDING
                        && written.shows(policy.decimals()));
    }
}
