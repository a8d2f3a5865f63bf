package assay.reference.notation;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The English names of Greek letters and the names of accents, as LaTeX spells both. */
final class Greek {
    private static final Map<Integer, String> LETTERS = letters();
    private static final Map<Integer, String> ACCENTS = Map.of(
            0x0302, "hat", 0x0303, "tilde", 0x0304, "bar", 0x0305, "bar", 0x0307, "dot", 0x0308, "ddot", 0x20D7, "vec");

    private static final Set<String> NAMES = names();

    private Greek() {}

    private static Map<Integer, String> letters() {
        Map<Integer, String> letters = new HashMap<>();
        String[] names = {
            "alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta", "iota", "kappa", "lambda", "mu", "nu",
            "xi", "omicron", "pi", "rho", "sigma", "sigma", "tau", "upsilon", "phi", "chi", "psi", "omega"
        };
        for (int k = 0; k < names.length; k++) {
            letters.put('α' + k, names[k]);
            letters.put('Α' + k, Character.toUpperCase(names[k].charAt(0)) + names[k].substring(1));
        }
        letters.put((int) 'ϵ', "epsilon");
        letters.put((int) 'ϕ', "phi");
        letters.put((int) 'ϑ', "theta");
        letters.put((int) 'ϱ', "rho");
        letters.put((int) 'ϰ', "kappa");
        letters.put((int) 'ϖ', "pi");
        letters.put((int) 'µ', "mu");
        letters.put((int) 'ℓ', "l");
        return Map.copyOf(letters);
    }

    /** The name of a Greek letter, or null. */
    static @Nullable String letter(int codePoint) {
        return codePoint < 0x80 ? null : LETTERS.get(codePoint);
    }

    /** The name of a combining accent, or null. */
    static @Nullable String accent(int codePoint) {
        return codePoint < 0x80 ? null : ACCENTS.get(codePoint);
    }

    /** The combining accent of a name; nothing for the empty name. */
    static String accentCharacter(String name) {
        return ACCENTS.entrySet().stream()
                .filter(entry -> entry.getValue().equals(name))
                .mapToInt(Map.Entry::getKey)
                .min()
                .stream()
                .mapToObj(Character::toString)
                .findFirst()
                .orElse("");
    }

    /** The letter of a name, the usual form of it. */
    static String character(String name) {
        return LETTERS.entrySet().stream()
                .filter(entry -> entry.getValue().equals(name))
                .mapToInt(Map.Entry::getKey)
                .filter(letter -> letter >= 'Α' && letter <= 'ω' && letter != 'ς')
                .min()
                .stream()
                .mapToObj(Character::toString)
                .findFirst()
                .orElse(name);
    }

    /** The names of all letters. */
    static Set<String> names() {
        Set<String> names = new TreeSet<>(LETTERS.values());
        names.remove("l");
        return names;
    }

    /** Whether a word is the name of a Greek letter. */
    static boolean isName(String word) {
        return NAMES.contains(word);
    }
}
