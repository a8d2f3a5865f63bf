package assay.reference.expression;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The axes of a tensor, outermost first: none for a scalar, one for a vector, two for a matrix.
 *
 * @param dimensions one length per axis
 */
public record Shape(List<Dimension> dimensions) {

    /** The shape of a single number. */
    public static final Shape SCALAR = new Shape(List.of());

    public Shape {
        dimensions = List.copyOf(dimensions);
    }

    /** A shape from its axes. */
    public static Shape of(Dimension... dimensions) {
        return new Shape(List.of(dimensions));
    }

    /** The number of axes. */
    public int rank() {
        return dimensions.size();
    }

    /** Whether this is a single number. */
    public boolean isScalar() {
        return dimensions.isEmpty();
    }

    /** The length of axis {@code axis}, counted from 0. */
    public Dimension dimension(int axis) {
        return dimensions.get(axis);
    }

    /**
     * The shape of an entrywise operation: scalars are spread over the other operand, other shapes must be equal.
     *
     * @throws ShapeException if they are not
     */
    public Shape with(Shape other) {
        if (isScalar()) {
            return other;
        }
        if (other.isScalar() || equals(other)) {
            return this;
        }
        throw new ShapeException("the shapes " + this + " and " + other + " do not fit together entry by entry");
    }

    /** The common shape of entrywise operands, see {@link #with}. */
    public static Shape common(List<Expression> operands) {
        Shape shape = SCALAR;
        for (Expression operand : operands) {
            shape = shape.with(operand.shape());
        }
        return shape;
    }

    /** The shape with the axes of {@code inner} after those of this one. */
    public Shape append(Shape inner) {
        return new Shape(java.util.stream.Stream.concat(dimensions.stream(), inner.dimensions.stream())
                .toList());
    }

    /** For example {@code M×K}; a scalar is {@code scalar}. */
    @Override
    public String toString() {
        return isScalar()
                ? "scalar"
                : dimensions.stream().map(Dimension::toString).collect(Collectors.joining("×"));
    }
}
