package assay.reference.notation;

import assay.reference.expression.Condition;
import assay.reference.expression.Dimension;
import assay.reference.expression.Domain;
import assay.reference.expression.ElementaryFunction;
import assay.reference.expression.Expression;
import assay.reference.expression.Expression.IndexVariable;
import assay.reference.expression.Expression.Literal;
import assay.reference.expression.Expression.Symbol;
import assay.reference.expression.Shape;
import assay.reference.expression.TensorOperation;
import assay.reference.number.Rational;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Random well-shaped expressions over a fixed table of symbols, with every kind of node. */
final class RandomExpression {
    static final Dimension D = Dimension.named("D");
    static final Dimension K = Dimension.named("K");
    private static final List<Symbol> ALL = List.of(
            symbol("a"),
            symbol("b2"),
            symbol("alpha"),
            symbol("x", D),
            symbol("yhat", K),
            symbol("w1_0", K),
            symbol("W", K, D),
            symbol("W1", K, D),
            symbol("A", K, K),
            symbol("mu", D),
            symbol("loss"));

    /** The table that the expressions are read with. */
    static final Symbols SYMBOLS = symbols();

    private final Random random;
    private final List<String> indices = new ArrayList<>(List.of("k", "j"));

    private RandomExpression(long seed) {
        this.random = new Random(seed);
    }

    /** The expression of a seed; its free indices are k and j. */
    static Expression of(long seed) {
        RandomExpression maker = new RandomExpression(seed);
        return maker.make(maker.shape(), 1 + maker.random.nextInt(5));
    }

    private static Symbol symbol(String name, Dimension... shape) {
        return new Symbol(name, Shape.of(shape), Domain.REAL);
    }

    private static Symbols symbols() {
        Symbols.Builder builder = Symbols.strict();
        ALL.forEach(symbol -> builder.symbol(symbol.name(), symbol.shape(), symbol.domain()));
        return builder.freeIndex("k", K).freeIndex("j", D).build();
    }

    private Shape shape() {
        return switch (random.nextInt(6)) {
            case 0 -> Shape.of(K);
            case 1 -> Shape.of(D);
            case 2 -> Shape.of(K, D);
            case 3 -> Shape.of(K, K);
            default -> Shape.SCALAR;
        };
    }

    private Expression scalar(int depth) {
        return make(Shape.SCALAR, depth);
    }

    private Expression make(Shape shape, int depth) {
        if (depth <= 0) {
            return leaf(shape);
        }
        int below = depth - 1;
        Expression first = null;
        switch (random.nextInt(14)) {
            case 0:
                return new Expression.Negate(make(shape, below));
            case 1:
                return new Expression.Add(some(shape, below));
            case 2:
                return new Expression.Multiply(some(shape, below));
            case 3:
                return new Expression.Divide(make(shape, below), mixed(shape, below));
            case 4:
                return new Expression.Power(make(shape, below), scalar(Math.min(below, 1)));
            case 5:
                return apply(shape, below);
            case 6:
                return new Expression.Cases(
                        List.of(new Expression.Branch(condition(below), make(shape, below))),
                        random.nextBoolean() ? Optional.of(make(shape, below)) : Optional.empty());
            case 7:
                return reduce(shape, below);
            default:
                first = shape.isScalar() ? special(below) : tensor(shape, below);
                return first;
        }
    }

    private List<Expression> some(Shape shape, int depth) {
        List<Expression> list = new ArrayList<>();
        list.add(make(shape, depth));
        int more = 1 + random.nextInt(2);
        for (int k = 0; k < more; k++) {
            list.add(mixed(shape, depth));
        }
        return list;
    }

    private Expression mixed(Shape shape, int depth) {
        return make(random.nextInt(3) == 0 ? Shape.SCALAR : shape, depth);
    }

    private Expression apply(Shape shape, int depth) {
        ElementaryFunction[] all = ElementaryFunction.values();
        ElementaryFunction function = all[random.nextInt(all.length)];
        List<Expression> arguments = new ArrayList<>();
        arguments.add(make(shape, depth));
        while (!function.takes(arguments.size()) || random.nextBoolean() && function.takes(arguments.size() + 1)) {
            arguments.add(scalar(depth));
        }
        return new Expression.Apply(function, arguments);
    }

    private Expression reduce(Shape shape, int depth) {
        String index = List.of("i", "m", "q").get(random.nextInt(3));
        if (indices.contains(index)) {
            return leaf(shape);
        }
        Expression from = random.nextBoolean() ? literal(1) : new Expression.Add(List.of(literal(1), scalar(0)));
        Expression to = random.nextBoolean() ? new Expression.Size(K) : literal(3);
        indices.add(index);
        Expression body = make(shape, depth);
        indices.remove(index);
        Expression.Reduction[] all = Expression.Reduction.values();
        return new Expression.Reduce(all[random.nextInt(all.length)], index, from, to, body);
    }

    private Expression tensor(Shape shape, int depth) {
        boolean square = shape.rank() == 2 && shape.dimension(0).equals(shape.dimension(1));
        switch (random.nextInt(4)) {
            case 0:
                return shape.rank() == 1
                        ? new Expression.MatrixProduct(
                                make(Shape.of(shape.dimension(0), K), depth), make(Shape.of(K), depth))
                        : new Expression.MatrixProduct(
                                make(Shape.of(shape.dimension(0), K), depth),
                                make(Shape.of(K, shape.dimension(1)), depth));
            case 1:
                return shape.rank() == 2
                        ? new Expression.Transpose(make(Shape.of(shape.dimension(1), shape.dimension(0)), depth))
                        : new Expression.Operate(TensorOperation.SOFTMAX, List.of(make(shape, depth)));
            case 2:
                if (square && random.nextBoolean()) {
                    return random.nextBoolean()
                            ? new Expression.Identity(K)
                            : new Expression.Operate(TensorOperation.DIAGONAL, List.of(make(Shape.of(K), depth)));
                }
                return shape.rank() == 2
                        ? new Expression.MatrixProduct(
                                make(Shape.of(shape.dimension(0)), depth),
                                new Expression.Transpose(make(Shape.of(shape.dimension(1)), depth)))
                        : new Expression.Fill(random.nextBoolean() ? Rational.ONE : Rational.of(3), shape);
            default:
                return shape.rank() == 1 && !indices.contains("n")
                        ? tabulate(shape, depth)
                        : new Expression.Fill(Rational.ZERO, shape);
        }
    }

    private Expression tabulate(Shape shape, int depth) {
        indices.add("n");
        Expression body = scalar(depth);
        indices.remove("n");
        return new Expression.Tabulate(List.of("n"), shape, body);
    }

    private Expression special(int depth) {
        Symbol t = new Symbol("t", Shape.SCALAR, Domain.REAL);
        switch (random.nextInt(11)) {
            case 0:
                return new Expression.Element(make(Shape.of(K), depth), List.of(new IndexVariable("k")));
            case 1:
                return new Expression.Element(
                        make(Shape.of(K, D), depth), List.of(new IndexVariable("k"), new IndexVariable("j")));
            case 2:
                return new Expression.Delta(index(), index());
            case 3:
                return new Expression.Indicator(condition(depth));
            case 4:
                return new Expression.MatrixProduct(make(Shape.of(D), depth), make(Shape.of(D), depth));
            case 5: {
                TensorOperation[] all = {
                    TensorOperation.NORM, TensorOperation.SUM, TensorOperation.PRODUCT, TensorOperation.MAXIMUM,
                    TensorOperation.MINIMUM, TensorOperation.MEAN, TensorOperation.VARIANCE, TensorOperation.LOG_SUM_EXP
                };
                return new Expression.Operate(all[random.nextInt(all.length)], List.of(make(Shape.of(D), depth)));
            }
            case 6:
                return new Expression.Element(
                        new Expression.Stack(List.of(scalar(depth), scalar(depth))),
                        List.of(literal(1 + random.nextInt(2))));
            case 7:
                return new Expression.Element(
                        new Expression.Derivative(scalar(depth), ALL.get(3)), List.of(new IndexVariable("j")));
            case 8:
                return new Expression.Integral(
                        t,
                        literal(0),
                        Expression.Constant.INFINITY,
                        new Expression.Multiply(List.of(t, scalar(depth))));
            case 9:
                return new Expression.Limit(
                        t,
                        scalar(0),
                        Expression.Side.values()[random.nextInt(3)],
                        new Expression.Add(List.of(t, scalar(depth))));
            default:
                return new Expression.Operate(
                        TensorOperation.DOT, List.of(make(Shape.of(K), depth), make(Shape.of(K), depth)));
        }
    }

    private Expression index() {
        return random.nextInt(3) == 0
                ? literal(1 + random.nextInt(3))
                : new IndexVariable(indices.get(random.nextInt(indices.size())));
    }

    private Condition condition(int depth) {
        switch (depth > 0 ? random.nextInt(6) : 0) {
            case 1:
                return new Condition.And(condition(depth - 1), condition(depth - 1));
            case 2:
                return new Condition.Or(condition(depth - 1), condition(depth - 1));
            case 3:
                return new Condition.Not(condition(depth - 1));
            default:
                Condition.Relation[] all = Condition.Relation.values();
                return new Condition.Comparison(all[random.nextInt(all.length)], scalar(depth - 1), scalar(depth - 1));
        }
    }

    private static Literal literal(long value) {
        return new Literal(Rational.of(value));
    }

    private Expression leaf(Shape shape) {
        List<Expression> fitting = new ArrayList<>();
        ALL.stream().filter(symbol -> symbol.shape().equals(shape)).forEach(fitting::add);
        if (shape.isScalar()) {
            fitting.add(literal(random.nextInt(20)));
            fitting.add(new Literal(Rational.of(random.nextInt(9) - 4, 1 + random.nextInt(12))));
            fitting.add(Expression.Constant.PI);
            fitting.add(new Expression.Size(D));
            fitting.add(new IndexVariable(indices.get(random.nextInt(indices.size()))));
        }
        if (fitting.isEmpty()) {
            return new Expression.Fill(Rational.ONE, shape);
        }
        return fitting.get(random.nextInt(fitting.size()));
    }
}
