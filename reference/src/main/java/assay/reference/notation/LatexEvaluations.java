package assay.reference.notation;

import java.util.ArrayList;
import java.util.List;

/** Reads a bar with values of variables below it: {@code f(x)|_{x=3}}, or between {@code \left.} and {@code \right|}. */
final class LatexEvaluations {
    private final LatexGrammar grammar;
    private boolean delimited;

    LatexEvaluations(LatexGrammar grammar) {
        this.grammar = grammar;
    }

    /** Whether such a bar is next, and no invisible delimiter waits for it. */
    boolean isNext() {
        return !delimited && isBar();
    }

    private boolean isBar() {
        boolean lowered =
                grammar.peek(1).is(TokenKind.UNDERSCORE) || grammar.peek(1).is(TokenKind.CARET);
        return grammar.at(TokenKind.BAR) && lowered && !grammar.isBetweenBars();
    }

    /** From the invisible delimiter to what is below the bar. */
    Syntax delimited() {
        Token open = grammar.take();
        boolean outer = delimited;
        int bars = grammar.hideBars();
        delimited = true;
        Syntax operand;
        try {
            operand = grammar.anything();
        } finally {
            delimited = outer;
        }
        if (!isBar()) {
            throw grammar.unexpected("'\\right|' with a value below it");
        }
        grammar.showBars(bars);
        return call(operand, values(), open.start());
    }

    /**
     * A term with a bar after it.
     *
     * @param start where its sum starts: what is before the term may not mention the variables, nor more than one factor
     */
    Syntax after(Syntax operand, int start) {
        Token bar = grammar.peek();
        List<Syntax> values = values();
        for (int k = 0; k < values.size(); k += 2) {
            int factors = count(values.get(k), start, operand.start()) > 0 ? 2 : 0;
            if (operand instanceof Syntax.Product product) {
                for (Syntax factor : product.factors()) {
                    factors += count(values.get(k), factor.start(), factor.end()) > 0 ? 1 : 0;
                }
            }
            if (factors > 1) {
                throw SyntaxException.malformed(
                        bar, "it is not clear how much the value is put in for", "write \\left. … \\right|_{x=3}");
            }
        }
        return call(operand, values, operand.start());
    }

    /** What stands after the operator that differentiates, of which the bar with values is next. */
    List<Syntax> values() {
        grammar.take();
        requireNoUpperLimit();
        grammar.take();
        Token open = grammar.expect(TokenKind.OPEN_BRACE, "'{' and a variable with its value, as in |_{x=3}");
        List<Syntax> values = new ArrayList<>();
        do {
            Syntax part = grammar.anything();
            boolean equation = part instanceof Syntax.Comparison comparison
                    && comparison.equation()
                    && comparison.operands().size() == 2;
            if (!equation) {
                throw SyntaxException.malformed(part, "this gives no variable a value", "write it as in |_{x=3}");
            }
            values.addAll(((Syntax.Comparison) part).operands());
        } while (grammar.skip(TokenKind.COMMA));
        grammar.close(open, TokenKind.CLOSE_BRACE);
        requireNoUpperLimit();
        return values;
    }

    /** Above a bar with values stands the upper limit of an antiderivative; taken as a power it would be another formula. */
    private void requireNoUpperLimit() {
        if (grammar.at(TokenKind.CARET)) {
            throw SyntaxException.malformed(
                    grammar.peek(),
                    "limits of an antiderivative below and above a bar are not read",
                    "write the difference of both values, and parentheses around it all for a power");
        }
    }

    /** An operand with variables and their values. */
    Syntax call(Syntax operand, List<Syntax> values, int start) {
        List<Syntax> arguments = new ArrayList<>(List.of(operand));
        arguments.addAll(values);
        return new Syntax.Call("evaluate", arguments, null, 0, false, start, grammar.lastEnd());
    }

    /** How often the letter of a variable stands in a stretch of the text. */
    private int count(Syntax variable, int from, int to) {
        Syntax base = variable instanceof Syntax.Scripted scripted ? scripted.base() : variable;
        String letter = Scripts.textOf(base);
        int count = 0;
        for (int k = 0; k < grammar.mark(); k++) {
            Token token = grammar.token(k);
            count += token.start() >= from && token.end() <= to && token.isName(letter) ? 1 : 0;
        }
        return count;
    }
}
