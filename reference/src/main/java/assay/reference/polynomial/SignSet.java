package assay.reference.polynomial;

/**
 * Sets of signs as bits: what is known about the sign of a real number. {@link #NONE} says that there is no such
 * number.
 */
public final class SignSet {
    /** No sign at all: a contradiction. */
    public static final int NONE = 0;
    /** Below zero. */
    public static final int NEGATIVE = 1;
    /** Zero. */
    public static final int ZERO = 2;
    /** Above zero. */
    public static final int POSITIVE = 4;
    /** At most zero. */
    public static final int NONPOSITIVE = NEGATIVE | ZERO;
    /** Not zero. */
    public static final int NONZERO = NEGATIVE | POSITIVE;
    /** At least zero. */
    public static final int NONNEGATIVE = ZERO | POSITIVE;
    /** Nothing is known. */
    public static final int ANY = 7;

    private SignSet() {}

    /** The set with the one sign of a number. */
    public static int of(int signum) {
        return signum < 0 ? NEGATIVE : signum == 0 ? ZERO : POSITIVE;
    }

    /** The signs of the negated numbers. */
    public static int negate(int signs) {
        return signs & ZERO | (signs & NEGATIVE) << 2 | (signs & POSITIVE) >> 2;
    }

    /** The signs of products. */
    public static int product(int a, int b) {
        if (a == POSITIVE) {
            return b;
        }
        if (b == POSITIVE) {
            return a;
        }
        if (a == NONE || b == NONE) {
            return NONE;
        }
        int result = (a | b) & ZERO;
        if ((b & POSITIVE) != 0) {
            result |= a & NONZERO;
        }
        if ((b & NEGATIVE) != 0) {
            result |= negate(a & NONZERO);
        }
        return result;
    }

    /** The signs of powers with an integer exponent. */
    public static int power(int signs, int exponent) {
        if ((exponent & 1) != 0) {
            return signs;
        }
        return exponent == 0 ? POSITIVE : signs & ZERO | ((signs & NONZERO) != 0 ? POSITIVE : 0);
    }

    /** The signs of sums. */
    public static int sum(int a, int b) {
        if (a == NONE || b == NONE) {
            return NONE;
        }
        int union = a | b;
        if ((union & NEGATIVE) == 0 || (union & POSITIVE) == 0) {
            return (a & b & ZERO) | union & NONZERO;
        }
        return ANY;
    }

    /** Whether it is a single sign. */
    public static boolean isDecided(int signs) {
        return signs == NEGATIVE || signs == ZERO || signs == POSITIVE;
    }

    /** For example {@code >= 0}. */
    public static String toString(int signs) {
        return switch (signs) {
            case NONE -> "impossible";
            case NEGATIVE -> "< 0";
            case ZERO -> "= 0";
            case NONPOSITIVE -> "<= 0";
            case POSITIVE -> "> 0";
            case NONZERO -> "!= 0";
            case NONNEGATIVE -> ">= 0";
            default -> "any sign";
        };
    }
}
