package assay.reference.notation;

import assay.reference.expression.Domain;
import assay.reference.expression.ElementaryFunction;
import assay.reference.expression.Expression;
import assay.reference.expression.Expression.Literal;
import assay.reference.expression.Shape;
import assay.reference.number.Rational;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds what a name means: a bound index, a declared name, a constant, an entry of a tensor. */
final class Names {
    /** The most letters before a number in a name that may be a factor, as w12 in w12(x + 1); more are a function. */
    private static final int LONGEST_NUMBERED = 2;

    private final Resolver resolver;

    Names(Resolver resolver) {
        this.resolver = resolver;
    }

    Expression name(Syntax.Name node) {
        String name = node.name();
        Expression known = named(name);
        if (known != null) {
            return known;
        }
        if (resolver.symbols.meaning(name) instanceof Symbols.Function function) {
            throw SyntaxException.malformed(
                    node,
                    name + " is a function and needs an argument",
                    "write " + name + "(" + String.join(", ", function.parameters()) + ")");
        }
        Expression constant = constant(node);
        if (constant != null) {
            return constant;
        }
        Expression entry = entry(node);
        if (entry != null) {
            return entry;
        }
        BuiltIn builtIn = BuiltIn.of(name);
        if (builtIn != null && (resolver.symbols.isStrict() || name.length() > 1)) {
            throw SyntaxException.malformed(
                    node,
                    name + " is a function and needs an argument",
                    "write " + name + "(x)"
                            + (resolver.symbols.isStrict() ? "" : ", or declare " + name + " as a symbol"));
        }
        requireNoLookalike(node);
        if (!Notation.isName(name)) {
            throw SyntaxException.malformed(node, "'" + name + "' is no name", "a name starts with a letter");
        }
        if (!resolver.symbols.isStrict() && (!node.called() || mayBeFactor(name))) {
            return new Expression.Symbol(name, Shape.SCALAR, Domain.REAL);
        }
        throw undeclared(node);
    }

    /** Whether an undeclared name before parentheses may be a factor: a letter, of either alphabet, or one with a number. */
    private static boolean mayBeFactor(String name) {
        int end = name.length();
        while (end > 0 && name.charAt(end - 1) >= '0' && name.charAt(end - 1) <= '9') {
            end--;
        }
        boolean numbered = end < name.length() && end <= LONGEST_NUMBERED;
        return name.length() == 1 || numbered || Greek.isName(name.substring(0, end));
    }

    /** What is bound or declared under this very name, or null. */
    private @Nullable Expression known(String name) {
        Scope.Binding bound = resolver.scope.find(name);
        if (bound instanceof Scope.Variable variable) {
            return variable.symbol();
        }
        if (bound != null) {
            return new Expression.IndexVariable(name);
        }
        return resolver.symbols.meaning(name) instanceof Symbols.Value value ? value.expression() : null;
    }

    /** Whether a letter means nothing here. */
    boolean isUnbound(String name) {
        return name.length() == 1
                && named(name) == null
                && !resolver.symbols.declares(name)
                && !name.equals("e")
                && !name.equals("I");
    }

    /** Refuses a name that means nothing else and has a character that looks like one of ASCII. */
    void requireNoLookalike(Syntax name) {
        String source = resolver.source(name);
        Optional<Lookalike> found = Lookalike.in(source);
        if (found.isPresent()) {
            throw found.get().at(name.start(), source);
        }
    }

    /** What is bound or declared under this name or another spelling of it, or null. */
    private @Nullable Expression named(String name) {
        Expression known = known(name);
        if (known != null
                || name.length() == 1 && resolver.symbols.notations(name).isEmpty()) {
            return known;
        }
        for (Notation notation : resolver.symbols.notations(name)) {
            if (notation.isBare()) {
                return known(notation.name());
            }
        }
        return null;
    }

    private @Nullable Expression constant(Syntax.Name node) {
        return switch (node.name()) {
            case "pi" -> Expression.Constant.PI;
            case "inf", "infinity", "infty", "oo" -> Expression.Constant.INFINITY;
            case "e" -> resolver.symbols.isStrict() || resolver.latex ? euler() : null;
            case "I" -> identity(node);
            default -> null;
        };
    }

    /** Euler's number. */
    static Expression euler() {
        return new Expression.Apply(ElementaryFunction.EXP, List.of(new Literal(Rational.ONE)));
    }

    private Expression identity(Syntax.Name node) {
        return Optional.ofNullable(resolver.identity())
                .or(resolver.symbols::identity)
                .map(Expression.Identity::new)
                .orElseThrow(() -> SyntaxException.malformed(
                        node,
                        "I is the identity matrix, and nothing beside it tells its size",
                        "write eye(n)" + (resolver.symbols.isStrict() ? "" : ", or declare I as a symbol")));
    }

    /** A name such as x_1, x1 or x_i that is an entry of a declared tensor, or another spelling of a declared name. */
    private @Nullable Expression entry(Syntax.Name node) {
        Notation.Parts parts = Notation.Parts.of(node.name());
        if (parts.below().isEmpty()) {
            return null;
        }
        boolean identity = parts.base().equals("I") && resolver.symbols.isStrict();
        if (!identity && resolver.symbols.notations(parts.base()).isEmpty() && known(parts.base()) == null) {
            return null;
        }
        List<Syntax.Script> below = new ArrayList<>();
        for (String part : parts.below()) {
            below.add(new Syntax.Script(part, script(part, node)));
        }
        if (parts.base().equals("I") && below.size() == 1 && known("I") == null) {
            return resolver.identity(script(parts.below().get(0), node));
        }
        Syntax.Name base = new Syntax.Name(parts.base(), false, node.start(), node.end());
        return scripted(new Syntax.Scripted(base, below, List.of(), node.start(), node.end()), node);
    }

    private Syntax script(String part, Syntax node) {
        if (Character.isDigit(part.charAt(0)) && part.length() <= 9) {
            return new Syntax.Number(Rational.of(Long.parseLong(part)), 0, node.start(), node.end());
        }
        return new Syntax.Name(part, false, node.start(), node.end());
    }

    Expression scripted(Syntax.Scripted node) {
        return scripted(node, node);
    }

    private Expression scripted(Syntax.Scripted node, Syntax at) {
        if (node.base() instanceof Syntax.Magnitude magnitude) {
            return Norms.norm(magnitude, node, resolver);
        }
        if (node.base() instanceof Syntax.Call call) {
            Optional<Expression> lowered = LoweredParameter.of(call, node, resolver);
            if (lowered.isPresent()) {
                return lowered.get();
            }
        }
        if (!(node.base() instanceof Syntax.Name name)) {
            return Scripts.apply(
                    resolver, resolver.expression(node.base()), node.base(), node.below(), node.above(), at);
        }
        List<Match> matches = matches(name.name(), node);
        if (matches.isEmpty()) {
            if (at instanceof Syntax.Name whole) {
                throw undeclared(whole);
            }
            requireNoReduction(name.name(), node);
            Expression joined = joined(name.name(), node.below(), node);
            if (joined != null) {
                return Scripts.apply(resolver, joined, name, List.of(), node.above(), at);
            }
            return Scripts.apply(resolver, name(name), name, node.below(), node.above(), at);
        }
        Match match = matches.get(0);
        if (matches.size() > 1) {
            String message = resolver.source(at) + " may be " + matches.get(0).name() + " or "
                    + matches.get(1).name();
            match = matches.get(resolver.choose(matches.size(), at.start(), at.end(), () -> message));
        }
        return Scripts.apply(resolver, match.value(), name, match.below(), match.above(), at);
    }

    /** Refuses a capital sigma or pi that stands where the sign of a sum or product is meant: its index starts below. */
    private void requireNoReduction(String base, Syntax.Scripted node) {
        String sign = base.equals("Sigma") ? "sum" : base.equals("Pi") ? "prod" : "";
        if (!sign.isEmpty()
                && node.below().stream().anyMatch(below -> below.text().contains("="))) {
            throw SyntaxException.malformed(
                    node,
                    base + " is a letter here, and the start of an index stands below it",
                    resolver.latex ? "write \\" + sign + "_{k=1}^{n}" : "write " + sign + "(k=1..n, …)");
        }
    }

    /** Where undeclared names are numbers, x with 1 below is one of them, by the name x_1; else null. */
    private @Nullable Expression joined(String base, List<Syntax.Script> below, Syntax node) {
        if (resolver.symbols.isStrict() || below.size() != 1 || known(base) != null || base.equals("I")) {
            return null;
        }
        String part = below.get(0).text();
        requireNoLookalike(node);
        boolean index = part.chars().anyMatch(c -> resolver.scope.isIndex(Character.toString(c)));
        String name = Notation.canonical(base + "_{" + part + "}");
        return index || !Notation.isName(name) ? null : new Expression.Symbol(name, Shape.SCALAR, Domain.REAL);
    }

    /** A declared name that accounts for some of the parts below and above, with the parts that are left. */
    private record Match(
            String name, int weight, Expression value, List<Syntax.Script> below, List<Syntax.Script> above) {

        /** Whether the parts that are left below can be the indices of the value. */
        boolean fits() {
            int rank = value.shape().rank();
            return below.isEmpty()
                    || rank == below.size()
                    || rank <= Scripts.atoms(below).size() && rank > 0;
        }
    }

    /** The declared names that account for most of what is below and above, those first whose indices fit. */
    private List<Match> matches(String base, Syntax.Scripted node) {
        List<Match> all = new ArrayList<>();
        Expression whole = known(base);
        if (whole != null) {
            all.add(new Match(base, 0, whole, node.below(), node.above()));
        }
        for (Notation notation : resolver.symbols.notations(base)) {
            List<Syntax.Script> below = Scripts.below(node.below(), notation.below());
            List<Syntax.Script> above = Scripts.without(node.above(), notation.above());
            Expression value = known(notation.name());
            if (below != null
                    && above != null
                    && value != null
                    && notation.bracket().isEmpty()) {
                all.add(new Match(notation.name(), notation.weight(), value, below, above));
            }
        }
        List<Match> fitting = all.stream().filter(Match::fits).toList();
        return heaviest(fitting.isEmpty() ? all : fitting);
    }

    private static List<Match> heaviest(List<Match> matches) {
        List<Match> best = new ArrayList<>();
        for (Match match : matches) {
            if (!best.isEmpty() && best.get(0).weight() < match.weight()) {
                best.clear();
            }
            boolean known = best.stream().anyMatch(m -> m.name().equals(match.name()));
            if (!known && (best.isEmpty() || best.get(0).weight() == match.weight())) {
                best.add(match);
            }
        }
        return best;
    }

    SyntaxException undeclared(Syntax.Name node) {
        String name = node.name();
        List<String> names = resolver.symbols.names();
        String hint = Suggestion.product(name, resolver.symbols)
                .or(() -> Suggestion.nearest(name, node.called() ? callable() : names))
                .map(suggestion -> "did you mean " + suggestion + "?")
                .orElse("");
        if (node.called() && !resolver.symbols.isStrict()) {
            return SyntaxException.malformed(
                    node, name + " is no known function", hint.isEmpty() ? "write * for a product" : hint);
        }
        return SyntaxException.malformed(node, name + " is not declared" + Suggestion.declared(names), hint);
    }

    private List<String> callable() {
        List<String> names = new ArrayList<>(resolver.symbols.names());
        names.addAll(BuiltIn.names());
        return names;
    }
}
