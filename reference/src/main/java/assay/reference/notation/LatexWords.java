package assay.reference.notation;

import assay.reference.expression.ElementaryFunction;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The second pass over LaTeX: commands become the names and signs that they stand for, runs of letters are cut into
 * names by the symbols of the question, and what is only look is left out.
 */
final class LatexWords {
    private static final Set<String> MATRICES = Set.of(
            "pmatrix",
            "bmatrix",
            "vmatrix",
            "Bmatrix",
            "Vmatrix",
            "matrix",
            "smallmatrix",
            "array",
            "cases",
            "dcases",
            "rcases");
    private static final Set<String> DISPLAYS = Set.of(
            "aligned",
            "align",
            "align*",
            "equation",
            "equation*",
            "gather",
            "gather*",
            "gathered",
            "split",
            "eqnarray",
            "eqnarray*",
            "displaymath",
            "math",
            "multline",
            "multline*",
            "alignat",
            "alignat*",
            "flalign",
            "flalign*");
    private static final Map<String, TokenKind> KEYWORDS = Map.of(
            "if", TokenKind.KEYWORD,
            "for", TokenKind.KEYWORD,
            "when", TokenKind.KEYWORD,
            "where", TokenKind.KEYWORD,
            "otherwise", TokenKind.KEYWORD,
            "else", TokenKind.KEYWORD,
            "and", TokenKind.AND,
            "or", TokenKind.OR,
            "not", TokenKind.NOT);

    /** A run of letters of this length is a word unless it is a product of declared names. */
    private static final int WORD = 4;

    private final Symbols symbols;
    private final ReadingBudget budget;
    private final List<Token> input;
    private final List<Token> output;
    private final int depth;
    private int next;
    private int matrices;

    private LatexWords(List<Token> input, Symbols symbols, ReadingBudget budget, int depth) {
        this.input = input;
        this.symbols = symbols;
        this.budget = budget;
        this.depth = depth;
        this.output = new ArrayList<>(input.size() + 1);
    }

    /** Whether an environment only sets formulas off or in rows. */
    static boolean isDisplay(String environment) {
        return DISPLAYS.contains(environment);
    }

    /** The tokens that the grammar reads. */
    static TokenList of(List<Token> tokens, Symbols symbols, ReadingBudget budget, int end) {
        List<Token> bare = withoutDelimiters(tokens);
        List<Token> words = PrimedIndices.joined(LineBreaks.settle(new LatexWords(bare, symbols, budget, 0).all()));
        TokenList list = new TokenList(words.size() + 1, budget);
        words.forEach(list::add);
        list.add(Token.of(TokenKind.END, end, end));
        return list;
    }

    /** Without the dollar signs or the like around the whole, and without a full stop at its end. */
    private static List<Token> withoutDelimiters(List<Token> tokens) {
        int from = 0;
        int to = withoutStop(tokens, tokens.size());
        if (to > 0 && isDelimiter(tokens.get(0), "(", "[")) {
            if (to < 2 || !isDelimiter(tokens.get(to - 1), ")", "]")) {
                throw SyntaxException.malformed(
                        tokens.get(0),
                        "the mathematics that starts here does not end",
                        "close it at the end of the text");
            }
            from = 1;
            to = withoutStop(tokens, to - 1);
        }
        return tokens.subList(from, Math.max(from, to));
    }

    private static int withoutStop(List<Token> tokens, int size) {
        int to = size;
        while (to > 0
                && (tokens.get(to - 1).is(TokenKind.POINT)
                        || tokens.get(to - 1).is(TokenKind.COMMA)
                        || tokens.get(to - 1).is(TokenKind.SEMICOLON))) {
            to--;
        }
        return to;
    }

    private static boolean isDelimiter(Token token, String... commands) {
        return token.is(TokenKind.DOLLAR)
                || token.is(TokenKind.COMMAND) && List.of(commands).contains(token.text());
    }

    private List<Token> all() {
        if (depth > budget.nesting()) {
            throw SyntaxException.malformed(
                    input.get(0), "more than " + budget.nesting() + " levels are nested in one another here", "");
        }
        while (next < input.size()) {
            Token token = input.get(next++);
            switch (token.kind()) {
                case NAME -> word(token);
                case COMMAND -> command(token);
                case DOLLAR ->
                    throw SyntaxException.malformed(token, "a dollar sign inside mathematics", "write one formula");
                case POINT ->
                    throw SyntaxException.malformed(token, "a point without a digit", "write \\cdot for a product");
                case ALIGN -> {
                    if (matrices > 0 || depth > 0) {
                        output.add(token);
                    }
                }
                default -> output.add(token);
            }
        }
        return output;
    }

    private void command(Token token) {
        String name = token.text();
        TokenKind sign = Latex.sign(name);
        String plain = Latex.name(name);
        String accent = Latex.accent(name);
        if (sign == TokenKind.LINE_BREAK) {
            gap(token);
        } else if (sign != null) {
            output.add(Token.of(sign, token.start(), token.end(), name));
        } else if (plain != null) {
            output.add(Token.of(TokenKind.NAME, token.start(), token.end(), plain));
        } else if (accent != null) {
            accent(token, accent);
        } else if (Latex.isWords(name)) {
            words(token);
        } else if (Latex.isGap(name)) {
            if (matrices == 0) {
                gap(token);
            }
        } else if (Latex.isAside(name)) {
            argument(token);
        } else if (Latex.isFont(name)) {
            font(token);
        } else if (name.equals("left.") && endsInEvaluation()) {
            output.add(Token.of(TokenKind.OPEN_EVALUATED, token.start(), token.end()));
        } else if (!Latex.isLook(name)) {
            construction(token);
        }
    }

    /** Whether the right delimiter of the left one before this place is a bar with something below it. */
    private boolean endsInEvaluation() {
        int open = 1;
        for (int k = next; k + 2 < input.size(); k++) {
            Token token = input.get(k);
            boolean left = token.is(TokenKind.COMMAND)
                    && (token.text().equals("left") || token.text().equals("left."));
            boolean right = token.is(TokenKind.COMMAND)
                    && (token.text().equals("right") || token.text().equals("right."));
            open += left ? 1 : right ? -1 : 0;
            if (open == 0) {
                Token bar = input.get(k + 1);
                boolean vertical =
                        bar.is(TokenKind.BAR) || bar.is(TokenKind.COMMAND) && Latex.sign(bar.text()) == TokenKind.BAR;
                return token.text().equals("right")
                        && vertical
                        && input.get(k + 2).is(TokenKind.UNDERSCORE);
            }
        }
        return false;
    }

    /** A new line: of a matrix it starts a row, elsewhere it may separate formulas. */
    private void gap(Token token) {
        output.add(Token.of(TokenKind.LINE_BREAK, token.start(), token.end(), matrices > 0 ? "row" : ""));
    }

    private void construction(Token token) {
        switch (token.text()) {
            case "begin" -> begin(token);
            case "end" -> end(token);
            case "mathbb", "mathds", "mathbbm" -> doubled(token);
            case "not" -> {
                Token negated = next < input.size() ? input.get(next) : token;
                if (!negated.is(TokenKind.EQUALS)) {
                    throw SyntaxException.malformed(token, "\\not is read before = only", "");
                }
                next++;
                output.add(Token.of(TokenKind.NOT_EQUAL, token.start(), negated.end()));
            }
            case "textcolor" -> argument(token);
            case "atop" -> output.add(Token.of(TokenKind.COMMA, token.start(), token.end()));
            case "substack" -> {
                for (Token each : processed(argument(token))) {
                    boolean row = each.is(TokenKind.LINE_BREAK);
                    output.add(row ? Token.of(TokenKind.COMMA, each.start(), each.end()) : each);
                }
            }
            case "norm", "abs" -> {
                TokenKind bar = token.text().equals("norm") ? TokenKind.DOUBLE_BAR : TokenKind.BAR;
                output.add(Token.of(bar, token.start(), token.end()));
                output.addAll(group(token));
                output.add(Token.of(
                        bar, input.get(next - 1).start(), input.get(next - 1).end()));
            }
            case "boxed", "fbox", "ensuremath" -> output.addAll(group(token));
            case "underbrace", "overbrace" -> {
                output.addAll(group(token));
                if (next < input.size()
                        && (input.get(next).is(TokenKind.UNDERSCORE)
                                || input.get(next).is(TokenKind.CARET))) {
                    argument(input.get(next++));
                }
            }
            default -> {
                if (!Latex.isConstruction(token.text())) {
                    throw unknown(token);
                }
                output.add(token);
            }
        }
    }

    private static SyntaxException unknown(Token token) {
        if (Latex.isStatement(token.text())) {
            return SyntaxException.malformed(
                    token,
                    "\\" + token.text() + " belongs to a statement; a formula is expected",
                    "write one side only");
        }
        String hint = Suggestion.nearest(token.text(), Latex.commands())
                .map(command -> "did you mean \\" + command + "?")
                .orElse("");
        return SyntaxException.malformed(token, "the command \\" + token.text() + " is not known here", hint);
    }

    /** The tokens of the argument of a command, without their braces. */
    private List<Token> argument(Token command) {
        if (next >= input.size()) {
            throw SyntaxException.malformed(command, "\\" + command.text() + " needs an argument", "");
        }
        Token first = input.get(next++);
        if (!first.is(TokenKind.OPEN_BRACE)) {
            return List.of(first);
        }
        int open = 1;
        int start = next;
        while (next < input.size()) {
            Token token = input.get(next++);
            open += token.is(TokenKind.OPEN_BRACE) ? 1 : token.is(TokenKind.CLOSE_BRACE) ? -1 : 0;
            if (open == 0) {
                return input.subList(start, next - 1);
            }
        }
        throw SyntaxException.malformed(first, "a closing '}' is missing for this '{'", "");
    }

    /** The argument of a command that says nothing about it, in braces. */
    private List<Token> group(Token command) {
        List<Token> inner = processed(argument(command));
        List<Token> group = new ArrayList<>();
        group.add(Token.of(TokenKind.OPEN_BRACE, command.start(), command.end()));
        group.addAll(inner);
        group.add(Token.of(
                TokenKind.CLOSE_BRACE, command.end(), input.get(next - 1).end()));
        return group;
    }

    private List<Token> processed(List<Token> tokens) {
        return new LatexWords(tokens, symbols, budget, depth + 1).all();
    }

    /** A letter under an accent is a name of its own: \hat{y} is yhat. */
    private void accent(Token command, String accent) {
        List<Token> under = new ArrayList<>(processed(argument(command)));
        while (under.size() > 2
                && under.get(0).is(TokenKind.OPEN_BRACE)
                && under.get(under.size() - 1).is(TokenKind.CLOSE_BRACE)) {
            under = under.subList(1, under.size() - 1);
        }
        boolean letter = !under.isEmpty() && under.get(0).is(TokenKind.NAME);
        if (!letter || under.size() > 1 && !under.get(1).is(TokenKind.UNDERSCORE)) {
            throw SyntaxException.malformed(command, "\\" + command.text() + " is read over a letter only", "");
        }
        String name = under.get(0).text() + accent;
        String apart = under.get(0).text() + "_" + accent;
        if (!symbols.declares(name) && symbols.declares(apart)) {
            name = apart;
        }
        if (accent.equals("vec")
                && !symbols.declares(name)
                && symbols.notations(name).isEmpty()) {
            name = under.get(0).text();
        }
        output.add(Token.of(TokenKind.NAME, command.start(), input.get(next - 1).end(), name));
        output.addAll(under.subList(1, under.size()));
    }

    /** Words, as \text{softmax} or \text{if }. */
    private void words(Token command) {
        List<Token> inside = argument(command);
        if (!inside.isEmpty() && inside.get(0).isName("arg") && inside.size() > 1) {
            throw SyntaxException.malformed(
                    command, "the place of a maximum or minimum is no value", "write the value itself");
        }
        StringBuilder joined = new StringBuilder();
        boolean adjacent = true;
        for (int k = 0; k < inside.size(); k++) {
            Token token = inside.get(k);
            adjacent &= token.is(TokenKind.NAME) || token.is(TokenKind.NUMBER) || token.is(TokenKind.UNDERSCORE);
            adjacent &= k == 0
                    || token.follows(inside.get(k - 1))
                    || token.start() == inside.get(k - 1).start();
            joined.append(
                    token.is(TokenKind.UNDERSCORE)
                            ? "_"
                            : token.number() != null ? token.number().toString() : token.text());
        }
        if (adjacent && !inside.isEmpty() && inside.get(0).is(TokenKind.NAME)) {
            String word = joined.toString();
            boolean operator = command.text().startsWith("operatorname") && word.length() > 2;
            if (operator && !symbols.isStrict() && !isKnown(word) && !KEYWORDS.containsKey(word)) {
                throw SyntaxException.malformed(
                        command,
                        word + " is no known function",
                        Suggestion.nearest(word, BuiltIn.names())
                                .map(name -> "did you mean " + name + "?")
                                .orElse("write it out by functions that are known"));
            }
            output.add(Token.of(
                    KEYWORDS.getOrDefault(word, TokenKind.NAME),
                    command.start(),
                    input.get(next - 1).end(),
                    word));
            return;
        }
        List<Token> rest = new ArrayList<>();
        for (Token token : inside) {
            if (token.is(TokenKind.NAME) && token.text().length() > 1) {
                output.addAll(processed(rest));
                rest.clear();
                TokenKind kind = KEYWORDS.getOrDefault(token.text(), TokenKind.NAME);
                output.add(Token.of(kind, token.start(), token.end(), token.text()));
            } else {
                rest.add(token);
            }
        }
        output.addAll(processed(rest));
    }

    /** A bold 1 before a condition is an indicator; other letters mean the same in any type. */
    private void font(Token command) {
        if (command.text().length() > 2 && next < input.size() && isOne(input.get(next))) {
            next++;
            output.add(Token.of(
                    TokenKind.COMMAND, command.start(), input.get(next - 1).end(), "indicator"));
        } else if (next + 2 < input.size()
                && input.get(next).is(TokenKind.OPEN_BRACE)
                && isOne(input.get(next + 1))
                && input.get(next + 2).is(TokenKind.CLOSE_BRACE)) {
            next += 3;
            output.add(Token.of(
                    TokenKind.COMMAND, command.start(), input.get(next - 1).end(), "indicator"));
        }
    }

    private static boolean isOne(Token token) {
        return token.number() != null && token.number().isOne();
    }

    private void doubled(Token command) {
        List<Token> inside = argument(command);
        boolean indicator = inside.size() == 1
                && (isOne(inside.get(0))
                        || inside.get(0).isName("I")
                        || inside.get(0).isName("1"));
        if (inside.size() == 1 && inside.get(0).isName("E")) {
            throw SyntaxException.malformed(
                    command,
                    "an expectation is over a distribution, which is not told",
                    "write the sum or integral, or \\operatorname{mean}(x) of the entries of a vector");
        }
        if (!indicator) {
            throw SyntaxException.malformed(
                    command, "sets and other doubled letters are not read", "\\mathbb{1} is the indicator");
        }
        output.add(
                Token.of(TokenKind.COMMAND, command.start(), input.get(next - 1).end(), "indicator"));
    }

    private String environment(Token command) {
        StringBuilder name = new StringBuilder();
        for (Token token : argument(command)) {
            name.append(token.is(TokenKind.STAR) ? "*" : token.text());
        }
        return name.toString();
    }

    private void begin(Token command) {
        String name = environment(command);
        int end = input.get(next - 1).end();
        if (DISPLAYS.contains(name)) {
            if (name.startsWith("alignat")) {
                argument(command);
            }
            return;
        }
        if (!MATRICES.contains(name)) {
            String hint = Suggestion.nearest(name, MATRICES)
                    .map(n -> "did you mean " + n + "?")
                    .orElse("");
            throw SyntaxException.malformed(command, "the environment " + name + " is not known here", hint);
        }
        if (name.equals("array")) {
            argument(command);
        }
        matrices++;
        output.add(Token.of(TokenKind.COMMAND, command.start(), end, "begin " + name));
    }

    private void end(Token command) {
        String name = environment(command);
        int end = input.get(next - 1).end();
        if (DISPLAYS.contains(name)) {
            return;
        }
        matrices = Math.max(0, matrices - 1);
        output.add(Token.of(TokenKind.COMMAND, command.start(), end, "end " + name));
    }

    /** A run of letters: a known word, or names side by side. */
    private void word(Token token) {
        String run = token.text();
        if (run.length() == 1 || isKnown(run) || run.charAt(0) > 0x7F) {
            output.add(token);
            return;
        }
        TokenKind keyword = KEYWORDS.get(run);
        if (keyword == TokenKind.KEYWORD) {
            output.add(Token.of(keyword, token.start(), token.end(), run));
            return;
        }
        List<Token> pieces = new ArrayList<>();
        boolean declared = true;
        int at = 0;
        while (at < run.length()) {
            int end = run.length();
            while (end > at + 1 && !isKnown(run.substring(at, end))) {
                end--;
            }
            String piece = run.substring(at, end);
            declared &= isKnown(piece);
            boolean traceable = token.end() - token.start() == run.length();
            pieces.add(Token.of(
                    TokenKind.NAME,
                    traceable ? token.start() + at : token.start(),
                    traceable ? token.start() + end : token.end(),
                    piece));
            at = end;
        }
        if (declared || run.length() < WORD) {
            output.addAll(pieces);
        } else {
            output.add(token);
        }
    }

    private boolean isKnown(String name) {
        if (symbols.declares(name) || !symbols.notations(name).isEmpty()) {
            return true;
        }
        BuiltIn builtIn = symbols.isBare() ? null : BuiltIn.of(name);
        return builtIn != null && (name.length() > 2 || builtIn.elementary() == ElementaryFunction.HEAVISIDE);
    }
}
