package assay.reference.notation;

import assay.reference.number.Rational;
import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/** Cuts a plain text into tokens; mathematical characters become their ASCII twins. */
final class PlainLexer {
    /** How far a name may go on in braces. */
    private static final int NAME_LENGTH = 64;

    private final String text;
    private final Symbols symbols;
    private final ReadingBudget budget;
    private final Numerals numerals;
    private final TokenList tokens;
    private int at;
    /** Whether a module such as np stands before the next name. */
    private boolean ofModule;

    PlainLexer(String text, Symbols symbols, ReadingBudget budget) {
        this.text = text;
        this.symbols = symbols;
        this.budget = budget;
        this.numerals = new Numerals(text, budget);
        this.tokens = new TokenList(text.length() / 2 + 2, budget);
    }

    TokenList read() {
        budget.requireLength(text);
        while (at < text.length()) {
            char c = text.charAt(at);
            if (Signs.isBlank(c)) {
                at++;
            } else if (isLetter(c)) {
                word();
            } else if (c >= '0' && c <= '9' || c == '.' && digitAt(at + 1)) {
                number();
            } else {
                sign(c);
            }
        }
        tokens.add(Token.of(TokenKind.END, at, at));
        return tokens;
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private boolean digitAt(int k) {
        return k < text.length() && text.charAt(k) >= '0' && text.charAt(k) <= '9';
    }

    private void number() {
        Token number = numerals.read(at, true);
        String digits = text.substring(at, number.end());
        int e = Math.max(digits.indexOf('e'), digits.indexOf('E'));
        if (e > 0 && symbols.declares(digits.substring(e, e + 1))) {
            throw SyntaxException.malformed(
                    number,
                    "'" + digits + "' may be a number or a product with " + digits.charAt(e),
                    "write " + digits.substring(0, e) + "*" + digits.substring(e) + " for the product");
        }
        add(number);
    }

    private void add(Token token) {
        tokens.add(token);
        at = token.end();
    }

    private void add(TokenKind kind, int length) {
        tokens.add(Token.of(kind, at, at + length));
        at += length;
    }

    /** A name made of ASCII letters, digits and underscores, and what may be joined to it. */
    private void word() {
        int start = at;
        int k = at + 1;
        while (k < text.length()) {
            char c = text.charAt(k);
            if (!(isLetter(c) || c >= '0' && c <= '9' || c == '_')) {
                break;
            }
            k++;
        }
        if (k < text.length() && (text.charAt(k) > 0x7F || text.charAt(k - 1) == '_' && text.charAt(k) == '{')) {
            mixedWord(start);
            return;
        }
        at = k;
        String name = text.substring(start, k);
        if (isPointBeforeLetter(k) && ProgramNames.isModule(name) && !symbols.declares(name)) {
            at = k + 1;
            ofModule = true;
            return;
        }
        name(ofModule ? ProgramNames.function(name) : name, start, k);
        ofModule = false;
    }

    private boolean isPointBeforeLetter(int k) {
        return k + 1 < text.length() && text.charAt(k) == '.' && isLetter(text.charAt(k + 1));
    }

    private void name(String name, int start, int end) {
        budget.requireName(start, end);
        TokenKind kind = TokenKind.NAME;
        if (end - start <= 3 && !symbols.declares(name)) {
            kind = switch (name) {
                case "and" -> TokenKind.AND;
                case "or" -> TokenKind.OR;
                case "not" -> TokenKind.NOT;
                case "if" -> afterOperand() ? TokenKind.IF : TokenKind.NAME;
                default -> TokenKind.NAME;
            };
        } else if (name.equals("else") && afterOperand() && !symbols.declares(name)) {
            kind = TokenKind.ELSE;
        }
        tokens.add(Token.of(kind, start, end, name));
    }

    /** Whether an operand has just ended, so that {@code if} and {@code else} stand between operands. */
    private boolean afterOperand() {
        return tokens.size() > 0
                && switch (tokens.get(tokens.size() - 1).kind()) {
                    case NUMBER,
                            NAME,
                            TRANSPOSED,
                            PRIME,
                            CLOSE_PARENTHESIS,
                            CLOSE_BRACKET,
                            CLOSE_BRACE,
                            CLOSE_FLOOR,
                            CLOSE_CEILING,
                            BAR,
                            DOUBLE_BAR -> true;
                    default -> false;
                };
    }

    /** A name with Greek letters, accents, small lowered characters or braces after an underscore. */
    private void mixedWord(int start) {
        int end = wordEnd(start, false);
        String whole = Notation.canonical(text.substring(start, end));
        if (!symbols.declares(whole) && BuiltIn.of(whole) == null) {
            end = wordEnd(start, true);
            whole = Notation.canonical(text.substring(start, end));
        }
        at = end;
        if (end < text.length() && text.charAt(end) == '{' && text.charAt(end - 1) == '_') {
            int close = text.substring(end, Math.min(text.length(), end + NAME_LENGTH))
                            .indexOf('}')
                    + end;
            String braced = close < end ? "" : Notation.canonical(text.substring(start, close + 1));
            if (symbols.declares(braced)) {
                tokens.add(Token.of(TokenKind.NAME, start, close + 1, braced));
                at = close + 1;
                return;
            }
            String base = Notation.canonical(text.substring(start, end - 1));
            tokens.add(Token.of(TokenKind.NAME, start, end - 1, base));
            tokens.add(Token.of(TokenKind.UNDERSCORE, end - 1, end));
            return;
        }
        name(whole, start, end);
    }

    /**
     * The end of the name that starts here.
     *
     * @param cut whether a Greek letter is a name of its own, so that ηv is η times v
     */
    private int wordEnd(int start, boolean cut) {
        int k = start;
        boolean greek = false;
        boolean lowered = false;
        while (k < text.length()) {
            int c = text.codePointAt(k);
            boolean below = Unicode.subscript(c) != 0;
            boolean letter = Character.isLetter(c) && !below && Unicode.superscript(c) == 0 && c != 'ᵀ';
            boolean mark = Character.getType(c) == Character.NON_SPACING_MARK;
            boolean rest = below || mark || c == '_' || c < 0x80 && Character.isDigit(c);
            boolean isGreek = letter && Greek.letter(c) != null;
            if (!letter && !rest || k == start && !letter) {
                break;
            }
            if (cut && letter && k > start && (greek || isGreek) && !lowered) {
                break;
            }
            greek |= isGreek;
            lowered |= c == '_';
            k += Character.charCount(c);
        }
        return k;
    }

    private void sign(char c) {
        char next = at + 1 < text.length() ? text.charAt(at + 1) : 0;
        TokenKind pair = Signs.of(c, next);
        TokenKind single = Signs.of(c);
        if (c == '.') {
            point(next);
        } else if (c == '*' && next == '*') {
            add(TokenKind.CARET, 2);
        } else if (c == '&') {
            ampersand(next);
        } else if (c == '∑' || c == '∏') {
            add(Token.of(TokenKind.NAME, at, at + 1, c == '∑' ? "sum" : "prod"));
        } else if (c == '∞') {
            add(Token.of(TokenKind.NAME, at, at + 1, "inf"));
        } else if (pair != null) {
            add(pair, 2);
        } else if (single != null) {
            add(single, 1);
        } else {
            other();
        }
    }

    private void point(char next) {
        if (next == '*') {
            add(TokenKind.ENTRYWISE, 2);
        } else if (next == '.') {
            add(TokenKind.DOTS, at + 2 < text.length() && text.charAt(at + 2) == '.' ? 3 : 2);
        } else if (next == 'T' && (at + 2 >= text.length() || !Character.isLetterOrDigit(text.charAt(at + 2)))) {
            // As matrices are transposed in Python.
            add(TokenKind.TRANSPOSED, 2);
        } else if (next == '^') {
            add(TokenKind.ENTRYWISE_POWER, 2);
        } else if (next == '/') {
            add(TokenKind.SLASH, 2);
        } else if (isLetter(next) && method(at + 1)) {
            return;
        } else {
            throw SyntaxException.malformed(
                    at, at + 1, "a point without a digit", "write .* for the entrywise product");
        }
    }

    /** Takes a function that is written after its first argument, as in {@code X.dot(w)}; false if there is none. */
    private boolean method(int start) {
        int end = start;
        while (end < text.length() && isLetter(text.charAt(end))) {
            end++;
        }
        String known = ProgramNames.method(text.substring(start, end)).orElse("");
        if (known.isEmpty() || end == text.length() || text.charAt(end) != '(') {
            return false;
        }
        add(Token.of(TokenKind.METHOD, start - 1, end, known));
        return true;
    }

    private void ampersand(char next) {
        if (next != '&') {
            throw SyntaxException.malformed(at, at + 1, "'&' is no sign of plain notation", "write 'and' or '&&'");
        }
        add(TokenKind.AND, 2);
    }

    private void other() {
        int c = text.codePointAt(at);
        Rational fraction = fraction(c);
        if (Character.isLetter(c) && Unicode.superscript(c) == 0 && Unicode.subscript(c) == 0) {
            letter(c);
        } else if (fraction != null) {
            add(new Token(TokenKind.NUMBER, at, at + 1, "", fraction, 0));
        } else if (Unicode.superscript(c) != 0) {
            raised();
        } else if (Unicode.subscript(c) != 0) {
            lowered();
        } else {
            throw Signs.unknown(c, at, "plain notation", hint(c));
        }
    }

    /** A name; but Σ and Π with an index are a sum and a product, as ∑ and ∏ are. */
    private void letter(int c) {
        char next = at + 1 < text.length() ? text.charAt(at + 1) : 0;
        boolean indexed = next == '_' || Unicode.subscript(next) != 0;
        String known = c == 'Σ' ? "Sigma" : c == 'Π' ? "Pi" : "";
        if (known.isEmpty() || !indexed || !symbols.notations(known).isEmpty() || symbols.declares(known)) {
            mixedWord(at);
        } else {
            add(Token.of(TokenKind.NAME, at, at + 1, c == 'Σ' ? "sum" : "prod"));
        }
    }

    private static String hint(int c) {
        return switch (c) {
            case '\\' -> "a LaTeX command is a backslash and letters, as in \\frac";
            case '$' -> "dollar signs stand on both sides of LaTeX";
            case '"', '`' -> "leave quotation marks out";
            case '#', '%' -> "write mathematics only";
            default -> "";
        };
    }

    private static @Nullable Rational fraction(int c) {
        if (c < 0x80) {
            return null;
        }
        String parts = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKD);
        int slash = parts.indexOf('\u2044');
        return slash > 0 && slash < parts.length() - 1
                ? Rational.parse(parts.substring(0, slash) + "/" + parts.substring(slash + 1))
                : null;
    }

    /** Small lowered characters after something that is no name: its indices. */
    private void lowered() {
        tokens.add(Token.of(TokenKind.UNDERSCORE, at, at));
        int start = at;
        StringBuilder below = new StringBuilder();
        while (at < text.length() && Unicode.subscript(text.charAt(at)) != 0) {
            below.append(Unicode.subscript(text.charAt(at)));
            at++;
        }
        String word = below.toString();
        tokens.add(
                isLetter(word.charAt(0))
                        ? Token.of(TokenKind.NAME, start, at, word)
                        : new Token(
                                TokenKind.NUMBER,
                                start,
                                at,
                                "",
                                new Numerals(word, budget).read(0, false).number(),
                                0));
    }

    /** Small raised characters: an exponent in parentheses. */
    private void raised() {
        int start = at;
        tokens.add(Token.of(TokenKind.CARET, start, start));
        tokens.add(Token.of(TokenKind.OPEN_PARENTHESIS, start, start));
        while (at < text.length() && Unicode.superscript(text.charAt(at)) != 0) {
            char c = Unicode.superscript(text.charAt(at));
            if (c >= '0' && c <= '9') {
                int from = at;
                long value = 0;
                while (at < text.length() && value < 1_000_000) {
                    char digit = Unicode.superscript(text.charAt(at));
                    if (digit < '0' || digit > '9') {
                        break;
                    }
                    value = 10 * value + digit - '0';
                    at++;
                }
                tokens.add(new Token(TokenKind.NUMBER, from, at, "", Rational.of(value), 0));
            } else if (isLetter(c)) {
                tokens.add(Token.of(TokenKind.NAME, at, at + 1, Character.toString(c)));
                at++;
            } else {
                add(
                        switch (c) {
                            case '+' -> TokenKind.PLUS;
                            case '-' -> TokenKind.MINUS;
                            case '(' -> TokenKind.OPEN_PARENTHESIS;
                            case ')' -> TokenKind.CLOSE_PARENTHESIS;
                            default -> TokenKind.EQUALS;
                        },
                        1);
            }
        }
        tokens.add(Token.of(TokenKind.CLOSE_PARENTHESIS, at, at));
    }
}
