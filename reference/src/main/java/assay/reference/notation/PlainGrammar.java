package assay.reference.notation;

import assay.reference.expression.Expression.Reduction;
import assay.reference.number.Rational;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The factors of plain notation. */
final class PlainGrammar extends Grammar {
    private final ScriptGroups groups = new ScriptGroups(this);

    PlainGrammar(String text, TokenList tokens, Symbols symbols, ReadingBudget budget) {
        super(text, tokens, symbols, budget);
    }

    @Override
    boolean startsFactor(Token token) {
        return switch (token.kind()) {
            case NAME, OPEN_PARENTHESIS, OPEN_FLOOR, OPEN_CEILING, BAR, DOUBLE_BAR, ROOT, PARTIAL -> true;
            default -> false;
        };
    }

    @Override
    @Nullable
    List<Syntax> closedArguments() {
        if (!at(TokenKind.OPEN_PARENTHESIS)) {
            return null;
        }
        Token open = take();
        return items(open, TokenKind.CLOSE_PARENTHESIS);
    }

    @Override
    Syntax factor() {
        enter();
        Syntax factor = attached(primary());
        leave();
        return factor;
    }

    /** The operand with the indices, exponents and transposes after it. */
    private Syntax attached(Syntax operand) {
        Syntax result = operand;
        int levels = 0;
        while (true) {
            Token token = peek();
            int start = operand.start();
            switch (token.kind()) {
                case OPEN_BRACKET -> {
                    take();
                    List<Syntax> indices = items(token, TokenKind.CLOSE_BRACKET);
                    result = new Syntax.Indexed(result, indices, start, lastEnd());
                }
                case CARET -> {
                    take();
                    result = raised(result);
                }
                case ENTRYWISE_POWER -> {
                    take();
                    Syntax exponent = exponent();
                    result = new Syntax.Call("pow", List.of(result, exponent), null, 0, false, start, lastEnd());
                }
                case METHOD -> {
                    take();
                    result = method(token, result);
                }
                case TRANSPOSED -> {
                    take();
                    result = new Syntax.Transposed(result, start, lastEnd());
                }
                case PRIME -> {
                    take();
                    result = new Syntax.Prime(result, start, lastEnd());
                }
                case UNDERSCORE -> result = lowered(result);
                case BANG ->
                    throw SyntaxException.malformed(
                            token, "a factorial is not read", "write a product over an index: prod(i=1..n, i)");
                default -> {
                    for (int k = 0; k < levels; k++) {
                        leave();
                    }
                    return result;
                }
            }
            levels++;
            enter();
        }
    }

    /** A function that is written after its first argument. */
    private Syntax method(Token name, Syntax first) {
        List<Syntax> arguments = new ArrayList<>(List.of(first));
        List<Syntax> others = closedArguments();
        if (others != null) {
            arguments.addAll(others);
        }
        return new Syntax.Call(name.text(), arguments, null, 0, false, first.start(), lastEnd());
    }

    /** The power, the caret being taken. Powers group from the right; braces hold parts as in LaTeX. */
    private Syntax raised(Syntax base) {
        if (!at(TokenKind.OPEN_BRACE)) {
            Syntax exponent = exponent();
            return new Syntax.Power(base, exponent, base.start(), lastEnd());
        }
        List<Syntax.Script> above = groups.read(true);
        Syntax exponent = above.get(0).syntax();
        boolean name = base instanceof Syntax.Name named && !named.name().equals("e");
        if (above.size() == 1 && exponent != null && !name && !isScripted(base)) {
            return new Syntax.Power(base, exponent, base.start(), lastEnd());
        }
        return isScripted(base) && base instanceof Syntax.Scripted scripted
                ? new Syntax.Scripted(scripted.base(), scripted.below(), above, base.start(), lastEnd())
                : new Syntax.Scripted(base, List.of(), above, base.start(), lastEnd());
    }

    private static boolean isScripted(Syntax base) {
        return base instanceof Syntax.Scripted scripted && scripted.above().isEmpty();
    }

    private Syntax exponent() {
        if (at(TokenKind.STAR)) {
            throw unexpected("an exponent");
        }
        return signedFactor();
    }

    /** {@code _i}, {@code _2} or {@code _{i,j}}: indices, or part of a name; {@code _+}: the positive part. */
    private Syntax lowered(Syntax target) {
        // (A^{-1})_{11} is an entry of the inverse: what is in parentheses stays together.
        boolean closed = peek(-1).is(TokenKind.CLOSE_PARENTHESIS);
        take();
        List<Syntax.Script> below;
        if (at(TokenKind.OPEN_BRACE)) {
            below = groups.read(false);
        } else if (skip(TokenKind.PLUS)) {
            // Brackets around a single formula are no list here: [x]_+ is (x)_+.
            Syntax part = target instanceof Syntax.ListOf list && list.items().size() == 1
                    ? list.items().get(0)
                    : target;
            return new Syntax.Call("relu", List.of(part), null, 0, false, target.start(), lastEnd());
        } else if (at(TokenKind.NAME) || at(TokenKind.NUMBER)) {
            Token token = take();
            below = List.of(new Syntax.Script(textOf(token), ScriptGroups.word(token)));
        } else {
            throw unexpected("an index after '_'");
        }
        return !closed
                        && target instanceof Syntax.Scripted scripted
                        && scripted.below().isEmpty()
                ? new Syntax.Scripted(scripted.base(), below, scripted.above(), target.start(), lastEnd())
                : new Syntax.Scripted(target, below, List.of(), target.start(), lastEnd());
    }

    @Override
    Syntax primary() {
        Token token = peek();
        return switch (token.kind()) {
            case NUMBER -> number();
            case NAME -> named();
            case OPEN_PARENTHESIS -> {
                take();
                int bars = hideBars();
                Syntax inner = anything();
                if (at(TokenKind.COMMA)) {
                    inner = point();
                }
                close(token, TokenKind.CLOSE_PARENTHESIS);
                showBars(bars);
                yield inner;
            }
            case OPEN_BRACKET -> {
                take();
                List<Syntax> items = items(token, TokenKind.CLOSE_BRACKET);
                yield new Syntax.ListOf(items, token.start(), lastEnd());
            }
            case OPEN_FLOOR -> rounded(TokenKind.CLOSE_FLOOR, "floor");
            case OPEN_CEILING -> rounded(TokenKind.CLOSE_CEILING, "ceil");
            case BAR, DOUBLE_BAR -> magnitude();
            case ROOT -> {
                take();
                enter();
                Syntax argument = primary();
                leave();
                yield new Syntax.Call("sqrt", List.of(argument), null, 0, false, token.start(), argument.end());
            }
            case PARTIAL -> partial();
            default -> throw unexpected("a number, a name or an opening parenthesis");
        };
    }

    private Syntax point() {
        boolean separators = separatesDigits(peek());
        throw SyntaxException.malformed(
                peek(),
                "a comma in parentheses that belong to no function",
                separators
                        ? "write numbers without separators; a vector stands in brackets: [a, b]"
                        : "a vector stands in brackets: [a, b]");
    }

    /** A number, or an indicator where a condition in brackets follows the number 1. */
    private Syntax number() {
        Token token = take();
        Rational value = token.number() == null ? Rational.ZERO : token.number();
        if (value.isOne() && token.end() - token.start() == 1) {
            if (at(TokenKind.OPEN_BRACKET) || at(TokenKind.OPEN_BRACE)) {
                Token open = take();
                int bars = hideBars();
                Syntax condition = anything();
                close(open, open.is(TokenKind.OPEN_BRACKET) ? TokenKind.CLOSE_BRACKET : TokenKind.CLOSE_BRACE);
                showBars(bars);
                return new Syntax.Indicated(condition, token.start(), lastEnd());
            }
        }
        return new Syntax.Number(value, token.decimals(), token.start(), token.end());
    }

    private Syntax named() {
        Token token = take();
        String name = token.text();
        boolean parenthesis = at(TokenKind.OPEN_PARENTHESIS);
        Syntax bracketed = bracketedName(token);
        if (bracketed != null) {
            return bracketed;
        }
        Syntax differential = differential(token);
        if (differential != null) {
            return differential;
        }
        if (isUserFunction(name)) {
            return parenthesis || at(TokenKind.PRIME) || at(TokenKind.CARET) ? call(token) : plain(token);
        }
        BuiltIn meaning = builtIn(name);
        if (meaning == null) {
            Syntax under = symbols.declares(name) ? null : underscored(token);
            return under != null ? under : plain(token);
        }
        Reduction reduction = reduction(meaning.form());
        if (reduction != null && at(TokenKind.UNDERSCORE)) {
            take();
            return reduced(token, reduction);
        }
        if (meaning.form() == BuiltIn.Form.DELTA && (at(TokenKind.OPEN_BRACKET) || at(TokenKind.UNDERSCORE))) {
            return delta(token);
        }
        if (parenthesis) {
            return call(token);
        }
        boolean powered = at(TokenKind.CARET) && BuiltIn.opens(name, meaning);
        if (powered || at(TokenKind.PRIME) || BuiltIn.opens(name, meaning) && startsArgument(peek())) {
            return call(token);
        }
        return plain(token);
    }

    /** {@code dE/dx[i]}, or the operator {@code d/dx} with what it is applied to; null if the name starts neither. */
    private @Nullable Syntax differential(Token token) {
        if (!token.text().startsWith("d") || symbols.declares(token.text())) {
            return null;
        }
        int ahead = 0;
        for (int open = 0; at(TokenKind.OPEN_BRACKET) && !peek(ahead).is(TokenKind.END); ahead++) {
            open += peek(ahead).is(TokenKind.OPEN_BRACKET) ? 1 : peek(ahead).is(TokenKind.CLOSE_BRACKET) ? -1 : 0;
            if (open == 0) {
                ahead++;
                break;
            }
        }
        boolean operator = token.text().length() == 1 && ahead == 0;
        if (!(operator || isDifferential(token))
                || !peek(ahead).is(TokenKind.SLASH)
                || !isDifferential(peek(ahead + 1))) {
            return null;
        }
        Syntax of = operator
                ? null
                : attached(new Syntax.Name(token.text().substring(1), false, token.start() + 1, token.end()));
        expect(TokenKind.SLASH, "'/' of a quotient of differentials");
        Token below = peek();
        replace(Token.of(
                TokenKind.NAME, below.start() + 1, below.end(), below.text().substring(1)));
        return differentiated(of, factor(), token);
    }

    /** Whether a name is none of the question but one after a d. */
    private boolean isDifferential(Token token) {
        if (!token.is(TokenKind.NAME)
                || token.text().length() < 2
                || !token.text().startsWith("d")) {
            return false;
        }
        String name = token.text().substring(1);
        String base = name.substring(0, name.indexOf('_') > 0 ? name.indexOf('_') : name.length());
        return !symbols.declares(token.text())
                && (symbols.declares(name)
                        || symbols.declares(base)
                        || !symbols.notations(base).isEmpty());
    }

    private Syntax delta(Token token) {
        Token open = take();
        if (open.is(TokenKind.UNDERSCORE)) {
            open = expect(TokenKind.OPEN_BRACE, "'{' and two indices");
            return new Syntax.Call(
                    "delta", items(open, TokenKind.CLOSE_BRACE), null, 0, false, token.start(), lastEnd());
        }
        return new Syntax.Call("delta", items(open, TokenKind.CLOSE_BRACKET), null, 0, false, token.start(), lastEnd());
    }

    /** {@code sum_j} and its like: a name that starts with a reduction and ends with an index. */
    private @Nullable Syntax underscored(Token token) {
        int underscore = token.text().indexOf('_');
        if (underscore <= 0 || underscore == token.text().length() - 1) {
            return null;
        }
        BuiltIn meaning = builtIn(token.text().substring(0, underscore));
        if (meaning == null) {
            return null;
        }
        String index = token.text().substring(underscore + 1);
        Syntax.Name name = new Syntax.Name(index, false, token.start() + underscore + 1, token.end());
        if (meaning.form() == BuiltIn.Form.DELTA && index.length() == 2) {
            Syntax first = new Syntax.Name(index.substring(0, 1), false, token.end() - 2, token.end() - 1);
            Syntax second = new Syntax.Name(index.substring(1), false, token.end() - 1, token.end());
            return new Syntax.Call("delta", List.of(first, second), null, 0, false, token.start(), token.end());
        }
        Reduction reduction = reduction(meaning.form());
        return reduction == null ? null : body(token, reduction, name, null, null);
    }

    /** What follows {@code sum_}: an index, or a range in braces. */
    private Syntax reduced(Token token, Reduction reduction) {
        Token open = peek();
        if (!skip(TokenKind.OPEN_BRACE)) {
            Token index = expect(TokenKind.NAME, "an index after '_'");
            Syntax.Name name = new Syntax.Name(index.text(), false, index.start(), index.end());
            return body(token, reduction, name, null, at(TokenKind.CARET) ? upper() : null);
        }
        Syntax range = argument();
        close(open, TokenKind.CLOSE_BRACE);
        if (range instanceof Syntax.Range bounds) {
            return body(token, reduction, bounds.index(), bounds.from(), bounds.to());
        }
        if (range instanceof Syntax.Name index) {
            return body(token, reduction, index, null, at(TokenKind.CARET) ? upper() : null);
        }
        if (range instanceof Syntax.Comparison comparison
                && comparison.equation()
                && comparison.operands().get(0) instanceof Syntax.Name index
                && comparison.operands().size() == 2) {
            if (!at(TokenKind.CARET)) {
                throw unexpected("'^' and the last value of the index");
            }
            return body(token, reduction, index, comparison.operands().get(1), upper());
        }
        throw SyntaxException.malformed(range, "this is no range of an index", "write sum_{i=1..n} or sum(i=1..n, …)");
    }

    private Syntax upper() {
        take();
        if (!at(TokenKind.OPEN_BRACE)) {
            return exponent();
        }
        Token open = take();
        Syntax last = anything();
        close(open, TokenKind.CLOSE_BRACE);
        return last;
    }

    private Syntax body(
            Token token, Reduction reduction, Syntax.Name index, @Nullable Syntax from, @Nullable Syntax to) {
        Syntax body = term();
        return new Syntax.Reduced(reduction, index, from, to, null, body, token.start(), body.end());
    }
}
