package assay.reference.notation;

/**
 * Bounds on what is read, so that no text costs more than milliseconds. They count, they do not time: the outcome is
 * the same on every machine.
 *
 * @param characters of a text
 * @param tokens of a text, after macros are expanded
 * @param nesting levels of brackets, signs, exponents and other constructions inside one another
 * @param digits of a number
 * @param exponent magnitude of the decimal exponent of a number
 * @param expansions macros that are expanded in a text
 * @param readings combinations of choices that are tried where a text can be read in several ways
 * @param nodes of the expression that a text stands for, counted as a tree
 */
public record ReadingBudget(
        int characters, int tokens, int nesting, int digits, int exponent, int expansions, int readings, int nodes) {

    /** Enough for any homework. */
    public static final ReadingBudget DEFAULT =
            new ReadingBudget(65_536, 20_000, 100, 10_000, 10_000, 1_000, 16, 200_000);

    /** No name has more letters; where several stand side by side, every beginning of them is looked up. */
    private static final int LONGEST_NAME = 200;

    /** Refuses a name that is too long. */
    void requireName(int start, int end) {
        if (end - start > LONGEST_NAME) {
            throw SyntaxException.malformed(
                    start, end, "a name of " + (end - start) + " letters; at most " + LONGEST_NAME + " are read", "");
        }
    }

    /** Refuses a text that is too long. */
    void requireLength(String text) {
        if (text.length() > characters) {
            throw SyntaxException.malformed(
                    characters,
                    characters,
                    "the text has " + text.length() + " characters; at most " + characters + " are read",
                    "");
        }
    }
}
