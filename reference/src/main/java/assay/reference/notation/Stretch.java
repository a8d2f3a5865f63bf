package assay.reference.notation;

/**
 * A word or sign of a text.
 *
 * @param start the index of its first char
 * @param end the index after its last char
 * @param kind what it can stand next to
 */
public record Stretch(int start, int end, Kind kind) {

    /** What a word or sign can stand next to. */
    public enum Kind {
        /** An opening bracket. */
        OPEN,
        /** A closing bracket. */
        CLOSE,
        /** A sign that may begin a term. */
        SIGN,
        /** A sign between two things. */
        BETWEEN,
        /** A number, a name or a command. */
        WORD
    }

    static Stretch of(Token token) {
        Kind kind = switch (token.kind()) {
            case OPEN_PARENTHESIS, OPEN_BRACKET, OPEN_BRACE, OPEN_SET, OPEN_FLOOR, OPEN_CEILING -> Kind.OPEN;
            case CLOSE_PARENTHESIS, CLOSE_BRACKET, CLOSE_BRACE, CLOSE_SET, CLOSE_FLOOR, CLOSE_CEILING -> Kind.CLOSE;
            case MINUS -> Kind.SIGN;
            case NUMBER, NAME, COMMAND, ROOT, BAR, DOUBLE_BAR, PARTIAL, PRIME, TRANSPOSED -> Kind.WORD;
            default -> Kind.BETWEEN;
        };
        return new Stretch(token.start(), token.end(), kind);
    }
}
