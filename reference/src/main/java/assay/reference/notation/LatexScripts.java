package assay.reference.notation;

import assay.reference.notation.Syntax.Operator;
import assay.reference.number.Rational;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what stands below and above in LaTeX, as text and as mathematics. */
final class LatexScripts {
    private final LatexGrammar grammar;

    LatexScripts(LatexGrammar grammar) {
        this.grammar = grammar;
    }

    /** The operand with what is below and above it. */
    Syntax attached(Syntax operand) {
        Syntax result = operand;
        List<Syntax.Script> below = List.of();
        List<Syntax.Script> above = List.of();
        while (true) {
            Token token = grammar.peek();
            switch (token.kind()) {
                case UNDERSCORE -> {
                    grammar.take();
                    requireNone(below, token, "subscripts");
                    below = below();
                }
                case CARET -> {
                    grammar.take();
                    requireNone(above, token, "superscripts");
                    above = above();
                }
                case TRANSPOSED -> {
                    grammar.take();
                    List<Syntax.Script> more = new ArrayList<>(above);
                    more.add(new Syntax.Script("T", null, null));
                    above = more;
                }
                case PRIME -> {
                    grammar.take();
                    result = new Syntax.Prime(scripted(result, below, above), operand.start(), grammar.lastEnd());
                    below = List.of();
                    above = List.of();
                    grammar.enter();
                    result = attached(result);
                    grammar.leave();
                    return result;
                }
                case BANG ->
                    throw SyntaxException.malformed(
                            token, "a factorial is not read", "write a product over an index: \\prod_{i=1}^{n} i");
                default -> {
                    return scripted(result, below, above);
                }
            }
        }
    }

    private static void requireNone(List<Syntax.Script> scripts, Token token, String what) {
        if (!scripts.isEmpty()) {
            throw SyntaxException.malformed(
                    token, "two " + what + " after one another", "put both in one pair of braces");
        }
    }

    private Syntax scripted(Syntax base, List<Syntax.Script> below, List<Syntax.Script> above) {
        if (below.isEmpty() && above.isEmpty()) {
            return base;
        }
        int end = grammar.lastEnd();
        boolean euler = base instanceof Syntax.Name name
                && name.name().equals("e")
                && grammar.symbols.notations("e").isEmpty();
        boolean power = below.isEmpty() && above.size() == 1 && (euler || !(base instanceof Syntax.Name));
        Syntax exponent = power ? above.get(0).syntax() : null;
        if (exponent != null && !(base instanceof Syntax.Bracketed) && !(base instanceof Syntax.ListOf)) {
            return new Syntax.Power(base, exponent, base.start(), end);
        }
        return new Syntax.Scripted(base, below, above, base.start(), end);
    }

    /** What is below, the underscore being taken. */
    List<Syntax.Script> below() {
        if (grammar.at(TokenKind.OPEN_BRACE)) {
            return group(false);
        }
        Token token = grammar.peek();
        Syntax single = single(token);
        Token after = grammar.peek();
        boolean joined = token.is(TokenKind.NAME) && after.is(TokenKind.NAME) && after.follows(token);
        if (joined && after.text().length() == 1 && isIndexLike(after.text()) && !isScript(grammar.peek(1))) {
            throw SyntaxException.malformed(
                    token.start(),
                    after.end(),
                    "only the first letter after _ is below",
                    "write _{" + token.text() + after.text() + "}");
        }
        return List.of(new Syntax.Script(grammar.textOf(token), single));
    }

    private boolean isIndexLike(String name) {
        return grammar.symbols.freeIndices().containsKey(name)
                || !grammar.symbols.declares(name)
                        && grammar.symbols.notations(name).isEmpty();
    }

    private static boolean isScript(Token token) {
        return token.is(TokenKind.UNDERSCORE) || token.is(TokenKind.CARET) || token.is(TokenKind.OPEN_PARENTHESIS);
    }

    /** What is above, the caret being taken. */
    private List<Syntax.Script> above() {
        Token token = grammar.peek();
        return switch (token.kind()) {
            case OPEN_BRACE -> group(true);
            case STAR, PLUS, MINUS, PRIME, TRANSPOSED -> {
                grammar.take();
                yield List.of(new Syntax.Script(
                        token.is(TokenKind.TRANSPOSED) ? "T" : token.kind().spelling(), null, null));
            }
            case COMMAND -> {
                Syntax syntax = grammar.argument("^");
                yield List.of(new Syntax.Script(source(token.start(), grammar.lastEnd()), syntax));
            }
            default -> List.of(new Syntax.Script(grammar.textOf(token), single(token)));
        };
    }

    /** One token without braces; TeX takes one digit only, so that a longer number is refused. */
    private Syntax single(Token token) {
        if (token.is(TokenKind.NUMBER) && token.end() - token.start() > 1) {
            String digits = grammar.textOf(token);
            throw SyntaxException.malformed(
                    token, "only the first digit of " + digits + " is raised or lowered", "write {" + digits + "}");
        }
        if (!token.is(TokenKind.NUMBER) && !token.is(TokenKind.NAME)) {
            throw grammar.unexpected("a letter, a digit or braces");
        }
        return word(grammar.take());
    }

    private Syntax word(Token token) {
        if (token.is(TokenKind.NUMBER)) {
            Rational value = token.number() == null ? Rational.ZERO : token.number();
            return new Syntax.Number(value, token.decimals(), token.start(), token.end());
        }
        return new Syntax.Name(token.text(), false, token.start(), token.end());
    }

    /** The parts in braces: separated by commas, and above also after a closing parenthesis. */
    private List<Syntax.Script> group(boolean above) {
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
                    if (layer && token.is(TokenKind.CLOSE_PARENTHESIS) && startsPart(grammar.token(k + 1))) {
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

    private static boolean startsPart(Token token) {
        return token.is(TokenKind.NAME) && Resolver.isTransposition(token.text())
                || token.is(TokenKind.TRANSPOSED)
                || token.is(TokenKind.STAR);
    }

    private Syntax.Script part(int from, int to, boolean above) {
        StringBuilder text = new StringBuilder();
        boolean words = true;
        for (int k = from; k < to; k++) {
            text.append(grammar.textOf(grammar.token(k)));
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

    private String source(int start, int end) {
        return grammar.text.substring(start, Math.max(start, end)).replace(" ", "");
    }
}
