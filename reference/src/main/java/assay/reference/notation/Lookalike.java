package assay.reference.notation;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A letter of another alphabet that looks like a Latin one. A keyboard left in the other layout types it, and then two
 * names that look the same are not.
 *
 * @param letter the code point
 * @param alphabet Cyrillic or Greek
 * @param latin the letter that it looks like
 */
record Lookalike(int letter, String alphabet, char latin) {
    private static final String CYRILLIC = "аaеeоoрpсcуyхxіiјjѕsԁdһhԛqԝwАAВBЕEКKМMНHОOРPСCТTХXЅSІIЈJҮYԚQԜW";
    private static final String GREEK = "οoΑAΒBΕEΖZΗHΙIΚKΜMΝNΟOΡPΤTΥYΧX";
    private static final Map<Integer, Lookalike> ALL = all();

    private static Map<Integer, Lookalike> all() {
        Map<Integer, Lookalike> all = new HashMap<>();
        Map.of("Cyrillic", CYRILLIC, "Greek", GREEK).forEach((alphabet, twins) -> {
            for (int k = 0; k < twins.length(); k += 2) {
                all.put((int) twins.charAt(k), new Lookalike(twins.charAt(k), alphabet, twins.charAt(k + 1)));
            }
        });
        return Map.copyOf(all);
    }

    /** The first one of a text. */
    static Optional<Lookalike> in(String text) {
        return text.codePoints().boxed().filter(ALL::containsKey).map(ALL::get).findFirst();
    }

    /** The fault of a name that has one. */
    SyntaxException at(Syntax name) {
        String shown = Character.toString(letter);
        return SyntaxException.malformed(
                name,
                "'" + shown + "' is the " + alphabet + " letter that looks like " + latin
                        + ", and no name is declared with it",
                "type the Latin letter " + latin);
    }
}
