package assay.reference.notation;

import assay.reference.expression.Dimension;
import assay.reference.expression.Expression;
import assay.reference.expression.Expression.IndexVariable;
import assay.reference.expression.Expression.Literal;
import assay.reference.expression.Shape;
import assay.reference.number.Rational;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Resolves entries of tensors. */
final class Entries {
    private Entries() {}

    /** What stands in brackets after a tensor; {@code X[i][j]} is X[i, j]. */
    static Expression indexed(Syntax.Indexed node, Resolver resolver) {
        if (node.target() instanceof Syntax.Name name
                && name.name().equals("I")
                && node.indices().size() == 2) {
            if (!resolver.symbols.declares("I") && resolver.scope.find("I") == null) {
                return resolver.expression(
                        new Syntax.Call("delta", node.indices(), null, 0, false, node.start(), node.end()));
            }
        }
        if (node.target() instanceof Syntax.Indexed inner && !(inner.target() instanceof Syntax.Indexed)) {
            Expression tensor = resolver.ahead(inner.target());
            boolean apart = tensor.shape().rank() == 2
                    && inner.indices().size() == 1
                    && node.indices().size() == 1;
            if (apart) {
                List<Syntax> both =
                        List.of(inner.indices().get(0), node.indices().get(0));
                return element(tensor, inner.target(), both, node, resolver);
            }
        }
        return element(resolver.expression(node.target()), node.target(), node.indices(), node, resolver);
    }

    /** An entry of a tensor, or a part of it where an index is a whole axis, with a check of the indices as far as they are known. */
    static Expression element(Expression tensor, Syntax target, List<Syntax> indices, Syntax at, Resolver resolver) {
        for (Syntax index : indices) {
            if (index instanceof Syntax.Name name
                    && isNewAxis(name.name())
                    && !resolver.symbols.declares(name.name())) {
                throw SyntaxException.malformed(
                        index,
                        "a new axis is written by programs only",
                        "write outer(a, b) or a b' for the products of all entries, diag(a) X for rows times numbers");
            }
        }
        Shape shape = tensor.shape();
        if (shape.isScalar()) {
            throw SyntaxException.misshapen(
                    at,
                    resolver.source(target) + " is a number and has no entries",
                    indices.size() == 1 ? "write " + resolver.source(target) + "*(…) for a product" : "");
        }
        if (shape.rank() != indices.size()) {
            throw SyntaxException.misshapen(
                    at,
                    resolver.source(target) + " is " + shape + " and takes " + shape.rank()
                            + (shape.rank() == 1 ? " index, not " : " indices, not ") + indices.size(),
                    shape.rank() == 2 && indices.size() == 1
                            ? "a row is " + resolver.source(target) + "[i, :], a column " + resolver.source(target)
                                    + "[:, j]"
                            : "");
        }
        List<Optional<Expression>> values = new ArrayList<>(indices.size());
        for (int k = 0; k < indices.size(); k++) {
            values.add(
                    indices.get(k) instanceof Syntax.Axis
                            ? Optional.empty()
                            : Optional.of(index(indices.get(k), shape.dimension(k), target, resolver)));
        }
        Slice slice = new Slice(tensor, values);
        return slice.isRow() && resolver.takesWider(at) ? slice.flat() : slice.expression();
    }

    private static boolean isNewAxis(String name) {
        return name.equals("None") || name.equals("newaxis");
    }

    private static Expression index(Syntax syntax, Dimension axis, Syntax target, Resolver resolver) {
        if (syntax instanceof Syntax.Name name && resolver.isUnbound(name.name())) {
            resolver.names.requireNoLookalike(syntax);
            throw SyntaxException.unbound(
                    syntax,
                    "the index " + name.name() + " of " + resolver.source(target)
                            + " is bound nowhere: no sum runs over it," + " and it is no free index of the answer",
                    resolver.symbols.freeIndices().isEmpty()
                            ? "write sum(" + name.name() + ", …) around it"
                            : "free indices are "
                                    + String.join(
                                            ", ", resolver.symbols.freeIndices().keySet()),
                    new Reading.Unbound(name.name(), axis));
        }
        Expression index = resolver.scalar(syntax, "an index");
        if (index instanceof IndexVariable variable
                && resolver.scope.find(variable.name()) instanceof Scope.Index bound) {
            bound.use(axis, syntax, resolver.source(target));
        }
        if (index instanceof Literal literal) {
            boolean whole = literal.value().isInteger() && literal.value().signum() > 0;
            boolean inside = !axis.isFixed() || literal.value().compareTo(Rational.of(axis.offset())) <= 0;
            if (!whole || !inside) {
                throw SyntaxException.misshapen(
                        syntax,
                        "the index " + resolver.source(syntax) + " is outside: this axis of " + resolver.source(target)
                                + " runs from 1 to " + axis,
                        literal.value().isZero() ? "indices count from 1" : "");
            }
        }
        return index;
    }
}
