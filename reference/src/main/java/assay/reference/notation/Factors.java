package assay.reference.notation;

import assay.reference.expression.Expression;
import assay.reference.expression.Shape;
import assay.reference.expression.TensorOperation;
import java.util.ArrayList;
import java.util.List;

/**
 * A product as it grows from left to right. Numbers are collected; a tensor meets the tensor before it by a matrix
 * product or entry by entry, whichever conforms, and where both do the writer is asked.
 */
final class Factors {
    private final Resolver resolver;
    private final List<Expression> factors = new ArrayList<>(4);
    private final int start;
    private int end;
    private int tensors;
    private int last;
    private int levels;

    Factors(Resolver resolver, Expression first, int start, int end) {
        this.resolver = resolver;
        this.start = start;
        this.end = end;
        append(first);
    }

    private void append(Expression factor) {
        if (!factor.shape().isScalar()) {
            tensors++;
            last = factors.size();
        }
        factors.add(factor);
    }

    /** The shape of what there is so far. */
    Shape shape() {
        return tensors == 0 ? Shape.SCALAR : factors.get(last).shape();
    }

    /** Side by side: a matrix product if it conforms; of two vectors it might be either. */
    void juxtapose(Expression right, Syntax at) {
        if (tensors == 0 || right.shape().isScalar()) {
            append(right);
            end = at.end();
        } else {
            meet(right, at, false);
        }
    }

    /** The sign *. */
    void times(Expression right, Syntax at) {
        if (tensors == 0 || right.shape().isScalar()) {
            append(right);
            end = at.end();
        } else {
            meet(right, at, true);
        }
    }

    private void meet(Expression right, Syntax at, boolean sign) {
        Shape shape = shape();
        boolean matrix = Expression.MatrixProduct.shapeOf(shape, right.shape()).isPresent();
        boolean entrywise = shape.equals(right.shape());
        if (!matrix && !entrywise) {
            throw Mend.product(resolver.text, start, end, at, result(), right);
        }
        if (matrix && entrywise && (sign || shape.rank() < 2)) {
            String left = source(start, end);
            String other = source(at.start(), at.end());
            String message = "the product of " + left + " and " + other + " may be the matrix product " + left + " @ "
                    + other + " or the entrywise product " + left + (resolver.latex ? " \\odot " : " .* ") + other
                    + ": write which one";
            matrix = resolver.choose(2, start, at.end(), () -> message) == 0;
        }
        if (matrix) {
            multiply(right, at);
        } else {
            append(right);
            end = at.end();
        }
    }

    /** The sign @. */
    void matrix(Expression right, Syntax at) {
        if (tensors == 0 || right.shape().isScalar()) {
            throw SyntaxException.misshapen(
                    start,
                    at.end(),
                    "the matrix product @ needs tensors on both sides, but "
                            + (tensors == 0 ? source(start, end) : source(at.start(), at.end())) + " is a number",
                    "write * instead of @");
        }
        multiply(right, at);
    }

    private void multiply(Expression right, Syntax at) {
        Expression left = factors.get(last);
        if (Expression.MatrixProduct.shapeOf(left.shape(), right.shape()).isEmpty()) {
            throw Mend.product(resolver.text, start, end, at, result(), right);
        }
        deeper(at);
        Expression alone = new Expression.MatrixProduct(left, right);
        // Where the matrix product alone does not fit what is before it, only the whole can be meant.
        boolean whole =
                tensors > 1 && !alone.shape().isScalar() && !alone.shape().equals(left.shape());
        if (tensors > 1 && !whole) {
            String message = "the entrywise product in " + source(start, at.end())
                    + " may come before or after the matrix product: write parentheses";
            whole = resolver.choose(2, start, at.end(), () -> message) == 0;
        }
        Expression product = whole ? new Expression.MatrixProduct(result(), right) : alone;
        if (whole) {
            factors.clear();
            tensors = 0;
            append(product);
        } else {
            factors.set(last, product);
            if (product.shape().isScalar()) {
                tensors--;
            }
        }
        end = at.end();
    }

    /** The signs .* and ⊙. */
    void entrywise(Expression right, Syntax at) {
        if (tensors > 0 && !right.shape().isScalar() && !shape().equals(right.shape())) {
            throw Mend.entrywise(resolver.text, start, end, at, shape(), right.shape());
        }
        append(right);
        end = at.end();
    }

    /** The sign ⊗. */
    void outer(Expression right, Syntax at) {
        Expression left = result();
        Expression product = resolver.shaped(
                start, at.end(), () -> new Expression.Operate(TensorOperation.OUTER, List.of(left, right)));
        restart(product, at);
    }

    /** The sign /. */
    void over(Expression right, Syntax at) {
        if (tensors > 0 && !right.shape().isScalar() && !shape().equals(right.shape())) {
            throw Mend.entrywise(resolver.text, start, end, at, shape(), right.shape());
        }
        restart(new Expression.Divide(result(), right), at);
    }

    private void restart(Expression product, Syntax at) {
        deeper(at);
        factors.clear();
        tensors = 0;
        append(product);
        end = at.end();
    }

    private void deeper(Syntax at) {
        if (++levels > resolver.budget.nesting()) {
            throw SyntaxException.malformed(
                    at, "more than " + resolver.budget.nesting() + " products or quotients in a row", "");
        }
    }

    /** The product. */
    Expression result() {
        return factors.size() == 1
                ? factors.get(0)
                : resolver.shaped(start, end, () -> new Expression.Multiply(List.copyOf(factors)));
    }

    private String source(int from, int to) {
        return Quotation.of(resolver.text, from, to);
    }
}
