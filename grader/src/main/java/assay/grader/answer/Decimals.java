package assay.grader.answer;

import assay.reference.rounding.WrittenDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts that are decimals, whose digits count: {@code -0.10}, {@code 1e-3}, {@code $-0.10$}, {@code − 0.10}. */
final class Decimals {
    private static final Pattern DECIMAL = Pattern.compile("(?<dollar>\\$?)\\s*(?<sign>[-+−]?)\\s*"
            + "(?<digits>(\\d{1,400}(\\.\\d{0,400})?|\\.\\d{1,400})([eE][-+]?\\d{1,3})?)\\s*\\k<dollar>");

    private Decimals() {}

    /** The decimal that a text is as a whole, with the digits that were written; empty if it is anything else. */
    static Optional<WrittenDecimal> read(String text) {
        Matcher decimal = DECIMAL.matcher(text.strip());
        if (!decimal.matches()) {
            return Optional.empty();
        }
        String sign = decimal.group("sign").replace('−', '-');
        return Optional.of(WrittenDecimal.parse(sign + decimal.group("digits")));
    }
}
