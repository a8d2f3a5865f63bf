package assay.reference.notation;

import assay.reference.expression.Condition;
import assay.reference.expression.DerivativeSide;
import assay.reference.expression.Dimension;
import assay.reference.expression.Expression;
import assay.reference.expression.Shape;
import assay.reference.number.Rational;
import java.util.List;

/**
 * Prints expressions in plain notation, so that reading the text gives the expression again. A table over free indices
 * is printed as its body, which is how an answer in index form is written.
 */
public final class PlainPrinter implements Expression.Match<PlainPrinter> {
    private final StringBuilder out = new StringBuilder();

    private PlainPrinter() {}

    /** The plain text of an expression. */
    public static String print(Expression expression) {
        Expression shown = BoundIndices.shown(expression);
        return shown.match(new PlainPrinter()).out.toString();
    }

    /** The plain text of a condition. */
    public static String print(Condition condition) {
        PlainPrinter printer = new PlainPrinter();
        printer.condition(condition);
        return printer.out.toString();
    }

    private PlainPrinter put(String text) {
        out.append(text);
        return this;
    }

    /** The node, in parentheses if it binds less tightly than is needed here. */
    private PlainPrinter put(Expression node, Binding needed) {
        return Binding.of(node).isTighter(needed)
                ? node.match(this)
                : put("(").all(node).put(")");
    }

    private PlainPrinter all(Expression node) {
        return node.match(this);
    }

    private PlainPrinter list(List<Expression> nodes) {
        for (int k = 0; k < nodes.size(); k++) {
            put(k == 0 ? "" : ", ").all(nodes.get(k));
        }
        return this;
    }

    private PlainPrinter call(String name, List<Expression> arguments) {
        return put(name).put("(").list(arguments).put(")");
    }

    @Override
    public PlainPrinter literal(Expression.Literal node) {
        return put(number(node.value()));
    }

    /** A number in decimal digits if it has few of them, else as a quotient. */
    static String number(Rational value) {
        return value.denominator().bitLength() > 64
                ? value.toString()
                : value.toDecimalString().orElseGet(value::toString);
    }

    @Override
    public PlainPrinter constant(Expression.Constant node) {
        return put(node.spelling());
    }

    @Override
    public PlainPrinter symbol(Expression.Symbol node) {
        return put(node.name());
    }

    @Override
    public PlainPrinter quantity(Expression.Quantity node) {
        return put(node.name());
    }

    @Override
    public PlainPrinter index(Expression.IndexVariable node) {
        return put(node.name());
    }

    @Override
    public PlainPrinter size(Expression.Size node) {
        return put(node.dimension().toString());
    }

    @Override
    public PlainPrinter negate(Expression.Negate node) {
        put("-");
        return node.operand() instanceof Expression.Negate ? all(node.operand()) : put(node.operand(), Binding.PRODUCT);
    }

    @Override
    public PlainPrinter add(Expression.Add node) {
        for (int k = 0; k < node.terms().size(); k++) {
            Expression term = node.terms().get(k);
            if (term instanceof Expression.Negate negate) {
                put(k == 0 ? "" : " - ");
                if (k == 0) {
                    all(negate);
                } else if (negate.operand() instanceof Expression.Negate) {
                    all(negate.operand());
                } else {
                    put(negate.operand(), Binding.PRODUCT);
                }
            } else {
                put(k == 0 ? "" : " + ").put(term, Binding.PRODUCT);
            }
        }
        return this;
    }

    @Override
    public PlainPrinter multiply(Expression.Multiply node) {
        boolean tensor = false;
        for (int k = 0; k < node.factors().size(); k++) {
            Expression factor = node.factors().get(k);
            boolean scalar = factor.shape().isScalar();
            if (k > 0) {
                put(tensor && !scalar ? " .* " : "*");
            }
            tensor |= !scalar;
            put(factor, k == 0 && factor instanceof Expression.Divide ? Binding.PRODUCT : Binding.POWER);
        }
        return this;
    }

    @Override
    public PlainPrinter divide(Expression.Divide node) {
        Binding above = node.numerator() instanceof Expression.MatrixProduct ? Binding.POWER : Binding.PRODUCT;
        return put(node.numerator(), above).put("/").put(node.denominator(), Binding.POWER);
    }

    @Override
    public PlainPrinter power(Expression.Power node) {
        if (Binding.isAmbiguous(node)) {
            return call("pow", List.of(node.base(), node.exponent()));
        }
        return put(node.base(), Binding.ATOM).put("^").put(node.exponent(), Binding.ATOM);
    }

    @Override
    public PlainPrinter matrixProduct(Expression.MatrixProduct node) {
        Binding left = node.left() instanceof Expression.MatrixProduct ? Binding.PRODUCT : Binding.POWER;
        return put(node.left(), left).put(" @ ").put(node.right(), Binding.POWER);
    }

    @Override
    public PlainPrinter transpose(Expression.Transpose node) {
        return node.operand().shape().isScalar()
                ? call("transpose", List.of(node.operand()))
                : put(node.operand(), Binding.ATOM).put("'");
    }

    @Override
    public PlainPrinter apply(Expression.Apply node) {
        return call(node.function().spelling(), node.arguments());
    }

    @Override
    public PlainPrinter operate(Expression.Operate node) {
        return call(node.operation().spelling(), node.arguments());
    }

    @Override
    public PlainPrinter fill(Expression.Fill node) {
        if (node.shape().isScalar()) {
            return put(number(node.value()));
        }
        if (node.value().isOne() || node.value().isZero()) {
            return put(node.value().isOne() ? "ones(" : "zeros(")
                    .axes(node.shape())
                    .put(")");
        }
        return put("fill(")
                .put(number(node.value()))
                .put(", ")
                .axes(node.shape())
                .put(")");
    }

    private PlainPrinter axes(Shape shape) {
        return put(String.join(
                ", ", shape.dimensions().stream().map(Dimension::toString).toList()));
    }

    @Override
    public PlainPrinter identity(Expression.Identity node) {
        return put("eye(").put(node.dimension().toString()).put(")");
    }

    @Override
    public PlainPrinter element(Expression.Element node) {
        return put(node.tensor(), Binding.ATOM).put("[").list(node.indices()).put("]");
    }

    @Override
    public PlainPrinter reduce(Expression.Reduce node) {
        return put(node.reduction().spelling())
                .put("(")
                .put(node.index())
                .put("=")
                .all(node.from())
                .put("..")
                .all(node.to())
                .put(", ")
                .all(node.body())
                .put(")");
    }

    @Override
    public PlainPrinter tabulate(Expression.Tabulate node) {
        return PrimedFunction.in(node)
                .map(this::primed)
                .or(() -> Slice.in(node).map(this::slice))
                .orElseGet(() -> written(node));
    }

    private PlainPrinter slice(Slice node) {
        put(node.tensor(), Binding.ATOM).put("[");
        for (int k = 0; k < node.indices().size(); k++) {
            put(k == 0 ? "" : ", ");
            node.indices().get(k).ifPresentOrElse(this::all, () -> put(":"));
        }
        return put("]");
    }

    private PlainPrinter primed(PrimedFunction node) {
        return call(node.function().spelling() + "'".repeat(node.primes()), List.of(node.argument()));
    }

    private PlainPrinter written(Expression.Tabulate node) {
        put("tabulate(");
        for (int k = 0; k < node.indices().size(); k++) {
            put(node.indices().get(k))
                    .put("=1..")
                    .put(node.axes().dimension(k).toString())
                    .put(", ");
        }
        return all(node.body()).put(")");
    }

    @Override
    public PlainPrinter stack(Expression.Stack node) {
        return put("[").list(node.items()).put("]");
    }

    @Override
    public PlainPrinter delta(Expression.Delta node) {
        return put("delta[").all(node.left()).put(", ").all(node.right()).put("]");
    }

    @Override
    public PlainPrinter indicator(Expression.Indicator node) {
        return put("1[").condition(node.condition()).put("]");
    }

    @Override
    public PlainPrinter cases(Expression.Cases node) {
        put("cases(");
        for (int k = 0; k < node.branches().size(); k++) {
            Expression.Branch branch = node.branches().get(k);
            put(k == 0 ? "" : ", ").condition(branch.condition()).put(": ").all(branch.value());
        }
        node.otherwise().ifPresent(value -> put(", else: ").all(value));
        return put(")");
    }

    @Override
    public PlainPrinter derivative(Expression.Derivative node) {
        String name = node.function().shape().isScalar() ? "grad" : "jacobian";
        String operator = node.side() == DerivativeSide.BOTH
                ? name
                : name + "_" + node.side().spelling();
        return PrimedFunction.in(node)
                .map(this::primed)
                .or(() -> EvaluatedDerivative.in(node).map(this::evaluated))
                .orElseGet(() -> call(operator, List.of(node.function(), node.variable())));
    }

    private PlainPrinter evaluated(EvaluatedDerivative node) {
        if (node.isAtItself()) {
            return derivative(node.derivative());
        }
        return call("evaluate", List.of(node.derivative(), node.derivative().variable(), node.value()));
    }

    @Override
    public PlainPrinter integral(Expression.Integral node) {
        return call("integral", List.of(node.variable(), node.from(), node.to(), node.body()));
    }

    @Override
    public PlainPrinter limit(Expression.Limit node) {
        put("lim(").all(node.variable()).put(", ").all(node.target()).put(", ").all(node.body());
        return put(
                switch (node.side()) {
                    case BOTH -> ")";
                    case LEFT -> ", left)";
                    case RIGHT -> ", right)";
                });
    }

    private PlainPrinter condition(Condition condition) {
        return condition.match(new Condition.Match<>() {
            @Override
            public PlainPrinter comparison(Condition.Comparison c) {
                return all(c.left()).put(" " + c.relation().spelling() + " ").all(c.right());
            }

            @Override
            public PlainPrinter and(Condition.And c) {
                return operand(c.left(), c.left() instanceof Condition.Or)
                        .put(" and ")
                        .operand(c.right(), !(c.right() instanceof Condition.Comparison));
            }

            @Override
            public PlainPrinter or(Condition.Or c) {
                return operand(c.left(), false).put(" or ").operand(c.right(), c.right() instanceof Condition.Or);
            }

            @Override
            public PlainPrinter not(Condition.Not c) {
                return put("not ").operand(c.operand(), true);
            }
        });
    }

    private PlainPrinter operand(Condition condition, boolean grouped) {
        return grouped ? put("(").condition(condition).put(")") : condition(condition);
    }
}
