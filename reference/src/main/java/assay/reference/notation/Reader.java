package assay.reference.notation;

import assay.reference.expression.Dimension;
import assay.reference.expression.Expression;
import assay.reference.expression.FreeIndices;
import assay.reference.expression.Shape;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Reads mathematics in plain or LaTeX notation. A text with a backslash or between dollar signs is LaTeX, any other is
 * plain. Where a text can be read in several ways that all conform, none is preferred.
 */
public final class Reader {
    private final Symbols symbols;
    private final ReadingBudget budget;
    private final boolean latex;
    private int tokens;

    private Reader(String text, Symbols symbols, ReadingBudget budget) {
        this(isLatex(text), symbols, budget);
    }

    private Reader(boolean latex, Symbols symbols, ReadingBudget budget) {
        this.latex = latex;
        this.symbols = symbols;
        this.budget = budget;
    }

    /** Reads a piece of a text whose notation is known. */
    public static Reading readPart(String text, boolean latex, Symbols symbols) {
        return new Reader(latex, symbols, symbols.budget()).read(text);
    }

    /** The words and signs of a text, or none if it cannot be cut into words. */
    public static List<Stretch> words(String text, boolean latex, Symbols symbols) {
        List<Stretch> words = new ArrayList<>();
        try {
            if (latex) {
                new LatexLexer(text, symbols.budget()).read().forEach(token -> words.add(Stretch.of(token)));
            } else {
                TokenList tokens = new PlainLexer(text, symbols, symbols.budget()).read();
                for (int k = 0; k < tokens.size() - 1; k++) {
                    words.add(Stretch.of(tokens.get(k)));
                }
            }
        } catch (SyntaxException unreadable) {
            return List.of();
        }
        return words;
    }

    /** Reads an expression. */
    public static Reading read(String text, Symbols symbols) {
        return new Reader(text, symbols, symbols.budget()).read(text);
    }

    /** Reads a condition; its reading is the {@link Expression.Indicator} of it. */
    public static Reading readCondition(String text, Symbols symbols) {
        return new Reader(text, symbols, symbols.budget())
                .read(text, syntax -> new Syntax.Indicated(syntax, syntax.start(), syntax.end()));
    }

    /**
     * Reads expressions with equals signs between them, one reading for each; a single one if the text is no such chain.
     * An equation is a chain of two. A chain may run over several lines of LaTeX, and may
     * start with an equals sign.
     */
    public static List<Reading> readChain(String text, Symbols symbols) {
        return new Reader(text, symbols, symbols.budget()).chain(text);
    }

    /**
     * Reads a number as it was written: an integer, a decimal or a quotient of two integers, perhaps with a minus sign;
     * empty if the text is anything else.
     */
    public static Optional<Decimal> readNumber(String text) {
        try {
            return Numbers.of(new Reader(text, Symbols.strict().build(), ReadingBudget.DEFAULT).syntax(text));
        } catch (SyntaxException none) {
            return Optional.empty();
        }
    }

    private Reading read(String text) {
        return read(text, UnaryOperator.identity());
    }

    private Reading read(String text, UnaryOperator<Syntax> whole) {
        try {
            return resolved(text, whole.apply(syntax(text)));
        } catch (SyntaxException fault) {
            return fault.reading(text);
        }
    }

    private List<Reading> chain(String text) {
        Syntax syntax;
        try {
            Grammar grammar = grammar(text);
            tokens = grammar.size();
            grammar.skip(TokenKind.EQUALS);
            syntax = grammar.whole();
        } catch (SyntaxException fault) {
            return List.of(fault.reading(text));
        }
        boolean chain = syntax instanceof Syntax.Comparison comparison && comparison.equation();
        List<Syntax> parts =
                chain && syntax instanceof Syntax.Comparison comparison ? comparison.operands() : List.of(syntax);
        return parts.stream().map(part -> resolved(text, part)).toList();
    }

    private Syntax syntax(String text) {
        Grammar grammar = grammar(text);
        tokens = grammar.size();
        return grammar.whole();
    }

    private Grammar grammar(String text) {
        if (latex) {
            return latex(text, symbols, budget);
        }
        TokenList tokens = new PlainLexer(text, symbols, budget).read();
        return new PlainGrammar(text, requireAny(tokens), symbols, budget);
    }

    /** The grammar at the start of a LaTeX text. */
    static Grammar latex(String text, Symbols symbols, ReadingBudget budget) {
        List<Token> raw = new Macros(budget).expand(new LatexLexer(text, budget).read());
        return new LatexGrammar(text, requireAny(LatexWords.of(raw, symbols, budget, text.length())), symbols, budget);
    }

    private static TokenList requireAny(TokenList tokens) {
        if (tokens.size() == 1) {
            throw SyntaxException.malformed(0, 0, "there is nothing to read", "");
        }
        return tokens;
    }

    /** Whether a text is LaTeX: it has a backslash or stands between dollar signs. */
    public static boolean isLatex(String text) {
        if (text.indexOf('\\') >= 0) {
            return true;
        }
        String bare = text.strip();
        return bare.length() > 1 && bare.startsWith("$") && bare.endsWith("$");
    }

    /** By the first conventions; where nothing conforms by them, by the wider ones, if these give a single reading. */
    private Reading resolved(String text, Syntax syntax) {
        Reading reading = resolved(text, syntax, false);
        if (reading instanceof Reading.Malformed || reading instanceof Reading.Misshapen) {
            Reading wider = resolved(text, syntax, true);
            return wider instanceof Reading.Read ? wider : reading;
        }
        return reading;
    }

    private Reading resolved(String text, Syntax syntax, boolean wide) {
        Choices choices = new Choices();
        Set<Expression> readings = new LinkedHashSet<>();
        @Nullable SyntaxException fault = null;
        int runs = 0;
        do {
            try {
                Expression expression = new Resolver(text, latex, symbols, budget, choices, wide).whole(syntax, tokens);
                Expression answer = tabulated(expression);
                if (choices.isEmpty()) {
                    return new Reading.Read(answer);
                }
                readings.add(answer);
            } catch (SyntaxException misfit) {
                fault = fault == null ? misfit : fault;
            }
            runs++;
        } while (runs < budget.readings() && choices.advance());
        if (runs == budget.readings() && choices.advance()) {
            return new Reading.Malformed(
                    choices.position(text), "there are too many ways to read this", choices.message());
        }
        if (readings.size() > 1) {
            return new Reading.Ambiguous(choices.position(text), List.copyOf(readings), choices.message());
        }
        if (readings.isEmpty() && fault != null) {
            return fault.reading(text);
        }
        return new Reading.Read(readings.iterator().next());
    }

    /** An answer in index form is the table over its free indices. */
    private Expression tabulated(Expression expression) {
        Map<String, Dimension> free = symbols.freeIndices();
        if (free.isEmpty()
                || !expression.shape().isScalar() && FreeIndices.of(expression).isEmpty()) {
            return expression;
        }
        return new Expression.Tabulate(List.copyOf(free.keySet()), new Shape(List.copyOf(free.values())), expression);
    }
}
