package assay.reference.difference;

import assay.reference.number.Exact;

/** What a claimed derivative is worth. */
public enum Judgement {
    /** Proved to be right, as far as the policy asks. */
    ACCEPTED,
    /** Proved to be wrong. */
    REFUTED,
    /** Neither is proved. */
    UNDECIDED;

    /** Whether two numbers are equal: rationals by comparison, others only refuted by disjoint enclosures. */
    public static Judgement ofEquality(Exact left, Exact right) {
        if (left.isRational() && left.equals(right)) {
            return ACCEPTED;
        }
        return left.disjoint(right) ? REFUTED : UNDECIDED;
    }

    /** Accepted if either is. */
    Judgement or(Judgement other) {
        if (this == ACCEPTED || other == ACCEPTED) {
            return ACCEPTED;
        }
        return this == REFUTED ? other : UNDECIDED;
    }

    /** Accepted if both are. */
    Judgement and(Judgement other) {
        if (this == REFUTED || other == REFUTED) {
            return REFUTED;
        }
        return this == ACCEPTED ? other : UNDECIDED;
    }
}
