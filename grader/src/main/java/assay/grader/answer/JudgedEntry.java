package assay.grader.answer;

import assay.reference.rounding.DecimalVerdict;

/**
 * What is found about one entry of an answer.
 *
 * @param verdict the entry against the reference
 * @param origin what it may have been computed from
 */
record JudgedEntry(DecimalVerdict verdict, Origin origin) {

    /** What an entry may have been computed from. */
    enum Origin {
        /** Only the reference was considered. */
        REFERENCE,
        /** It comes out of right numbers that were rounded, which is allowed. */
        ROUNDED_NUMBERS,
        /** It comes out of a wrong entry before it, which has cost its share already. */
        WRONG_ENTRY
    }

    /** An entry that was only compared with the reference. */
    static JudgedEntry of(DecimalVerdict verdict) {
        return new JudgedEntry(verdict, Origin.REFERENCE);
    }

    /** Whether it is right, at most honest rounding being carried on. */
    boolean isRight() {
        return verdict.isRight() || origin == Origin.ROUNDED_NUMBERS;
    }

    /** Whether it costs nothing. */
    boolean isFree() {
        return isRight() || origin == Origin.WRONG_ENTRY;
    }

    /** Whether a mistake of this kind is to be told. */
    boolean isMistake(DecimalVerdict kind) {
        return verdict == kind && !isFree();
    }
}
