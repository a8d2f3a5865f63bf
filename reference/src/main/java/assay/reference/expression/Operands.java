package assay.reference.expression;

import java.util.ArrayList;
import java.util.List;

/** The direct sub-expressions of every node, in the order in which {@link Rebuild} meets them; nothing is built. */
public final class Operands implements Expression.Match<List<Expression>> {
    private static final Operands OF_NODE = new Operands();
    private static final OfCondition OF_CONDITION = new OfCondition();

    private Operands() {}

    /** The direct sub-expressions of a node. */
    public static List<Expression> of(Expression node) {
        return node.match(OF_NODE);
    }

    /** The sub-expressions of a condition. */
    private static final class OfCondition implements Condition.Match<List<Expression>> {
        @Override
        public List<Expression> comparison(Condition.Comparison c) {
            return List.of(c.left(), c.right());
        }

        @Override
        public List<Expression> and(Condition.And c) {
            return joined(c.left().match(this), c.right().match(this));
        }

        @Override
        public List<Expression> or(Condition.Or c) {
            return joined(c.left().match(this), c.right().match(this));
        }

        @Override
        public List<Expression> not(Condition.Not c) {
            return c.operand().match(this);
        }
    }

    private static List<Expression> joined(List<Expression> first, List<Expression> second) {
        List<Expression> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }

    @Override
    public List<Expression> literal(Expression.Literal node) {
        return List.of();
    }

    @Override
    public List<Expression> constant(Expression.Constant node) {
        return List.of();
    }

    @Override
    public List<Expression> symbol(Expression.Symbol node) {
        return List.of();
    }

    @Override
    public List<Expression> quantity(Expression.Quantity node) {
        return List.of(node.value());
    }

    @Override
    public List<Expression> index(Expression.IndexVariable node) {
        return List.of();
    }

    @Override
    public List<Expression> size(Expression.Size node) {
        return List.of();
    }

    @Override
    public List<Expression> negate(Expression.Negate node) {
        return List.of(node.operand());
    }

    @Override
    public List<Expression> add(Expression.Add node) {
        return node.terms();
    }

    @Override
    public List<Expression> multiply(Expression.Multiply node) {
        return node.factors();
    }

    @Override
    public List<Expression> divide(Expression.Divide node) {
        return List.of(node.numerator(), node.denominator());
    }

    @Override
    public List<Expression> power(Expression.Power node) {
        return List.of(node.base(), node.exponent());
    }

    @Override
    public List<Expression> matrixProduct(Expression.MatrixProduct node) {
        return List.of(node.left(), node.right());
    }

    @Override
    public List<Expression> transpose(Expression.Transpose node) {
        return List.of(node.operand());
    }

    @Override
    public List<Expression> apply(Expression.Apply node) {
        return node.arguments();
    }

    @Override
    public List<Expression> operate(Expression.Operate node) {
        return node.arguments();
    }

    @Override
    public List<Expression> fill(Expression.Fill node) {
        return List.of();
    }

    @Override
    public List<Expression> identity(Expression.Identity node) {
        return List.of();
    }

    @Override
    public List<Expression> element(Expression.Element node) {
        return joined(List.of(node.tensor()), node.indices());
    }

    @Override
    public List<Expression> reduce(Expression.Reduce node) {
        return List.of(node.from(), node.to(), node.body());
    }

    @Override
    public List<Expression> tabulate(Expression.Tabulate node) {
        return List.of(node.body());
    }

    @Override
    public List<Expression> stack(Expression.Stack node) {
        return node.items();
    }

    @Override
    public List<Expression> delta(Expression.Delta node) {
        return List.of(node.left(), node.right());
    }

    @Override
    public List<Expression> indicator(Expression.Indicator node) {
        return node.condition().match(OF_CONDITION);
    }

    @Override
    public List<Expression> cases(Expression.Cases node) {
        List<Expression> parts = new ArrayList<>();
        for (Expression.Branch branch : node.branches()) {
            parts.addAll(branch.condition().match(OF_CONDITION));
            parts.add(branch.value());
        }
        node.otherwise().ifPresent(parts::add);
        return parts;
    }

    @Override
    public List<Expression> derivative(Expression.Derivative node) {
        return node.at().map(at -> List.of(node.function(), at)).orElseGet(() -> List.of(node.function()));
    }

    @Override
    public List<Expression> integral(Expression.Integral node) {
        return List.of(node.from(), node.to(), node.body());
    }

    @Override
    public List<Expression> limit(Expression.Limit node) {
        return List.of(node.target(), node.body());
    }
}
