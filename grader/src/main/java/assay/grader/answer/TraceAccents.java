package assay.grader.answer;

import java.util.Collection;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The tangents and adjoints of a trace as people write them: {@code \dot{v_0}}, {@code \dot v_0}, {@code \bar{v}_0} or
 * {@code v0_dot}. As the name of a row each is {@code dv0} or {@code bv0}; in a formula of LaTeX the accent comes to stand
 * over the letter alone, {@code \dot{v}_{0}}.
 *
 * @param worded a name with the word for an accent before or after it
 */
record TraceAccents(Pattern worded) {
    private static final String ACCENT = "\\\\(?<accent>dot|bar|overline)(?![A-Za-z])\\s*";

    /** A whole name with an accent over its letter, or over all of it. */
    private static final Pattern NAME = Pattern.compile(
            ACCENT + "(?:\\{(?<under>[^{}]*(?:\\{[^{}]*})?[^{}]*)}|(?<letter>\\p{L}))(?<rest>[^\\\\]*)");

    /** An accent over a letter with its index. */
    private static final Pattern WIDE = Pattern.compile(
            "\\\\(dot|bar|overline)\\s*\\{\\s*([A-Za-z])\\s*_?\\s*" + "(?:\\{\\s*(-?\\d{1,9})\\s*}|(\\d{1,9}))\\s*}");

    private static final Pattern OVERLINE = Pattern.compile("\\\\overline(?=\\s*(?:\\{\\s*[A-Za-z]\\s*}|\\s[A-Za-z]))");

    /** The accents over numbered quantities and over those with a name. */
    static TraceAccents over(Collection<String> quantities) {
        Stream<String> named = quantities.stream()
                .sorted(Comparator.comparing(String::length).reversed())
                .map(Pattern::quote);
        String any = Stream.concat(Stream.of("v_?\\d{1,9}", "v_?\\{-?\\d{1,9}}"), named)
                .collect(Collectors.joining("|"));
        return new TraceAccents(Pattern.compile("(?<![\\p{L}\\p{N}_\\\\}])(?:(?<name>" + any
                + ")_?(?<after>dot|bar)|(?<before>dot|bar)_?(?<of>" + any + "))(?![\\p{L}\\p{N}_])"));
    }

    /** The name of a row, in the spelling with d for tangents and b for adjoints. */
    String name(String written) {
        String bare = written.replace("$", "").strip();
        Matcher accented = NAME.matcher(bare);
        if (accented.matches()) {
            String under = accented.group("under") == null ? accented.group("letter") : accented.group("under");
            return prefix(accented.group("accent"))
                    + under.strip()
                    + accented.group("rest").strip();
        }
        return plain(bare);
    }

    /** A formula in which an accent stands over one letter, and no name has a word for one. */
    String formula(String written) {
        if (!written.contains("\\")) {
            return plain(written);
        }
        String narrow = WIDE.matcher(written)
                .replaceAll(wide -> Matcher.quoteReplacement("\\" + command(wide.group(1)) + "{" + wide.group(2) + "}_{"
                        + (wide.group(3) == null ? wide.group(4) : wide.group(3)) + "}"));
        return OVERLINE.matcher(narrow).replaceAll("\\\\bar");
    }

    private String plain(String text) {
        Matcher words = worded.matcher(text);
        StringBuilder plain = new StringBuilder();
        while (words.find()) {
            boolean after = words.group("after") != null;
            words.appendReplacement(
                    plain,
                    Matcher.quoteReplacement(
                            prefix(words.group(after ? "after" : "before")) + words.group(after ? "name" : "of")));
        }
        return words.appendTail(plain).toString();
    }

    private static String prefix(String accent) {
        return accent.equals("dot") ? "d" : "b";
    }

    private static String command(String accent) {
        return accent.equals("dot") ? "dot" : "bar";
    }
}
