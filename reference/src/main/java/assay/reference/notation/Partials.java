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
        Match match = match(of, node.by(), resolver);
        if (match != null && resolver.symbols.meaning(match.notation().name()) instanceof Symbols.Value value) {
            return Scripts.apply(resolver, value.expression(), node, match.below(), match.above(), node);
        }
        return derivative(of, node, resolver);
    }

    private static @Nullable Match match(Syntax of, Syntax by, Resolver resolver) {
        Syntax.Scripted above = scripted(of);
        Syntax.Scripted below = scripted(by);
        if (above == null || below == null) {
            return null;
        }
        Match best = null;
        for (PartialNotation notation : resolver.symbols.partials()) {
            List<List<Syntax.Script>> ofRest = rest(above, notation.of(), true);
            List<List<Syntax.Script>> byRest = rest(below, notation.by(), false);
            if (ofRest != null && byRest != null) {
                Match match =
                        new Match(notation, joined(ofRest.get(0), byRest.get(0)), joined(ofRest.get(1), byRest.get(1)));
                best = best == null || best.weight() < match.weight() ? match : best;
            }
        }
        return best;
    }

    private static Syntax.@Nullable Scripted scripted(Syntax syntax) {
        if (syntax instanceof Syntax.Name name) {
            return new Syntax.Scripted(name, List.of(), List.of(), name.start(), name.end());
        }
        if (syntax instanceof Syntax.Indexed indexed && indexed.target() instanceof Syntax.Name) {
            List<Syntax.Script> below = indexed.indices().stream()
                    .map(index -> new Syntax.Script(Scripts.textOf(index), index))
                    .toList();
            return new Syntax.Scripted(indexed.target(), below, List.of(), syntax.start(), syntax.end());
        }
        return syntax instanceof Syntax.Scripted scripted && scripted.base() instanceof Syntax.Name ? scripted : null;
    }

    /** What is left below and above when a notation is taken out, or null if it is another one. */
    private static @Nullable List<List<Syntax.Script>> rest(
            Syntax.Scripted written, Notation notation, boolean anyCase) {
        String base = ((Syntax.Name) written.base()).name();
        List<Syntax.Script> below = Scripts.below(written.below(), notation.below());
        List<Syntax.Script> above = Scripts.without(written.above(), notation.above());
        boolean same = anyCase ? base.equalsIgnoreCase(notation.base()) : base.equals(notation.base());
        return same && below != null && above != null ? List.of(below, above) : null;
    }

    private static List<Syntax.Script> joined(List<Syntax.Script> first, List<Syntax.Script> second) {
        List<Syntax.Script> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }

    private static Expression derivative(Syntax of, Syntax.Partial node, Resolver resolver) {
        if (of instanceof Syntax.Name name
                && resolver.scope.find(name.name()) == null
                && !resolver.symbols.declares(name.name())
                && resolver.symbols.notations(name.name()).isEmpty()
                && !name.name().equals("pi")) {
            String known = resolver.symbols.partials().stream()
                    .map(PartialNotation::name)
                    .distinct()
                    .collect(Collectors.joining(", "));
            throw SyntaxException.malformed(
                    node,
                    resolver.source(node) + " names no quantity of the question",
                    known.isEmpty() ? name.name() + " is not declared" : "declared are " + known);
        }
        Expression function = resolver.expression(of);
        Expression by = resolver.expression(node.by());
        if (by instanceof Expression.Symbol variable) {
            return new Expression.Derivative(function, variable);
        }
        if (by instanceof Expression.Element entry
                && entry.tensor() instanceof Expression.Symbol variable
                && function.shape().isScalar()) {
            return new Expression.Element(new Expression.Derivative(function, variable), entry.indices());
        }
        throw SyntaxException.malformed(
                node.by(),
                "the derivative is taken by a variable or an entry of one, and " + resolver.source(node.by())
                        + " is none",
                "");
    }
}
