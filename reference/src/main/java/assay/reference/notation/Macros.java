package assay.reference.notation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Takes the definitions of commands out of a LaTeX text and puts their meaning for their uses. */
final class Macros {

    /** A command of the writer: the number of its arguments and the tokens that stand for it. */
    private record Macro(int arguments, List<Token> body) {}

    private final ReadingBudget budget;
    private final Map<String, Macro> macros = new HashMap<>();
    private final Deque<Token> input = new ArrayDeque<>();
    private int expansions;
    private int pushed;

    Macros(ReadingBudget budget) {
        this.budget = budget;
    }

    /** The tokens without definitions and uses; a token that comes out of a definition has the place of the use. */
    List<Token> expand(List<Token> tokens) {
        boolean defines = false;
        for (Token token : tokens) {
            defines |= token.is(TokenKind.COMMAND) && Latex.isDefinition(token.text());
            if (token.is(TokenKind.PARAMETER) && !defines) {
                throw SyntaxException.malformed(token, "'#' outside of a definition", "");
            }
        }
        if (!defines) {
            return tokens;
        }
        input.addAll(tokens);
        List<Token> output = new ArrayList<>(tokens.size());
        while (!input.isEmpty()) {
            Token token = input.removeFirst();
            if (!token.is(TokenKind.COMMAND)) {
                if (token.is(TokenKind.PARAMETER)) {
                    throw SyntaxException.malformed(token, "'#' outside of a definition", "");
                }
                output.add(token);
            } else if (macros.containsKey(token.text())) {
                use(token, macros.get(token.text()));
            } else if (Latex.isDefinition(token.text())) {
                define(token);
            } else {
                output.add(token);
            }
        }
        return output;
    }

    private void use(Token command, Macro macro) {
        if (++expansions > budget.expansions()) {
            throw SyntaxException.malformed(
                    command,
                    "more than " + budget.expansions() + " uses of defined commands",
                    "does \\" + command.text() + " use itself?");
        }
        List<List<Token>> arguments = new ArrayList<>();
        for (int k = 0; k < macro.arguments(); k++) {
            arguments.add(argument(command));
        }
        List<Token> replaced = new ArrayList<>();
        for (Token token : macro.body()) {
            if (!token.is(TokenKind.PARAMETER)) {
                replaced.add(new Token(
                        token.kind(), command.start(), command.end(), token.text(), token.number(), token.decimals()));
                continue;
            }
            int number = Integer.parseInt(token.text());
            if (number < 1 || number > arguments.size()) {
                throw SyntaxException.malformed(
                        command, "the definition of \\" + command.text() + " has no argument #" + number, "");
            }
            replaced.addAll(arguments.get(number - 1));
        }
        pushed += replaced.size();
        if (pushed > budget.tokens()) {
            throw SyntaxException.malformed(
                    command, "defined commands stand for more than " + budget.tokens() + " words and signs", "");
        }
        for (int k = replaced.size() - 1; k >= 0; k--) {
            input.addFirst(replaced.get(k));
        }
    }

    /** The next token, or the tokens between the next braces. */
    private List<Token> argument(Token command) {
        if (input.isEmpty()) {
            throw SyntaxException.malformed(command, "\\" + command.text() + " needs an argument", "");
        }
        Token first = input.removeFirst();
        if (!first.is(TokenKind.OPEN_BRACE)) {
            return List.of(first);
        }
        List<Token> tokens = new ArrayList<>();
        int open = 1;
        while (!input.isEmpty()) {
            Token token = input.removeFirst();
            open += token.is(TokenKind.OPEN_BRACE) ? 1 : token.is(TokenKind.CLOSE_BRACE) ? -1 : 0;
            if (open == 0) {
                return tokens;
            }
            tokens.add(token);
        }
        throw SyntaxException.malformed(first, "a closing '}' is missing for this '{'", "");
    }

    private void define(Token definition) {
        List<Token> name = argument(definition);
        if (name.size() != 1 || !name.get(0).is(TokenKind.COMMAND)) {
            throw SyntaxException.malformed(
                    definition, "a command is expected after \\" + definition.text(), "write \\newcommand{\\name}{…}");
        }
        int arguments = 0;
        switch (definition.text()) {
            case "def", "gdef" -> {
                while (!input.isEmpty() && input.peekFirst().is(TokenKind.PARAMETER)) {
                    input.removeFirst();
                    arguments++;
                }
            }
            case "let" -> {
                if (!input.isEmpty() && input.peekFirst().is(TokenKind.EQUALS)) {
                    input.removeFirst();
                }
            }
            default -> arguments = count(definition);
        }
        List<Token> body = new ArrayList<>(argument(definition));
        if (definition.text().startsWith("DeclareMathOperator")) {
            int start = definition.start();
            int end = definition.end();
            body.add(0, Token.of(TokenKind.OPEN_BRACE, start, end));
            body.add(0, Token.of(TokenKind.COMMAND, start, end, "operatorname"));
            body.add(Token.of(TokenKind.CLOSE_BRACE, start, end));
        }
        macros.put(name.get(0).text(), new Macro(arguments, body));
    }

    /** The number of arguments in brackets, if it is there. */
    private int count(Token definition) {
        if (input.isEmpty() || !input.peekFirst().is(TokenKind.OPEN_BRACKET)) {
            return 0;
        }
        input.removeFirst();
        Token count = input.isEmpty() ? definition : input.removeFirst();
        Token close = input.isEmpty() ? definition : input.removeFirst();
        boolean digit = count.is(TokenKind.NUMBER) && count.end() - count.start() == 1 && count.number() != null;
        if (!digit || !close.is(TokenKind.CLOSE_BRACKET) || count.number() == null) {
            throw SyntaxException.malformed(count, "the number of arguments is expected, as in [2]", "");
        }
        return count.number().numerator().intValue();
    }
}
