package assay.reference.number;

/** What is known about the sign of a real number. */
public enum Sign {
    /** Proved to be less than zero. */
    NEGATIVE,
    /** Proved to be exactly zero. */
    ZERO,
    /** Proved to be greater than zero. */
    POSITIVE,
    /** Not decided by what is known about the number. */
    UNDECIDED;

    /** The sign of an ordinary integer, such as the result of a comparison. */
    public static Sign of(int signum) {
        return signum < 0 ? NEGATIVE : signum == 0 ? ZERO : POSITIVE;
    }

    /** The sign of the negated number. */
    public Sign negate() {
        return switch (this) {
            case NEGATIVE -> POSITIVE;
            case POSITIVE -> NEGATIVE;
            case ZERO -> ZERO;
            case UNDECIDED -> UNDECIDED;
        };
    }

    /** True unless the sign is undecided. */
    public boolean isDecided() {
        return this != UNDECIDED;
    }
}
