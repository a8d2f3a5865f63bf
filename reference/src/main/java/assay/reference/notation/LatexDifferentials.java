package assay.reference.notation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads fractions of differentials in LaTeX, also of higher order and with a bar after the operator. */
final class LatexDifferentials {
    private static final int HIGHEST_ORDER = 4;

    private final LatexGrammar grammar;
    private final LatexEvaluations evaluations;

    LatexDifferentials(LatexGrammar grammar, LatexEvaluations evaluations) {
        this.grammar = grammar;
        this.evaluations = evaluations;
    }

    /** A quotient of differentials, or the operator that differentiates what follows; the command is taken. */
    Syntax quotient(Token command) {
        Token above = grammar.take();
        grammar.take();
        Token caret = grammar.peek();
        int order = grammar.skip(TokenKind.CARET) ? order(caret) : 1;
        Syntax of = grammar.at(TokenKind.CLOSE_BRACE) ? null : grammar.term();
        grammar.close(above, TokenKind.CLOSE_BRACE);
        Token below = grammar.expect(TokenKind.OPEN_BRACE, "'{' of the denominator");
        List<Syntax> by = new ArrayList<>();
        while (grammar.at(TokenKind.PARTIAL) || grammar.peek().isName("d")) {
            grammar.take();
            variable(order == 1 ? grammar.term() : grammar.factor(), order, by);
        }
        if (by.isEmpty()) {
            throw grammar.unexpected("a differential below the line");
        }
        grammar.close(below, TokenKind.CLOSE_BRACE);
        if (by.size() != order) {
            throw SyntaxException.malformed(
                    caret,
                    "the order above the line is " + order + ", and below it there are " + by.size() + " variables",
                    "write \\frac{d^2 f}{d x^2}");
        }
        List<Syntax> values = of == null && evaluations.isNext() ? evaluations.values() : List.of();
        Syntax derivative = derivative(of, by, command);
        return values.isEmpty() ? derivative : evaluations.call(derivative, values, command.start());
    }

    private int order(Token caret) {
        Syntax order = grammar.argument("^");
        int value = whole(order);
        if (value < 1 || value > HIGHEST_ORDER) {
            throw SyntaxException.malformed(
                    caret, "the order of a derivative is a whole number up to " + HIGHEST_ORDER, "");
        }
        return value;
    }

    /** The variable of a differential, as often as a power says where derivatives are of higher order. */
    private static void variable(Syntax written, int order, List<Syntax> by) {
        @Nullable Syntax exponent = null;
        Syntax variable = written;
        if (order > 1 && written instanceof Syntax.Power power) {
            exponent = power.exponent();
            variable = power.base();
        } else if (order > 1
                && written instanceof Syntax.Scripted scripted
                && scripted.above().size() == 1
                && scripted.above().get(0).syntax() instanceof Syntax.Number number) {
            exponent = number;
            variable = scripted.below().isEmpty()
                    ? scripted.base()
                    : new Syntax.Scripted(
                            scripted.base(), scripted.below(), List.of(), scripted.start(), scripted.end());
        }
        int times = exponent == null ? 0 : whole(exponent);
        by.addAll(Collections.nCopies(Math.max(1, Math.min(times, HIGHEST_ORDER + 1)), times > 0 ? variable : written));
    }

    /** A small whole number above 0, or 0. */
    private static int whole(Syntax syntax) {
        return syntax instanceof Syntax.Number number
                        && number.value().isInteger()
                        && number.value().signum() > 0
                        && number.value().bitLength() < 8
                ? number.value().numerator().intValueExact()
                : 0;
    }

    private Syntax derivative(@Nullable Syntax of, List<Syntax> by, Token command) {
        Syntax result = of == null ? grammar.differentiated() : of;
        boolean operator = of == null;
        // The variable on the right is the first.
        for (int k = by.size() - 1; k >= 0; k--) {
            result = new Syntax.Partial(result, by.get(k), operator, command.start(), grammar.lastEnd());
            operator = true;
        }
        return result;
    }
}
