package assay.reference.notation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads matrices and definitions by cases in LaTeX. */
final class LatexTables {
    private final LatexGrammar grammar;

    LatexTables(LatexGrammar grammar) {
        this.grammar = grammar;
    }

    /** The environment that starts here. */
    Syntax table() {
        String environment = environment(grammar.peek());
        return environment.endsWith("cases") ? cases() : matrix();
    }

    private static String environment(Token token) {
        return token.text().substring(token.text().indexOf(' ') + 1);
    }

    private boolean isEnd() {
        return grammar.at(TokenKind.COMMAND) && grammar.peek().text().startsWith("end ");
    }

    private void end(Token begin) {
        if (!isEnd()) {
            throw grammar.unexpected("'&', '\\\\' or \\end{" + environment(begin) + "}");
        }
        Token end = grammar.take();
        if (!environment(end).equals(environment(begin))) {
            throw SyntaxException.malformed(
                    end, "\\begin{" + environment(begin) + "} ends with \\end{" + environment(end) + "}", "");
        }
    }

    /** Rows of entries; a single column is a vector. */
    private Syntax matrix() {
        Token begin = grammar.take();
        int bars = grammar.hideBars();
        List<Syntax> rows = new ArrayList<>();
        boolean column = true;
        while (!isEnd()) {
            int start = grammar.peek().start();
            List<Syntax> row = new ArrayList<>();
            do {
                row.add(grammar.anything());
            } while (grammar.skip(TokenKind.ALIGN));
            column &= row.size() == 1;
            rows.add(new Syntax.ListOf(row, start, grammar.lastEnd()));
            if (!grammar.skip(TokenKind.LINE_BREAK)) {
                break;
            }
        }
        end(begin);
        grammar.showBars(bars);
        if (rows.isEmpty()) {
            throw SyntaxException.malformed(begin, "a matrix without entries", "");
        }
        List<Syntax> items = new ArrayList<>();
        for (Syntax row : rows) {
            items.add(column && row instanceof Syntax.ListOf list ? list.items().get(0) : row);
        }
        Syntax matrix = new Syntax.ListOf(items, begin.start(), grammar.lastEnd());
        return switch (environment(begin)) {
            case "vmatrix" -> new Syntax.Call("det", List.of(matrix), null, 0, false, begin.start(), grammar.lastEnd());
            case "Vmatrix" -> new Syntax.Magnitude(matrix, true, begin.start(), grammar.lastEnd());
            default -> matrix;
        };
    }

    /** Lines of a value and a condition. */
    Syntax cases() {
        Token begin = grammar.take();
        int bars = grammar.hideBars();
        List<Syntax.Branch> branches = new ArrayList<>();
        while (!isEnd()) {
            Syntax value = grammar.sum();
            branches.add(new Syntax.Branch(condition(), value));
            while (grammar.at(TokenKind.COMMA) || grammar.at(TokenKind.SEMICOLON)) {
                grammar.take();
            }
            if (!grammar.skip(TokenKind.LINE_BREAK)) {
                break;
            }
        }
        end(begin);
        grammar.showBars(bars);
        if (grammar.at(TokenKind.CLOSE_SET)) {
            grammar.take();
        }
        return new Syntax.Branches(branches, begin.start(), grammar.lastEnd());
    }

    /** The condition of a line, several of them separated by commas; null for otherwise. */
    private @Nullable Syntax condition() {
        while (grammar.at(TokenKind.COMMA) || grammar.at(TokenKind.ALIGN) || grammar.at(TokenKind.SEMICOLON)) {
            grammar.take();
        }
        Token word = grammar.peek();
        if (grammar.skip(TokenKind.KEYWORD)
                && (word.text().equals("otherwise") || word.text().equals("else"))) {
            return null;
        }
        List<Syntax> conditions = new ArrayList<>();
        do {
            conditions.add(grammar.anything());
        } while (grammar.at(TokenKind.COMMA) && !isRowEnd(grammar.peek(1)) && grammar.skip(TokenKind.COMMA));
        return conditions.size() == 1
                ? conditions.get(0)
                : new Syntax.Logic(true, conditions, conditions.get(0).start(), grammar.lastEnd());
    }

    private static boolean isRowEnd(Token token) {
        return token.is(TokenKind.LINE_BREAK)
                || token.is(TokenKind.END)
                || token.is(TokenKind.COMMAND) && token.text().startsWith("end ");
    }
}
