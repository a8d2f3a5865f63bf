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
import java.util.ArrayList;
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

    /**
     * The node with {@code part} applied to its direct sub-expressions, in reading order; the node itself if that
     * changes none of them. {@link Operands} lists them where nothing is to be built.
     */
    public static Expression parts(Expression node, UnaryOperator<Expression> part) {
        return node.match(new Rebuild(part));
    }

    /** The condition with {@code part} applied to the compared expressions; itself if that changes none of them. */
    public static Condition parts(Condition condition, UnaryOperator<Expression> part) {
        return condition.match(new Condition.Match<>() {
            @Override
            public Condition comparison(Condition.Comparison c) {
                Expression left = part.apply(c.left());
                Expression right = part.apply(c.right());
                return left == c.left() && right == c.right() ? c : new Condition.Comparison(c.relation(), left, right);
            }

            @Override
            public Condition and(Condition.And c) {
                Condition left = parts(c.left(), part);
                Condition right = parts(c.right(), part);
                return left == c.left() && right == c.right() ? c : new Condition.And(left, right);
            }

            @Override
            public Condition or(Condition.Or c) {
                Condition left = parts(c.left(), part);
                Condition right = parts(c.right(), part);
                return left == c.left() && right == c.right() ? c : new Condition.Or(left, right);
            }

            @Override
            public Condition not(Condition.Not c) {
                Condition operand = parts(c.operand(), part);
                return operand == c.operand() ? c : new Condition.Not(operand);
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
        Expression value = part.apply(node.value());
        return value == node.value() ? node : new Quantity(node.name(), value);
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
        Expression operand = part.apply(node.operand());
        return operand == node.operand() ? node : new Negate(operand);
    }

    @Override
    public Expression add(Add node) {
        List<Expression> terms = all(node.terms());
        return terms == node.terms() ? node : new Add(terms);
    }

    @Override
    public Expression multiply(Multiply node) {
        List<Expression> factors = all(node.factors());
        return factors == node.factors() ? node : new Multiply(factors);
    }

    @Override
    public Expression divide(Divide node) {
        Expression numerator = part.apply(node.numerator());
        Expression denominator = part.apply(node.denominator());
        return numerator == node.numerator() && denominator == node.denominator()
                ? node
                : new Divide(numerator, denominator);
    }

    @Override
    public Expression power(Power node) {
        Expression base = part.apply(node.base());
        Expression exponent = part.apply(node.exponent());
        return base == node.base() && exponent == node.exponent() ? node : new Power(base, exponent);
    }

    @Override
    public Expression matrixProduct(MatrixProduct node) {
        Expression left = part.apply(node.left());
        Expression right = part.apply(node.right());
        return left == node.left() && right == node.right() ? node : new MatrixProduct(left, right);
    }

    @Override
    public Expression transpose(Transpose node) {
        Expression operand = part.apply(node.operand());
        return operand == node.operand() ? node : new Transpose(operand);
    }

    @Override
    public Expression apply(Apply node) {
        List<Expression> arguments = all(node.arguments());
        return arguments == node.arguments() ? node : new Apply(node.function(), arguments);
    }

    @Override
    public Expression operate(Operate node) {
        List<Expression> arguments = all(node.arguments());
        return arguments == node.arguments() ? node : new Operate(node.operation(), arguments);
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
        Expression tensor = part.apply(node.tensor());
        List<Expression> indices = all(node.indices());
        return tensor == node.tensor() && indices == node.indices() ? node : new Element(tensor, indices);
    }

    @Override
    public Expression reduce(Reduce node) {
        Expression from = part.apply(node.from());
        Expression to = part.apply(node.to());
        Expression body = part.apply(node.body());
        return from == node.from() && to == node.to() && body == node.body()
                ? node
                : new Reduce(node.reduction(), node.index(), from, to, body);
    }

    @Override
    public Expression tabulate(Tabulate node) {
        Expression body = part.apply(node.body());
        return body == node.body() ? node : new Tabulate(node.indices(), node.axes(), body);
    }

    @Override
    public Expression stack(Stack node) {
        List<Expression> items = all(node.items());
        return items == node.items() ? node : new Stack(items);
    }

    @Override
    public Expression delta(Delta node) {
        Expression left = part.apply(node.left());
        Expression right = part.apply(node.right());
        return left == node.left() && right == node.right() ? node : new Delta(left, right);
    }

    @Override
    public Expression indicator(Indicator node) {
        Condition condition = parts(node.condition(), part);
        return condition == node.condition() ? node : new Indicator(condition);
    }

    @Override
    public Expression cases(Cases node) {
        List<Branch> branches = new ArrayList<>();
        boolean same = true;
        for (Branch branch : node.branches()) {
            Condition condition = parts(branch.condition(), part);
            Expression value = part.apply(branch.value());
            same &= condition == branch.condition() && value == branch.value();
            branches.add(new Branch(condition, value));
        }
        Optional<Expression> otherwise = node.otherwise().map(part);
        return same && isSame(otherwise, node.otherwise()) ? node : new Cases(branches, otherwise);
    }

    @Override
    public Expression derivative(Derivative node) {
        Expression function = part.apply(node.function());
        Optional<Expression> at = node.at().map(part);
        return function == node.function() && isSame(at, node.at())
                ? node
                : new Derivative(function, node.variable(), at, node.side());
    }

    @Override
    public Expression integral(Integral node) {
        Expression from = part.apply(node.from());
        Expression to = part.apply(node.to());
        Expression body = part.apply(node.body());
        return from == node.from() && to == node.to() && body == node.body()
                ? node
                : new Integral(node.variable(), from, to, body);
    }

    @Override
    public Expression limit(Limit node) {
        Expression target = part.apply(node.target());
        Expression body = part.apply(node.body());
        return target == node.target() && body == node.body()
                ? node
                : new Limit(node.variable(), target, node.side(), body);
    }

    private static boolean isSame(Optional<Expression> first, Optional<Expression> second) {
        return first.isEmpty() ? second.isEmpty() : second.isPresent() && first.get() == second.get();
    }

    /** The changed parts; the same list if none is changed. */
    private List<Expression> all(List<Expression> parts) {
        List<Expression> changed = new ArrayList<>(parts.size());
        boolean same = true;
        for (Expression each : parts) {
            Expression other = part.apply(each);
            same &= other == each;
            changed.add(other);
        }
        return same ? parts : changed;
    }
}
