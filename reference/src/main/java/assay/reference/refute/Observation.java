package assay.reference.refute;

/**
 * What a fast evaluation in double intervals shows at one point. It proves nothing by itself: it chooses what to
 * confirm.
 *
 * @param kind what was seen
 * @param position the entry at which it was seen; -1 if it concerns all
 */
record Observation(Kind kind, int position) {

    enum Kind {
        /** An entry whose enclosures are disjoint, or that is defined on one side only. */
        DIFFERS,
        /** Every entry may well be equal. */
        AGREES,
        /** At least one entry is unknown or so wide that nothing is seen. */
        UNCLEAR
    }
}
