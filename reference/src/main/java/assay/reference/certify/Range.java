package assay.reference.certify;

import assay.reference.number.Ball;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What is claimed of a value at a point: that it lies between two decimal numbers, or that it is undefined there.
 */
public sealed interface Range {

    /** The value has no real number. */
    enum Undefined implements Range {
        UNDEFINED;

        @Override
        public String toString() {
            return "undefined";
        }
    }

    /**
     * The value lies between these numbers, both included.
     *
     * @param lower the lower end
     * @param upper the upper end, at least the lower
     */
    record Between(BigDecimal lower, BigDecimal upper) implements Range {
        /** An exponent of nine digits or more ends a number. */
        private static final Pattern UNWIELDY = Pattern.compile("e-?\\d{9,}[,\\]]");

        public Between {
            if (lower.compareTo(upper) > 0) {
                throw new IllegalArgumentException("the range [" + lower + ", " + upper + "] is empty");
            }
        }

        /** Whether every number of the other range lies in this one. */
        public boolean contains(Between other) {
            return lower.compareTo(other.lower) <= 0 && other.upper.compareTo(upper) <= 0;
        }

        /** For example {@code [0.31, 0.32]}. */
        @Override
        public String toString() {
            return "[" + text(lower) + ", " + text(upper) + "]";
        }

        private static String text(BigDecimal end) {
            return end.scale() >= 0 && end.scale() < 40 ? end.toPlainString() : end.toString();
        }
    }

    /** Whether the two claims exclude that the values are equal numbers or both undefined. */
    default boolean excludes(Range other) {
        if (this instanceof Between a && other instanceof Between b) {
            return a.upper().compareTo(b.lower()) < 0 || b.upper().compareTo(a.lower()) < 0;
        }
        return this instanceof Between || other instanceof Between;
    }

    /**
     * What is known of a ball, in so many digits; empty if that is nothing, or if an end has an exponent too large to be
     * written.
     */
    static Optional<Range> of(Ball ball, int digits) {
        String text = ball.toDecimal(digits);
        return text.contains("unknown") || Between.UNWIELDY.matcher(text).find()
                ? Optional.empty()
                : Optional.of(parse(text));
    }

    /**
     * Reads {@code [0.31, 0.32]} or {@code undefined}.
     *
     * @throws IllegalArgumentException if it is neither
     */
    static Range parse(String text) {
        if (text.equals("undefined")) {
            return Undefined.UNDEFINED;
        }
        int comma = text.indexOf(',');
        if (!text.startsWith("[") || !text.endsWith("]") || comma < 0) {
            throw new IllegalArgumentException("'" + text + "' is no range such as [0.31, 0.32]");
        }
        return new Between(
                new BigDecimal(text.substring(1, comma).strip()),
                new BigDecimal(text.substring(comma + 1, text.length() - 1).strip()));
    }
}
