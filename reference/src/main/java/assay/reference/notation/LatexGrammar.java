package assay.reference.notation;

import assay.reference.expression.Expression.Reduction;
import assay.reference.notation.Syntax.Operator;
import assay.reference.number.Rational;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The factors of LaTeX. */
final class LatexGrammar extends Grammar {
    private final LatexScripts scripts = new LatexScripts(this);
    private final LatexReductions reductions = new LatexReductions(this);
    private final LatexTables tables = new LatexTables(this);
    private final LatexEvaluations evaluations = new LatexEvaluations(this);
    private final LatexDifferentials differentials = new LatexDifferentials(this, evaluations);
    private int integrals;

    LatexGrammar(String text, TokenList tokens, Symbols symbols, ReadingBudget budget) {
        super(text, tokens, symbols, budget);
    }

    @Override
    boolean startsFactor(Token token) {
        return switch (token.kind()) {
            case NAME -> integrals == 0 || !token.isName("d") || !peek(1).is(TokenKind.NAME);
            case BAR -> !peek(1).is(TokenKind.UNDERSCORE) && !peek(1).is(TokenKind.CARET);
            case OPEN_PARENTHESIS,
                    OPEN_BRACKET,
                    OPEN_BRACE,
                    OPEN_SET,
                    OPEN_EVALUATED,
                    OPEN_FLOOR,
                    OPEN_CEILING,
                    DOUBLE_BAR,
                    ROOT,
                    PARTIAL -> true;
            case COMMAND -> isStart(token.text());
            default -> false;
        };
    }

    private static boolean isStart(String command) {
        return switch (command) {
            case "frac",
                    "dfrac",
                    "tfrac",
                    "cfrac",
                    "binom",
                    "dbinom",
                    "tbinom",
                    "sqrt",
                    "sum",
                    "prod",
                    "int",
                    "lim",
                    "nabla",
                    "indicator",
                    "langle" -> true;
            default -> command.startsWith("begin ");
        };
    }

    @Override
    boolean isEvaluation() {
        return evaluations.isNext();
    }

    @Override
    Syntax evaluated(Syntax operand, int start) {
        return evaluations.after(operand, start);
    }

    @Override
    Syntax factor() {
        enter();
        Syntax factor = scripts.attached(primary());
        leave();
        return factor;
    }

    @Override
    @Nullable
    List<Syntax> closedArguments() {
        Token open = peek();
        return switch (open.kind()) {
            case OPEN_PARENTHESIS -> {
                take();
                yield items(open, TokenKind.CLOSE_PARENTHESIS);
            }
            case OPEN_BRACKET -> {
                take();
                yield items(open, TokenKind.CLOSE_BRACKET);
            }
            case OPEN_SET -> {
                take();
                yield items(open, TokenKind.CLOSE_SET);
            }
            case OPEN_BRACE -> {
                take();
                yield items(open, TokenKind.CLOSE_BRACE);
            }
            default -> null;
        };
    }

    @Override
    Syntax primary() {
        Token token = peek();
        return switch (token.kind()) {
            case NUMBER -> number();
            case NAME -> named();
            case OPEN_PARENTHESIS -> grouped(TokenKind.CLOSE_PARENTHESIS);
            case OPEN_SET -> set();
            case OPEN_EVALUATED -> evaluations.delimited();
            case OPEN_BRACE -> braces();
            case OPEN_BRACKET -> {
                boolean attached = isAttached();
                take();
                List<Syntax> items = items(token, TokenKind.CLOSE_BRACKET);
                if (items.isEmpty()) {
                    throw SyntaxException.malformed(token, "empty brackets", "write at least one entry");
                }
                // Brackets around a condition are 1 where it holds, but right behind a name they pick entries.
                boolean condition = items.size() == 1 && isCondition(items.get(0)) && !attached;
                yield condition
                        ? new Syntax.Indicated(items.get(0), token.start(), lastEnd())
                        : new Syntax.Bracketed(items, token.start(), lastEnd());
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
            case COMMAND -> command(token);
            default -> throw unexpected("a number, a name or an opening parenthesis");
        };
    }

    private Syntax command(Token token) {
        return switch (token.text()) {
            case "frac", "dfrac", "tfrac", "cfrac" -> fraction();
            case "binom", "dbinom", "tbinom" -> {
                take();
                Syntax all = argument(token.text());
                yield binomial(all, argument(token.text()), token.start());
            }
            case "sqrt" -> root();
            case "sum" -> {
                take();
                yield reductions.reduced(token, Reduction.SUM);
            }
            case "prod" -> {
                take();
                yield reductions.reduced(token, Reduction.PRODUCT);
            }
            case "lim" -> {
                take();
                yield reductions.limit(token);
            }
            case "int" -> integral();
            case "nabla" -> nabla();
            case "langle" -> innerProduct();
            case "indicator" -> {
                take();
                yield indicated(token);
            }
            default -> {
                if (token.text().startsWith("begin ")) {
                    yield tables.table();
                }
                throw unexpected("a number, a name or an opening parenthesis");
            }
        };
    }

    /** Something in brackets of a kind, the opening one being next. */
    private Syntax grouped(TokenKind close) {
        Token open = take();
        int bars = hideBars();
        Syntax inner = anything();
        if (at(TokenKind.COMMA) && close == TokenKind.CLOSE_PARENTHESIS) {
            throw SyntaxException.malformed(
                    peek(), "a comma in parentheses that belong to no function", "a vector stands in brackets: [a, b]");
        }
        close(open, close);
        showBars(bars);
        return inner;
    }

    /** Braces that are printed, or a left brace before an array of cases. */
    private Syntax set() {
        if (peek(1).is(TokenKind.COMMAND) && peek(1).text().equals("begin array")) {
            take();
            return tables.cases();
        }
        return grouped(TokenKind.CLOSE_SET);
    }

    /** Braces that only group. */
    private Syntax braces() {
        Token open = take();
        int bars = hideBars();
        if (at(TokenKind.CLOSE_BRACE)) {
            take();
            showBars(bars);
            return factor();
        }
        if (at(TokenKind.COMMA) && peek(1).is(TokenKind.CLOSE_BRACE)) {
            throw SyntaxException.malformed(peek(), "a comma inside of a number", "write 1024; a decimal has a point");
        }
        Syntax inner = anything();
        if (at(TokenKind.COMMAND) && peek().text().equals("over")) {
            take();
            Syntax below = anything();
            inner = new Syntax.Quotient(inner, below, inner.start(), below.end());
        }
        if (at(TokenKind.COMMAND) && peek().text().equals("choose")) {
            take();
            inner = binomial(inner, anything(), inner.start());
        }
        close(open, TokenKind.CLOSE_BRACE);
        showBars(bars);
        return inner;
    }

    private Syntax binomial(Syntax all, Syntax chosen, int start) {
        return new Syntax.Call("binom", List.of(all, chosen), null, 0, false, start, lastEnd());
    }

    /** The argument of a command: something in braces, or one token. */
    Syntax argument(String command) {
        if (at(TokenKind.OPEN_BRACE)) {
            return braces();
        }
        if (at(TokenKind.NUMBER)) {
            return digit();
        }
        if (at(TokenKind.NAME)) {
            return plain(take());
        }
        if (at(TokenKind.COMMAND) && isStart(peek().text())) {
            enter();
            Syntax inner = primary();
            leave();
            return inner;
        }
        throw unexpected("an argument of \\" + command + " in braces");
    }

    /** The first digit of the number that is next, as TeX takes it. */
    private Syntax digit() {
        Token number = peek();
        int length = number.end() - number.start();
        boolean traceable = length > 1 && Character.isDigit(text.charAt(number.start()));
        if (!traceable) {
            take();
            Rational value = number.number() == null ? Rational.ZERO : number.number();
            return new Syntax.Number(value, number.decimals(), number.start(), number.end());
        }
        Numerals numerals = new Numerals(text, budget);
        int digit = text.charAt(number.start()) - '0';
        if (!Character.isDigit(text.charAt(number.start() + 1))) {
            throw unexpected("an argument in braces");
        }
        replace(numerals.read(number.start() + 1, false));
        return new Syntax.Number(Rational.of(digit), 0, number.start(), number.start() + 1);
    }

    private Syntax number() {
        Token token = take();
        Rational value = token.number() == null ? Rational.ZERO : token.number();
        Syntax number = new Syntax.Number(value, token.decimals(), token.start(), token.end());
        boolean one = value.isOne() && token.decimals() == 0;
        if (one && at(TokenKind.UNDERSCORE)) {
            return indicated(token);
        }
        if (one && (at(TokenKind.OPEN_SET) || at(TokenKind.OPEN_BRACKET))) {
            Syntax inner = grouped(at(TokenKind.OPEN_SET) ? TokenKind.CLOSE_SET : TokenKind.CLOSE_BRACKET);
            return isCondition(inner)
                    ? new Syntax.Indicated(inner, token.start(), lastEnd())
                    : new Syntax.Product(
                            List.of(number, inner), List.of(Operator.JUXTAPOSED), token.start(), lastEnd());
        }
        return number;
    }

    /** Whether the bracket that is next stands right behind something that it may belong to. */
    private boolean isAttached() {
        Token before = peek(-1);
        boolean operand = before.is(TokenKind.NAME)
                || before.is(TokenKind.CLOSE_BRACE)
                || before.is(TokenKind.CLOSE_BRACKET)
                || before.is(TokenKind.CLOSE_PARENTHESIS);
        return operand && peek().follows(before);
    }

    static boolean isCondition(Syntax syntax) {
        return syntax instanceof Syntax.Comparison || syntax instanceof Syntax.Logic || syntax instanceof Syntax.Not;
    }

    /**
     * What follows the sign of an indicator: a condition below it or in brackets; or a size, for a vector of ones; or
     * nothing of the kind, for one that takes its size from its neighbours.
     */
    private Syntax indicated(Token token) {
        @Nullable
        Syntax inner = switch (peek().kind()) {
            case UNDERSCORE -> {
                take();
                yield argument("mathbb{1}");
            }
            case OPEN_PARENTHESIS -> grouped(TokenKind.CLOSE_PARENTHESIS);
            case OPEN_BRACKET -> grouped(TokenKind.CLOSE_BRACKET);
            case OPEN_SET -> grouped(TokenKind.CLOSE_SET);
            default -> null;
        };
        if (inner == null) {
            return new Syntax.Call("ones", List.of(), null, 0, false, token.start(), token.end());
        }
        if (isCondition(inner)) {
            return new Syntax.Indicated(inner, token.start(), lastEnd());
        }
        return new Syntax.Call("ones", List.of(inner), null, 0, false, token.start(), lastEnd());
    }

    private Syntax named() {
        Token token = take();
        String name = token.text();
        Syntax bracketed = bracketedName(token);
        if (bracketed != null) {
            return bracketed;
        }
        if (isUserFunction(name)) {
            boolean call = at(TokenKind.OPEN_PARENTHESIS) || at(TokenKind.PRIME) || at(TokenKind.CARET);
            return call ? call(token) : plain(token);
        }
        boolean script = at(TokenKind.UNDERSCORE) || at(TokenKind.CARET);
        BuiltIn meaning = script && !symbols.notations(name).isEmpty() ? null : builtIn(name);
        if (meaning == null) {
            return plain(token);
        }
        if (at(TokenKind.UNDERSCORE)) {
            return lowered(token, meaning);
        }
        boolean brackets = at(TokenKind.OPEN_PARENTHESIS)
                || at(TokenKind.OPEN_SET)
                || at(TokenKind.OPEN_BRACKET)
                || at(TokenKind.OPEN_BRACE);
        if (brackets && meaning.form() != BuiltIn.Form.IDENTITY) {
            return call(token);
        }
        boolean opens = BuiltIn.opens(name, meaning);
        if (at(TokenKind.PRIME) || opens && (at(TokenKind.CARET) || startsArgument(peek()))) {
            return call(token);
        }
        return plain(token);
    }

    /** A function name with something below it: an index to run over, the base of a logarithm, an entry. */
    private Syntax lowered(Token token, BuiltIn meaning) {
        Reduction reduction = reduction(meaning.form());
        if (reduction != null) {
            return reductions.reduced(token, reduction);
        }
        if (meaning.form() == BuiltIn.Form.IDENTITY) {
            take();
            List<Syntax> size = Scripts.required(scripts.below(), plain(token));
            return new Syntax.Call("eye", size, null, 0, false, token.start(), lastEnd());
        }
        take();
        if (meaning.form() == BuiltIn.Form.DELTA) {
            List<Syntax.Script> below = Scripts.atoms(scripts.below());
            List<Syntax> indices = Scripts.required(below, plain(token));
            return new Syntax.Call("delta", indices, null, 0, false, token.start(), lastEnd());
        }
        if (token.text().equals("log")) {
            requireSingleDigit();
            return logarithm(token, argument("log"));
        }
        List<Syntax.Script> below = scripts.below();
        Syntax call = call(token);
        return new Syntax.Scripted(call, below, List.of(), token.start(), lastEnd());
    }

    /** Refuses a longer number without braces below or above, of which TeX takes the first digit only. */
    void requireSingleDigit() {
        Token number = peek();
        if (number.is(TokenKind.NUMBER) && number.end() - number.start() > 1) {
            String digits = textOf(number);
            throw SyntaxException.malformed(
                    number, "only the first digit of " + digits + " is raised or lowered", "write {" + digits + "}");
        }
    }

    private Syntax logarithm(Token token, Syntax base) {
        String number = Scripts.textOf(base);
        if (number.equals("2") || number.equals("10")) {
            return call(Token.of(TokenKind.NAME, token.start(), token.end(), "log" + number));
        }
        Syntax above = call(token);
        if (number.equals("e")) {
            return above;
        }
        Syntax below = new Syntax.Call("log", List.of(base), null, 0, false, base.start(), base.end());
        return new Syntax.Quotient(above, below, token.start(), lastEnd());
    }

    private Syntax fraction() {
        Token command = take();
        boolean differential = at(TokenKind.OPEN_BRACE) && (peek(1).is(TokenKind.PARTIAL) || isDifferential());
        if (differential) {
            return differentials.quotient(command);
        }
        Syntax above = argument(command.text());
        Syntax below = argument(command.text());
        return new Syntax.Quotient(above, below, command.start(), lastEnd());
    }

    /** Whether both parts of a fraction start with a d that is not declared. */
    private boolean isDifferential() {
        if (!peek(1).isName("d") || symbols.declares("d")) {
            return false;
        }
        int open = 0;
        for (int ahead = 0; !peek(ahead).is(TokenKind.END); ahead++) {
            Token token = peek(ahead);
            open += token.is(TokenKind.OPEN_BRACE) ? 1 : token.is(TokenKind.CLOSE_BRACE) ? -1 : 0;
            if (open == 0) {
                Token below = peek(ahead + 2);
                return peek(ahead + 1).is(TokenKind.OPEN_BRACE) && (below.isName("d") || below.is(TokenKind.PARTIAL));
            }
        }
        return false;
    }

    private Syntax nabla() {
        Token command = take();
        if (!skip(TokenKind.UNDERSCORE)) {
            throw unexpected("the variable below \\nabla");
        }
        Syntax by = argument("nabla");
        return new Syntax.Partial(differentiated(), by, false, command.start(), lastEnd());
    }

    /** The inner product of two vectors in angle brackets. */
    private Syntax innerProduct() {
        Token open = take();
        Syntax left = sum();
        expect(TokenKind.COMMA, "',' between the two vectors");
        Syntax right = sum();
        if (!at(TokenKind.COMMAND) || !peek().text().equals("rangle")) {
            throw unexpected("'\\rangle'");
        }
        take();
        if (at(TokenKind.UNDERSCORE)) {
            // The inner product of matrices is named after Frobenius.
            Token lower = take();
            if (!Scripts.textOf(argument("langle")).equals("F")) {
                throw SyntaxException.malformed(lower, "this inner product is not known", "known is that with F below");
            }
        }
        return new Syntax.Call("dot", List.of(left, right), null, 0, false, open.start(), lastEnd());
    }

    private Syntax root() {
        Token command = take();
        Syntax degree = null;
        if (at(TokenKind.OPEN_BRACKET)) {
            degree = grouped(TokenKind.CLOSE_BRACKET);
        }
        Syntax radicand = argument("sqrt");
        int start = command.start();
        if (degree == null) {
            return new Syntax.Call("sqrt", List.of(radicand), null, 0, false, start, lastEnd());
        }
        Syntax one = new Syntax.Number(Rational.ONE, 0, degree.start(), degree.end());
        Syntax exponent = new Syntax.Quotient(one, degree, degree.start(), degree.end());
        return new Syntax.Power(radicand, exponent, start, lastEnd());
    }

    /** An integral with bounds: the integrand up to the differential. */
    private Syntax integral() {
        Token command = take();
        expect(TokenKind.UNDERSCORE, "the lower bound of the integral");
        Syntax from = bound();
        expect(TokenKind.CARET, "the upper bound of the integral");
        Syntax to = bound();
        integrals++;
        Syntax body = sum();
        integrals--;
        if (!peek().isName("d")) {
            throw unexpected("the differential of the integral, such as dt");
        }
        take();
        Token variable = expect(TokenKind.NAME, "the variable of the integral");
        List<Syntax> arguments = new ArrayList<>();
        arguments.add(new Syntax.Name(variable.text(), false, variable.start(), variable.end()));
        arguments.add(from);
        arguments.add(to);
        arguments.add(body);
        return new Syntax.Call("integral", arguments, null, 0, false, command.start(), lastEnd());
    }

    private Syntax bound() {
        requireSingleDigit();
        return argument("int");
    }
}
