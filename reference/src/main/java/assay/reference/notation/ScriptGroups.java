package assay.reference.notation;

import assay.reference.notation.Syntax.Operator;
import assay.reference.number.Rational;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what stands in braces after {@code _} or {@code ^}, as text and as mathematics. */
final class ScriptGroups {
    private final Grammar grammar;

    ScriptGroups(Grammar grammar) {
        this.grammar = grammar;
    }

    /** One word as an index or exponent. */
    static Syntax word(Token token) {
        if (token.is(TokenKind.NUMBER)) {
            Rational value = token.number() == null ? Rational.ZERO : token.number();
            return new Syntax.Number(value, token.decimals(), token.start(), token.end());
        }
        return new Syntax.Name(token.text(), false, token.start(), token.end());
    }

    /** The parts in braces: separated by commas, and above also after a closing parenthesis. */
    List<Syntax.Script> read(boolean above) {
        Token open = grammar.take();
        List<Syntax.Script> parts = new ArrayList<>();
        while (!grammar.at(TokenKind.CLOSE_BRACE)) {
            int from = grammar.mark();
            int to = end(from, above);
            if (to == from) {
                throw grammar.unexpected("something to raise or lower");
            }
            parts.add(part(from, to, above));
            if (!grammar.skip(TokenKind.COMMA) && grammar.at(TokenKind.END)) {
                grammar.close(open, TokenKind.CLOSE_BRACE);
            }
        }
        grammar.take();
        if (parts.isEmpty()) {
            throw SyntaxException.malformed(open, "empty braces", "");
        }
        return parts;
    }

    /** The place of the token after the part that starts here. */
    private int end(int from, boolean above) {
        int open = 0;
        int k = from;
        while (true) {
            Token token = grammar.token(k);
            switch (token.kind()) {
                case END -> {
                    return k;
                }
                case OPEN_BRACE, OPEN_PARENTHESIS, OPEN_BRACKET, OPEN_SET -> open++;
                case CLOSE_BRACE, CLOSE_PARENTHESIS, CLOSE_BRACKET, CLOSE_SET -> {
                    if (open == 0) {
                        return k;
                    }
                    open--;
                    boolean layer = above && open == 0 && grammar.token(from).is(TokenKind.OPEN_PARENTHESIS);
                    if (layer && token.is(TokenKind.CLOSE_PARENTHESIS) && startsPart(k + 1)) {
                        return k + 1;
                    }
                }
                case COMMA -> {
                    if (open == 0) {
                        return k;
                    }
                }
                default -> {}
            }
            k++;
        }
    }

    private boolean startsPart(int place) {
        Token token = grammar.token(place);
        Token after = grammar.token(place + 1);
        boolean last = after.is(TokenKind.CLOSE_BRACE) || after.is(TokenKind.COMMA);
        return token.is(TokenKind.NAME) && Transposition.isSign(token.text())
                || token.is(TokenKind.TRANSPOSED)
                || token.is(TokenKind.STAR) && last;
    }

    private Syntax.Script part(int from, int to, boolean above) {
        StringBuilder text = new StringBuilder();
        boolean words = true;
        for (int k = from; k < to; k++) {
            boolean brace = grammar.token(k).is(TokenKind.OPEN_BRACE)
                    || grammar.token(k).is(TokenKind.CLOSE_BRACE);
            text.append(brace ? "" : grammar.textOf(grammar.token(k)));
            words &= grammar.token(k).is(TokenKind.NAME) || grammar.token(k).is(TokenKind.NUMBER);
        }
        String canonical = text.toString();
        if (words && (!above || to == from + 1)) {
            List<Syntax> list = new ArrayList<>();
            while (grammar.mark() < to) {
                list.add(word(grammar.take()));
            }
            return new Syntax.Script(canonical, sideBySide(list));
        }
        if (to == from + 1 && grammar.at(TokenKind.COLON)) {
            return new Syntax.Script(canonical, grammar.axis());
        }
        if (to == from + 1 && grammar.at(TokenKind.TRANSPOSED)) {
            grammar.take();
            return new Syntax.Script("T", null, null);
        }
        int depth = grammar.depth();
        int bars = grammar.hideBars();
        @Nullable Syntax syntax = null;
        @Nullable SyntaxException fault = null;
        try {
            syntax = grammar.anything();
            if (grammar.mark() != to) {
                fault = grammar.unexpected("an operator or '}'");
                syntax = null;
            }
        } catch (SyntaxException found) {
            fault = found;
        }
        grammar.showBars(bars);
        grammar.restore(to, depth);
        return new Syntax.Script(canonical, syntax, fault);
    }

    private static Syntax sideBySide(List<Syntax> list) {
        if (list.size() == 1) {
            return list.get(0);
        }
        List<Operator> operators = new ArrayList<>();
        for (int k = 1; k < list.size(); k++) {
            operators.add(Operator.JUXTAPOSED);
        }
        return new Syntax.Product(
                list, operators, list.get(0).start(), list.get(list.size() - 1).end());
    }
}
