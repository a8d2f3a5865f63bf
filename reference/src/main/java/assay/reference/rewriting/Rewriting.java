package assay.reference.rewriting;

import assay.reference.expression.ElementaryFunction;
import assay.reference.expression.Expression;
import assay.reference.expression.Expression.Add;
import assay.reference.expression.Expression.Apply;
import assay.reference.expression.Expression.Delta;
import assay.reference.expression.Expression.Divide;
import assay.reference.expression.Expression.Literal;
import assay.reference.expression.Expression.MatrixProduct;
import assay.reference.expression.Expression.Multiply;
import assay.reference.expression.Expression.Negate;
import assay.reference.expression.Expression.Operate;
import assay.reference.expression.Expression.Power;
import assay.reference.expression.Expression.Quantity;
import assay.reference.expression.Expression.Reduce;
import assay.reference.expression.Expression.Transpose;
import assay.reference.expression.TensorOperation;
import assay.reference.number.Rational;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A valid equation, used from left to right on one node: both sides are equal, and defined, at the same points. One line
 * each. All but the last ones hold entry by entry, so for tensors too.
 */
public enum Rewriting {
    /** a + b = b + a. */
    SUM_COMMUTED("a + b = b + a", on(Add.class, e -> new Add(turned(e.terms())))),
    /** a + b = −(−a − b). */
    SUM_NEGATED("a + b = −(−a − b)", on(Add.class, e -> new Negate(new Add(negated(e.terms()))))),
    /** a b = b a, entry by entry. */
    PRODUCT_COMMUTED("a b = b a", on(Multiply.class, e -> new Multiply(turned(e.factors())))),
    /** a b = (−b)(−a). */
    PRODUCT_NEGATED("a b = (−b)(−a)", pairs((a, b) -> new Multiply(List.of(new Negate(b), new Negate(a))))),
    /** a (b + c) = a b + a c. */
    PRODUCT_DISTRIBUTED("a (b + c) = a b + a c", pairs(Rewriting::distributed)),
    /** a / b = a (1 / b). */
    QUOTIENT_AS_PRODUCT(
            "a / b = a (1 / b)",
            on(Divide.class, e -> new Multiply(List.of(e.numerator(), new Divide(number(1), e.denominator()))))),
    /** a / b = 2a / 2b. */
    QUOTIENT_EXTENDED(
            "a / b = 2a / 2b", on(Divide.class, e -> new Divide(times(2, e.numerator()), times(2, e.denominator())))),
    /** a² = a a. */
    SQUARE_AS_PRODUCT(
            "a² = a a",
            on(Power.class, e -> e.exponent().equals(number(2)) ? new Multiply(List.of(e.base(), e.base())) : e)),
    /** σ(a) = (1 + tanh(a/2)) / 2. */
    SIGMOID_BY_TANH(
            "σ(a) = (1 + tanh(a/2)) / 2",
            function(
                    ElementaryFunction.SIGMOID,
                    a -> half(new Add(List.of(number(1), apply(ElementaryFunction.TANH, half(a))))))),
    /** σ(a) = 1 − σ(−a). */
    SIGMOID_REFLECTED(
            "σ(a) = 1 − σ(−a)",
            function(
                    ElementaryFunction.SIGMOID,
                    a -> new Add(List.of(number(1), new Negate(apply(ElementaryFunction.SIGMOID, new Negate(a))))))),
    /** tanh(a) = 2σ(2a) − 1. */
    TANH_BY_SIGMOID(
            "tanh(a) = 2σ(2a) − 1",
            function(
                    ElementaryFunction.TANH,
                    a -> new Add(List.of(times(2, apply(ElementaryFunction.SIGMOID, times(2, a))), number(-1))))),
    /** relu(a) = (a + |a|) / 2. */
    RELU_BY_ABS(
            "relu(a) = (a + |a|) / 2",
            function(ElementaryFunction.RELU, a -> half(new Add(List.of(a, apply(ElementaryFunction.ABS, a)))))),
    /** |a| = relu(a) + relu(−a). */
    ABS_BY_RELU(
            "|a| = relu(a) + relu(−a)",
            function(
                    ElementaryFunction.ABS,
                    a -> new Add(List.of(
                            apply(ElementaryFunction.RELU, a), apply(ElementaryFunction.RELU, new Negate(a)))))),
    /** softplus(a) = a + softplus(−a). */
    SOFTPLUS_REFLECTED(
            "softplus(a) = a + softplus(−a)",
            function(
                    ElementaryFunction.SOFTPLUS,
                    a -> new Add(List.of(a, apply(ElementaryFunction.SOFTPLUS, new Negate(a)))))),
    /** e^a = 1 / e^(−a). */
    EXPONENTIAL_INVERTED(
            "e^a = 1 / e^(−a)",
            function(ElementaryFunction.EXP, a -> new Divide(number(1), apply(ElementaryFunction.EXP, new Negate(a))))),
    /** log a = −log(1/a). */
    LOGARITHM_INVERTED(
            "log a = −log(1/a)",
            function(ElementaryFunction.LOG, a -> new Negate(apply(ElementaryFunction.LOG, new Divide(number(1), a))))),
    /** softmax(x) = softmax(x + 1). */
    SOFTMAX_SHIFTED(
            "softmax(x) = softmax(x + 1)",
            on(
                    Operate.class,
                    e -> e.operation() == TensorOperation.SOFTMAX
                            ? new Operate(
                                    TensorOperation.SOFTMAX,
                                    List.of(new Add(List.of(e.arguments().get(0), number(1)))))
                            : e)),
    /** Σ a = −Σ (−a). */
    SUM_OVER_NEGATED(
            "Σ a = −Σ (−a)",
            on(
                    Reduce.class,
                    e -> e.reduction() == Expression.Reduction.SUM
                            ? new Negate(new Reduce(e.reduction(), e.index(), e.from(), e.to(), new Negate(e.body())))
                            : e)),
    /** δ_ij = δ_ji. */
    DELTA_COMMUTED("δ_ij = δ_ji", on(Delta.class, e -> new Delta(e.right(), e.left()))),
    /** A B = (Bᵀ Aᵀ)ᵀ for matrices. */
    MATRIX_PRODUCT_TRANSPOSED("A B = (Bᵀ Aᵀ)ᵀ", on(MatrixProduct.class, Rewriting::transposed)),
    /** A (B + C) = A B + A C for tensors of one shape. */
    MATRIX_PRODUCT_DISTRIBUTED("A (B + C) = A B + A C", on(MatrixProduct.class, Rewriting::distributed)),
    /** A name is what it stands for. */
    DEFINITION_WRITTEN_OUT("definitions written out", on(Quantity.class, Quantity::value));

    private final String equation;
    private final Function<Expression, Optional<Expression>> rule;

    Rewriting(String equation, Function<Expression, Optional<Expression>> rule) {
        this.equation = equation;
        this.rule = rule;
    }

    /** The equation, for a person. */
    public String equation() {
        return equation;
    }

    /** The other side for a node, if the equation speaks of such a node. */
    public Optional<Expression> of(Expression node) {
        return rule.apply(node);
    }

    private static <N extends Expression> Function<Expression, Optional<Expression>> on(
            Class<N> kind, Function<N, Expression> right) {
        return node -> Optional.of(node)
                .filter(kind::isInstance)
                .map(kind::cast)
                .map(right)
                .filter(other -> !other.equals(node) && other.shape().equals(node.shape()));
    }

    private static Function<Expression, Optional<Expression>> pairs(
            java.util.function.BinaryOperator<Expression> right) {
        return on(
                Multiply.class,
                e -> e.factors().size() == 2
                        ? right.apply(e.factors().get(0), e.factors().get(1))
                        : e);
    }

    private static Function<Expression, Optional<Expression>> function(
            ElementaryFunction function, Function<Expression, Expression> right) {
        return on(
                Apply.class,
                e -> e.function() == function ? right.apply(e.arguments().get(0)) : e);
    }

    private static Expression distributed(Expression a, Expression b) {
        return b instanceof Add sum
                ? new Add(sum.terms().stream()
                        .<Expression>map(term -> new Multiply(List.of(a, term)))
                        .toList())
                : new Multiply(List.of(a, b));
    }

    private static Expression transposed(MatrixProduct e) {
        return e.left().shape().rank() == 2 && e.right().shape().rank() == 2
                ? new Transpose(new MatrixProduct(new Transpose(e.right()), new Transpose(e.left())))
                : e;
    }

    private static Expression distributed(MatrixProduct e) {
        return e.right() instanceof Add sum
                        && sum.terms().stream().allMatch(term -> term.shape().equals(sum.shape()))
                ? new Add(sum.terms().stream()
                        .<Expression>map(term -> new MatrixProduct(e.left(), term))
                        .toList())
                : e;
    }

    private static List<Expression> turned(List<Expression> parts) {
        List<Expression> turned = new ArrayList<>(parts);
        Collections.reverse(turned);
        return turned;
    }

    private static List<Expression> negated(List<Expression> parts) {
        return parts.stream().<Expression>map(Negate::new).toList();
    }

    private static Expression number(long value) {
        return new Literal(Rational.of(value));
    }

    private static Expression times(long factor, Expression e) {
        return new Multiply(List.of(number(factor), e));
    }

    private static Expression half(Expression e) {
        return new Divide(e, number(2));
    }

    private static Expression apply(ElementaryFunction function, Expression argument) {
        return new Apply(function, List.of(argument));
    }
}
