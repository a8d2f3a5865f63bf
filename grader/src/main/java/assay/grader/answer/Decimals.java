package assay.grader.answer;

import assay.reference.notation.Reader;
import assay.reference.number.Rational;
import assay.reference.rounding.WrittenDecimal;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Texts that are decimals, whose digits count: {@code -0.10}, {@code 1e-3}, {@code $-0.10$}, {@code − 0.10}; in brackets or
 * in another font, {@code \boxed{0.10}}; with a percent sign or a power of ten, which move the point and no more:
 * {@code 46.12\%} has four decimals, as {@code 4.612 \times 10^{-1}} has. A quotient or a sum is none: its value is exact.
 */
final class Decimals {
    private static final Pattern DECIMAL = Pattern.compile("(?<dollar>\\$?)\\s*(?<sign>[-+−]?)\\s*"
            + "(?<digits>(\\d{1,400}(\\.\\d{0,400})?|\\.\\d{1,400})([eE][-+]?\\d{1,3})?)\\s*\\k<dollar>");

    /** What stands around a number for looks only: mathematics, brackets, a frame, a font. */
    private static final Pattern WRAPPED = Pattern.compile("(?:\\$\\$(?<display>[^$]*)\\$\\$|\\$(?<inline>[^$]*)\\$"
            + "|\\\\\\((?<round>.*)\\\\\\)|\\\\\\[(?<square>.*)\\\\]|\\*\\*(?<strong>[^*]*)\\*\\*"
            + "|\\\\left\\s*\\((?<sized>[^()]*)\\\\right\\s*\\)|\\((?<bracketed>[^()]*|[^()]*\\([^()]*\\)[^()]*)\\)"
            + "|(?:\\\\(?:boxed|fbox|num|mathbf|mathrm|mathit|mathsf|mathtt|mathnormal|bm|boldsymbol|pmb|textbf|textit"
            + "|textrm|text|emph|underline|ensuremath)\\s*)?\\{(?<font>.*)})");

    private static final Pattern ABOUT = Pattern.compile("^(?:≈|≃|≅|\\\\(?:approx|simeq|cong)(?![A-Za-z]))");
    private static final Pattern SIGNED = Pattern.compile("(?<sign>[-+−–])(?<rest>[^-+−–].*)");
    private static final Pattern PERCENT = Pattern.compile("(?<rest>.*[\\d})$])\\s*\\\\?%");

    /** A factor that is a power of ten, with its exponent. */
    private static final Pattern POWER_OF_TEN = Pattern.compile("(?<rest>.*[\\d.)}])\\s*"
            + "(?:\\\\(?:times|cdot|ast)(?![A-Za-z])|[×·⋅∙*]|(?<=[\\d\\s])x(?=[\\d\\s]))\\s*10\\s*(?:\\^|\\*\\*)\\s*"
            + "(?:\\{\\s*(?<braced>[-+−–]?\\s*\\d{1,3})\\s*}|\\(\\s*(?<inner>[-+−–]?\\s*\\d{1,3})\\s*\\)"
            + "|(?<bare>[-+−–]?\\s*\\d{1,3}))");

    /** What LaTeX writes for looks only. */
    private static final Pattern SPACING =
            Pattern.compile("\\\\[,;:! ]|\\\\(?:quad|qquad|displaystyle|textstyle)(?![A-Za-z])|~");

    /** A power of ten with a small raised exponent. */
    private static final Pattern HIGH = Pattern.compile("(?<!\\d)10([⁺⁻]?[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})");

    /** In LaTeX such an exponent ends after its first digit. */
    private static final Pattern RAISED = Pattern.compile("\\^\\s*[-+−–]?\\s*\\d\\d");

    /** More signs, brackets and fonts than anyone writes around a number. */
    private static final int MOST_LAYERS = 12;

    /** No text that is longer is one decimal. */
    private static final int MOST_CHARACTERS = 1000;

    private static final int MOST_PLACES = 1000;

    private Decimals() {}

    /** The decimal that a text is as a whole, with the digits that were written; empty if it is anything else. */
    static Optional<WrittenDecimal> read(String text) {
        Optional<WrittenDecimal> plain = plain(text);
        return plain.isPresent()
                        || text.length() > MOST_CHARACTERS
                        || Reader.isLatex(text) && RAISED.matcher(text).find()
                ? plain
                : within(ABOUT.matcher(spaced(text)).replaceFirst(""), MOST_LAYERS);
    }

    /** The same where a number is digits, perhaps with a sign and an exponent, and nothing around it. */
    static Optional<WrittenDecimal> plain(String text) {
        Matcher decimal = DECIMAL.matcher(text.strip());
        if (!decimal.matches()) {
            return Optional.empty();
        }
        BigDecimal number = new BigDecimal(decimal.group("digits"));
        boolean negative =
                "-−".contains(decimal.group("sign")) && !decimal.group("sign").isEmpty();
        return Math.abs((long) number.scale()) > MOST_PLACES
                ? Optional.empty()
                : Optional.of(WrittenDecimal.of(negative ? number.negate() : number));
    }

    private static Optional<WrittenDecimal> within(String text, int layers) {
        String bare = text.strip();
        if (layers == 0) {
            return Optional.empty();
        }
        return (bare.startsWith("$") ? Optional.<WrittenDecimal>empty() : plain(bare))
                .or(() -> unwrapped(bare, layers - 1))
                .or(() -> signed(bare, layers - 1))
                .or(() -> percent(bare, layers - 1))
                .or(() -> scaled(bare, layers - 1));
    }

    private static Optional<WrittenDecimal> unwrapped(String text, int layers) {
        Matcher wrapped = WRAPPED.matcher(text);
        return wrapped.matches()
                ? IntStream.rangeClosed(1, wrapped.groupCount())
                        .mapToObj(group -> Optional.ofNullable(wrapped.group(group)))
                        .flatMap(Optional::stream)
                        .findFirst()
                        .flatMap(inner -> within(ABOUT.matcher(inner.strip()).replaceFirst(""), layers))
                : Optional.empty();
    }

    private static Optional<WrittenDecimal> signed(String text, int layers) {
        Matcher signed = SIGNED.matcher(text);
        return signed.matches()
                ? within(signed.group("rest"), layers)
                        .map(size -> signed.group("sign").equals("+")
                                ? size
                                : new WrittenDecimal(size.value().negate(), size.decimals()))
                : Optional.empty();
    }

    private static Optional<WrittenDecimal> percent(String text, int layers) {
        Matcher percent = PERCENT.matcher(text);
        return percent.matches()
                ? within(percent.group("rest"), layers).flatMap(number -> shifted(number, -2))
                : Optional.empty();
    }

    /** A number times a power of ten. A whole number times a whole one is a product like any other, and exact. */
    private static Optional<WrittenDecimal> scaled(String text, int layers) {
        Matcher scaled = POWER_OF_TEN.matcher(text);
        if (!scaled.matches()) {
            return Optional.empty();
        }
        String written = Stream.of("braced", "inner", "bare")
                .flatMap(group -> Optional.ofNullable(scaled.group(group)).stream())
                .collect(Collectors.joining());
        int exponent =
                Integer.parseInt(written.replaceAll("\\s", "").replace('−', '-').replace('–', '-'));
        return within(scaled.group("rest"), layers)
                .filter(number -> number.decimals() > 0 || exponent < 0)
                .flatMap(number -> shifted(number, exponent));
    }

    /** A decimal whose point is moved to the right, or to the left. */
    private static Optional<WrittenDecimal> shifted(WrittenDecimal number, int places) {
        int decimals = number.decimals() - places;
        return Math.abs((long) decimals) > MOST_PLACES
                ? Optional.empty()
                : Optional.of(new WrittenDecimal(
                        number.value().multiply(Rational.of(10).power(places)), decimals));
    }

    /** The text without what is there for looks, and with exponents that stand high written out. */
    private static String spaced(String text) {
        String flat = SPACING.matcher(text).replaceAll(" ").strip();
        return HIGH.matcher(flat).replaceAll(high -> "10^(" + low(high.group(1)) + ")");
    }

    private static String low(String high) {
        StringBuilder low = new StringBuilder();
        high.chars().forEach(sign -> low.append("+-0123456789".charAt("⁺⁻⁰¹²³⁴⁵⁶⁷⁸⁹".indexOf(sign))));
        return low.toString();
    }
}
