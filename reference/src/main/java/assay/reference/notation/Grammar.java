package assay.reference.notation;

import assay.reference.expression.Expression.Reduction;
import assay.reference.notation.Syntax.Operator;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What both notations share of names and functions: what a name may be, and how arguments follow a function. */
abstract class Grammar extends OperatorGrammar {
    final Symbols symbols;

    Grammar(String text, TokenList tokens, Symbols symbols, ReadingBudget budget) {
        super(text, tokens, budget);
        this.symbols = symbols;
    }

    /** One operand without anything attached to it. */
    abstract Syntax primary();

    /** The arguments in brackets of a function, which start here, or null if there are none. */
    abstract @Nullable List<Syntax> closedArguments();

    /** The reduction that a name stands for where an index follows, or null. */
    static @Nullable Reduction reduction(BuiltIn.@Nullable Form form) {
        if (form == null) {
            return null;
        }
        return switch (form) {
            case SUM -> Reduction.SUM;
            case PRODUCT -> Reduction.PRODUCT;
            case MAXIMUM -> Reduction.MAXIMUM;
            case MINIMUM -> Reduction.MINIMUM;
            default -> null;
        };
    }

    /** What a name means as a function, if the question does not use it for something else. */
    final @Nullable BuiltIn builtIn(String name) {
        return symbols.isBare() || symbols.declares(name) ? null : BuiltIn.of(name);
    }

    final boolean isUserFunction(String name) {
        return symbols.meaning(name) instanceof Symbols.Function;
    }

    final Syntax plain(Token token) {
        boolean called = at(TokenKind.OPEN_PARENTHESIS) && peek().follows(token);
        return new Syntax.Name(token.text(), called, token.start(), token.end());
    }

    final boolean startsArgument(Token token) {
        return token.is(TokenKind.NUMBER) || startsFactor(token);
    }

    /** A name that is declared together with what stands in brackets after it, such as {@code h[t-1]}; else null. */
    final @Nullable Syntax bracketedName(Token token) {
        if (!at(TokenKind.OPEN_BRACKET)) {
            return null;
        }
        for (Notation notation : symbols.notations(token.text())) {
            int ahead = 1;
            StringBuilder inside = new StringBuilder();
            while (!notation.bracket().isEmpty()
                    && inside.length() < notation.bracket().length()
                    && !peek(ahead).is(TokenKind.END)) {
                inside.append(textOf(peek(ahead)));
                ahead++;
            }
            if (ahead > 1
                    && peek(ahead).is(TokenKind.CLOSE_BRACKET)
                    && notation.bracket().contentEquals(inside)) {
                skip(ahead + 1);
                return new Syntax.Name(notation.name(), false, token.start(), lastEnd());
            }
        }
        return null;
    }

    final Syntax rounded(TokenKind close, String function) {
        Token open = take();
        Syntax inner = anything();
        close(open, close);
        return new Syntax.Call(function, List.of(inner), null, 0, false, open.start(), lastEnd());
    }

    /** Items up to a closing bracket, the opening one being taken. */
    final List<Syntax> items(Token open, TokenKind close) {
        int bars = hideBars();
        List<Syntax> items = new ArrayList<>(2);
        if (!at(close)) {
            do {
                items.add(argument());
            } while (skip(TokenKind.COMMA) || skip(TokenKind.SEMICOLON));
        }
        close(open, close);
        showBars(bars);
        return items;
    }

    /** An argument: an expression, a condition with a value after a colon, a range of an index, or a whole axis. */
    final Syntax argument() {
        if (at(TokenKind.COLON) && endsItem(peek(1))) {
            return axis();
        }
        Syntax first = anything();
        if (at(TokenKind.DOTS)) {
            return range(first);
        }
        if (skip(TokenKind.COLON)) {
            Syntax value = anything();
            boolean otherwise = first instanceof Syntax.Name name
                    && (name.name().equals("else") || name.name().equals("otherwise"));
            return new Syntax.Branches(
                    List.of(new Syntax.Branch(otherwise ? null : first, value)), first.start(), value.end());
        }
        return first;
    }

    /** A colon that is alone among indices. */
    final Syntax.Axis axis() {
        Token colon = take();
        return new Syntax.Axis(colon.start(), colon.end());
    }

    private static boolean endsItem(Token token) {
        return token.is(TokenKind.COMMA) || token.is(TokenKind.CLOSE_BRACKET);
    }

    /** {@code i=1..n}, of which {@code i=1} is read. */
    private Syntax range(Syntax first) {
        if (first instanceof Syntax.Comparison comparison
                && comparison.equation()
                && comparison.operands().size() == 2
                && comparison.operands().get(0) instanceof Syntax.Name index) {
            take();
            Syntax to = sum();
            return new Syntax.Range(index, comparison.operands().get(1), to, first.start(), to.end());
        }
        throw unexpected("a range such as i=1..n before");
    }

    /** A function with its arguments; the name is taken. */
    final Syntax call(Token token) {
        String name = token.text();
        int primes = 0;
        Syntax power = null;
        while (skip(TokenKind.PRIME)) {
            primes++;
        }
        if (primesAbove() > 0) {
            primes += primesAbove();
            takePrimesAbove();
        }
        if (at(TokenKind.CARET)) {
            take();
            power = exponentOfFunction();
        }
        List<Syntax> arguments = closedArguments();
        if (arguments != null) {
            return new Syntax.Call(name, arguments, power, primes, false, token.start(), lastEnd());
        }
        if (!startsArgument(peek())) {
            throw SyntaxException.malformed(
                    token.start(),
                    lastEnd(),
                    "'" + name + "' is a function and needs an argument",
                    "write " + name + "(x)" + (power == null ? "" : " and put the exponent after it"));
        }
        Syntax argument = openArgument();
        return new Syntax.Call(name, List.of(argument), power, primes, true, token.start(), lastEnd());
    }

    /** The number of primes in {@code ^\\prime} or {@code ^{\\prime\\prime}}, if that is next; else 0. */
    final int primesAbove() {
        if (!at(TokenKind.CARET)) {
            return 0;
        }
        if (peek(1).is(TokenKind.PRIME)) {
            return 1;
        }
        int end = 2;
        while (peek(end).is(TokenKind.PRIME)) {
            end++;
        }
        return peek(1).is(TokenKind.OPEN_BRACE) && peek(end).is(TokenKind.CLOSE_BRACE) ? end - 2 : 0;
    }

    /** Takes these primes with what is around them. */
    final void takePrimesAbove() {
        skip(peek(1).is(TokenKind.OPEN_BRACE) ? primesAbove() + 3 : 2);
    }

    /** The exponent between a function and its argument: a number or a factor in parentheses. */
    private Syntax exponentOfFunction() {
        Token minus = peek();
        if (at(TokenKind.OPEN_BRACE)) {
            Token open = take();
            if (at(TokenKind.OPEN_PARENTHESIS)
                    && peek(1).is(TokenKind.NUMBER)
                    && peek(2).is(TokenKind.CLOSE_PARENTHESIS)
                    && peek(3).is(TokenKind.CLOSE_BRACE)) {
                throw SyntaxException.malformed(
                        open,
                        "a number in parentheses above a function counts derivatives",
                        "write primes for a derivative, and a power without parentheses");
            }
            Syntax inner = anything();
            close(open, TokenKind.CLOSE_BRACE);
            return inner;
        }
        boolean negative = skip(TokenKind.MINUS);
        if (!at(TokenKind.NUMBER) && !at(TokenKind.OPEN_PARENTHESIS)) {
            throw unexpected("a number as the exponent of a function");
        }
        Syntax exponent = primary();
        return negative ? new Syntax.Negated(exponent, minus.start(), exponent.end()) : exponent;
    }

    /** The argument without parentheses: one factor, a number together with the factor after it. */
    private Syntax openArgument() {
        Syntax first = factor();
        if (!(first instanceof Syntax.Number) || !at(TokenKind.NAME)) {
            return first;
        }
        Syntax second = factor();
        return new Syntax.Product(List.of(first, second), List.of(Operator.JUXTAPOSED), first.start(), second.end());
    }

    /** A quotient of differentials, the sign ∂ being next. */
    final Syntax partial() {
        Token sign = take();
        Syntax of = at(TokenKind.SLASH) ? null : factor();
        expect(TokenKind.SLASH, "'/' of a quotient of differentials");
        expect(TokenKind.PARTIAL, "'∂' below the line");
        return differentiated(of, factor(), sign);
    }

    /** A quotient of differentials that starts here; with nothing above the line it is an operator. */
    final Syntax differentiated(@Nullable Syntax of, Syntax below, Token start) {
        Syntax by = below instanceof Syntax.Name name
                ? new Syntax.Name(name.name(), false, name.start(), name.end())
                : below;
        return new Syntax.Partial(of == null ? differentiated() : of, by, of == null, start.start(), lastEnd());
    }

    /** What an operator in front differentiates: something in brackets, or the one factor that follows. */
    final Syntax differentiated() {
        if (!startsFactor(peek()) && !at(TokenKind.NUMBER)) {
            throw unexpected("something to differentiate");
        }
        Token first = peek();
        boolean closed = first.is(TokenKind.OPEN_PARENTHESIS)
                || first.is(TokenKind.OPEN_BRACKET)
                || first.is(TokenKind.OPEN_SET);
        List<Syntax> factors = new ArrayList<>(List.of(factor()));
        // A number in front is a factor of what is differentiated: by itself its derivative would be nothing.
        while (isNumber(factors.get(factors.size() - 1)) && startsFactor(peek())) {
            factors.add(factor());
        }
        if (!closed && startsFactor(peek())) {
            throw SyntaxException.malformed(
                    peek(), "it is not clear how much is differentiated", "write parentheses around it");
        }
        return factors.size() == 1
                ? factors.get(0)
                : new Syntax.Product(
                        factors,
                        Collections.nCopies(factors.size() - 1, Operator.JUXTAPOSED),
                        first.start(),
                        lastEnd());
    }

    private static boolean isNumber(Syntax syntax) {
        return syntax instanceof Syntax.Number
                || syntax instanceof Syntax.Quotient quotient
                        && isNumber(quotient.numerator())
                        && isNumber(quotient.denominator());
    }
}
