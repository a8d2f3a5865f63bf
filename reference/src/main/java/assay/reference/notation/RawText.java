package assay.reference.notation;

import java.util.Locale;

/** The words, commands and groups of a text, found at a place. */
record RawText(String text) {

    /** The characters of a group in braces that belongs to a command of layout. */
    static final int LONGEST_GROUP = 500;

    /** The command that starts with the backslash here, without it. */
    String commandAt(int place) {
        int end = place + 1;
        while (end < text.length() && isLetter(text.charAt(end))) {
            end++;
        }
        return text.substring(place + 1, Math.min(text.length(), Math.max(end, place + 2)));
    }

    /** The letters that start here, in lower case. */
    String word(int place) {
        int end = place;
        while (end < text.length() && isLetter(text.charAt(end))) {
            end++;
        }
        return text.substring(Math.min(place, end), end).toLowerCase(Locale.ROOT);
    }

    /** Where the group in braces that starts here ends, or -1. */
    int group(int place) {
        if (place >= text.length() || text.charAt(place) != '{') {
            return -1;
        }
        int open = 0;
        for (int k = place; k < Math.min(text.length(), place + LONGEST_GROUP); k++) {
            open += text.charAt(k) == '{' ? 1 : text.charAt(k) == '}' ? -1 : 0;
            if (open == 0) {
                return k + 1;
            }
        }
        return -1;
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }
}
