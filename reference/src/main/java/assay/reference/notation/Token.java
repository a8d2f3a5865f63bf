package assay.reference.notation;

import assay.reference.number.Rational;
import org.jspecify.annotations.Nullable;

/**
 * A word of a text.
 *
 * @param start the index of its first char
 * @param end the index after its last char
 * @param text the name in its canonical spelling, the command without its backslash; else empty
 * @param number the value of a number
 * @param decimals the decimals of a number
 */
record Token(
        TokenKind kind,
        int start,
        int end,
        String text,
        @Nullable Rational number,
        int decimals) {

    static Token of(TokenKind kind, int start, int end) {
        return new Token(kind, start, end, "", null, 0);
    }

    static Token of(TokenKind kind, int start, int end, String text) {
        return new Token(kind, start, end, text, null, 0);
    }

    boolean is(TokenKind other) {
        return kind == other;
    }

    boolean isName(String name) {
        return kind == TokenKind.NAME && text.equals(name);
    }

    /** Whether it starts where the other one ends, without a space between. */
    boolean follows(Token other) {
        return start == other.end;
    }
}
