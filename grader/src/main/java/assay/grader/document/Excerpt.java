package assay.grader.document;

import assay.reference.notation.Invisible;
import java.util.Locale;
import java.util.regex.Pattern;

/** Texts that someone else wrote, in messages: on one line, and cut off where they are too long to be read. */
public final class Excerpt {
    private static final int LONGEST = 60;
    private static final Pattern COLONS = Pattern.compile("\\A(\\s*):(?=:)");
    private static final Pattern HASHES = Pattern.compile("#(?=#\\w*\\[)");

    private Excerpt() {}

    /**
     * The text on one line, in which characters that cannot be seen stand by their codes. So does a sign of what hosts of
     * builds take for a command: two colons at the beginning, or {@code ##[} anywhere.
     */
    public static String visible(String text) {
        String seen = HASHES.matcher(seen(text)).replaceAll("\\\\u{23}");
        return COLONS.matcher(seen).replaceFirst("$1\\\\u{3A}");
    }

    private static String seen(String text) {
        StringBuilder visible = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (Invisible.is(c)) {
                visible.append("\\u{")
                        .append(Integer.toHexString(c).toUpperCase(Locale.ROOT))
                        .append('}');
            } else {
                visible.appendCodePoint(c);
            }
        });
        return visible.toString();
    }

    /** The text as it is, or its beginning and an ellipsis. */
    public static String of(String text) {
        String line = text.strip();
        if (line.length() <= LONGEST) {
            return line;
        }
        int end = Character.isHighSurrogate(line.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return line.substring(0, end) + "…";
    }
}
