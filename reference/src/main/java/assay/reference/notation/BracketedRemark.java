package assay.reference.notation;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds remarks in brackets in LaTeX, as in {@code = b \quad (\text{chain rule})}. Such a remark is set off by wide space or
 * columns, holds nothing but words, and stands at the end of a formula; anything else in brackets belongs to the formula.
 */
record BracketedRemark(String text, RawText raw, Symbols symbols) {
    /** Wide space or columns, up to the place that is looked at. */
    private static final Pattern SET_OFF = Pattern.compile("(?:\\\\q?quad|\\\\hfill|&)[\\s&~]*(?:\\\\[,;: ]\\s*)*$");

    private static final int LONGEST_SPACE = 80;
    private static final Pattern WORDS = Pattern.compile("\\s*\\p{L}[\\p{L}\\p{N}\\s'’.,:;-]*");

    /** What may follow the remark: the end of the row or of the mathematics. */
    private static final Set<String> ENDS = Set.of("\\", "end", "]", ")");

    /**
     * Where the remark ends that begins with the bracket at a place, or −1 if there is none.
     *
     * @param start where the formula starts
     */
    int end(int start, int place) {
        int words = skipSpace(place + 1);
        String command = isCommand(words) ? raw.commandAt(words) : "";
        int brace = words + 1 + command.length();
        int end = Latex.isWords(command) ? raw.group(brace) : -1;
        if (end < 0) {
            return -1;
        }
        String said = text.substring(brace + 1, end - 1);
        int close = skipSpace(end);
        char closing = text.charAt(place) == '(' ? ')' : ']';
        boolean remark = close < text.length()
                && text.charAt(close) == closing
                && WORDS.matcher(said).matches()
                && !symbols.declares(said.strip())
                && isEndOfFormula(skipSpace(close + 1))
                && isSetOff(start, place);
        return remark ? close + 1 : -1;
    }

    private boolean isSetOff(int start, int place) {
        Matcher space = SET_OFF.matcher(text).region(Math.max(start, place - LONGEST_SPACE), place);
        return space.find();
    }

    private boolean isEndOfFormula(int place) {
        return place >= text.length()
                || text.charAt(place) == '$'
                || text.charAt(place) == '=' && !text.startsWith("==", place)
                || isCommand(place) && ENDS.contains(raw.commandAt(place));
    }

    private boolean isCommand(int place) {
        return place < text.length() && text.charAt(place) == '\\';
    }

    private int skipSpace(int from) {
        int place = from;
        while (place < text.length() && (Character.isWhitespace(text.charAt(place)) || text.charAt(place) == '&')) {
            place++;
        }
        return place;
    }
}
