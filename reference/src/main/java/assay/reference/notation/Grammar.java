package assay.reference.notation;

import assay.reference.expression.Condition.Relation;
import assay.reference.expression.Expression.Reduction;
import assay.reference.notation.Syntax.Operator;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The levels of operators, which both notations share, from the loosest to the tightest: or, and, not, comparisons,
 * sums, products (operators from left to right, juxtaposition before them), factors. What a factor is, each notation
 * says itself.
 */
abstract class Grammar {
    final String text;
    final Symbols symbols;
    final ReadingBudget budget;
    private final TokenList tokens;
    private int next;
    private int depth;
    private int openBars;
    private boolean comparing;

    Grammar(String text, TokenList tokens, Symbols symbols, ReadingBudget budget) {
        this.text = text;
        this.tokens = tokens;
        this.symbols = symbols;
        this.budget = budget;
    }

    /** One operand of a product with what is attached to it. */
    abstract Syntax factor();

    /** One operand without anything attached to it. */
    abstract Syntax primary();

    /** The arguments in brackets of a function, which start here, or null if there are none. */
    abstract @Nullable List<Syntax> closedArguments();

    /** Whether a factor can start with this token where one operand has just ended. */
    abstract boolean startsFactor(Token token);

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
        String source = text.substring(token.start(), Math.max(token.start(), token.end()));
        return "'" + (source.isEmpty() ? token.kind().spelling() : source) + "'";
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

    /** The whole text. */
    final Syntax whole() {
        Syntax all = anything();
        if (!at(TokenKind.END)) {
            throw unexpected("an operator or the end");
        }
        return all;
    }

    /** An expression or a condition. Few calls nest here, so that a small stack serves the deepest text. */
    final Syntax anything() {
        boolean outer = comparing;
        comparing = false;
        Syntax first = at(TokenKind.NOT) ? negation() : compared(sum());
        if (at(TokenKind.AND)) {
            first = conjunction(first);
        }
        if (isOr()) {
            first = disjunction(first);
        }
        comparing = outer;
        return first;
    }

    private Syntax disjunction(Syntax first) {
        List<Syntax> operands = new ArrayList<>();
        operands.add(first);
        while (isOr()) {
            take();
            operands.add(conjunction(negation()));
        }
        return new Syntax.Logic(false, operands, first.start(), lastEnd());
    }

    private boolean isOr() {
        return at(TokenKind.OR) || at(TokenKind.DOUBLE_BAR) && openBars == 0;
    }

    private Syntax conjunction(Syntax first) {
        if (!at(TokenKind.AND)) {
            return first;
        }
        List<Syntax> operands = new ArrayList<>();
        operands.add(first);
        while (skip(TokenKind.AND)) {
            operands.add(negation());
        }
        return new Syntax.Logic(true, operands, first.start(), lastEnd());
    }

    private Syntax negation() {
        if (!at(TokenKind.NOT)) {
            return compared(sum());
        }
        Token not = take();
        enter();
        Syntax operand = negation();
        leave();
        return new Syntax.Not(operand, not.start(), operand.end());
    }

    /** The comparison that starts with this operand, or the operand itself. */
    private Syntax compared(Syntax first) {
        Relation relation = relation(peek().kind());
        if (relation == null) {
            return first;
        }
        List<Syntax> operands = new ArrayList<>();
        List<Relation> relations = new ArrayList<>();
        boolean equation = true;
        operands.add(first);
        while (relation != null) {
            equation &= take().is(TokenKind.EQUALS);
            relations.add(relation);
            comparing = true;
            operands.add(sum());
            relation = relation(peek().kind());
        }
        return new Syntax.Comparison(operands, relations, equation, first.start(), lastEnd());
    }

    static @Nullable Relation relation(TokenKind kind) {
        return switch (kind) {
            case EQUALS, EQUAL -> Relation.EQUAL;
            case NOT_EQUAL -> Relation.NOT_EQUAL;
            case LESS -> Relation.LESS;
            case LESS_OR_EQUAL -> Relation.LESS_OR_EQUAL;
            case GREATER -> Relation.GREATER;
            case GREATER_OR_EQUAL -> Relation.GREATER_OR_EQUAL;
            default -> null;
        };
    }

    /** Terms with signs between them. */
    final Syntax sum() {
        int start = peek().start();
        Syntax first = at(TokenKind.MINUS) || at(TokenKind.PLUS) ? signedTerm() : term();
        if (!at(TokenKind.PLUS) && !at(TokenKind.MINUS)) {
            return first;
        }
        List<Syntax> terms = new ArrayList<>();
        terms.add(first);
        while (at(TokenKind.PLUS) || at(TokenKind.MINUS)) {
            Token sign = take();
            Syntax term = signedTerm();
            terms.add(sign.is(TokenKind.PLUS) ? term : new Syntax.Negated(term, sign.start(), term.end()));
        }
        return new Syntax.Sum(terms, start, lastEnd());
    }

    private Syntax signedTerm() {
        if (!at(TokenKind.MINUS) && !at(TokenKind.PLUS)) {
            return term();
        }
        Token sign = take();
        enter();
        Syntax operand = signedTerm();
        leave();
        return sign.is(TokenKind.PLUS) ? operand : new Syntax.Negated(operand, sign.start(), operand.end());
    }

    /** Factors with operators, or nothing, between them. */
    final Syntax term() {
        Syntax first = factor();
        Token token = peek();
        Operator operator = operator(token);
        if (operator == null) {
            return first;
        }
        List<Syntax> factors = new ArrayList<>(4);
        List<Operator> operators = new ArrayList<>(3);
        factors.add(first);
        while (operator != null) {
            operators.add(operator);
            if (operator != Operator.JUXTAPOSED) {
                take();
                factors.add(signedFactor());
            } else {
                requireNoNumber();
                factors.add(factor());
            }
            operator = operator(peek());
        }
        return new Syntax.Product(factors, operators, first.start(), lastEnd());
    }

    private void requireNoNumber() {
        if (at(TokenKind.NUMBER)) {
            Token number = peek();
            boolean twoNumbers = peek(-1).is(TokenKind.NUMBER);
            throw SyntaxException.malformed(
                    number,
                    twoNumbers ? "two numbers side by side" : "a number after a factor",
                    twoNumbers
                            ? "write one number without spaces, or * between two"
                            : "write * before it for a product, ^ for a power");
        }
    }

    private @Nullable Operator operator(Token token) {
        return switch (token.kind()) {
            case STAR -> Operator.TIMES;
            case SLASH -> Operator.OVER;
            case MATRIX_PRODUCT -> Operator.MATRIX_PRODUCT;
            case ENTRYWISE -> Operator.ENTRYWISE;
            case OUTER -> Operator.OUTER;
            case NUMBER -> Operator.JUXTAPOSED;
            case BAR -> openBars == 0 && startsFactor(token) ? Operator.JUXTAPOSED : null;
            case DOUBLE_BAR -> openBars == 0 && !comparing && startsFactor(token) ? Operator.JUXTAPOSED : null;
            default -> startsFactor(token) ? Operator.JUXTAPOSED : null;
        };
    }

    /** A factor that may have signs before it, as after an operator or in an exponent. */
    final Syntax signedFactor() {
        if (!at(TokenKind.MINUS) && !at(TokenKind.PLUS)) {
            return factor();
        }
        Token sign = take();
        enter();
        Syntax operand = signedFactor();
        leave();
        return sign.is(TokenKind.PLUS) ? operand : new Syntax.Negated(operand, sign.start(), operand.end());
    }

    /** Something between bars, the opening one being next. */
    final Syntax magnitude() {
        Token open = take();
        int outer = openBars;
        openBars = 1;
        Syntax operand = anything();
        openBars = outer;
        if (!at(open.kind())) {
            close(open, open.kind());
        }
        take();
        return new Syntax.Magnitude(operand, open.is(TokenKind.DOUBLE_BAR), open.start(), lastEnd());
    }

    /** What stands in brackets of any kind is read as if no bar were open. */
    final int hideBars() {
        int bars = openBars;
        openBars = 0;
        return bars;
    }

    final void showBars(int bars) {
        openBars = bars;
    }

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
                next += ahead + 1;
                return new Syntax.Name(notation.name(), false, token.start(), lastEnd());
            }
        }
        return null;
    }

    /** The canonical text of a token. */
    final String textOf(Token token) {
        return switch (token.kind()) {
            case NAME, COMMAND, KEYWORD -> token.text();
            case NUMBER -> text.substring(token.start(), token.end());
            default -> token.kind().spelling();
        };
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

    /** An argument: an expression, a condition with a value after a colon, or a range of an index. */
    final Syntax argument() {
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

    /** The exponent between a function and its argument: a number or a factor in parentheses. */
    private Syntax exponentOfFunction() {
        Token minus = peek();
        if (at(TokenKind.OPEN_BRACE)) {
            Token open = take();
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
        Syntax by = factor();
        return new Syntax.Partial(of, by, false, sign.start(), by.end());
    }
}
