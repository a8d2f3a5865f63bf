package assay.reference.notation;

import java.util.ArrayList;
import java.util.List;

/** Cuts a LaTeX text into commands, words of letters, numbers and signs; comments and spaces are left out. */
final class LatexLexer {
    private final String text;
    private final ReadingBudget budget;
    private final Numerals numerals;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    LatexLexer(String text, ReadingBudget budget) {
        this.text = text;
        this.budget = budget;
        this.numerals = new Numerals(text, budget);
    }

    List<Token> read() {
        budget.requireLength(text);
        while (at < text.length()) {
            char c = text.charAt(at);
            if (Signs.isBlank(c) || c == '~') {
                at++;
            } else if (c == '%') {
                int end = text.indexOf('\n', at);
                at = end < 0 ? text.length() : end + 1;
            } else if (c == '\\') {
                command();
            } else if (isLetter(c)) {
                word();
            } else if (c >= '0' && c <= '9' || c == '.' && digitAt(at + 1)) {
                add(numerals.read(at, false));
            } else {
                sign(c);
            }
        }
        return tokens;
    }

    private void add(Token token) {
        if (tokens.size() >= budget.tokens()) {
            throw SyntaxException.malformed(
                    token, "the text has more than " + budget.tokens() + " words and signs", "");
        }
        tokens.add(token);
        at = token.end();
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private boolean digitAt(int k) {
        return k < text.length() && text.charAt(k) >= '0' && text.charAt(k) <= '9';
    }

    private void command() {
        int end = at + 1;
        while (end < text.length() && isLetter(text.charAt(end))) {
            end++;
        }
        if (end == at + 1) {
            if (end == text.length()) {
                throw SyntaxException.malformed(at, end, "a backslash at the end of the text", "");
            }
            end += Character.charCount(text.codePointAt(end));
        } else if (end < text.length() && text.charAt(end) == '*' && Latex.isAside(text.substring(at + 1, end + 1))) {
            end++;
        } else if (end < text.length() && text.charAt(end) == '*' && isStarred(text.substring(at + 1, end + 1))) {
            end++;
        }
        String name = text.substring(at + 1, end);
        if (name.equals("_")) {
            add(Token.of(TokenKind.NAME, at, end, "_"));
            return;
        }
        if (name.equals("\\") && end < text.length() && text.charAt(end) == '[') {
            int close = text.indexOf(']', end);
            String length = close < 0 ? "" : text.substring(end + 1, close).strip();
            if (length.length() > 2 && length.matches("-?[0-9.]+ *(pt|em|ex|mm|cm|in)")) {
                end = close + 1;
            }
        }
        boolean delimiter = name.equals("left") || name.equals("right") || name.equals("middle");
        int stop = end;
        while (delimiter && stop < text.length() && Signs.isBlank(text.charAt(stop))) {
            stop++;
        }
        boolean invisible = delimiter && stop < text.length() && text.charAt(stop) == '.';
        add(Token.of(TokenKind.COMMAND, at, end, invisible ? name + "." : name));
        at = invisible ? stop + 1 : at;
    }

    private static boolean isStarred(String name) {
        return Latex.isWords(name) || Latex.isDefinition(name);
    }

    private void word() {
        int end = at + 1;
        while (end < text.length() && isLetter(text.charAt(end))) {
            end++;
        }
        budget.requireName(at, end);
        add(Token.of(TokenKind.NAME, at, end, text.substring(at, end)));
    }

    private void sign(char c) {
        char next = at + 1 < text.length() ? text.charAt(at + 1) : 0;
        TokenKind pair = Signs.of(c, next);
        TokenKind single = Signs.of(c);
        if (c == '.' && next == '.') {
            int end = at + 2;
            while (end < text.length() && text.charAt(end) == '.') {
                end++;
            }
            add(Token.of(TokenKind.DOTS, at, end));
        } else if (pair != null) {
            add(Token.of(pair, at, at + 2));
        } else if (single != null) {
            add(Token.of(single, at, at + 1));
        } else {
            other(c, next);
        }
    }

    private void other(char c, char next) {
        switch (c) {
            case '.' -> add(Token.of(TokenKind.POINT, at, at + 1));
            case '&' -> add(Token.of(TokenKind.ALIGN, at, at + 1));
            case '$' -> add(Token.of(TokenKind.DOLLAR, at, next == '$' ? at + 2 : at + 1));
            case '#' -> {
                if (!digitAt(at + 1)) {
                    throw SyntaxException.malformed(at, at + 1, "'#' stands only before the number of an argument", "");
                }
                add(Token.of(TokenKind.PARAMETER, at, at + 2, Character.toString(next)));
            }
            case '∑' -> add(Token.of(TokenKind.COMMAND, at, at + 1, "sum"));
            case '∏' -> add(Token.of(TokenKind.COMMAND, at, at + 1, "prod"));
            case '∫' -> add(Token.of(TokenKind.COMMAND, at, at + 1, "int"));
            case '∇' -> add(Token.of(TokenKind.COMMAND, at, at + 1, "nabla"));
            case '→' -> add(Token.of(TokenKind.COMMAND, at, at + 1, "to"));
            case '∞' -> add(Token.of(TokenKind.NAME, at, at + 1, "inf"));
            default -> letter();
        }
    }

    /** A Greek letter, or another letter perhaps with an accent. */
    private void letter() {
        int c = text.codePointAt(at);
        int end = at + Character.charCount(c);
        if (!Character.isLetter(c) || Unicode.superscript(c) != 0 || Unicode.subscript(c) != 0) {
            throw Signs.unknown(c, at, "LaTeX mathematics", "");
        }
        while (end < text.length() && Character.getType(text.charAt(end)) == Character.NON_SPACING_MARK) {
            end++;
        }
        add(Token.of(TokenKind.NAME, at, end, Unicode.canonical(text.substring(at, end))));
    }
}
