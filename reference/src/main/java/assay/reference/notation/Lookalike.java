package assay.reference.notation;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A letter or digit that looks like one of ASCII and is another. A keyboard left in the other layout types it, and then two
 * names that look the same are not. The letters are those of Unicode's list of confusable characters (Unicode Technical
 * Standard 39) that a keyboard or a typeset page can bring about.
 *
 * @param character the code point
 * @param origin where it is from, such as {@code Cyrillic}
 * @param twin the ASCII letter or digit that it looks like
 */
public record Lookalike(int character, String origin, char twin) {
    private static final Map<String, String> ALPHABETS = Map.of(
            "Cyrillic",
            "аaеeоoрpсcуyхxіiјjѕsԁdһhԛqԝwӏlѵvАAВBЕEКKМMНHОOРPСCТTХXЅSІIЈJҮYԚQԜWЅSѴV",
            "Greek",
            "οoΑAΒBΕEΖZΗHΙIΚKΜMΝNΟOΡPΤTΥYΧX",
            "Armenian",
            "օoսuհhցgզqոnՍUՏSՕOԼL",
            "phonetic",
            "ɑaɡgıiɩiʏyɴnʀrʟlʜhɢgɪiᴀaᴄcᴅdᴇeᴊjᴋkᴍmᴏoᴘpᴛtᴜuᴠvᴡwᴢz");
    private static final Map<Integer, Lookalike> LETTERS = letters();

    private static Map<Integer, Lookalike> letters() {
        Map<Integer, Lookalike> all = new HashMap<>();
        ALPHABETS.forEach((alphabet, twins) -> {
            for (int k = 0; k < twins.length(); k += 2) {
                all.put((int) twins.charAt(k), new Lookalike(twins.charAt(k), alphabet, twins.charAt(k + 1)));
            }
        });
        return Map.copyOf(all);
    }

    /** The first one of a text. */
    public static Optional<Lookalike> in(String text) {
        // Nearly every text is ASCII, and each name of each formula is asked for.
        int plain = 0;
        while (plain < text.length() && text.charAt(plain) <= 0x7F) {
            plain++;
        }
        return plain == text.length() ? Optional.empty() : inOther(text.substring(plain));
    }

    private static Optional<Lookalike> inOther(String text) {
        return text.codePoints()
                .filter(c -> c > 0x7F)
                .mapToObj(Lookalike::of)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Lookalike> of(int c) {
        Lookalike letter = LETTERS.get(c);
        if (letter != null) {
            return Optional.of(letter);
        }
        if (c >= 0xFF01 && c <= 0xFF5E) {
            return Optional.of(new Lookalike(c, "full-width", (char) (c - 0xFEE0)));
        }
        if (c >= 0x1D400 && c <= 0x1D7FF || c >= 0x2160 && c <= 0x217F) {
            String plain = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC);
            return plain.length() == 1 && plain.charAt(0) < 0x80
                    ? Optional.of(new Lookalike(c, c < 0x3000 ? "Roman numeral" : "mathematical", plain.charAt(0)))
                    : Optional.empty();
        }
        int digit = c < 0x2000 ? Character.digit(c, 10) : -1;
        return digit < 0
                ? Optional.empty()
                : Optional.of(new Lookalike(c, "the digit " + digit + " of another script", (char) ('0' + digit)));
    }

    /** For example {@code 'а' is Cyrillic (U+0430) and no a}. */
    public String told() {
        return String.format("'%s' is %s (U+%04X)", Character.toString(character), origin, character)
                + (Character.isDigit(character) ? "" : " and no " + twin);
    }

    /** For example {@code did you mean a?}. */
    public String question() {
        return "did you mean " + twin + "?";
    }

    /** The place of the character in a text that has it. */
    private int offset(String text) {
        return text.indexOf(Character.toString(character));
    }

    /** The fault of a name that stands at a place of the text and has one. */
    SyntaxException at(int start, String name) {
        int from = start + offset(name);
        return SyntaxException.malformed(from, from + Character.charCount(character), told(), question());
    }
}
