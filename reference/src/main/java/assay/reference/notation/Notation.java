package assay.reference.notation;

import java.util.ArrayList;
import java.util.List;

/**
 * A way to write a declared name as a letter or word with something below, above or in brackets after it: the name w1
 * may be written ω with (1) above.
 *
 * @param name the declared name
 * @param base the letter or word, in canonical spelling
 * @param below the parts of the subscript
 * @param above the parts of the superscript
 * @param bracket what stands in brackets after it, without spaces, or the empty text
 */
record Notation(String name, String base, List<String> below, List<String> above, String bracket) {

    Notation {
        below = List.copyOf(below);
        above = List.copyOf(above);
    }

    /** A name in canonical spelling: ASCII where there is a twin, no braces around a plain subscript. */
    static String canonical(String name) {
        String ascii = Unicode.canonical(name.strip());
        int brace = ascii.indexOf("_{");
        if (brace > 0 && ascii.endsWith("}")) {
            String inside = ascii.substring(brace + 2, ascii.length() - 1).replace(" ", "");
            return ascii.substring(0, brace) + (isWord(inside) ? "_" + inside : "_{" + inside + "}");
        }
        return ascii;
    }

    /** Whether a canonical spelling is that of a name: {@code x}, {@code w1_0} or {@code v_{-1}}. */
    static boolean isName(String name) {
        int brace = name.indexOf("_{");
        String word = brace > 0 && name.endsWith("}") ? name.substring(0, brace) : name;
        return !word.isEmpty() && Character.isLetter(word.codePointAt(0)) && isWord(word);
    }

    private static boolean isWord(String text) {
        for (int k = 0; k < text.length(); k += Character.charCount(text.codePointAt(k))) {
            if (!Character.isLetterOrDigit(text.codePointAt(k)) && text.charAt(k) != '_') {
                return false;
            }
        }
        return !text.isEmpty();
    }

    /**
     * The ways that follow from the name itself: w1_0 is w with 1, 0 below; W1 is also W with (1) above, as layers are
     * written.
     */
    static List<Notation> implied(String name) {
        Parts parts = Parts.of(name);
        List<Notation> all = new ArrayList<>();
        if (!parts.below().isEmpty()) {
            all.add(new Notation(name, parts.base(), parts.below(), List.of(), ""));
            String first = parts.below().get(0);
            if (Character.isDigit(first.charAt(0))) {
                List<String> rest = parts.below().subList(1, parts.below().size());
                all.add(new Notation(name, parts.base(), rest, List.of("(" + first + ")"), ""));
            }
        }
        return all;
    }

    /** How much of what is written it accounts for. */
    int weight() {
        return below.size() + above.size();
    }

    /** Whether it is the base alone. */
    boolean isBare() {
        return below.isEmpty() && above.isEmpty() && bracket.isEmpty();
    }

    /**
     * A name taken apart.
     *
     * @param base the letters in front
     * @param below the digits and the words after underscores that follow
     */
    record Parts(String base, List<String> below) {

        static Parts of(String name) {
            int k = 0;
            while (k < name.length() && name.charAt(k) != '_' && !isDigit(name.charAt(k))) {
                k++;
            }
            if (k == name.length()) {
                return new Parts(name, List.of());
            }
            String base = name.substring(0, k);
            List<String> below = new ArrayList<>();
            int brace = name.indexOf("_{", k);
            String plain = brace >= 0 ? name.substring(k, brace) : name.substring(k);
            int start = 0;
            for (int at = 0; at <= plain.length(); at++) {
                boolean cut = at == plain.length()
                        || plain.charAt(at) == '_'
                        || (at > 0 && isDigit(plain.charAt(at)) != isDigit(plain.charAt(at - 1)));
                if (cut) {
                    if (at > start) {
                        below.add(plain.substring(start, at));
                    }
                    start = at < plain.length() && plain.charAt(at) == '_' ? at + 1 : at;
                }
            }
            if (brace >= 0) {
                below.add(name.substring(brace + 2, name.length() - 1));
            }
            return new Parts(base, List.copyOf(below));
        }

        private static boolean isDigit(char c) {
            return c >= '0' && c <= '9';
        }
    }
}
