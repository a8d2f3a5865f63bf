package assay.reference.notation;

import java.text.Normalizer;
import java.util.Map;
import java.util.Optional;

/** Mathematical characters and their ASCII twins. */
final class Unicode {
    private static final String SUBSCRIPTS = "₀0₁1₂2₃3₄4₅5₆6₇7₈8₉9ₐaₑeₕhᵢiⱼjₖkₗlₘmₙnₒoₚpᵣrₛsₜtᵤuᵥvₓx";
    private static final String SUPERSCRIPTS = "⁰0¹1²2³3⁴4⁵5⁶6⁷7⁸8⁹9⁺+⁻-⁼=⁽(⁾)ⁱiⁿn";
    private static final Map<Integer, Integer> BELOW = pairs(SUBSCRIPTS);
    private static final Map<Integer, Integer> ABOVE = pairs(SUPERSCRIPTS);

    private Unicode() {}

    private static Map<Integer, Integer> pairs(String twins) {
        Map<Integer, Integer> map = new java.util.HashMap<>();
        for (int k = 0; k < twins.length(); k += 2) {
            map.put((int) twins.charAt(k), (int) twins.charAt(k + 1));
        }
        return Map.copyOf(map);
    }

    /** The character that a small lowered one stands for, or 0. */
    static char subscript(int codePoint) {
        return codePoint < 0x80 ? 0 : (char) (int) BELOW.getOrDefault(codePoint, 0);
    }

    /** The character that a small raised one stands for, or 0. */
    static char superscript(int codePoint) {
        return codePoint < 0x80 ? 0 : (char) (int) ABOVE.getOrDefault(codePoint, 0);
    }

    /** A text in small lowered characters, spaces left out; empty if one of its characters has no such form. */
    static String below(String text) {
        return small(text, BELOW);
    }

    /** A text in small raised characters, spaces left out; empty if one of its characters has no such form. */
    static String above(String text) {
        return text.equals("ᵀ") ? text : small(text, ABOVE);
    }

    private static String small(String text, Map<Integer, Integer> twins) {
        StringBuilder small = new StringBuilder();
        for (int c : text.replace(" ", "").replace('−', '-').codePoints().toArray()) {
            Optional<Integer> twin = twins.entrySet().stream()
                    .filter(pair -> pair.getValue() == c)
                    .map(Map.Entry::getKey)
                    .findFirst();
            if (twin.isEmpty()) {
                return "";
            }
            small.appendCodePoint(twin.get());
        }
        return small.toString();
    }

    /**
     * The canonical ASCII spelling of a name: Greek letters by their English names, accents by their names after the
     * letter (ŷ is {@code yhat}), lowered characters after an underscore (x₁ is {@code x_1}).
     */
    static String canonical(String name) {
        boolean plain = true;
        for (int k = 0; k < name.length() && plain; k++) {
            plain = name.charAt(k) < 0x80;
        }
        if (plain) {
            return name;
        }
        StringBuilder ascii = new StringBuilder();
        boolean lowered = false;
        for (int codePoint :
                Normalizer.normalize(name, Normalizer.Form.NFD).codePoints().toArray()) {
            String letter = Greek.letter(codePoint);
            String accent = Greek.accent(codePoint);
            char below = subscript(codePoint);
            if (below != 0) {
                ascii.append(lowered ? "" : "_").append(below);
            } else if (letter != null || accent != null) {
                ascii.append(letter != null ? letter : accent);
            } else {
                ascii.appendCodePoint(codePoint);
            }
            lowered = below != 0;
        }
        return ascii.toString();
    }
}
