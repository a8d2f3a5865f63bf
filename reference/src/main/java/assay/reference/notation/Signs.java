package assay.reference.notation;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The signs of one character, which both notations share. */
final class Signs {
    private static final Map<Character, TokenKind> ALL = all();
    private static final String BLANKS = "\u00A0\u2009\u200A\u202F\u2062\u2061\u200B\uFEFF";

    private Signs() {}

    private static Map<Character, TokenKind> all() {
        Map<Character, TokenKind> signs = new HashMap<>();
        put(signs, "+", TokenKind.PLUS);
        put(signs, "-−–", TokenKind.MINUS);
        put(signs, "*·⋅×∗", TokenKind.STAR);
        put(signs, "/÷∕", TokenKind.SLASH);
        put(signs, "@", TokenKind.MATRIX_PRODUCT);
        put(signs, "⊙∘⊛", TokenKind.ENTRYWISE);
        put(signs, "⊗", TokenKind.OUTER);
        put(signs, "^", TokenKind.CARET);
        put(signs, "_", TokenKind.UNDERSCORE);
        put(signs, "ᵀ⊤", TokenKind.TRANSPOSED);
        put(signs, "'′’", TokenKind.PRIME);
        put(signs, "(", TokenKind.OPEN_PARENTHESIS);
        put(signs, ")", TokenKind.CLOSE_PARENTHESIS);
        put(signs, "[", TokenKind.OPEN_BRACKET);
        put(signs, "]", TokenKind.CLOSE_BRACKET);
        put(signs, "{", TokenKind.OPEN_BRACE);
        put(signs, "}", TokenKind.CLOSE_BRACE);
        put(signs, "⌊", TokenKind.OPEN_FLOOR);
        put(signs, "⌋", TokenKind.CLOSE_FLOOR);
        put(signs, "⌈", TokenKind.OPEN_CEILING);
        put(signs, "⌉", TokenKind.CLOSE_CEILING);
        put(signs, "|", TokenKind.BAR);
        put(signs, "‖", TokenKind.DOUBLE_BAR);
        put(signs, ",", TokenKind.COMMA);
        put(signs, ":", TokenKind.COLON);
        put(signs, ";", TokenKind.SEMICOLON);
        put(signs, "=", TokenKind.EQUALS);
        put(signs, "<", TokenKind.LESS);
        put(signs, ">", TokenKind.GREATER);
        put(signs, "≤⩽", TokenKind.LESS_OR_EQUAL);
        put(signs, "≥⩾", TokenKind.GREATER_OR_EQUAL);
        put(signs, "≠", TokenKind.NOT_EQUAL);
        put(signs, "!", TokenKind.BANG);
        put(signs, "¬", TokenKind.NOT);
        put(signs, "∧", TokenKind.AND);
        put(signs, "∨", TokenKind.OR);
        put(signs, "√", TokenKind.ROOT);
        put(signs, "∂", TokenKind.PARTIAL);
        put(signs, "…", TokenKind.DOTS);
        return Map.copyOf(signs);
    }

    private static void put(Map<Character, TokenKind> signs, String characters, TokenKind kind) {
        for (char c : characters.toCharArray()) {
            signs.put(c, kind);
        }
    }

    /** The sign that a character is, or null; ASCII is looked up without a map. */
    static @Nullable TokenKind of(char c) {
        return switch (c) {
            case '+' -> TokenKind.PLUS;
            case '-' -> TokenKind.MINUS;
            case '*' -> TokenKind.STAR;
            case '/' -> TokenKind.SLASH;
            case '^' -> TokenKind.CARET;
            case '(' -> TokenKind.OPEN_PARENTHESIS;
            case ')' -> TokenKind.CLOSE_PARENTHESIS;
            case ',' -> TokenKind.COMMA;
            default -> ALL.get(c);
        };
    }

    /** The sign that two characters make together, or null. */
    static @Nullable TokenKind of(char first, char second) {
        if (second == '=') {
            return switch (first) {
                case '=' -> TokenKind.EQUAL;
                case '<' -> TokenKind.LESS_OR_EQUAL;
                case '>' -> TokenKind.GREATER_OR_EQUAL;
                case '!' -> TokenKind.NOT_EQUAL;
                case ':' -> TokenKind.EQUALS;
                default -> null;
            };
        }
        if (first == second) {
            return switch (first) {
                case '|' -> TokenKind.DOUBLE_BAR;
                case '.' -> TokenKind.DOTS;
                default -> null;
            };
        }
        return null;
    }

    /** Whether a character is a space, or has no meaning between others. */
    static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c > 0x7F && BLANKS.indexOf(c) >= 0;
    }

    /** How a character is named in a message. */
    static String shown(int codePoint) {
        return Invisible.is(codePoint) ? Invisible.told(codePoint) : "'" + Character.toString(codePoint) + "'";
    }

    /** The fault of a character that is no sign of a notation. */
    static SyntaxException unknown(int codePoint, int at, String notation, String hint) {
        int end = at + Character.charCount(codePoint);
        String character = Character.toString(codePoint);
        Optional<Lookalike> twin = Lookalike.in(character);
        if (twin.isPresent()) {
            return twin.get().at(at, character);
        }
        return SyntaxException.malformed(
                at,
                end,
                shown(codePoint) + " is no sign of " + notation,
                Invisible.is(codePoint) ? "it cannot be seen; delete it" : hint);
    }
}
