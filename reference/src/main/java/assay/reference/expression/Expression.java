package assay.reference.expression;

import assay.reference.number.Rational;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A typed piece of mathematics: every node knows its {@link Shape}, and a node whose operands do not fit together
 * cannot be built ({@link ShapeException}). Nodes keep what the writer wrote (a matrix product stays one), so that they
 * can be printed back and so that mistakes can be named; what they mean is fixed by lowering to a program.
 *
 * <p>The set of nodes is closed: {@link #match} makes the compiler point at every place that a new node concerns.
 */
public sealed interface Expression {

    /** The shape of the value, with symbolic sizes. */
    Shape shape();

    /** Calls the case of this node. */
    <R> R match(Match<R> cases);

    /** One case for each node. */
    interface Match<R> {
        R literal(Literal node);

        R constant(Constant node);

        R symbol(Symbol node);

        R quantity(Quantity node);

        R index(IndexVariable node);

        R size(Size node);

        R negate(Negate node);

        R add(Add node);

        R multiply(Multiply node);

        R divide(Divide node);

        R power(Power node);

        R matrixProduct(MatrixProduct node);

        R transpose(Transpose node);

        R apply(Apply node);

        R operate(Operate node);

        R fill(Fill node);

        R identity(Identity node);

        R element(Element node);

        R reduce(Reduce node);

        R tabulate(Tabulate node);

        R stack(Stack node);

        R delta(Delta node);

        R indicator(Indicator node);

        R cases(Cases node);

        R derivative(Derivative node);

        R integral(Integral node);

        R limit(Limit node);
    }

    /** An exact number. */
    record Literal(Rational value) implements Expression {
        @Override
        public Shape shape() {
            return Shape.SCALAR;
        }

        @Override
        public <R> R match(Match<R> cases) {
            return cases.literal(this);
        }
    }

    /** A number that has a name of its own. Infinity may only stand as a bound of a limit or integral. */
    enum Constant implements Expression {
        PI("pi"),
        INFINITY("inf");

        private final String spelling;

        Constant(String spelling) {
            this.spelling = spelling;
        }

        /** The plain name. */
        public String spelling() {
            return spelling;
        }

        @Override
        public Shape shape() {
            return Shape.SCALAR;
        }

        @Override
        public <R> R match(Match<R> cases) {
            return cases.constant(this);
        }
    }

    /** A variable of the question: a tensor of independent entries from a domain. */
    record Symbol(String name, Shape shape, Domain domain) implements Expression {
        @Override
        public <R> R match(Match<R> cases) {
            return cases.symbol(this);
        }
    }

    /** A name for an expression, as {@code y = W x + b} gives one; its value is that of the expression. */
    record Quantity(String name, Expression value) implements Expression {
        @Override
        public Shape shape() {
            return value.shape();
        }

        @Override
        public <R> R match(Match<R> cases) {
            return cases.quantity(this);
        }
    }

    /** An index, bound by a sum or free in an answer in index form; counts from 1 and may be used as a number. */
    record IndexVariable(String name) implements Expression {
        @Override
        public Shape shape() {
            return Shape.SCALAR;
        }

        @Override
        public <R> R match(Match<R> cases) {
            return cases.index(this);
        }
    }

    /** The length of an axis as a number, as N in {@code 1/N}. */
    record Size(Dimension dimension) implements Expression {
        @Override
        public Shape shape() {
            return Shape.SCALAR;
        }

        @Override
        public <R> R match(Match<R> cases) {
            return cases.size(this);
        }
    }

    /** −a, entry by entry. */
    record Negate(Expression operand) implements Expression {
        @Override
        public Shape shape() {
            return operand.shape();
        }

        @Override
        public <R> R match(Match<R> cases) {
            return cases.negate(this);
        }
    }

    /** a + b + …, entry by entry, scalars spread; a difference is a sum with a {@link Negate} term. */
    record Add(List<Expression> terms, Shape shape) implements Expression {
        public Add {
            terms = atLeastTwo(terms);
            shape = Shape.common(terms);
        }

        /** A sum of at least two terms. */
        public Add(List<Expression> terms) {
            this(terms, Shape.SCALAR);
        }

        @Override
        public <R> R match(Match<R> cases) {
            return cases.add(this);
        }
    }

    /** a · b · …, entry by entry, scalars spread. */
    record Multiply(List<Expression> factors, Shape shape) implements Expression {
        public Multiply {
            factors = atLeastTwo(factors);
            shape = Shape.common(factors);
        }

        /** A product of at least two factors. */
        public Multiply(List<Expression> factors) {
            this(factors, Shape.SCALAR);
        }

        @Override
        public <R> R match(Match<R> cases) {
            return cases.multiply(this);
        }
    }

    /** a / b, entry by entry, scalars spread. */
    record Divide(Expression numerator, Expression denominator, Shape shape) implements Expression {
        public Divide {
            shape = numerator.shape().with(denominator.shape());
        }

        /** A quotient. */
        public Divide(Expression numerator, Expression denominator) {
            this(numerator, denominator, Shape.SCALAR);
        }

        @Override
        public <R> R match(Match<R> cases) {
            return cases.divide(this);
        }
    }

    /** a^b, entry by entry, scalars spread. */
    record Power(Expression base, Expression exponent, Shape shape) implements Expression {
        public Power {
            shape = base.shape().with(exponent.shape());
        }

        /** A power. */
        public Power(Expression base, Expression exponent) {
            this(base, exponent, Shape.SCALAR);
        }

        @Override
        public <R> R match(Match<R> cases) {
            return cases.power(this);
        }
    }

    /**
     * The matrix product: the last axis of the left operand is summed against the first of the right. Both have one
     * axis or more; two vectors give their inner product. A vector counts as a column where the other operand is a
     * row: n by 1×m is the n×m outer product, and 1×n by n is a number.
     */
    record MatrixProduct(Expression left, Expression right, Shape shape) implements Expression {
        public MatrixProduct {
            shape = shapeOf(left.shape(), right.shape()).orElseThrow(misfit(left.shape(), right.shape()));
        }

        /** The shape of the product of two shapes, if they conform. */
        public static Optional<Shape> shapeOf(Shape left, Shape right) {
            List<Dimension> a = left.dimensions();
            List<Dimension> b = right.dimensions();
            if (a.isEmpty() || b.isEmpty()) {
                return Optional.empty();
            }
            if (!a.get(a.size() - 1).equals(b.get(0))) {
                boolean outer = a.size() == 1 && b.size() == 2 && b.get(0).equals(Dimension.ONE);
                return outer ? Optional.of(Shape.of(a.get(0), b.get(1))) : Optional.empty();
            }
            if (a.size() == 2 && b.size() == 1 && a.get(0).equals(Dimension.ONE)) {
                return Optional.of(Shape.SCALAR);
            }
            return Optional.of(new Shape(a.subList(0, a.size() - 1)).append(new Shape(b.subList(1, b.size()))));
        }

        private static Supplier<ShapeException> misfit(Shape left, Shape right) {
            return () -> new ShapeException("the product of " + left + " and " + right
                    + " does not conform: the last axis of the first must be the first axis of the second");
        }

        /** A product. */
        public MatrixProduct(Expression left, Expression right) {
            this(left, right, Shape.SCALAR);
        }

        @Override
        public <R> R match(Match<R> cases) {
            return cases.matrixProduct(this);
        }
    }

    /** The transpose of a matrix; of a vector of length n the 1×n row; of a scalar itself. */
    record Transpose(Expression operand, Shape shape) implements Expression {
        public Transpose {
            List<Dimension> axes = operand.shape().dimensions();
            shape = switch (axes.size()) {
                case 0 -> Shape.SCALAR;
                case 1 -> Shape.of(Dimension.ONE, axes.get(0));
                case 2 -> Shape.of(axes.get(1), axes.get(0));
                default -> throw new ShapeException("a transpose needs a matrix or a vector, not " + operand.shape());
            };
        }

        /** A transpose. */
        public Transpose(Expression operand) {
            this(operand, Shape.SCALAR);
        }

        @Override
        public <R> R match(Match<R> cases) {
            return cases.transpose(this);
        }
    }

    /** An elementary function, entry by entry, scalars spread. */
    record Apply(ElementaryFunction function, List<Expression> arguments, Shape shape) implements Expression {
        public Apply {
            arguments = List.copyOf(arguments);
            function.requireArity(arguments.size());
            shape = Shape.common(arguments);
        }

        /** An application. */
        public Apply(ElementaryFunction function, List<Expression> arguments) {
            this(function, arguments, Shape.SCALAR);
        }

        @Override
        public <R> R match(Match<R> cases) {
            return cases.apply(this);
        }
    }

    /** An operation on whole tensors, such as softmax, norm or determinant. */
    record Operate(TensorOperation operation, List<Expression> arguments, Shape shape) implements Expression {
        public Operate {
            arguments = List.copyOf(arguments);
            shape = operation.shape(arguments.stream().map(Expression::shape).toList());
        }

        /** An application. */
        public Operate(TensorOperation operation, List<Expression> arguments) {
            this(operation, arguments, Shape.SCALAR);
        }

        @Override
        public <R> R match(Match<R> cases) {
            return cases.operate(this);
        }
    }

    /** A tensor whose entries are all the same number, as {@code ones(n)} and {@code zeros(n)}. */
    record Fill(Rational value, Shape shape) implements Expression {
        @Override
        public <R> R match(Match<R> cases) {
            return cases.fill(this);
        }
    }

    /** The n×n identity matrix. */
    record Identity(Dimension dimension) implements Expression {
        @Override
        public Shape shape() {
            return Shape.of(dimension, dimension);
        }

        @Override
        public <R> R match(Match<R> cases) {
            return cases.identity(this);
        }
    }

    /** One entry of a tensor, {@code W[i,j]}: one whole-number index per axis, counted from 1. */
    record Element(Expression tensor, List<Expression> indices) implements Expression {
        public Element {
            indices = List.copyOf(indices);
            if (indices.size() != tensor.shape().rank()) {
                throw new ShapeException("a tensor of shape " + tensor.shape() + " takes "
                        + tensor.shape().rank() + " indices, not " + indices.size());
            }
            for (Expression index : indices) {
                requireScalar(index, "an index");
            }
        }

        @Override
        public Shape shape() {
            return Shape.SCALAR;
        }

        @Override
        public <R> R match(Match<R> cases) {
            return cases.element(this);
        }
    }

    /** What a {@link Reduce} does with its terms. */
    enum Reduction {
        SUM("sum"),
        PRODUCT("prod"),
        MAXIMUM("max"),
        MINIMUM("min");

        private final String spelling;

        Reduction(String spelling) {
            this.spelling = spelling;
        }

        /** The plain name. */
        public String spelling() {
            return spelling;
        }
    }

    /**
     * A sum, product, maximum or minimum of {@code body} over {@code index} from {@code from} to {@code to}, both
     * included. The body may be a tensor. An empty sum is 0, an empty product 1, an empty maximum undefined.
     */
    record Reduce(Reduction reduction, String index, Expression from, Expression to, Expression body)
            implements Expression {
        public Reduce {
            requireScalar(from, "a bound");
            requireScalar(to, "a bound");
        }

        /** A reduction over a whole axis. */
        public static Reduce over(Reduction reduction, String index, Dimension axis, Expression body) {
            return new Reduce(reduction, index, new Literal(Rational.ONE), lengthOf(axis), body);
        }

        @Override
        public Shape shape() {
            return body.shape();
        }

        @Override
        public <R> R match(Match<R> cases) {
            return cases.reduce(this);
        }
    }

    /** The tensor of a body in index form: entry [i, j, …] is the body at those indices; i outermost. */
    record Tabulate(List<String> indices, Shape axes, Expression body) implements Expression {
        public Tabulate {
            indices = List.copyOf(indices);
            if (indices.size() != axes.rank()) {
                throw new ShapeException("each free index needs one axis");
            }
        }

        @Override
        public Shape shape() {
            return axes.append(body.shape());
        }

        @Override
        public <R> R match(Match<R> cases) {
            return cases.tabulate(this);
        }
    }

    /** A written-out tensor, {@code [a, b]} or {@code [[a, b], [c, d]]}: items of one shape along a new first axis. */
    record Stack(List<Expression> items, Shape shape) implements Expression {
        public Stack {
            items = List.copyOf(items);
            if (items.isEmpty()) {
                throw new ShapeException("a written-out tensor needs at least one entry");
            }
            Shape item = items.get(0).shape();
            for (int k = 1; k < items.size(); k++) {
                if (!items.get(k).shape().equals(item)) {
                    throw new ShapeException("entry " + (k + 1) + " has the shape "
                            + items.get(k).shape() + ", the first one " + item);
                }
            }
            shape = Shape.of(Dimension.fixed(items.size())).append(item);
        }

        /** A written-out tensor. */
        public Stack(List<Expression> items) {
            this(items, Shape.SCALAR);
        }

        @Override
        public <R> R match(Match<R> cases) {
            return cases.stack(this);
        }
    }

    /** The Kronecker delta: 1 where both indices are equal, else 0. */
    record Delta(Expression left, Expression right) implements Expression {
        public Delta {
            requireScalar(left, "an index");
            requireScalar(right, "an index");
        }

        @Override
        public Shape shape() {
            return Shape.SCALAR;
        }

        @Override
        public <R> R match(Match<R> cases) {
            return cases.delta(this);
        }
    }

    /** 1 where the condition holds, 0 where it does not, entry by entry. */
    record Indicator(Condition condition) implements Expression {
        @Override
        public Shape shape() {
            return condition.shape();
        }

        @Override
        public <R> R match(Match<R> cases) {
            return cases.indicator(this);
        }
    }

    /** One line of a definition by cases. */
    record Branch(Condition condition, Expression value) {}

    /**
     * A definition by cases: the value of the first branch whose condition holds, else {@code otherwise}; without one
     * it is undefined there. A branch that is not taken is not evaluated.
     */
    record Cases(List<Branch> branches, Optional<Expression> otherwise, Shape shape) implements Expression {
        public Cases {
            branches = List.copyOf(branches);
            shape = Shape.SCALAR;
            for (Branch branch : branches) {
                shape = shape.with(branch.condition().shape())
                        .with(branch.value().shape());
            }
            if (otherwise.isPresent()) {
                shape = shape.with(otherwise.get().shape());
            }
        }

        /** A definition by cases. */
        public Cases(List<Branch> branches, Optional<Expression> otherwise) {
            this(branches, otherwise, Shape.SCALAR);
        }

        @Override
        public <R> R match(Match<R> cases) {
            return cases.cases(this);
        }
    }

    /**
     * The derivative of {@code function} by a symbol: axes of the function first, then axes of the symbol (numerator
     * layout). The gradient of a scalar has the shape of the symbol.
     *
     * @param at what the symbol is equal to where the derivative is wanted, as for the derivative by a named quantity;
     *     without it the symbol stays a variable
     * @param side which derivative is meant where the function changes its piece
     */
    record Derivative(Expression function, Symbol variable, Optional<Expression> at, DerivativeSide side)
            implements Expression {
        public Derivative {
            if (at.isPresent() && !at.get().shape().equals(variable.shape())) {
                throw new ShapeException(variable.name() + " has the shape " + variable.shape() + ", not "
                        + at.get().shape());
            }
        }

        /** The derivative by a variable. */
        public Derivative(Expression function, Symbol variable) {
            this(function, variable, Optional.empty());
        }

        /** The derivative by a variable, perhaps at a value of it. */
        public Derivative(Expression function, Symbol variable, Optional<Expression> at) {
            this(function, variable, at, DerivativeSide.BOTH);
        }

        /** The derivative of the same function that is meant where it changes its piece. */
        public Derivative from(DerivativeSide other) {
            return new Derivative(function, variable, at, other);
        }

        /**
         * The derivative by a quantity of the question: wherever the function mentions it by its name, it is taken for a
         * variable; the result is wanted at its value. Empty if the function does not mention it.
         */
        public static Optional<Expression> by(Quantity quantity, Expression function) {
            Symbol variable = new Symbol(quantity.name(), quantity.shape(), Domain.REAL);
            Expression freed = freed(function, quantity.name(), variable);
            return freed.equals(function)
                    ? Optional.empty()
                    : Optional.of(new Derivative(freed, variable, Optional.of(quantity)));
        }

        private static Expression freed(Expression node, String name, Symbol variable) {
            return node instanceof Quantity quantity && quantity.name().equals(name)
                    ? variable
                    : Rebuild.parts(node, part -> freed(part, name, variable));
        }

        @Override
        public Shape shape() {
            return function.shape().append(variable.shape());
        }

        @Override
        public <R> R match(Match<R> cases) {
            return cases.derivative(this);
        }
    }

    /** The integral of a scalar over {@code variable} from {@code from} to {@code to}; the variable is bound. */
    record Integral(Symbol variable, Expression from, Expression to, Expression body) implements Expression {
        public Integral {
            requireScalar(from, "a bound");
            requireScalar(to, "a bound");
            requireScalar(body, "an integrand");
        }

        @Override
        public Shape shape() {
            return Shape.SCALAR;
        }

        @Override
        public <R> R match(Match<R> cases) {
            return cases.integral(this);
        }
    }

    /** From which side a limit is taken. */
    enum Side {
        BOTH,
        LEFT,
        RIGHT
    }

    /** The limit of {@code body} as {@code variable} tends to {@code target}; the variable is bound. */
    record Limit(Symbol variable, Expression target, Side side, Expression body) implements Expression {
        public Limit {
            requireScalar(target, "the target of a limit");
        }

        @Override
        public Shape shape() {
            return body.shape();
        }

        @Override
        public <R> R match(Match<R> cases) {
            return cases.limit(this);
        }
    }

    private static List<Expression> atLeastTwo(List<Expression> operands) {
        if (operands.size() < 2) {
            throw new IllegalArgumentException("a sum or product needs two operands, not " + operands.size());
        }
        return List.copyOf(operands);
    }

    private static void requireScalar(Expression expression, String role) {
        if (!expression.shape().isScalar()) {
            throw new ShapeException(role + " must be a number, but it has the shape " + expression.shape());
        }
    }

    private static Expression lengthOf(Dimension axis) {
        return axis.isFixed() ? new Literal(Rational.of(axis.offset())) : new Size(axis);
    }
}
