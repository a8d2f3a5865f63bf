package assay.reference.notation;

import assay.reference.expression.Dimension;
import assay.reference.expression.Expression;
import assay.reference.expression.Shape;
import assay.reference.notation.Syntax.Operator;
import assay.reference.number.Rational;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Resolves products. Factors side by side belong together before any sign; the signs then go from left to right. Where
 * custom knows two ways, {@code 1/2x} and {@code log x y}, both are tried.
 */
final class Products {
    private final Resolver resolver;

    Products(Resolver resolver) {
        this.resolver = resolver;
    }

    Expression product(Syntax.Product written) {
        Syntax.Product node = closed(Brackets.indexed(written, resolver));
        List<Syntax> factors = node.factors();
        List<Operator> operators = node.operators();
        int end = runEnd(operators, 0);
        Factors product = run(node, 0, end, null);
        while (end < factors.size()) {
            Operator operator = operators.get(end - 1);
            int next = runEnd(operators, end);
            boolean several = next - end > 1;
            // How many of the factors side by side belong to the sign before them.
            int length = next - end;
            if (several && operator == Operator.OVER) {
                length = loose(node, end, next) ? 1 : length;
            } else if (several) {
                int fewer = resolver.wider(length, span(node, end, next));
                length = fewer == 0 ? length : fewer;
            }
            Expression right =
                    length > 1 ? run(node, end, end + length, product.shape()).result() : operand(node, end, product);
            Syntax at = length > 1 ? span(node, end, end + length) : factors.get(end);
            if (operator == Operator.OVER && length > 1) {
                requireDivisor(product, right, at);
            }
            apply(product, operator, right, at);
            for (int k = end + length; k < next; k++) {
                product.juxtapose(operand(node, k, product), factors.get(k));
            }
            end = next;
        }
        return product.result();
    }

    /** Factors side by side as one operand. */
    private static Syntax.Product span(Syntax.Product node, int start, int end) {
        return new Syntax.Product(
                node.factors().subList(start, end),
                node.operators().subList(start, end - 1),
                node.factors().get(start).start(),
                node.factors().get(end - 1).end());
    }

    /** Nobody divides a number by a product with matrices: {@code 1/N X'r} is (1/N) X'r. */
    private void requireDivisor(Factors above, Expression below, Syntax at) {
        boolean matrices = below.shape().rank() > 1 || holdsMatrixProduct(below);
        if (above.shape().isScalar() && !below.shape().isScalar() && matrices) {
            throw SyntaxException.misshapen(
                    at, "a number cannot be divided by " + resolver.source(at) + ", which is " + below.shape(), "");
        }
    }

    private static boolean holdsMatrixProduct(Expression below) {
        return below instanceof Expression.MatrixProduct
                || below instanceof Expression.Multiply product
                        && product.factors().stream().anyMatch(Products::holdsMatrixProduct);
    }

    private static void apply(Factors product, Operator operator, Expression right, Syntax at) {
        switch (operator) {
            case TIMES -> product.times(right, at);
            case OVER -> product.over(right, at);
            case MATRIX_PRODUCT -> product.matrix(right, at);
            case ENTRYWISE -> product.entrywise(right, at);
            case OUTER -> product.outer(right, at);
            case JUXTAPOSED -> product.juxtapose(right, at);
        }
    }

    /** The end of the factors side by side that start here. */
    private static int runEnd(List<Operator> operators, int start) {
        int end = start;
        while (end < operators.size() && operators.get(end) == Operator.JUXTAPOSED) {
            end++;
        }
        return end + 1;
    }

    private boolean loose(Syntax.Product node, int start, int end) {
        int last = node.factors().get(end - 1).end();
        String all = Quotation.of(resolver.text, node.factors().get(start - 1).start(), last);
        String below = Quotation.of(resolver.text, node.factors().get(start).start(), last);
        String first = resolver.source(node.factors().get(start));
        String above = resolver.source(node.factors().get(start - 1));
        String rest = Quotation.of(resolver.text, node.factors().get(start).end(), last);
        String message = all + " may be " + above + "/(" + below + ") or (" + above + "/" + first + ")*" + rest
                + ": write which one";
        return resolver.choose(
                        2,
                        node.factors().get(start - 1).start(),
                        node.factors().get(end - 1).end(),
                        () -> message)
                == 1;
    }

    /** Factors side by side. */
    private Factors run(Syntax.Product node, int start, int end, @Nullable Shape before) {
        List<Syntax> factors = node.factors();
        Syntax first = factors.get(start);
        Expression value = sized(node, start, before != null ? before : Shape.SCALAR);
        Factors product = new Factors(resolver, value, first.start(), first.end());
        for (int k = start + 1; k < end; k++) {
            product.juxtapose(operand(node, k, product), factors.get(k));
        }
        return product;
    }

    private Expression operand(Syntax.Product node, int k, Factors before) {
        return sized(node, k, before.shape());
    }

    /** A factor, which may take its size from those beside it. */
    private Expression sized(Syntax.Product node, int k, Shape before) {
        Syntax factor = node.factors().get(k);
        if (isIdentity(factor)) {
            return identity(factor, before, node, k);
        }
        OnesVector ones = OnesVector.in(factor);
        List<Syntax> after = node.factors().subList(k + 1, node.factors().size());
        if (factor instanceof Syntax.Sum sum && sum.terms().stream().anyMatch(this::mentionsUnsized)) {
            Dimension width = width(before);
            return resolver.beside(width == null ? height(after) : width, factor);
        }
        Dimension length = ones == null ? null : length(node, k, ones, before);
        if (ones != null && length != null) {
            resolver.know(ones.written(), new Expression.Fill(Rational.ONE, Shape.of(length)));
        }
        return resolver.expression(factor);
    }

    /** The length of a vector of ones: that of an entrywise factor, or of the side that it is multiplied from. */
    private @Nullable Dimension length(Syntax.Product node, int k, OnesVector ones, Shape before) {
        if (k > 0 && node.operators().get(k - 1) == Operator.ENTRYWISE && before.rank() == 1) {
            return before.dimension(0);
        }
        List<Syntax> after = node.factors().subList(k + 1, node.factors().size());
        if (!ones.transposed()) {
            boolean entrywise =
                    !after.isEmpty() && node.operators().get(k) == Operator.ENTRYWISE && isLast(node, k + 1);
            return entrywise && before.isScalar() ? height(after) : width(before);
        }
        Dimension height = height(after);
        boolean outer = height == null && before.rank() == 1 && after.stream().noneMatch(this::mentionsUnsized);
        return outer ? resolver.rowsBeside() : height;
    }

    /** Whether nothing is written directly beside a factor on its right. */
    private static boolean isLast(Syntax.Product node, int k) {
        return k == node.operators().size() || node.operators().get(k) != Operator.JUXTAPOSED;
    }

    /** Whether a term is a vector of ones that is turned into a row. */
    static boolean isRow(Syntax term) {
        Syntax bare = term instanceof Syntax.Negated negated ? negated.operand() : term;
        OnesVector ones = OnesVector.in(bare);
        return ones != null && ones.transposed();
    }

    /** The length of the rows of a matrix; null of anything else. */
    private static @Nullable Dimension width(Shape shape) {
        return shape.rank() == 2 ? shape.dimension(1) : null;
    }

    /** The length of the columns of the next factor that is no number; null if that is told by nothing. */
    private @Nullable Dimension height(List<Syntax> after) {
        for (Syntax next : after) {
            if (mentionsUnsized(next)) {
                return null;
            }
            Shape shape = resolver.ahead(next).shape();
            if (!shape.isScalar()) {
                return shape.dimension(0);
            }
        }
        return null;
    }

    /** The identity matrix without a size takes that of its neighbour. */
    private Expression identity(Syntax at, Shape before, Syntax.Product node, int place) {
        if (!before.isScalar()) {
            return new Expression.Identity(before.dimension(before.rank() - 1));
        }
        for (int k = place + 1; k < node.factors().size(); k++) {
            Syntax next = node.factors().get(k);
            Operator operator = node.operators().get(k - 1);
            if (isIdentity(next) || operator == Operator.OVER) {
                continue;
            }
            Shape shape = resolver.ahead(next).shape();
            if (!shape.isScalar()) {
                return new Expression.Identity(shape.dimension(0));
            }
        }
        return resolver.expression(at);
    }

    private boolean isIdentity(Syntax syntax) {
        return syntax instanceof Syntax.Name name
                && name.name().equals("I")
                && !resolver.symbols.declares("I")
                && resolver.scope.find("I") == null;
    }

    /** Whether a term is the identity matrix or a vector of ones, or a multiple, that may take its size from other terms. */
    boolean mentionsUnsized(Syntax term) {
        if (term instanceof Syntax.Negated negated) {
            return mentionsUnsized(negated.operand());
        }
        if (term instanceof Syntax.Product product) {
            for (Syntax factor : product.factors()) {
                if (isIdentity(factor) || OnesVector.in(factor) != null) {
                    return true;
                }
            }
            return false;
        }
        return isIdentity(term) || OnesVector.in(term) != null;
    }

    /**
     * The product with every argument closed that was written without parentheses: {@code log x y} is log(x)*y or
     * log(x*y), {@code log x/y} likewise.
     */
    private Syntax.Product closed(Syntax.Product node) {
        for (int k = 0; k < node.operators().size(); k++) {
            if (!(node.factors().get(k) instanceof Syntax.Call call) || !call.open()) {
                continue;
            }
            int end = k + 1;
            while (end < node.factors().size() && continues(node, end)) {
                end++;
            }
            if (end == k + 1) {
                continue;
            }
            Syntax last = node.factors().get(end - 1);
            Supplier<String> message = () -> {
                String argument =
                        resolver.text.substring(call.arguments().get(0).start(), last.end());
                String rest = resolver.text.substring(call.end(), last.end()).strip();
                return resolver.text.substring(call.start(), last.end()) + " may be " + call.function() + "("
                        + resolver.source(call.arguments().get(0)) + ")" + (rest.startsWith("/") ? "" : "*") + rest
                        + " or " + call.function() + "(" + argument + "): write parentheses";
            };
            if (resolver.choose(2, call.start(), last.end(), message) == 1) {
                return closed(merged(node, call, k, end));
            }
        }
        return node;
    }

    private static boolean continues(Syntax.Product node, int k) {
        Operator operator = node.operators().get(k - 1);
        Syntax factor = node.factors().get(k);
        return operator == Operator.OVER
                || operator == Operator.JUXTAPOSED
                        && !(factor instanceof Syntax.Call)
                        && !(factor instanceof Syntax.Bracketed);
    }

    private static Syntax.Product merged(Syntax.Product node, Syntax.Call call, int k, int end) {
        List<Syntax> inner = new ArrayList<>();
        inner.add(call.arguments().get(0));
        inner.addAll(node.factors().subList(k + 1, end));
        int last = node.factors().get(end - 1).end();
        Syntax argument = new Syntax.Product(
                inner, node.operators().subList(k, end - 1), inner.get(0).start(), last);
        List<Syntax> factors = new ArrayList<>(node.factors().subList(0, k));
        factors.add(new Syntax.Call(
                call.function(), List.of(argument), call.power(), call.primes(), false, call.start(), last));
        factors.addAll(node.factors().subList(end, node.factors().size()));
        List<Operator> operators = new ArrayList<>(node.operators().subList(0, k));
        operators.addAll(node.operators().subList(end - 1, node.operators().size()));
        return new Syntax.Product(factors, operators, node.start(), node.end());
    }
}
