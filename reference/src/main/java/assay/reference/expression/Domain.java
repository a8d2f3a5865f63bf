package assay.reference.expression;

import assay.reference.number.Rational;

/** The values that a symbol may take. The domain of a tensor holds for every entry, or jointly where it says so. */
public sealed interface Domain {

    /** Every real number. */
    Domain REAL = Named.REAL;

    /** The domains that go by a name. */
    enum Named implements Domain {
        /** All real numbers. */
        REAL("real"),
        /** x &gt; 0. */
        POSITIVE("positive"),
        /** x ≥ 0. */
        NONNEGATIVE("nonnegative"),
        /** x ≠ 0. */
        NONZERO("nonzero"),
        /** Whole numbers. */
        INTEGER("integer"),
        /** 1, 2, 3, … */
        POSITIVE_INTEGER("positive-integer"),
        /** 0 &lt; x &lt; 1. */
        PROBABILITY("probability"),
        /** A vector of positive entries that sum to one. */
        SIMPLEX("simplex"),
        /** A vector with a single one among zeros. */
        ONE_HOT("one-hot");

        private final String spelling;

        Named(String spelling) {
            this.spelling = spelling;
        }

        @Override
        public String toString() {
            return spelling;
        }
    }

    /**
     * The open interval lower &lt; x &lt; upper.
     *
     * @throws IllegalArgumentException if it is empty
     */
    record OpenInterval(Rational lower, Rational upper) implements Domain {
        public OpenInterval {
            if (lower.compareTo(upper) >= 0) {
                throw new IllegalArgumentException("the interval (" + lower + "," + upper + ") is empty");
            }
        }

        @Override
        public String toString() {
            return "(" + lower + "," + upper + ")";
        }
    }

    /**
     * Reads a domain by its name, or an open interval such as {@code (0,1)} or {@code (-1/2, 3)}.
     *
     * @throws IllegalArgumentException with a message that lists what is known
     */
    static Domain parse(String text) {
        String bare = text.strip();
        for (Named named : Named.values()) {
            if (named.spelling.equals(bare)) {
                return named;
            }
        }
        if (bare.startsWith("(") && bare.endsWith(")") && bare.indexOf(',') > 0) {
            int comma = bare.indexOf(',');
            return new OpenInterval(
                    Rational.parse(bare.substring(1, comma).strip()),
                    Rational.parse(bare.substring(comma + 1, bare.length() - 1).strip()));
        }
        throw new IllegalArgumentException("unknown domain '" + text + "'; known are "
                + String.join(
                        ", ",
                        java.util.Arrays.stream(Named.values())
                                .map(Named::toString)
                                .toList())
                + " and open intervals such as (0,1)");
    }
}
