package assay.reference.notation;

import assay.reference.expression.Dimension;
import assay.reference.expression.Expression;
import assay.reference.expression.Shape;
import assay.reference.number.Rational;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gives what stands below and above a value its meaning: indices, a transpose, a power. */
final class Scripts {
    private Scripts() {}

    /** The parts of a script one by one: {@code j0} is j and 0. */
    static List<Syntax.Script> atoms(List<Syntax.Script> scripts) {
        List<Syntax.Script> atoms = new ArrayList<>();
        for (Syntax.Script script : scripts) {
            if (script.syntax() instanceof Syntax.Product product
                    && product.operators().stream().allMatch(o -> o == Syntax.Operator.JUXTAPOSED)) {
                for (Syntax factor : product.factors()) {
                    atoms.add(new Syntax.Script(textOf(factor), factor));
                }
            } else {
                atoms.add(script);
            }
        }
        return atoms;
    }

    /** The canonical text of a name or number, else the empty text. */
    static String textOf(Syntax syntax) {
        if (syntax instanceof Syntax.Name name) {
            return name.name();
        }
        return syntax instanceof Syntax.Number number ? number.value().toString() : "";
    }

    /** What is left below when these parts are taken out, whole or one letter at a time; null if they are not there. */
    static @Nullable List<Syntax.Script> below(List<Syntax.Script> scripts, List<String> parts) {
        List<Syntax.Script> rest = without(scripts, parts);
        return rest != null ? rest : without(atoms(scripts), parts);
    }

    /** The scripts that are left when these parts, in this order, are taken out; null if they are not there. */
    static @Nullable List<Syntax.Script> without(List<Syntax.Script> scripts, List<String> parts) {
        if (parts.isEmpty()) {
            return scripts;
        }
        List<Syntax.Script> rest = new ArrayList<>(scripts);
        int from = 0;
        for (String part : parts) {
            int at = from;
            while (at < rest.size() && !rest.get(at).text().equals(part)) {
                at++;
            }
            if (at == rest.size()) {
                return null;
            }
            rest.remove(at);
            from = at;
        }
        return rest;
    }

    /** The value with indices below, and indices, transposes and powers above. */
    static Expression apply(
            Resolver resolver,
            Expression base,
            Syntax target,
            List<Syntax.Script> below,
            List<Syntax.Script> above,
            Syntax at) {
        Expression value = base;
        List<Expression> upper = new ArrayList<>();
        List<Syntax> indices = new ArrayList<>();
        boolean transposed = false;
        for (Syntax.Script script : above) {
            if (isTransposition(resolver, script.text(), base, at)) {
                transposed = !transposed;
            } else if (script.text().startsWith("-")
                    && isTransposition(resolver, script.text().substring(1), base, at)) {
                transposed = !transposed;
                value = resolver.inverse(value, at);
            } else if (isSample(resolver, script, base, below)) {
                indices.add(required(script, at));
            } else {
                Syntax exponent = exponent(resolver, script, target, at);
                Transposition.requireNone(target, base.shape(), exponent, at, resolver);
                upper.add(resolver.expression(exponent));
            }
        }
        boolean listed = target instanceof Syntax.Bracketed && value.shape().rank() == 1;
        boolean sliced = below.stream().anyMatch(script -> script.syntax() instanceof Syntax.Axis);
        if (transposed && !listed && !sliced) {
            value = resolver.transpose(value, at);
        }
        if (upper.size() == 1 && isBefore(above, below) && MatrixPower.isNegative(upper.get(0))) {
            Expression power = powerBeforeEntry(resolver, value, upper.get(0), target, below, at);
            if (!power.equals(value)) {
                value = power;
                upper.clear();
            }
        }
        if (!below.isEmpty()) {
            List<Syntax> lower = indices(below, value.shape().rank() - indices.size(), at);
            value = element(resolver, value, target, indices, lower, at);
        } else if (!indices.isEmpty()) {
            value = Entries.element(value, target, indices, at, resolver);
        }
        if (transposed && sliced) {
            // X_{i,:}^T is the transposed row, and not a row of the transposed matrix.
            value = resolver.transpose(value, at);
        }
        for (Expression exponent : upper) {
            value = Powers.power(value, exponent, at, resolver);
        }
        return value;
    }

    /** Whether what is above was written before what is below. */
    private static boolean isBefore(List<Syntax.Script> above, List<Syntax.Script> below) {
        Syntax first = above.get(0).syntax();
        Syntax second = below.isEmpty() ? null : below.get(0).syntax();
        return first != null && second != null && first.start() < second.start();
    }

    /** The inverse of a square matrix if its entry is meant; the matrix if the reciprocal of its entry is. */
    private static Expression powerBeforeEntry(
            Resolver resolver,
            Expression matrix,
            Expression exponent,
            Syntax target,
            List<Syntax.Script> below,
            Syntax at) {
        Shape shape = matrix.shape();
        boolean square = shape.rank() == 2 && shape.dimension(0).equals(shape.dimension(1));
        Expression power = square && MatrixPower.matters(matrix, exponent) ? MatrixPower.of(matrix, exponent) : null;
        if (power == null) {
            return matrix;
        }
        String name = target instanceof Syntax.Name ? resolver.source(target) : "A";
        String entry =
                "_{" + String.join(",", below.stream().map(Syntax.Script::text).toList()) + "}";
        String message = resolver.source(at) + " may be an entry of the inverse or the reciprocal of the entry: write ("
                + name + "^{-1})" + entry + " or 1/" + name + entry;
        return resolver.choose(2, at.start(), at.end(), () -> message) == 0 ? power : matrix;
    }

    /** A number or letter in parentheses is a layer or a sample, and never a power. */
    private static Syntax exponent(Resolver resolver, Syntax.Script script, Syntax target, Syntax at) {
        Syntax exponent = required(script, at);
        boolean layer = script.text().startsWith("(")
                && (exponent instanceof Syntax.Number || exponent instanceof Syntax.Name)
                && target instanceof Syntax.Name;
        if (layer) {
            throw SyntaxException.malformed(
                    at,
                    resolver.source(at) + " is not declared" + Suggestion.declared(resolver.symbols.names()),
                    "a power is written without parentheses above");
        }
        return exponent;
    }

    static List<Syntax> required(List<Syntax.Script> scripts, Syntax at) {
        return scripts.stream().map(script -> required(script, at)).toList();
    }

    private static Syntax required(Syntax.Script script, Syntax at) {
        if (script.fault() != null) {
            throw script.fault();
        }
        if (script.syntax() == null) {
            throw SyntaxException.malformed(
                    at,
                    "'" + script.text() + "' is no index and no exponent",
                    "is it part of a name that is not declared?");
        }
        return script.syntax();
    }

    /** Whether a T above is a transpose: where there is something to transpose and T means nothing else. */
    private static boolean isTransposition(Resolver resolver, String letter, Expression base, Syntax at) {
        if (!Transposition.isSign(letter) || base.shape().isScalar() || resolver.scope.find(letter) != null) {
            return false;
        }
        return !resolver.symbols.declares(letter)
                || resolver.choose(
                                2,
                                at.start(),
                                at.end(),
                                () -> resolver.source(at) + " may be a transpose or a power: write \\top for the"
                                        + " transpose")
                        == 0;
    }

    /** Whether something above is an index, as the sample s in x^s_i: an index, where one below is missing. */
    private static boolean isSample(
            Resolver resolver, Syntax.Script script, Expression base, List<Syntax.Script> below) {
        return script.syntax() instanceof Syntax.Name name
                && resolver.scope.isIndex(name.name())
                && base.shape().rank() > atoms(below).size();
    }

    /** Both orders of an index above and indices below are looked at; axes of known length decide. */
    private static Expression element(
            Resolver resolver, Expression value, Syntax target, List<Syntax> upper, List<Syntax> lower, Syntax at) {
        List<Syntax> first = new ArrayList<>(upper);
        first.addAll(lower);
        if (upper.isEmpty() || lower.isEmpty()) {
            return Entries.element(value, target, first, at, resolver);
        }
        List<Syntax> second = new ArrayList<>(lower);
        second.addAll(upper);
        boolean firstFits = fits(resolver, value.shape(), first);
        boolean secondFits = fits(resolver, value.shape(), second);
        boolean swap = secondFits && !firstFits;
        if (firstFits && secondFits) {
            String message = resolver.source(at) + " may be [" + joined(resolver, first) + "] or ["
                    + joined(resolver, second) + "] of " + resolver.source(target) + ": write the indices in brackets";
            swap = resolver.choose(2, at.start(), at.end(), () -> message) == 1;
        }
        return Entries.element(value, target, swap ? second : first, at, resolver);
    }

    private static String joined(Resolver resolver, List<Syntax> indices) {
        return String.join(", ", indices.stream().map(resolver::source).toList());
    }

    private static boolean fits(Resolver resolver, Shape shape, List<Syntax> indices) {
        if (shape.rank() != indices.size()) {
            return true;
        }
        for (int k = 0; k < indices.size(); k++) {
            Dimension axis = shape.dimension(k);
            if (indices.get(k) instanceof Syntax.Name name
                    && resolver.scope.find(name.name()) instanceof Scope.Index index
                    && !index.fits(axis)) {
                return false;
            }
        }
        return true;
    }

    /** As many indices as there are axes, if the parts below can be taken apart so. */
    private static List<Syntax> indices(List<Syntax.Script> below, int rank, Syntax at) {
        if (below.size() == 1 && rank != 1) {
            List<Syntax.Script> atoms = atoms(below);
            if (atoms.size() == 1) {
                return letters(atoms.get(0), rank, at);
            }
            return atoms.stream().map(atom -> required(atom, at)).toList();
        }
        return below.stream().map(script -> required(script, at)).toList();
    }

    /** {@code ij} as i and j, {@code 12} as 1 and 2, where there are two axes. */
    static List<Syntax> letters(Syntax.Script script, int rank, Syntax at) {
        String word = script.text();
        if (word.length() != rank
                || rank < 2
                || !word.chars().allMatch(c -> c < 0x80 && Character.isLetterOrDigit(c))) {
            return List.of(required(script, at));
        }
        List<Syntax> letters = new ArrayList<>();
        for (int k = 0; k < word.length(); k++) {
            char c = word.charAt(k);
            letters.add(
                    Character.isDigit(c)
                            ? new Syntax.Number(Rational.of(c - '0'), 0, at.start(), at.end())
                            : new Syntax.Name(word.substring(k, k + 1), false, at.start(), at.end()));
        }
        return letters;
    }
}
