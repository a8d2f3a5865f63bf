package assay.reference.derivative;

import assay.reference.expression.Dimension;
import assay.reference.expression.ElementaryFunction;
import assay.reference.expression.Expression;
import assay.reference.expression.Expression.Derivative;
import assay.reference.expression.Expression.Element;
import assay.reference.expression.Expression.IndexVariable;
import assay.reference.expression.Expression.Literal;
import assay.reference.expression.Expression.Tabulate;
import assay.reference.expression.Expression.Transpose;
import assay.reference.expression.Shape;
import assay.reference.number.Rational;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The axes of a derivative tensor, by their position: those of the function and those of the variable. The unit axis of
 * a row or column, and all axes of a single entry, are left out.
 *
 * @param tensor the derivatives, the axes of the function first
 * @param rank the number of axes of the function as declared
 * @param function the axes of the function
 * @param variable the axes of the variable
 */
record DerivativeAxes(Expression tensor, int rank, List<Integer> function, List<Integer> variable) {
    private static final String ROW = "~layout_row";
    private static final Expression ONE = new Literal(Rational.ONE);

    static DerivativeAxes of(Derivative derivative) {
        return of(
                derivative, derivative.function().shape(), derivative.variable().shape());
    }

    /** The axes of a tensor that stands for the derivatives of a function by a variable of these shapes. */
    static DerivativeAxes of(Expression tensor, Shape function, Shape variable) {
        return new DerivativeAxes(tensor, function.rank(), longer(function, 0), longer(variable, function.rank()));
    }

    private static List<Integer> longer(Shape shape, int offset) {
        List<Integer> all = IntStream.range(0, shape.rank()).boxed().toList();
        List<Integer> longer = all.stream()
                .filter(axis -> !shape.dimension(axis).equals(Dimension.ONE))
                .toList();
        boolean vector = longer.isEmpty() || longer.size() == 1 && shape.rank() <= 2;
        return (vector ? longer : all).stream().map(axis -> axis + offset).toList();
    }

    /** Whether the function is a number. */
    boolean ofNumber() {
        return function.isEmpty();
    }

    /** Whether the variable is a number. */
    boolean byNumber() {
        return variable.isEmpty();
    }

    List<Integer> functionFirst() {
        return joined(function, variable);
    }

    List<Integer> variableFirst() {
        return joined(variable, function);
    }

    private static List<Integer> joined(List<Integer> first, List<Integer> second) {
        List<Integer> axes = new ArrayList<>(first);
        axes.addAll(second);
        return axes;
    }

    /** Two axes the other way round. */
    List<Integer> transposed(List<Integer> axes) {
        return List.of(axes.get(1), axes.get(0));
    }

    /** The axis of a vector by a number or a number by a vector. */
    Optional<Integer> onlyAxis() {
        List<Integer> axes = functionFirst();
        return axes.size() == 1 ? Optional.of(axes.get(0)) : Optional.empty();
    }

    /** The derivatives along one axis as a 1×n row. */
    Expression row(int axis) {
        return new Transpose(table(List.of(axis)));
    }

    /** The derivatives with these axes in this order. */
    Expression table(List<Integer> order) {
        int all = tensor.shape().rank();
        if (order.equals(IntStream.range(0, all).boxed().toList())) {
            return tensor;
        }
        if (all == 2 && order.equals(List.of(1, 0))) {
            return new Transpose(tensor);
        }
        List<Expression> entry = start();
        List<String> names = new ArrayList<>();
        List<Dimension> lengths = new ArrayList<>();
        for (int axis : order) {
            names.add("~axis" + axis);
            lengths.add(tensor.shape().dimension(axis));
            entry.set(axis, new IndexVariable("~axis" + axis));
        }
        Expression element = new Element(tensor, entry);
        return order.isEmpty() ? element : new Tabulate(names, new Shape(lengths), element);
    }

    /** The derivatives of a number in the declared shape of the variable. */
    Expression asDeclared() {
        return table(IntStream.range(rank, tensor.shape().rank()).boxed().toList());
    }

    /**
     * The derivatives as a matrix, function and variable written as vectors; empty if both are vectors already or the
     * sizes are symbolic.
     *
     * @param byColumns whether the first axis runs fastest
     * @param transposed whether the variable comes first
     */
    Optional<Expression> flattened(boolean byColumns, boolean transposed) {
        boolean fixed = tensor.shape().dimensions().stream().allMatch(Dimension::isFixed);
        if (!fixed || function.size() < 2 && variable.size() < 2) {
            return Optional.empty();
        }
        List<Expression> entry = start();
        int rows = spread(function, byColumns, new IndexVariable(ROW), entry);
        int columns = spread(variable, byColumns, new IndexVariable(ROW + "2"), entry);
        List<String> names = transposed ? List.of(ROW + "2", ROW) : List.of(ROW, ROW + "2");
        Dimension first = Dimension.fixed(transposed ? columns : rows);
        Dimension second = Dimension.fixed(transposed ? rows : columns);
        return Optional.of(new Tabulate(names, Shape.of(first, second), new Element(tensor, entry)));
    }

    /** Sets the indices of these axes from one running index; the result is the number of entries. */
    private int spread(List<Integer> axes, boolean byColumns, Expression running, List<Expression> entry) {
        int stride = 1;
        for (int k = 0; k < axes.size(); k++) {
            int axis = axes.get(byColumns ? k : axes.size() - 1 - k);
            int length = tensor.shape().dimension(axis).offset();
            entry.set(axis, digit(running, stride, length));
            stride = Math.multiplyExact(stride, length);
        }
        return stride;
    }

    /** ⌊(running − 1)/stride⌋ mod length + 1. */
    private static Expression digit(Expression running, int stride, int length) {
        Expression quotient = floor(sum(running, -1), stride);
        Expression multiple =
                new Expression.Multiply(List.of(new Literal(Rational.of(-length)), floor(quotient, length)));
        return sum(new Expression.Add(List.of(quotient, multiple)), 1);
    }

    private static Expression floor(Expression dividend, int divisor) {
        return new Expression.Apply(
                ElementaryFunction.FLOOR, List.of(new Expression.Divide(dividend, new Literal(Rational.of(divisor)))));
    }

    private static Expression sum(Expression term, int number) {
        return new Expression.Add(List.of(term, new Literal(Rational.of(number))));
    }

    private List<Expression> start() {
        List<Expression> entry = new ArrayList<>();
        for (int axis = 0; axis < tensor.shape().rank(); axis++) {
            entry.add(ONE);
        }
        return entry;
    }
}
