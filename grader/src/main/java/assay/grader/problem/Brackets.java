package assay.grader.problem;

import java.util.ArrayList;
import java.util.List;

/** Texts with brackets: what stands outside of all of them. */
public final class Brackets {
    private Brackets() {}

    /** The pieces between separators outside of brackets. */
    public static List<String> split(String text, char separator) {
        List<String> pieces = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int k = 0; k < text.length(); k++) {
            char c = text.charAt(k);
            depth += change(c);
            if (depth == 0 && c == separator) {
                pieces.add(text.substring(start, k));
                start = k + 1;
            }
        }
        pieces.add(text.substring(start));
        return pieces;
    }

    /** The place of {@code wanted} outside of brackets, or −1. */
    public static int find(String text, String wanted) {
        int depth = 0;
        for (int k = 0; k < text.length(); k++) {
            depth += change(text.charAt(k));
            if (depth == 0 && text.startsWith(wanted, k)) {
                return k;
            }
        }
        return -1;
    }

    /** Whether no bracket is open before a place. */
    static boolean isOutside(String text, int place) {
        return depthAtEnd(text.substring(0, place)) == 0;
    }

    /** How many brackets are open at the end; −1 if one was closed that was not open. */
    static int depthAtEnd(String text) {
        int depth = 0;
        for (int k = 0; k < text.length(); k++) {
            depth += change(text.charAt(k));
            if (depth < 0) {
                return -1;
            }
        }
        return depth;
    }

    private static int change(char c) {
        return switch (c) {
            case '(', '[', '{' -> 1;
            case ')', ']', '}' -> -1;
            default -> 0;
        };
    }
}
