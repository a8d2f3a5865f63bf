package assay.reference.notation;

import assay.reference.expression.Condition.Relation;
import assay.reference.expression.Expression.Reduction;
import assay.reference.notation.Syntax.Operator;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads sums, products, maxima and limits in LaTeX: what is below and above the sign, and the body after it. */
final class LatexReductions {
    private final LatexGrammar grammar;

    LatexReductions(LatexGrammar grammar) {
        this.grammar = grammar;
    }

    /** An index with what is known of its range. */
    private record Indexing(
            Syntax.Name index,
            @Nullable Syntax from,
            @Nullable Syntax to,
            @Nullable Syntax restriction) {}

    /** A reduction, its sign being taken: the body goes on to the next plus or minus. */
    Syntax reduced(Token sign, Reduction reduction) {
        List<Indexing> indices = List.of();
        Syntax upper = null;
        while (grammar.at(TokenKind.UNDERSCORE) || grammar.at(TokenKind.CARET)) {
            if (grammar.take().is(TokenKind.UNDERSCORE)) {
                indices = below();
            } else {
                grammar.requireSingleDigit();
                upper = grammar.argument("sum");
            }
        }
        if (indices.isEmpty()) {
            throw SyntaxException.malformed(
                    sign, "the index is missing below this sign", "write for example \\sum_j or \\sum_{j=1}^{n}");
        }
        Syntax body = grammar.term();
        for (int k = indices.size() - 1; k >= 0; k--) {
            Indexing index = indices.get(k);
            body = new Syntax.Reduced(
                    reduction,
                    index.index(),
                    index.from(),
                    index.to() == null ? upper : index.to(),
                    index.restriction(),
                    body,
                    sign.start(),
                    body.end());
        }
        return body;
    }

    private List<Indexing> below() {
        if (!grammar.at(TokenKind.OPEN_BRACE)) {
            Token name = grammar.expect(TokenKind.NAME, "an index");
            return List.of(indexing(new Syntax.Name(name.text(), false, name.start(), name.end())));
        }
        Token open = grammar.take();
        List<Indexing> indices = new ArrayList<>();
        do {
            Syntax part = grammar.anything();
            if (part instanceof Syntax.Product product && isLetters(product)) {
                product.factors().forEach(letter -> indices.add(indexing(letter)));
            } else if (part instanceof Syntax.Comparison chain && isChain(chain)) {
                indices.addAll(chained(chain));
            } else if (!restricts(part, indices)) {
                indices.add(indexing(part));
            }
        } while (grammar.skip(TokenKind.COMMA) || grammar.skip(TokenKind.COLON));
        grammar.close(open, TokenKind.CLOSE_BRACE);
        return indices;
    }

    /** Notes a condition on an index that is there already, as in {@code i=1, i \ne j}; false if it is none. */
    private static boolean restricts(Syntax part, List<Indexing> indices) {
        if (!(part instanceof Syntax.Comparison condition) || condition.equation()) {
            return false;
        }
        for (int k = 0; k < indices.size(); k++) {
            Indexing known = indices.get(k);
            String name = known.index().name();
            boolean same = condition.operands().get(0) instanceof Syntax.Name first
                    && first.name().equals(name);
            if (same && condition.operands().size() == 2) {
                Syntax all = known.restriction() == null
                        ? condition
                        : new Syntax.Logic(true, List.of(known.restriction(), condition), part.start(), part.end());
                indices.set(k, new Indexing(known.index(), known.from(), known.to(), all));
                return true;
            }
        }
        return false;
    }

    /** {@code 1 \le i < j \le n}. */
    private static boolean isChain(Syntax.Comparison chain) {
        List<Syntax> operands = chain.operands();
        int last = operands.size() - 1;
        boolean rises = chain.relations().stream().allMatch(r -> r == Relation.LESS || r == Relation.LESS_OR_EQUAL);
        return last > 2
                && rises
                && chain.relations().get(0) == Relation.LESS_OR_EQUAL
                && chain.relations().get(last - 1) == Relation.LESS_OR_EQUAL
                && operands.subList(1, last).stream().allMatch(each -> each instanceof Syntax.Name);
    }

    private static List<Indexing> chained(Syntax.Comparison chain) {
        List<Indexing> indices = new ArrayList<>();
        List<Syntax> operands = chain.operands();
        int last = operands.size() - 1;
        for (int k = 1; k < last; k++) {
            Syntax.Name index = (Syntax.Name) operands.get(k);
            boolean strict = chain.relations().get(k - 1) == Relation.LESS;
            Syntax above = k == 1
                    ? null
                    : new Syntax.Comparison(
                            List.of(index, operands.get(k - 1)),
                            List.of(strict ? Relation.GREATER : Relation.GREATER_OR_EQUAL),
                            false,
                            chain.start(),
                            chain.end());
            indices.add(new Indexing(index, operands.get(0), operands.get(last), above));
        }
        return indices;
    }

    private static boolean isLetters(Syntax.Product product) {
        return product.operators().stream().allMatch(o -> o == Operator.JUXTAPOSED)
                && product.factors().stream().allMatch(f -> f instanceof Syntax.Name);
    }

    private static Indexing indexing(Syntax part) {
        if (part instanceof Syntax.Name index) {
            return new Indexing(index, null, null, null);
        }
        if (part instanceof Syntax.Comparison comparison) {
            List<Syntax> operands = comparison.operands();
            boolean chain =
                    operands.size() == 3 && comparison.relations().stream().allMatch(r -> r == Relation.LESS_OR_EQUAL);
            if (chain && operands.get(1) instanceof Syntax.Name index) {
                return new Indexing(index, operands.get(0), operands.get(2), null);
            }
            if (operands.size() == 2 && operands.get(0) instanceof Syntax.Name index) {
                return comparison.equation()
                        ? new Indexing(index, operands.get(1), null, null)
                        : new Indexing(index, null, null, comparison);
            }
        }
        throw SyntaxException.malformed(
                part, "this is no index and no range of one", "write \\sum_j or \\sum_{j=1}^{n}");
    }

    private static Syntax unsided(Syntax.Scripted target) {
        return target.below().isEmpty()
                ? target.base()
                : new Syntax.Scripted(target.base(), target.below(), List.of(), target.start(), target.end());
    }

    /** A limit, its sign being taken. */
    Syntax limit(Token sign) {
        grammar.expect(TokenKind.UNDERSCORE, "what tends to what below the limit");
        Token open = grammar.expect(TokenKind.OPEN_BRACE, "'{' and what tends to what");
        Token variable = grammar.expect(TokenKind.NAME, "the variable of the limit");
        Token arrow = grammar.peek();
        boolean points = arrow.is(TokenKind.COMMAND)
                && (arrow.text().equals("to") || arrow.text().endsWith("rightarrow"));
        if (!points) {
            throw grammar.unexpected("\\to");
        }
        grammar.take();
        Syntax target = grammar.sum();
        grammar.close(open, TokenKind.CLOSE_BRACE);
        List<Syntax> arguments = new ArrayList<>();
        arguments.add(new Syntax.Name(variable.text(), false, variable.start(), variable.end()));
        String side = "";
        if (target instanceof Syntax.Scripted scripted && scripted.above().size() == 1) {
            side = scripted.above().get(0).text();
            target = side.equals("+") || side.equals("-") ? unsided(scripted) : target;
        }
        arguments.add(target);
        Syntax body = grammar.term();
        arguments.add(body);
        if (side.equals("+") || side.equals("-")) {
            arguments.add(new Syntax.Name(side.equals("+") ? "right" : "left", false, sign.start(), sign.end()));
        }
        return new Syntax.Call("lim", arguments, null, 0, false, sign.start(), body.end());
    }
}
