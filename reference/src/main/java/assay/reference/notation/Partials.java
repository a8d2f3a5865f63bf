package assay.reference.notation;

import assay.reference.expression.Expression;
import java.util.ArrayList;
import java.util.List;
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
        Match match = node.operator() ? null : match(of, node.by(), resolver);
        if (match != null && resolver.symbols.meaning(match.notation().name()) instanceof Symbols.Value value) {
            return Scripts.apply(resolver, value.expression(), node, match.below(), match.above(), node);
        }
        return derivative(of, node, resolver);
    }

    private static @Nullable Match match(Syntax of, Syntax by, Resolver resolver) {
        Differential above = Differential.of(of, resolver.text);
        Differential below = Differential.of(by, resolver.text);
        if (above == null || below == null) {
            return null;
        }
        Match best = null;
        for (PartialNotation notation : resolver.symbols.partials()) {
            List<List<Syntax.Script>> ofRest = rest(above, notation.of(), true, resolver);
            List<List<Syntax.Script>> byRest = rest(below, notation.by(), false, resolver);
            if (ofRest != null && byRest != null) {
                Match match =
                        new Match(notation, joined(ofRest.get(0), byRest.get(0)), joined(ofRest.get(1), byRest.get(1)));
                best = best == null || best.weight() < match.weight() ? match : best;
            }
        }
        return best;
    }

    /** What is left below and above when a notation is taken out, or null if it is another one. */
    private static @Nullable List<List<Syntax.Script>> rest(
            Differential written, Notation notation, boolean loss, Resolver resolver) {
        List<Syntax.Script> below = Scripts.below(written.below(), notation.below());
        List<Syntax.Script> above = Scripts.without(written.above(), notation.above());
        boolean anyLoss =
                loss && written.base().equalsIgnoreCase("l") && notation.base().equalsIgnoreCase("l");
        boolean same = (anyLoss || written.base().equals(notation.base()))
                && written.bracket().equals(notation.bracket());
        same |= !notation.bracket().isEmpty() && isBracketed(written.base(), notation, resolver);
        return same && below != null && above != null ? List.of(below, above) : null;
    }

    /** Whether a name was read from a letter with the brackets of this notation. */
    private static boolean isBracketed(String name, Notation notation, Resolver resolver) {
        return resolver.symbols.notations(notation.base()).stream()
                .anyMatch(other -> other.name().equals(name) && other.bracket().equals(notation.bracket()));
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
        boolean independent = !node.operator() && function instanceof Expression.Symbol && !function.equals(by);
        if (independent) {
            throw unnamed(node, resolver, "");
        }
        return derivative(function, of, by, node.by(), resolver);
    }

    /**
     * The derivative by a variable, by a quantity of the question, or by an entry of one.
     *
     * @param of where the function is written
     * @param at where that by which it is differentiated is written
     */
    static Expression derivative(Expression function, Syntax of, Expression by, Syntax at, Resolver resolver) {
        Expression whole = by instanceof Expression.Element entry ? entry.tensor() : by;
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
