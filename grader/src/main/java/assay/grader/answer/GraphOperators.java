package assay.grader.answer;

import assay.reference.expression.ElementaryFunction;
import assay.reference.expression.Expression;
import assay.reference.expression.TensorOperation;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The operators of computational graphs: how they are drawn, what they are called, and what they compute. */
final class GraphOperators {
    /** One line for each operator between its operands: its name, the sign that is read, and how it is drawn. */
    private static final Map<String, List<String>> INFIX = Map.of(
            "+", List.of("+", "add", "plus", "sum"),
            "-", List.of("-", "−", "–", "sub", "subtract", "minus"),
            "*", List.of("*", "×", "·", "mul", "times", "multiply", "mult", "prod", "product"),
            ".*", List.of(".*", "⊙", "∘", "hadamard", "elementwise", "odot"),
            "/", List.of("/", "÷", "div", "divide", "quotient"),
            "^", List.of("^", "pow", "power", "**"),
            "@", List.of("@", "matmul", "mm"));

    /** One line for each operator on one operand that is not drawn by the name of a function. */
    private static final Map<String, List<String>> UNARY = Map.of(
            "-(%s)", List.of("neg", "negate", "-", "−"),
            "(%s)^2", List.of("square", "sq", "^2", "²"),
            "1 - (%s)", List.of("1-", "1 -", "one_minus", "1-x"),
            "1/(%s)", List.of("1/", "1/x", "reciprocal"),
            "transpose(%s)", List.of("transpose", "ᵀ", "^t"));

    private GraphOperators() {}

    /** The formula that an operator drawn as {@code label} stands for, if it could be one. */
    static Optional<String> formula(String label, List<String> operands) {
        String drawn = drawn(label);
        if (operands.size() == 1) {
            for (Map.Entry<String, List<String>> unary : UNARY.entrySet()) {
                if (unary.getValue().contains(drawn)) {
                    return Optional.of(unary.getKey().formatted(operands.get(0)));
                }
            }
        }
        for (Map.Entry<String, List<String>> infix : INFIX.entrySet()) {
            if (infix.getValue().contains(drawn) && operands.size() > 1) {
                return Optional.of(String.join(" " + infix.getKey() + " ", operands));
            }
        }
        String name = label.strip().equals("σ") ? "sigma" : label.strip().replaceAll("\\([^\\w]*\\)$", "");
        return function(name).map(found -> found + "(" + String.join(", ", operands) + ")");
    }

    /** {@code mul_2} and {@code mul2} are drawn for another {@code mul}. */
    private static String drawn(String label) {
        String bare = label.strip().toLowerCase(Locale.ROOT);
        return bare.matches("[a-z]+_?\\d{1,4}") ? bare.replaceAll("_?\\d+$", "") : bare;
    }

    /** The first name of the function that a label is drawn for; case and a number at the end do not matter. */
    private static Optional<String> function(String label) {
        String lower = label.toLowerCase(Locale.ROOT);
        String bare = lower.replaceAll("_?\\d{1,4}$", "");
        return exactly(label)
                .or(() -> label.length() < 3 ? Optional.empty() : exactly(lower))
                .or(() -> bare.length() < 3 ? Optional.empty() : exactly(bare));
    }

    private static Optional<String> exactly(String name) {
        for (ElementaryFunction function : ElementaryFunction.values()) {
            if (function.names().contains(name)) {
                return Optional.of(function.names().get(0));
            }
        }
        for (TensorOperation operation : TensorOperation.values()) {
            if (operation.names().contains(name)) {
                return Optional.of(operation.names().get(0));
            }
        }
        return Optional.empty();
    }

    /** The one name of an operator, however it is drawn; none if it is no operator. */
    static Optional<String> name(String label) {
        String drawn = drawn(label);
        for (Map.Entry<String, List<String>> infix : INFIX.entrySet()) {
            if (infix.getValue().contains(drawn)) {
                return Optional.of(infix.getKey().equals(".*") ? "*" : infix.getKey());
            }
        }
        return drawn.equals("neg") || drawn.equals("transpose") ? Optional.of(drawn) : function(label.strip());
    }

    /** The name of the outermost operator of a formula. */
    static String name(Expression node) {
        if (node instanceof Expression.Add add) {
            boolean difference = add.terms().size() == 2
                    && add.terms().get(1) instanceof Expression.Negate
                    && !(add.terms().get(0) instanceof Expression.Negate);
            return difference ? "-" : "+";
        }
        if (node instanceof Expression.Negate) {
            return "neg";
        }
        if (node instanceof Expression.Multiply) {
            return "*";
        }
        if (node instanceof Expression.Divide) {
            return "/";
        }
        if (node instanceof Expression.Power) {
            return "^";
        }
        if (node instanceof Expression.MatrixProduct) {
            return "@";
        }
        if (node instanceof Expression.Transpose) {
            return "transpose";
        }
        if (node instanceof Expression.Apply apply) {
            return apply.function().names().get(0);
        }
        if (node instanceof Expression.Operate operate) {
            return operate.operation().names().get(0);
        }
        return node.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }
}
