package assay.reference.notation;

/** A piece of a text as a message quotes it: with the brackets that belong to it, which a node of syntax does not count. */
final class Quotation {
    private static final String LEFT = "\\left";

    private Quotation() {}

    /** The piece between two places, and whatever it takes that every bracket in it is closed. */
    static String of(String text, int start, int end) {
        int from = start;
        int to = Math.max(start, end);
        int open = 0;
        int missing = 0;
        for (int k = from; k < to; k++) {
            int step = step(text.charAt(k));
            open += step;
            missing = Math.max(missing, -open);
        }
        int unclosed = open + missing;
        while (missing > 0 && from > 0) {
            from--;
            missing -= step(text.charAt(from));
        }
        while (unclosed > 0 && to < text.length()) {
            unclosed += step(text.charAt(to));
            to++;
        }
        if (from < start && text.startsWith(LEFT, from - LEFT.length())) {
            from -= LEFT.length();
        }
        return missing > 0 || unclosed > 0
                ? text.substring(start, Math.max(start, end)).strip()
                : text.substring(from, to).strip();
    }

    private static int step(char c) {
        return c == '(' || c == '[' || c == '{' ? 1 : c == ')' || c == ']' || c == '}' ? -1 : 0;
    }
}
