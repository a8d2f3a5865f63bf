package assay.reference.program;

import assay.reference.expression.Condition;
import assay.reference.expression.Dimension;
import assay.reference.expression.ElementaryFunction;
import assay.reference.expression.Expression;
import assay.reference.expression.FreeIndices;
import assay.reference.expression.Shape;
import assay.reference.expression.ShapeException;
import assay.reference.expression.Sizes;
import assay.reference.expression.StructuralOrder;
import assay.reference.number.Rational;
import assay.reference.number.Tensor;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Lowers expressions to scalar instructions at concrete sizes. Sums, tables and matrix products are written out; what
 * was lowered once under the same index values is not lowered again.
 */
public final class Lowering implements Expression.Match<Tensor<Instruction>> {
    private final ProgramBuilder builder;
    private final Sizes sizes;
    private final SortedMap<String, Tensor<Instruction>> bindings;
    private final int depth;
    private final boolean sharing;
    private final ScalarLowering scalars;
    private final Map<String, Integer> indices = new HashMap<>();
    private final @Nullable Instruction[] indexValues = new Instruction[64];
    private final Map<Expression.Symbol, Tensor<Instruction>> symbols = new HashMap<>();
    private final Map<Expression.Symbol, Tensor<Instruction>> written = new IdentityHashMap<>();
    private final Map<Expression, Tensor<Instruction>> closed = new IdentityHashMap<>();
    private final Map<Expression, Set<String>> freeIndices = new IdentityHashMap<>();
    private final Map<Expression, Map<List<Integer>, Tensor<Instruction>>> known = new IdentityHashMap<>();

    /** Lowering into a builder at the given sizes. */
    public Lowering(ProgramBuilder builder, Sizes sizes) {
        this(builder, sizes, Map.of());
    }

    /**
     * Lowering with values for some symbols.
     *
     * @param bindings the entries that stand for a symbol, by its name; other symbols become inputs
     */
    public Lowering(ProgramBuilder builder, Sizes sizes, Map<String, Tensor<Instruction>> bindings) {
        this(builder, sizes, bindings, 0, false);
    }

    /** Lowering of many expressions that share parts: these are lowered once, also under indices. */
    public static Lowering sharing(ProgramBuilder builder, Sizes sizes) {
        return new Lowering(builder, sizes, Map.of(), 0, true);
    }

    private Lowering(
            ProgramBuilder builder,
            Sizes sizes,
            Map<String, Tensor<Instruction>> bindings,
            int depth,
            boolean sharing) {
        this.builder = builder;
        this.sizes = sizes;
        this.bindings = new TreeMap<>(bindings);
        this.depth = depth;
        this.sharing = sharing;
        this.scalars = new ScalarLowering(this, builder);
    }

    /**
     * Two expressions, in the order in which they are given. Their instructions are made in an order that is theirs and not
     * that of the sides, so that nothing found of them depends on which came first, and a checker makes the same ones.
     */
    public List<Tensor<Instruction>> both(Expression left, Expression right) {
        boolean swapped = new StructuralOrder().compare(left, right) > 0;
        Tensor<Instruction> before = lower(swapped ? right : left);
        Tensor<Instruction> after = lower(swapped ? left : right);
        return swapped ? List.of(after, before) : List.of(before, after);
    }

    /**
     * The entries of an expression without free indices.
     *
     * @throws ShapeException if sizes do not fit or an index is no whole number
     * @throws BudgetException if the program would be too long
     */
    public Tensor<Instruction> lower(Expression expression) {
        if (isLeaf(expression)) {
            return expression.match(this);
        }
        if (sharing && isUnderIndices()) {
            return once(expression, () -> expression.match(this));
        }
        if (expression.shape().isScalar()) {
            return Tensor.scalar(scalars.of(expression));
        }
        if (isUnderIndices()) {
            return expression.match(this);
        }
        Tensor<Instruction> result = closed.get(expression);
        if (result == null) {
            result = expression.match(this);
            closed.put(expression, result);
        }
        return result;
    }

    private Instruction scalar(Expression expression) {
        return scalars.of(expression);
    }

    /** Whether it is quicker to lower an expression than to look it up. */
    static boolean isLeaf(Expression expression) {
        return expression instanceof Expression.Symbol
                || expression instanceof Expression.Literal
                || expression instanceof Expression.IndexVariable;
    }

    boolean isUnderIndices() {
        return !indices.isEmpty();
    }

    /** The lengths of the axes; a tensor of more entries than instructions are allowed is not written out. */
    private List<Integer> concrete(Shape shape) {
        List<Integer> dimensions =
                shape.dimensions().stream().map(axis -> axis.at(sizes)).toList();
        double entries = 1;
        for (int dimension : dimensions) {
            entries *= dimension;
        }
        if (entries > builder.capacity()) {
            throw new BudgetException("a tensor of more than " + builder.capacity() + " entries");
        }
        return dimensions;
    }

    /** Remembers results by the values of the indices that the expression uses. */
    private Tensor<Instruction> once(Expression node, Supplier<Tensor<Instruction>> fresh) {
        Set<String> free = FreeIndices.of(node, freeIndices);
        List<Integer> key = new ArrayList<>(free.size());
        for (String name : free) {
            key.add(indices.getOrDefault(name, 0));
        }
        Map<List<Integer>, Tensor<Instruction>> results = known.computeIfAbsent(node, any -> new HashMap<>());
        Tensor<Instruction> result = results.get(key);
        if (result == null) {
            result = fresh.get();
            results.put(key, result);
        }
        return result;
    }

    @Override
    public Tensor<Instruction> literal(Expression.Literal node) {
        return Tensor.scalar(builder.constant(node.value()));
    }

    @Override
    public Tensor<Instruction> constant(Expression.Constant node) {
        return Tensor.scalar(
                switch (node) {
                    case PI -> builder.pi();
                    case INFINITY -> builder.undefined();
                });
    }

    @Override
    public Tensor<Instruction> symbol(Expression.Symbol node) {
        Tensor<Instruction> known = written.get(node);
        if (known == null) {
            known = bindings.get(node.name());
            if (known == null) {
                known = symbols.get(node);
            }
            if (known == null) {
                known = builder.inputs(node.name(), concrete(node.shape()), node.domain());
                symbols.put(node, known);
            }
            written.put(node, known);
        }
        return known;
    }

    @Override
    public Tensor<Instruction> quantity(Expression.Quantity node) {
        return once(node.value(), () -> lower(node.value()));
    }

    @Override
    public Tensor<Instruction> index(Expression.IndexVariable node) {
        return Tensor.scalar(indexValue(node));
    }

    /** The value of an index; small ones are looked up once. */
    Instruction indexValue(Expression.IndexVariable node) {
        Integer value = indices.get(node.name());
        if (value == null) {
            throw new ShapeException(
                    "the index " + node.name() + " is free; bind it with a sum or list it as an index");
        }
        if (value < 0 || value >= indexValues.length) {
            return builder.constant(Rational.of(value));
        }
        Instruction known = indexValues[value];
        if (known == null) {
            known = builder.constant(Rational.of(value));
            indexValues[value] = known;
        }
        return known;
    }

    @Override
    public Tensor<Instruction> size(Expression.Size node) {
        return Tensor.scalar(builder.constant(Rational.of(node.dimension().at(sizes))));
    }

    @Override
    public Tensor<Instruction> negate(Expression.Negate node) {
        return lower(node.operand()).map(builder::negate);
    }

    /** A difference stays one: a + (−b) becomes a − b. */
    @Override
    public Tensor<Instruction> add(Expression.Add node) {
        Tensor<Instruction> sum = lower(node.terms().get(0));
        for (Expression term : node.terms().subList(1, node.terms().size())) {
            sum = term instanceof Expression.Negate negated
                    ? sum.zip(lower(negated.operand()), builder::subtract)
                    : sum.zip(lower(term), builder::add);
        }
        return sum;
    }

    @Override
    public Tensor<Instruction> multiply(Expression.Multiply node) {
        return fold(node.factors(), builder::multiply);
    }

    @Override
    public Tensor<Instruction> divide(Expression.Divide node) {
        return lower(node.numerator()).zip(lower(node.denominator()), builder::divide);
    }

    @Override
    public Tensor<Instruction> power(Expression.Power node) {
        return lower(node.base()).zip(lower(node.exponent()), this::power);
    }

    /**
     * A constant exponent is a repeated product or a root. Any other power is e^{b log a} for a positive base, 0 for the
     * base 0 with a positive exponent, and undefined elsewhere; but a whole-number exponent takes every base but 0 with a
     * negative exponent: a^b = cos(pi b) |a|^b for a &lt; 0, and 0^0 = 1. A fraction of whole numbers, as n(n + 1)/2, is an
     * exponent of that kind where it is a whole number.
     */
    Instruction power(Instruction base, Instruction exponent) {
        if (exponent.opcode() == Opcode.CONSTANT) {
            Rational value = exponent.constant();
            if (!value.isInteger()) {
                return builder.root(base, value);
            }
            return builder.power(base, small(value, "an exponent"));
        }
        boolean whole = WholeNumbers.isWhole(builder, exponent);
        boolean fraction = !whole && WholeNumbers.isFraction(builder, exponent);
        Instruction zero = builder.constant(Rational.ZERO);
        Instruction positive = builder.exp(builder.multiply(exponent, builder.log(base)));
        Instruction atZero = builder.choose(
                exponent,
                builder.undefined(),
                whole || fraction ? builder.constant(Rational.ONE) : builder.undefined(),
                zero);
        return builder.choose(base, negative(base, exponent, whole, fraction), atZero, positive);
    }

    private Instruction negative(Instruction base, Instruction exponent, boolean whole, boolean fraction) {
        if (!whole && !fraction) {
            return builder.undefined();
        }
        Instruction value = alternating(base, exponent);
        Instruction rest = builder.subtract(exponent, builder.floor(exponent));
        return whole ? value : builder.choose(rest, builder.undefined(), value, builder.undefined());
    }

    /** The power of a negative base with a whole-number exponent. */
    private Instruction alternating(Instruction base, Instruction exponent) {
        Instruction size = builder.exp(builder.multiply(exponent, builder.log(builder.negate(base))));
        return builder.multiply(builder.cos(builder.multiply(builder.pi(), exponent)), size);
    }

    @Override
    public Tensor<Instruction> matrixProduct(Expression.MatrixProduct node) {
        Tensor<Instruction> left = lower(node.left());
        Tensor<Instruction> right = lower(node.right());
        List<Integer> dimensions = concrete(node.shape());
        boolean outer = left.rank() == 1 && dimensions.size() == 2 && right.rank() == 2;
        int inner = outer ? 1 : right.dimensions().get(0);
        int rows = Tensor.count(left.dimensions().subList(0, outer ? 1 : left.rank() - 1));
        int columns = Tensor.count(right.dimensions().subList(1, right.rank()));
        List<Instruction> entries = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                List<Instruction> products = new ArrayList<>();
                for (int k = 0; k < inner; k++) {
                    products.add(builder.multiply(
                            left.entries().get(row * inner + k), right.entries().get(k * columns + column)));
                }
                entries.add(Halving.reduce(products, builder::add).orElse(builder.constant(Rational.ZERO)));
            }
        }
        return new Tensor<>(dimensions, entries);
    }

    @Override
    public Tensor<Instruction> transpose(Expression.Transpose node) {
        Tensor<Instruction> operand = lower(node.operand());
        return switch (operand.rank()) {
            case 0 -> operand;
            case 1 -> new Tensor<>(List.of(1, operand.dimensions().get(0)), operand.entries());
            default ->
                Tensor.tabulate(
                        List.of(
                                operand.dimensions().get(1),
                                operand.dimensions().get(0)),
                        index -> operand.at(index[1], index[0]));
        };
    }

    @Override
    public Tensor<Instruction> apply(Expression.Apply node) {
        ElementaryFunction function = node.function();
        if (node.arguments().size() == 1) {
            return lower(node.arguments().get(0)).map(entry -> function.of(builder, List.of(entry)));
        }
        List<Tensor<Instruction>> arguments =
                node.arguments().stream().map(this::lower).toList();
        List<Integer> dimensions = concrete(node.shape());
        int count = Tensor.count(dimensions);
        List<Instruction> entries = new ArrayList<>(count);
        for (int k = 0; k < count; k++) {
            int position = k;
            entries.add(function.of(
                    builder,
                    arguments.stream()
                            .map(argument -> argument.entries().get(argument.rank() == 0 ? 0 : position))
                            .toList()));
        }
        return new Tensor<>(dimensions, entries);
    }

    @Override
    public Tensor<Instruction> operate(Expression.Operate node) {
        concrete(node.shape());
        return node.operation()
                .of(builder, node.arguments().stream().map(this::lower).toList());
    }

    @Override
    public Tensor<Instruction> fill(Expression.Fill node) {
        Instruction value = builder.constant(node.value());
        return Tensor.tabulate(concrete(node.shape()), index -> value);
    }

    @Override
    public Tensor<Instruction> identity(Expression.Identity node) {
        Instruction one = builder.constant(Rational.ONE);
        Instruction zero = builder.constant(Rational.ZERO);
        return Tensor.tabulate(concrete(node.shape()), index -> index[0] == index[1] ? one : zero);
    }

    @Override
    public Tensor<Instruction> element(Expression.Element node) {
        return Tensor.scalar(entry(node));
    }

    /** An entry; one outside of its tensor is undefined, so that a case that excludes it may mention it. */
    Instruction entry(Expression.Element node) {
        Tensor<Instruction> tensor = node.tensor() instanceof Expression.Symbol symbol
                ? symbol(symbol)
                : once(node.tensor(), () -> lower(node.tensor()));
        int[] position = new int[node.indices().size()];
        for (int axis = 0; axis < position.length; axis++) {
            position[axis] = wholeNumber(node.indices().get(axis), "an index") - 1;
            if (position[axis] < 0 || position[axis] >= tensor.dimensions().get(axis)) {
                return builder.undefined();
            }
        }
        return tensor.at(position);
    }

    @Override
    public Tensor<Instruction> reduce(Expression.Reduce node) {
        return once(node, () -> written(node));
    }

    private Tensor<Instruction> written(Expression.Reduce node) {
        int from = wholeNumber(node.from(), "a bound of " + node.reduction().spelling());
        int to = wholeNumber(node.to(), "a bound of " + node.reduction().spelling());
        if ((long) to - from >= builder.capacity()) {
            throw new BudgetException("a " + node.reduction().spelling() + " of " + ((long) to - from + 1) + " terms");
        }
        List<Tensor<Instruction>> terms = new ArrayList<>();
        for (int value = from; value <= to; value++) {
            terms.add(under(node.index(), value, node.body()));
        }
        BinaryOperator<Instruction> operator = switch (node.reduction()) {
            case SUM -> builder::add;
            case PRODUCT -> builder::multiply;
            case MAXIMUM -> (a, b) -> ElementaryFunction.MAX.of(builder, List.of(a, b));
            case MINIMUM -> (a, b) -> ElementaryFunction.MIN.of(builder, List.of(a, b));
        };
        Instruction empty = switch (node.reduction()) {
            case SUM -> builder.constant(Rational.ZERO);
            case PRODUCT -> builder.constant(Rational.ONE);
            case MAXIMUM, MINIMUM -> builder.undefined();
        };
        return Halving.reduce(terms, (a, b) -> a.zip(b, operator))
                .orElseGet(() -> Tensor.tabulate(concrete(node.shape()), index -> empty));
    }

    @Override
    public Tensor<Instruction> tabulate(Expression.Tabulate node) {
        List<Integer> axes = concrete(node.axes());
        List<Instruction> entries = new ArrayList<>();
        Tensor.<Integer>tabulate(axes, index -> {
            entries.addAll(under(node.indices(), index, 0, node.body()).entries());
            return 0;
        });
        return new Tensor<>(concrete(node.shape()), entries);
    }

    /**
     * One entry of a table.
     *
     * @param index its place, counted from 0
     */
    public Tensor<Instruction> entry(Expression.Tabulate table, int[] index) {
        return under(table.indices(), index, 0, table.body());
    }

    /** The lengths of the axes of a table. */
    public List<Integer> lengths(Expression.Tabulate table) {
        return concrete(table.axes());
    }

    private Tensor<Instruction> under(List<String> names, int[] index, int depth, Expression body) {
        if (depth == names.size()) {
            return lower(body);
        }
        Integer outer = indices.put(names.get(depth), index[depth] + 1);
        Tensor<Instruction> result = under(names, index, depth + 1, body);
        restore(names.get(depth), outer);
        return result;
    }

    private Tensor<Instruction> under(String name, int value, Expression body) {
        Integer outer = indices.put(name, value);
        Tensor<Instruction> result = lower(body);
        restore(name, outer);
        return result;
    }

    private void restore(String name, @Nullable Integer outer) {
        if (outer == null) {
            indices.remove(name);
        } else {
            indices.put(name, outer);
        }
    }

    @Override
    public Tensor<Instruction> stack(Expression.Stack node) {
        List<Instruction> entries = new ArrayList<>();
        for (Expression item : node.items()) {
            entries.addAll(lower(item).entries());
        }
        return new Tensor<>(concrete(node.shape()), entries);
    }

    @Override
    public Tensor<Instruction> delta(Expression.Delta node) {
        Instruction difference = builder.subtract(scalar(node.left()), scalar(node.right()));
        Instruction zero = builder.constant(Rational.ZERO);
        return Tensor.scalar(builder.choose(difference, zero, builder.constant(Rational.ONE), zero));
    }

    @Override
    public Tensor<Instruction> indicator(Expression.Indicator node) {
        Tensor<Instruction> one = Tensor.scalar(builder.constant(Rational.ONE));
        Tensor<Instruction> zero = Tensor.scalar(builder.constant(Rational.ZERO));
        return select(node.condition(), one, zero, concrete(node.shape()));
    }

    @Override
    public Tensor<Instruction> cases(Expression.Cases node) {
        List<Integer> dimensions = concrete(node.shape());
        Tensor<Instruction> result =
                node.otherwise().map(this::lower).orElseGet(() -> Tensor.scalar(builder.undefined()));
        for (int k = node.branches().size() - 1; k >= 0; k--) {
            Expression.Branch branch = node.branches().get(k);
            result = select(branch.condition(), lower(branch.value()), result, dimensions);
        }
        return result;
    }

    private Tensor<Instruction> select(
            Condition condition, Tensor<Instruction> yes, Tensor<Instruction> no, List<Integer> dimensions) {
        Tensor<BiFunction<Instruction, Instruction, Instruction>> choice = condition.match(new ConditionLowering());
        int count = Tensor.count(dimensions);
        List<Instruction> entries = new ArrayList<>(count);
        for (int k = 0; k < count; k++) {
            entries.add(spread(choice, k).apply(spread(yes, k), spread(no, k)));
        }
        return new Tensor<>(dimensions, entries);
    }

    private static <T> T spread(Tensor<T> tensor, int position) {
        return tensor.entries().get(tensor.rank() == 0 ? 0 : position);
    }

    /** A condition becomes the choice between two values that it makes. */
    private final class ConditionLowering
            implements Condition.Match<Tensor<BiFunction<Instruction, Instruction, Instruction>>> {
        @Override
        public Tensor<BiFunction<Instruction, Instruction, Instruction>> comparison(Condition.Comparison c) {
            return lower(c.left())
                    .zip(lower(c.right()), builder::subtract)
                    .map(difference -> (yes, no) -> builder.choose(
                            difference,
                            c.relation().holds(-1) ? yes : no,
                            c.relation().holds(0) ? yes : no,
                            c.relation().holds(1) ? yes : no));
        }

        @Override
        public Tensor<BiFunction<Instruction, Instruction, Instruction>> and(Condition.And c) {
            return c.left()
                    .match(this)
                    .zip(c.right().match(this), (first, second) -> (yes, no) -> first.apply(second.apply(yes, no), no));
        }

        @Override
        public Tensor<BiFunction<Instruction, Instruction, Instruction>> or(Condition.Or c) {
            return c.left()
                    .match(this)
                    .zip(
                            c.right().match(this),
                            (first, second) -> (yes, no) -> first.apply(yes, second.apply(yes, no)));
        }

        @Override
        public Tensor<BiFunction<Instruction, Instruction, Instruction>> not(Condition.Not c) {
            return c.operand().match(this).map(operand -> (yes, no) -> operand.apply(no, yes));
        }
    }

    /**
     * Entry by entry, see {@link Derivatives}. A variable that has a value is free while the derivative is taken, and
     * takes its value in the result.
     */
    @Override
    public Tensor<Instruction> derivative(Expression.Derivative node) {
        String name = node.variable().name();
        Tensor<Instruction> value = node.at().isPresent() ? lower(node.at().get()) : bindings.get(name);
        List<Instruction> slopes = value == null
                ? slopes(this, node)
                : withValue(node.variable(), value, scratch -> slopes(scratch, node));
        return new Tensor<>(concrete(node.shape()), slopes);
    }

    private static List<Instruction> slopes(Lowering lowering, Expression.Derivative node) {
        List<Instruction> variables = lowering.symbol(node.variable()).entries();
        List<Instruction> slopes = new ArrayList<>();
        for (Instruction entry : lowering.lower(node.function()).entries()) {
            slopes.addAll(Sides.derivatives(lowering.builder, entry, variables, node.side()));
        }
        return slopes;
    }

    /** What is lowered where a symbol is free, with its value put in afterwards. No trace of the free symbol is left. */
    private List<Instruction> withValue(
            Expression.Symbol symbol, Tensor<Instruction> value, Function<Lowering, List<Instruction>> lowered) {
        Apart apart = new Apart(this, builder);
        Lowering free = apart.without(symbol.name());
        List<Instruction> variables = free.symbol(symbol).entries();
        List<Instruction> results = lowered.apply(free);
        Copying back = apart.back();
        for (int k = 0; k < variables.size(); k++) {
            back.replace(variables.get(k), value.entries().get(k));
        }
        return results.stream().map(back::copy).toList();
    }

    /** The same in another builder, in which a symbol has another meaning. */
    Lowering within(ProgramBuilder other, Copying there, String symbol, Optional<Tensor<Instruction>> meaning) {
        SortedMap<String, Tensor<Instruction>> others = new TreeMap<>(bindings);
        others.remove(symbol);
        others.replaceAll((name, bound) -> bound.map(there::copy));
        meaning.ifPresent(value -> others.put(symbol, value));
        Lowering lowering = new Lowering(other, sizes, others, depth + 1, sharing);
        lowering.indices.putAll(indices);
        return lowering;
    }

    /** The number of lowerings in builders of their own around this. */
    int depth() {
        return depth;
    }

    @Override
    public Tensor<Instruction> integral(Expression.Integral node) {
        return Tensor.scalar(new Binders(this, builder).integral(node));
    }

    @Override
    public Tensor<Instruction> limit(Expression.Limit node) {
        return new Binders(this, builder).limit(node);
    }

    private Tensor<Instruction> fold(List<Expression> operands, BinaryOperator<Instruction> operator) {
        Tensor<Instruction> result = lower(operands.get(0));
        for (Expression operand : operands.subList(1, operands.size())) {
            result = result.zip(lower(operand), operator);
        }
        return result;
    }

    private int wholeNumber(Expression expression, String role) {
        Instruction value = scalar(expression);
        if (value.opcode() != Opcode.CONSTANT || !value.constant().isInteger()) {
            throw new ShapeException(role + " must be a whole number");
        }
        return small(value.constant(), role);
    }

    private static int small(Rational value, String role) {
        BigInteger number = value.numerator();
        if (number.bitLength() > 31) {
            throw new BudgetException(role + " of " + number.bitLength() + " bits");
        }
        return number.intValueExact();
    }

    /** The length of an axis here. */
    public int length(Dimension axis) {
        return axis.at(sizes);
    }
}
