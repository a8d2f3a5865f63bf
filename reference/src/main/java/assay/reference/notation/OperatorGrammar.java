package assay.reference.notation;

import assay.reference.expression.Condition.Relation;
import assay.reference.notation.Syntax.Operator;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The levels of operators, which both notations share, from the loosest to the tightest: or, and, not, comparisons,
 * sums, products (operators from left to right, juxtaposition before them), factors. What a factor is, each notation
 * says itself.
 */
abstract class OperatorGrammar extends TokenCursor {
    private int openBars;
    private boolean comparing;
    private int sumStart;

    OperatorGrammar(String text, TokenList tokens, ReadingBudget budget) {
        super(text, tokens, budget);
    }

    /** One operand of a product with what is attached to it. */
    abstract Syntax factor();

    /** Whether a factor can start with this token where one operand has just ended. */
    abstract boolean startsFactor(Token token);

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
        if (at(TokenKind.IF)) {
            first = conditional(first);
        }
        comparing = outer;
        return first;
    }

    /** {@code a if c else b}, as in Python. */
    private Syntax conditional(Syntax value) {
        Token word = take();
        enter();
        Syntax condition = at(TokenKind.NOT) ? negation() : compared(sum());
        condition = conjunction(condition);
        condition = isOr() ? disjunction(condition) : condition;
        if (!skip(TokenKind.ELSE)) {
            throw SyntaxException.malformed(
                    word, "'if' without 'else'", "write a if c else b, if(c, a, b) or cases(c: a, else: b)");
        }
        Syntax otherwise = anything();
        leave();
        return new Syntax.Branches(
                List.of(new Syntax.Branch(condition, value), new Syntax.Branch(null, otherwise)),
                value.start(),
                lastEnd());
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
        int outer = sumStart;
        sumStart = start;
        try {
            return sum(start);
        } finally {
            sumStart = outer;
        }
    }

    private Syntax sum(int start) {
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

    /** Factors with operators, or nothing, between them, and perhaps a bar with values of variables after them. */
    final Syntax term() {
        Syntax term = product(factor());
        while (isEvaluation()) {
            term = product(evaluated(term, sumStart));
        }
        return term;
    }

    /** Whether a bar is next after which a value of a variable is put in. */
    boolean isEvaluation() {
        return false;
    }

    /**
     * What stands before such a bar at that value.
     *
     * @param start where the sum starts of which the operand is the last term so far
     */
    Syntax evaluated(Syntax operand, int start) {
        return operand;
    }

    private Syntax product(Syntax first) {
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
        boolean indicator = at(TokenKind.NUMBER)
                && peek().end() - peek().start() == 1
                && text.charAt(peek().start()) == '1'
                && (peek(1).is(TokenKind.OPEN_SET) || peek(1).is(TokenKind.OPEN_BRACKET));
        if (at(TokenKind.NUMBER) && !indicator) {
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

    /** Whether something between bars is being read. */
    final boolean isBetweenBars() {
        return openBars > 0;
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
}
