package assay.grader.answer;

import java.util.regex.Pattern;

/** Texts that are decimals. */
final class Decimals {
    private static final Pattern DECIMAL =
            Pattern.compile("[-+]?(\\d{1,400}(\\.\\d{0,400})?|\\.\\d{1,400})([eE][-+]?\\d{1,3})?");

    private Decimals() {}

    /** Whether a text is a decimal such as {@code -0.10} or {@code 1e-3}. */
    static boolean isDecimal(String text) {
        return DECIMAL.matcher(text.strip()).matches();
    }
}
