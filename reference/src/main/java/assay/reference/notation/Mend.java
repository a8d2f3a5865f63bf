package assay.reference.notation;

import assay.reference.expression.Dimension;
import assay.reference.expression.Expression;
import assay.reference.expression.Expression.MatrixProduct;
import assay.reference.expression.Expression.Transpose;
import assay.reference.expression.Shape;

/** Says why shapes do not fit, in the writer's own words, and offers the nearest change that conforms. */
final class Mend {
    private Mend() {}

    /** For two operands whose matrix product does not conform. */
    static SyntaxException product(
            String text, int start, int end, Syntax right, Expression leftValue, Expression rightValue) {
        String a = Quotation.of(text, start, end);
        String b = source(text, right);
        Shape left = leftValue.shape();
        Shape other = rightValue.shape();
        String message = a + " is " + left + " and " + b + " is " + other + ": this product does not conform";
        return SyntaxException.misshapen(start, right.end(), message, productHint(text, a, b, leftValue, rightValue));
    }

    private static String productHint(String text, String a, String b, Expression left, Expression right) {
        boolean leftTurns = left.shape().rank() == 1 || left.shape().rank() == 2;
        boolean rightTurns = right.shape().rank() == 1 || right.shape().rank() == 2;
        if (leftTurns && conforms(new Transpose(left).shape(), right.shape())) {
            return turned(text, a) + " " + grouped(b) + " does";
        }
        if (rightTurns && conforms(left.shape(), new Transpose(right).shape())) {
            return grouped(a) + " " + turned(text, b) + " does";
        }
        if (conforms(right.shape(), left.shape())) {
            return grouped(b) + " " + grouped(a) + " does";
        }
        if (leftTurns && rightTurns && conforms(new Transpose(left).shape(), new Transpose(right).shape())) {
            return turned(text, a) + " " + turned(text, b) + " does";
        }
        if (rightTurns && conforms(new Transpose(right).shape(), left.shape())) {
            return turned(text, b) + " " + grouped(a) + " does";
        }
        return left.shape().equals(right.shape()) ? grouped(a) + " .* " + grouped(b) + " does" : "";
    }

    private static boolean conforms(Shape left, Shape right) {
        return MatrixProduct.shapeOf(left, right).isPresent();
    }

    /** For two operands that must have the same shape because they meet entry by entry. */
    static SyntaxException entrywise(String text, int start, int end, Syntax right, Shape left, Shape other) {
        return together(text, start, end, right, left, other, "they do not fit together entry by entry");
    }

    /** For two terms of different shapes. */
    static SyntaxException sum(String text, Syntax first, Shape left, Syntax second, Shape right) {
        Syntax bare = second instanceof Syntax.Negated negated ? negated.operand() : second;
        return together(text, first.start(), first.end(), bare, left, right, "they cannot be added");
    }

    private static SyntaxException together(
            String text, int start, int end, Syntax right, Shape left, Shape other, String fault) {
        String a = Quotation.of(text, start, end);
        String b = source(text, right);
        String hint = "";
        if (isTransposed(other, left)) {
            hint = turned(text, b) + " is " + left;
        } else if (isTransposed(left, other)) {
            hint = turned(text, a) + " is " + other;
        }
        return SyntaxException.misshapen(
                start, right.end(), a + " is " + left + " and " + b + " is " + other + ": " + fault, hint);
    }

    private static boolean isTransposed(Shape shape, Shape wanted) {
        if (shape.rank() == 1) {
            return wanted.rank() == 2 && wanted.equals(row(shape));
        }
        return shape.rank() == 2 && wanted.equals(Shape.of(shape.dimension(1), shape.dimension(0)));
    }

    private static Shape row(Shape vector) {
        return Shape.of(Dimension.ONE, vector.dimension(0));
    }

    private static String turned(String text, String source) {
        return grouped(source) + (Reader.isLatex(text) ? "^T" : "'");
    }

    private static String grouped(String source) {
        boolean simple =
                source.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '_' || c == '\'' || c == '.');
        boolean closed = source.startsWith("(") && source.endsWith(")") && source.indexOf(')') == source.length() - 1;
        return simple || closed ? source : "(" + source + ")";
    }

    private static String source(String text, Syntax syntax) {
        return Quotation.of(text, syntax.start(), syntax.end());
    }
}
