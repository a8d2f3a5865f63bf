package assay.grader.review;

import assay.reference.number.Rational;
import java.util.Optional;
import java.util.regex.Pattern;

/** Points as people write them into a table. */
final class WrittenPoints {
    private static final Pattern POINTS = Pattern.compile("\\d{1,6}(\\.\\d{1,2})?");

    private WrittenPoints() {}

    /** The number of a decimal with at most two places; nothing for any other text. */
    static Optional<Rational> of(String text) {
        return POINTS.matcher(text).matches() ? Optional.of(Rational.parse(text)) : Optional.empty();
    }
}
