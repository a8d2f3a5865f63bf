package assay.reference.notation;

import assay.reference.expression.Dimension;
import assay.reference.expression.ElementaryFunction;
import assay.reference.expression.Expression;
import assay.reference.expression.Shape;
import assay.reference.expression.TensorOperation;
import java.util.List;

/** Resolves double bars with a name of the norm below them. */
final class Norms {
    private Norms() {}

    /** Bars with something below: which norm. */
    static Expression norm(Syntax.Magnitude magnitude, Syntax.Scripted node, Resolver resolver) {
        Expression operand = resolver.expression(magnitude.operand());
        Expression absolute = new Expression.Apply(ElementaryFunction.ABS, List.of(operand));
        String kind = node.below().isEmpty() ? "2" : node.below().get(0).text();
        requireVector(kind, operand, magnitude, node, resolver);
        Expression norm = switch (kind) {
            case "2", "F" -> new Expression.Operate(TensorOperation.NORM, List.of(operand));
            case "1" -> new Expression.Operate(TensorOperation.SUM, List.of(absolute));
            case "inf", "infty" -> new Expression.Operate(TensorOperation.MAXIMUM, List.of(absolute));
            default ->
                throw SyntaxException.malformed(
                        node, "the norm with " + kind + " below it is not known", "known are 1, 2, F and inf");
        };
        return Scripts.apply(resolver, norm, magnitude, List.of(), node.above(), node);
    }

    /** A number below the norm of a matrix names an operator norm in most books, and one of the entries in others. */
    private static void requireVector(
            String kind, Expression operand, Syntax.Magnitude magnitude, Syntax.Scripted node, Resolver resolver) {
        Shape shape = operand.shape();
        boolean matrix = shape.rank() == 2
                && !shape.dimension(0).equals(Dimension.ONE)
                && !shape.dimension(1).equals(Dimension.ONE);
        if (!matrix || node.below().isEmpty() || kind.equals("F")) {
            return;
        }
        String inner = resolver.source(magnitude.operand());
        String entries = kind.equals("2")
                ? (resolver.latex ? "\\|" + inner + "\\|_F" : "norm(" + inner + ")")
                : (kind.equals("1") ? "sum(abs(" : "max(abs(") + inner + "))";
        throw SyntaxException.malformed(
                node,
                "the norm with " + kind + " below it of the matrix " + inner
                        + " may be an operator norm or that of its entries; operator norms are not read",
                "write " + entries + " for that of the entries");
    }
}
