package assay.reference.notation;

import java.util.ArrayList;
import java.util.List;

/**
 * Settles what a line break outside of a matrix means: nothing where a formula plainly goes on, as before or after an
 * operator; else it stays and separates formulas.
 */
final class LineBreaks {
    private LineBreaks() {}

    static List<Token> settle(List<Token> all) {
        List<Token> tokens = withoutNumber(all);
        List<Token> settled = new ArrayList<>(tokens.size());
        for (int k = 0; k < tokens.size(); k++) {
            Token token = tokens.get(k);
            boolean gap = token.is(TokenKind.LINE_BREAK) && token.text().isEmpty();
            if (gap) {
                Token after = k + 1 < tokens.size() ? tokens.get(k + 1) : token;
                boolean first = settled.isEmpty();
                if (first || k + 1 == tokens.size() || joins(settled.get(settled.size() - 1)) || joins(after)) {
                    continue;
                }
                settled.add(token);
                continue;
            }
            boolean doubled = token.is(TokenKind.EQUALS)
                    && !settled.isEmpty()
                    && settled.get(settled.size() - 1).is(TokenKind.EQUALS)
                    && k > 0
                    && !tokens.get(k - 1).is(TokenKind.EQUALS);
            if (!doubled) {
                settled.add(token);
            }
        }
        return settled;
    }

    /** Without the number of an equation in parentheses, which stands after a gap at the end. */
    private static List<Token> withoutNumber(List<Token> tokens) {
        int size = tokens.size();
        boolean numbered = size > 4
                && tokens.get(size - 1).is(TokenKind.CLOSE_PARENTHESIS)
                && tokens.get(size - 2).is(TokenKind.NUMBER)
                && tokens.get(size - 3).is(TokenKind.OPEN_PARENTHESIS)
                && tokens.get(size - 4).is(TokenKind.LINE_BREAK);
        return numbered ? tokens.subList(0, size - 4) : tokens;
    }

    /** Whether a formula goes on after or before this token. */
    private static boolean joins(Token token) {
        return switch (token.kind()) {
            case PLUS,
                    MINUS,
                    STAR,
                    SLASH,
                    MATRIX_PRODUCT,
                    ENTRYWISE,
                    OUTER,
                    CARET,
                    UNDERSCORE,
                    COMMA,
                    EQUALS,
                    EQUAL,
                    NOT_EQUAL,
                    LESS,
                    LESS_OR_EQUAL,
                    GREATER,
                    GREATER_OR_EQUAL,
                    LINE_BREAK,
                    KEYWORD -> true;
            default -> false;
        };
    }
}
