package assay.reference.notation;

import java.util.List;

/**
 * A name as it is set: a letter or word, perhaps under an accent, with parts below.
 *
 * @param letter the letter or word
 * @param accent the accent over it, or the empty text
 * @param below the parts below
 */
record NameParts(String letter, String accent, List<String> below) {
    private static final List<String> ACCENTS = List.of("hat", "tilde", "bar", "ddot", "dot", "vec");

    static NameParts of(String name) {
        Notation.Parts parts = Notation.Parts.of(name);
        String base = parts.base();
        for (String accent : ACCENTS) {
            String letter = base.endsWith(accent) ? base.substring(0, base.length() - accent.length()) : "";
            if (isLetter(letter)) {
                return new NameParts(letter, accent, parts.below());
            }
        }
        return new NameParts(base, "", parts.below());
    }

    /** Whether a word is one letter, be it Greek. */
    static boolean isLetter(String word) {
        return word.length() == 1 || Greek.isName(word);
    }
}
