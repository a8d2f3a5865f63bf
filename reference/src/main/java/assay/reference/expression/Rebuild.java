package assay.reference.expression;

import assay.reference.expression.Expression.Add;
import assay.reference.expression.Expression.Apply;
import assay.reference.expression.Expression.Branch;
import assay.reference.expression.Expression.Cases;
import assay.reference.expression.Expression.Constant;
import assay.reference.expression.Expression.Delta;
import assay.reference.expression.Expression.Derivative;
import assay.reference.expression.Expression.Divide;
import assay.reference.expression.Expression.Element;
import assay.reference.expression.Expression.Fill;
import assay.reference.expression.Expression.Identity;
import assay.reference.expression.Expression.IndexVariable;
import assay.reference.expression.Expression.Indicator;
import assay.reference.expression.Expression.Integral;
import assay.reference.expression.Expression.Limit;
import assay.reference.expression.Expression.Literal;
import assay.reference.expression.Expression.MatrixProduct;
import assay.reference.expression.Expression.Multiply;
import assay.reference.expression.Expression.Negate;
import assay.reference.expression.Expression.Operate;
import assay.reference.expression.Expression.Power;
import assay.reference.expression.Expression.Quantity;
import assay.reference.expression.Expression.Reduce;
import assay.reference.expression.Expression.Size;
import assay.reference.expression.Expression.Stack;
import assay.reference.expression.Expression.Symbol;
import assay.reference.expression.Expression.Tabulate;
import assay.reference.expression.Expression.Transpose;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Rebuilds a node with each direct sub-expression replaced: the one place that knows the parts of every node.
 * Substitutions, rewritings and walks are written with it.
 */
public final class Rebuild implements Expression.Match<Expression> {
    private final UnaryOperator<Expression> part;

    private Rebuild(UnaryOperator<Expression> part) {
        this.part = part;
    }

    /** The node with {@code part} applied to its direct sub-expressions, in reading order. */
    public static Expression parts(Expression node, UnaryOperator<Expression> part) {
        return node.match(new Rebuild(part));
    }

    /** The condition with {@code part} applied to the compared expressions. */
    public static Condition parts(Condition condition, UnaryOperator<Expression> part) {
        return condition.match(new Condition.Match<>() {
            @Override
            public Condition comparison(Condition.Comparison c) {
                return new Condition.Comparison(c.relation(), part.apply(c.left()), part.apply(c.right()));
            }

            @Override
            public Condition and(Condition.And c) {
                return new Condition.And(parts(c.left(), part), parts(c.right(), part));
            }

            @Override
            public Condition or(Condition.Or c) {
                return new Condition.Or(parts(c.left(), part), parts(c.right(), part));
            }

            @Override
            public Condition not(Condition.Not c) {
                return new Condition.Not(parts(c.operand(), part));
            }
        });
    }

    @Override
    public Expression literal(Literal node) {
        return node;
    }

    @Override
    public Expression constant(Constant node) {
        return node;
    }

    @Override
    public Expression symbol(Symbol node) {
        return node;
    }

    @Override
    public Expression quantity(Quantity node) {
        return new Quantity(node.name(), part.apply(node.value()));
    }

    @Override
    public Expression index(IndexVariable node) {
        return node;
    }

    @Override
    public Expression size(Size node) {
        return node;
    }

    @Override
    public Expression negate(Negate node) {
        return new Negate(part.apply(node.operand()));
    }

    @Override
    public Expression add(Add node) {
        return new Add(all(node.terms()));
    }

    @Override
    public Expression multiply(Multiply node) {
        return new Multiply(all(node.factors()));
    }

    @Override
    public Expression divide(Divide node) {
        return new Divide(part.apply(node.numerator()), part.apply(node.denominator()));
    }

    @Override
    public Expression power(Power node) {
        return new Power(part.apply(node.base()), part.apply(node.exponent()));
    }

    @Override
    public Expression matrixProduct(MatrixProduct node) {
        return new MatrixProduct(part.apply(node.left()), part.apply(node.right()));
    }

    @Override
    public Expression transpose(Transpose node) {
        return new Transpose(part.apply(node.operand()));
    }

    @Override
    public Expression apply(Apply node) {
        return new Apply(node.function(), all(node.arguments()));
    }

    @Override
    public Expression operate(Operate node) {
        return new Operate(node.operation(), all(node.arguments()));
    }

    @Override
    public Expression fill(Fill node) {
        return node;
    }

    @Override
    public Expression identity(Identity node) {
        return node;
    }

    @Override
    public Expression element(Element node) {
        return new Element(part.apply(node.tensor()), all(node.indices()));
    }

    @Override
    public Expression reduce(Reduce node) {
        return new Reduce(
                node.reduction(),
                node.index(),
                part.apply(node.from()),
                part.apply(node.to()),
                part.apply(node.body()));
    }

    @Override
    public Expression tabulate(Tabulate node) {
        return new Tabulate(node.indices(), node.axes(), part.apply(node.body()));
    }

    @Override
    public Expression stack(Stack node) {
        return new Stack(all(node.items()));
    }

    @Override
    public Expression delta(Delta node) {
        return new Delta(part.apply(node.left()), part.apply(node.right()));
    }

    @Override
    public Expression indicator(Indicator node) {
        return new Indicator(parts(node.condition(), part));
    }

    @Override
    public Expression cases(Cases node) {
        List<Branch> branches = node.branches().stream()
                .map(branch -> new Branch(parts(branch.condition(), part), part.apply(branch.value())))
                .toList();
        Optional<Expression> otherwise = node.otherwise().map(part);
        return new Cases(branches, otherwise);
    }

    @Override
    public Expression derivative(Derivative node) {
        return new Derivative(
                part.apply(node.function()), node.variable(), node.at().map(part));
    }

    @Override
    public Expression integral(Integral node) {
        return new Integral(node.variable(), part.apply(node.from()), part.apply(node.to()), part.apply(node.body()));
    }

    @Override
    public Expression limit(Limit node) {
        return new Limit(node.variable(), part.apply(node.target()), node.side(), part.apply(node.body()));
    }

    private List<Expression> all(List<Expression> parts) {
        return parts.stream().map(part).toList();
    }
}
