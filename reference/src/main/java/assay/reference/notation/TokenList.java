package assay.reference.notation;

import java.util.Arrays;

/** The tokens of a text, ending with {@link TokenKind#END}; counts them against the budget. */
final class TokenList {
    private final ReadingBudget budget;
    private Token[] tokens;
    private int size;

    TokenList(int expected, ReadingBudget budget) {
        this.budget = budget;
        this.tokens = new Token[Math.max(4, Math.min(expected, 1024))];
    }

    void add(Token token) {
        if (size == budget.tokens() && !token.is(TokenKind.END)) {
            throw SyntaxException.malformed(
                    token, "the text has more than " + budget.tokens() + " words and signs", "");
        }
        if (size == tokens.length) {
            tokens = Arrays.copyOf(tokens, 2 * size);
        }
        tokens[size++] = token;
    }

    void set(int k, Token token) {
        tokens[k] = token;
    }

    int size() {
        return size;
    }

    /** The token at this place; beyond either end it is the last one there. */
    Token get(int k) {
        return tokens[k < size ? Math.max(k, 0) : size - 1];
    }
}
