package assay.reference.notation;

/** A place among the tokens of a text, with the depth of what is open there and messages about what stands there. */
abstract class TokenCursor {
    /** A row of dots or digits may be as long as the formula. */
    private static final int LONGEST_SHOWN = 40;

    final String text;
    final ReadingBudget budget;
    private final TokenList tokens;
    private int next;
    private int depth;

    TokenCursor(String text, TokenList tokens, ReadingBudget budget) {
        this.text = text;
        this.tokens = tokens;
        this.budget = budget;
    }

    /** The number of tokens. */
    final int size() {
        return tokens.size();
    }

    final Token peek() {
        return tokens.get(next);
    }

    final Token peek(int ahead) {
        return tokens.get(next + ahead);
    }

    final Token take() {
        return tokens.get(next++);
    }

    /** Where the last token taken ends. */
    final int lastEnd() {
        return next == 0 ? 0 : tokens.get(next - 1).end();
    }

    final boolean at(TokenKind kind) {
        return peek().is(kind);
    }

    final boolean skip(TokenKind kind) {
        if (!at(kind)) {
            return false;
        }
        next++;
        return true;
    }

    final void skip(int count) {
        next += count;
    }

    final int mark() {
        return next;
    }

    final Token token(int place) {
        return tokens.get(place);
    }

    final int depth() {
        return depth;
    }

    /** Goes on at a place as deep as before. */
    final void restore(int place, int level) {
        next = place;
        depth = level;
    }

    /** Puts a token for the next one. */
    final void replace(Token token) {
        tokens.set(next, token);
    }

    final Token expect(TokenKind kind, String role) {
        if (!at(kind)) {
            throw unexpected(role);
        }
        return take();
    }

    /** The close of a bracket; its absence is reported with the place of the opening. */
    final Token close(Token open, TokenKind kind) {
        if (at(kind)) {
            return take();
        }
        Token found = peek();
        Position opened = Position.of(text, open.start(), open.end());
        String missing = "a closing '" + kind.spelling() + "' is missing for the '"
                + open.kind().spelling() + "' at column " + opened.column();
        if (separatesDigits(found)) {
            throw SyntaxException.malformed(found, "a comma inside a number", "write numbers without separators");
        }
        throw SyntaxException.malformed(
                found, missing + (found.is(TokenKind.END) ? "" : "; found " + shown(found)), mend(found));
    }

    /** Whether a comma is meant to group the digits of a number. */
    final boolean separatesDigits(Token comma) {
        Token digits = peek(1);
        return comma.is(TokenKind.COMMA)
                && peek(-1).is(TokenKind.NUMBER)
                && digits.is(TokenKind.NUMBER)
                && comma.follows(peek(-1))
                && digits.follows(comma)
                && digits.end() - digits.start() >= 3;
    }

    final SyntaxException unexpected(String wanted) {
        Token found = peek();
        return SyntaxException.malformed(found, "expected " + wanted + ", found " + shown(found), mend(found));
    }

    private String mend(Token found) {
        return switch (found.kind()) {
            case CLOSE_PARENTHESIS, CLOSE_BRACKET, CLOSE_BRACE ->
                "this " + found.kind().spelling() + " closes nothing that is open; is its opening one missing?";
            case LINE_BREAK -> "write one formula";
            case EQUALS -> next == 0 ? "write only what stands after the sign" : "";
            case COMMAND -> found.text().equals("over") ? "write \\frac{a}{b}" : "";
            case DOTS -> "write the sum or product over an index";
            case BANG -> "a factorial is not read; write a product over an index";
            case NUMBER ->
                next > 0 && peek(-1).is(TokenKind.NUMBER) ? "write one number without spaces, or * between two" : "";
            case COMMA ->
                separatesDigits(found) ? "write numbers without separators, and brackets around a vector" : "";
            default -> "";
        };
    }

    final String shown(Token token) {
        if (token.is(TokenKind.END)) {
            return "the end of the text";
        }
        int end = Math.max(token.start(), token.end());
        boolean isLong = end - token.start() > LONGEST_SHOWN;
        String source = text.substring(token.start(), isLong ? token.start() + LONGEST_SHOWN : end);
        return "'" + (source.isEmpty() ? token.kind().spelling() : source) + (isLong ? "…'" : "'");
    }

    /** Counts one more level of nesting. */
    final void enter() {
        if (++depth > budget.nesting()) {
            throw SyntaxException.malformed(
                    peek(), "more than " + budget.nesting() + " levels are nested in one another here", "");
        }
    }

    final void leave() {
        depth--;
    }

    /** The canonical text of a token. */
    final String textOf(Token token) {
        return switch (token.kind()) {
            case NAME, COMMAND, KEYWORD -> token.text();
            case NUMBER -> text.substring(token.start(), token.end());
            default -> token.kind().spelling();
        };
    }
}
