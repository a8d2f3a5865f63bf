package assay.reference.notation;

import assay.reference.number.Rational;
import java.util.ArrayList;
import java.util.List;

/** Reads what stands below and above in LaTeX, as text and as mathematics. */
final class LatexScripts {
    private final LatexGrammar grammar;
    private final ScriptGroups groups;

    LatexScripts(LatexGrammar grammar) {
        this.grammar = grammar;
        this.groups = new ScriptGroups(grammar);
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
                    if (grammar.skip(TokenKind.PLUS)) {
                        Syntax part = scripted(result, below, above);
                        result = new Syntax.Call(
                                "relu", List.of(part), null, 0, false, operand.start(), grammar.lastEnd());
                        below = List.of();
                        above = List.of();
                        continue;
                    }
                    requireNone(below, token, "subscripts");
                    below = below();
                }
                case CARET -> {
                    if (grammar.peek(1).is(TokenKind.OPEN_BRACE)
                            && grammar.peek(2).is(TokenKind.ENTRYWISE)) {
                        result = entrywisePower(operand, scripted(result, below, above));
                        below = List.of();
                        above = List.of();
                        continue;
                    }
                    if (grammar.primesAbove() == 1) {
                        Syntax base = scripted(result, below, above);
                        grammar.takePrimesAbove();
                        return primed(operand, base);
                    }
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
                    return primed(operand, scripted(result, below, above));
                }
                case PERCENT -> {
                    result = percent(scripted(result, below, above), grammar.take());
                    below = List.of();
                    above = List.of();
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

    /** Hundredths: 46.15% is written with four decimals. */
    private static Syntax percent(Syntax operand, Token sign) {
        Rational hundred = Rational.of(100);
        if (operand instanceof Syntax.Number number) {
            return new Syntax.Number(number.value().divide(hundred), number.decimals() + 2, number.start(), sign.end());
        }
        Syntax below = new Syntax.Number(hundred, 0, sign.start(), sign.end());
        return new Syntax.Quotient(operand, below, operand.start(), sign.end());
    }

    /** A power of the entries, written with the sign of the entrywise product above. */
    private Syntax entrywisePower(Syntax operand, Syntax base) {
        grammar.take();
        Token open = grammar.take();
        grammar.take();
        Syntax exponent = grammar.anything();
        grammar.close(open, TokenKind.CLOSE_BRACE);
        return new Syntax.Call("pow", List.of(base, exponent), null, 0, false, operand.start(), grammar.lastEnd());
    }

    /** What a prime stands after, with all that is attached to the whole. */
    private Syntax primed(Syntax operand, Syntax base) {
        Syntax prime = new Syntax.Prime(base, operand.start(), grammar.lastEnd());
        grammar.enter();
        Syntax result = attached(prime);
        grammar.leave();
        return result;
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
            return groups.read(false);
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
            case OPEN_BRACE -> groups.read(true);
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
        grammar.requireSingleDigit();
        if (!token.is(TokenKind.NUMBER) && !token.is(TokenKind.NAME)) {
            throw grammar.unexpected("a letter, a digit or braces");
        }
        return ScriptGroups.word(grammar.take());
    }

    private String source(int start, int end) {
        return grammar.text.substring(start, Math.max(start, end)).replace(" ", "");
    }
}
