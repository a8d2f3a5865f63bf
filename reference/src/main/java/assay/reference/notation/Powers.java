package assay.reference.notation;

import assay.reference.expression.ElementaryFunction;
import assay.reference.expression.Expression;
import assay.reference.expression.Shape;
import assay.reference.expression.TensorOperation;
import java.util.List;

/** Resolves powers: of numbers, of the entries of a tensor, of a matrix, and the transpose that looks like one. */
final class Powers {
    private Powers() {}

    /** A power as it is written, or the transpose that it is. */
    static Expression power(Syntax.Power node, Resolver resolver) {
        Expression base = resolver.expression(node.base());
        // A number has no transpose: with a scalar base T is a variable like any other.
        boolean negative = node.exponent() instanceof Syntax.Negated;
        Syntax letter = node.exponent() instanceof Syntax.Negated negated ? negated.operand() : node.exponent();
        if (letter instanceof Syntax.Name name
                && Transposition.isSign(name.name())
                && !base.shape().isScalar()) {
            // Nobody raises the entries of a vector to the power of a size.
            boolean size = base.shape().rank() == 1
                    && resolver.symbols.meaning(name.name()) instanceof Symbols.Value value
                    && value.expression() instanceof Expression.Size;
            boolean named =
                    !size && (resolver.scope.find(name.name()) != null || resolver.symbols.declares(name.name()));
            if (!named || chooseTranspose(node, resolver)) {
                return resolver.transpose(negative ? resolver.inverse(base, node) : base, node);
            }
        }
        Transposition.requireNone(node.base(), base.shape(), node.exponent(), node, resolver);
        Expression exponent = resolver.expression(node.exponent());
        boolean euler =
                node.base() instanceof Syntax.Name name && name.name().equals("e") && base.equals(Names.euler());
        return euler
                ? new Expression.Apply(ElementaryFunction.EXP, List.of(exponent))
                : power(base, exponent, node, resolver);
    }

    private static boolean chooseTranspose(Syntax.Power node, Resolver resolver) {
        return resolver.choose(
                        2,
                        node.start(),
                        node.end(),
                        () -> resolver.source(node) + " may be a transpose or a power: write ' for the transpose")
                == 0;
    }

    /** A power; of a square matrix it might be meant as a product with itself. */
    static Expression power(Expression base, Expression exponent, Syntax at, Resolver resolver) {
        Shape shape = base.shape();
        if (!exponent.shape().isScalar()
                && !shape.isScalar()
                && !exponent.shape().equals(shape)) {
            throw SyntaxException.misshapen(
                    at,
                    "the base is " + shape + " and the exponent is " + exponent.shape() + " in " + resolver.source(at),
                    "");
        }
        boolean square = shape.rank() == 2 && shape.dimension(0).equals(shape.dimension(1));
        if (square && exponent.shape().isScalar() && MatrixPower.matters(base, exponent)) {
            Expression matrix = MatrixPower.of(base, exponent);
            if (matrix instanceof Expression.Operate && isAlgebra(base)) {
                return matrix;
            }
            if (matrix == null) {
                throw SyntaxException.malformed(
                        at,
                        resolver.source(at)
                                + " may be a power of the matrix or of its entries; powers of a matrix are read from -"
                                + MatrixPower.LARGEST + " to " + MatrixPower.LARGEST,
                        "write "
                                + (resolver.latex
                                        ? "A^{\\odot p} for the power p of the entries"
                                        : "A .^ p for the power p of the entries"));
            }
            String message = resolver.source(at) + " may be a power of the matrix or of its entries: write "
                    + MatrixPower.spellings(exponent);
            if (resolver.choose(2, at.start(), at.end(), () -> message) == 0) {
                return matrix;
            }
        }
        return new Expression.Power(base, exponent);
    }

    /**
     * Whether a matrix is made of matrices by the operations of linear algebra alone. The exponent −1 of such a matrix is
     * its inverse in every textbook; of a matrix of function values it may be either.
     */
    private static boolean isAlgebra(Expression matrix) {
        if (matrix instanceof Expression.Add sum) {
            return sum.terms().stream().allMatch(term -> term.shape().rank() == 2 && isAlgebra(term));
        }
        if (matrix instanceof Expression.Multiply product) {
            List<Expression> matrices = product.factors().stream()
                    .filter(factor -> !factor.shape().isScalar())
                    .toList();
            return matrices.size() == 1 && isAlgebra(matrices.get(0));
        }
        if (matrix instanceof Expression.Divide quotient) {
            return quotient.denominator().shape().isScalar() && isAlgebra(quotient.numerator());
        }
        if (matrix instanceof Expression.Negate || matrix instanceof Expression.Transpose) {
            return isAlgebra(
                    matrix instanceof Expression.Negate negate
                            ? negate.operand()
                            : ((Expression.Transpose) matrix).operand());
        }
        if (matrix instanceof Expression.MatrixProduct product) {
            return product.shape().rank() == 2;
        }
        return matrix instanceof Expression.Symbol
                || matrix instanceof Expression.Quantity
                || matrix instanceof Expression.Identity
                || matrix instanceof Expression.Stack
                || matrix instanceof Expression.Operate operate
                        && operate.operation() != TensorOperation.SOFTMAX
                        && operate.operation() != TensorOperation.LOG_SOFTMAX;
    }
}
