package assay.reference.notation;

import assay.reference.expression.Expression;
import assay.reference.expression.Rebuild;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Resolves quotients of differentials: a declared quantity of that name, else the derivative of an expression. */
final class Partials {
    private Partials() {}

    /** A declared quantity with the scripts that are left, those of the numerator first. */
    private record Match(PartialNotation notation, List<Syntax.Script> below, List<Syntax.Script> above) {
        int weight() {
            return notation.of().weight() + notation.by().weight();
        }
    }

    static Expression partial(Syntax.Partial node, Resolver resolver) {
        Syntax of = node.of();
        if (of == null) {
            throw SyntaxException.malformed(node, "what is differentiated is missing", "");
        }
        Match match = match(of, node.by(), resolver);
        if (match != null && resolver.symbols.meaning(match.notation().name()) instanceof Symbols.Value value) {
            List<Syntax.Script> below =
                    separated(match.below(), value.expression().shape().rank(), node, resolver);
            return Scripts.apply(resolver, value.expression(), node, below, match.above(), node);
        }
        return derivative(of, node, resolver);
    }

    /**
     * A quotient of differentials with brackets after it, {@code ∂h_i/∂W[j,k]}: the brackets belong to what is below the
     * line if a declared quantity takes just these indices; else null.
     */
    static @Nullable Syntax indexed(Syntax.Partial node, Syntax.Bracketed brackets, Resolver resolver) {
        Syntax of = node.of();
        if (of == null || node.operator()) {
            return null;
        }
        Syntax by = new Syntax.Indexed(node.by(), brackets.items(), node.by().start(), brackets.end());
        Match match = match(of, by, resolver);
        boolean takesAll = match != null
                && resolver.symbols.meaning(match.notation().name()) instanceof Symbols.Value value
                && value.expression().shape().rank() == match.below().size()
                && match.below().size() > brackets.items().size();
        return takesAll ? new Syntax.Partial(of, by, false, node.start(), brackets.end()) : null;
    }

    /** The indices one by one: {@code jk} below is j and k, where both are indices and one is missing otherwise. */
    private static List<Syntax.Script> separated(
            List<Syntax.Script> below, int rank, Syntax.Partial node, Resolver resolver) {
        List<Syntax.Script> all = new ArrayList<>();
        for (Syntax.Script script : Scripts.atoms(below)) {
            String word = script.text();
            boolean known = word.length() < 2 || resolver.scope.isIndex(word);
            for (Syntax letter : known ? List.<Syntax>of() : Scripts.letters(script, word.length(), node)) {
                all.add(new Syntax.Script(Scripts.textOf(letter), letter));
            }
            if (known) {
                all.add(script);
            }
        }
        return all.size() == rank ? all : below;
    }

    private static @Nullable Match match(Syntax of, Syntax by, Resolver resolver) {
        Differential above = Differential.of(of, resolver.text);
        Differential below = Differential.of(by, resolver.text);
        if (above == null || below == null) {
            return null;
        }
        Match best = null;
        // Names of derivatives share their sides: what is left of each is found once.
        Map<Notation, List<List<Syntax.Script>>> ofRests = new IdentityHashMap<>();
        Map<Notation, List<List<Syntax.Script>>> byRests = new IdentityHashMap<>();
        for (PartialNotation notation : resolver.symbols.partials()) {
            List<List<Syntax.Script>> ofRest =
                    ofRests.computeIfAbsent(notation.of(), side -> known(rest(above, side, true, resolver)));
            List<List<Syntax.Script>> byRest = ofRest.isEmpty()
                    ? List.of()
                    : byRests.computeIfAbsent(notation.by(), side -> known(rest(below, side, false, resolver)));
            if (!ofRest.isEmpty() && !byRest.isEmpty()) {
                Match match =
                        new Match(notation, joined(ofRest.get(0), byRest.get(0)), joined(ofRest.get(1), byRest.get(1)));
                best = best == null || best.weight() < match.weight() ? match : best;
            }
        }
        return best;
    }

    private static List<List<Syntax.Script>> known(@Nullable List<List<Syntax.Script>> rest) {
        return rest == null ? List.of() : rest;
    }

    /** What is left below and above when a name is taken out, written so or by itself; null if it is another one. */
    private static @Nullable List<List<Syntax.Script>> rest(
            Differential written, Notation notation, boolean loss, Resolver resolver) {
        boolean anyLoss =
                loss && written.base().equalsIgnoreCase("l") && notation.base().equalsIgnoreCase("l");
        boolean bracketed = written.bracket().equals(notation.bracket());
        List<Syntax.Script> below = Scripts.below(written.below(), notation.below());
        List<Syntax.Script> above = Scripts.without(written.above(), notation.above());
        if ((anyLoss || written.base().equals(notation.base()))
                && (bracketed || notation.bracket().isEmpty())
                && below != null
                && above != null) {
            // Brackets that are no part of the name are indices.
            return List.of(bracketed ? below : joined(below, written.items()), above);
        }
        return isName(written.base(), notation, resolver)
                ? List.of(joined(written.below(), written.items()), written.above())
                : null;
    }

    /** Whether a word is the declared name of which this is a notation. */
    private static boolean isName(String word, Notation notation, Resolver resolver) {
        return !notation.isBare()
                && resolver.symbols.notations(notation.base()).stream()
                        .anyMatch(other -> other.name().equals(word) && sameScripts(other, notation));
    }

    private static List<Syntax.Script> joined(List<Syntax.Script> first, List<Syntax.Script> second) {
        List<Syntax.Script> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }

    private static SyntaxException unnamed(Syntax.Partial node, Resolver resolver, String otherwise) {
        String known = resolver.symbols.partials().stream()
                .map(PartialNotation::name)
                .distinct()
                .collect(Collectors.joining(", "));
        return SyntaxException.malformed(
                node,
                resolver.source(node) + " names no quantity of the question",
                known.isEmpty() ? otherwise : "declared are " + known);
    }

    private static Expression derivative(Syntax of, Syntax.Partial node, Resolver resolver) {
        if (of instanceof Syntax.Name name
                && !node.operator()
                && resolver.scope.find(name.name()) == null
                && !resolver.symbols.declares(name.name())
                && resolver.symbols.notations(name.name()).isEmpty()
                && !name.name().equals("pi")) {
            throw unnamed(node, resolver, name.name() + " is not declared");
        }
        Expression function = resolver.expression(of);
        Expression by = resolver.expression(node.by());
        boolean independent = !node.operator()
                && whole(function) instanceof Expression.Symbol
                && !whole(function).equals(whole(by));
        if (independent) {
            throw unnamed(node, resolver, "");
        }
        requireNoneDeclared(function, by, node, resolver);
        return derivative(function, of, by, node.by(), resolver);
    }

    /** What an entry is an entry of. */
    private static Expression whole(Expression value) {
        return value instanceof Expression.Element entry ? entry.tensor() : value;
    }

    /** A variable with a declared derivative by another one depends on it, which no rule of differentiation knows. */
    private static void requireNoneDeclared(
            Expression function, Expression by, Syntax.Partial node, Resolver resolver) {
        if (!(whole(by) instanceof Expression.Symbol variable)) {
            return;
        }
        for (PartialNotation notation : resolver.symbols.partials()) {
            if (names(notation.by(), resolver).contains(variable.name())) {
                for (String dependent : names(notation.of(), resolver)) {
                    if (mentions(function, dependent)) {
                        throw SyntaxException.malformed(
                                node,
                                dependent + " depends on " + variable.name() + " here: its derivative "
                                        + notation.name() + " is given",
                                "differentiate by hand and write " + notation.name());
                    }
                }
            }
        }
    }

    /** The declared names that are written so. */
    private static List<String> names(Notation notation, Resolver resolver) {
        List<String> names = new ArrayList<>(List.of(notation.base()));
        for (Notation other : resolver.symbols.notations(notation.base())) {
            if (sameScripts(other, notation)) {
                names.add(other.name());
            }
        }
        if (!notation.isBare()) {
            names.remove(0);
        }
        return names;
    }

    private static boolean sameScripts(Notation first, Notation second) {
        return first.below().equals(second.below())
                && first.above().equals(second.above())
                && first.bracket().equals(second.bracket());
    }

    /** Whether a formula mentions a variable, not counting what defined quantities are made of. */
    private static boolean mentions(Expression node, String variable) {
        if (node instanceof Expression.Symbol symbol) {
            return symbol.name().equals(variable);
        }
        boolean[] found = {false};
        Rebuild.parts(node, part -> {
            found[0] |= mentions(part, variable);
            return part;
        });
        return found[0];
    }

    /**
     * The derivative by a variable, by a quantity of the question, or by an entry of one.
     *
     * @param of where the function is written
     * @param at where that by which it is differentiated is written
     */
    static Expression derivative(Expression function, Syntax of, Expression by, Syntax at, Resolver resolver) {
        Expression whole = whole(by);
        Expression derivative;
        if (whole instanceof Expression.Symbol variable) {
            derivative = new Expression.Derivative(function, variable);
        } else if (whole instanceof Expression.Quantity quantity) {
            derivative = by(quantity, function, of, resolver);
        } else {
            throw SyntaxException.malformed(
                    at,
                    "the derivative is taken by a variable or an entry of one, and " + resolver.source(at) + " is none",
                    "");
        }
        if (!(by instanceof Expression.Element entry)) {
            return derivative;
        }
        if (!function.shape().isScalar()) {
            throw SyntaxException.malformed(
                    at, "a derivative by one entry is taken of a number, not of the shape " + function.shape(), "");
        }
        return new Expression.Element(derivative, entry.indices());
    }

    /** The derivative by a quantity, which the function has to mention: else it is not clear what depends on it. */
    private static Expression by(Expression.Quantity quantity, Expression function, Syntax of, Resolver resolver) {
        return Expression.Derivative.by(quantity, function)
                .orElseThrow(() -> SyntaxException.malformed(
                        of,
                        resolver.source(of) + " does not mention " + quantity.name(),
                        "write the function in terms of " + quantity.name()));
    }
}
