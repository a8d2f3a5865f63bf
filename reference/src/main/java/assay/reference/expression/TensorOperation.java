package assay.reference.expression;

import assay.reference.number.NumberSystem;
import assay.reference.number.Rational;
import assay.reference.number.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.stream.IntStream;

/**
 * The operations on whole tensors: one entry each, with its name, its shape rule and its definition by the entries. To
 * add an operation is to add an entry.
 */
public enum TensorOperation {
    /** e^{x_i} / Σ_j e^{x_j} along the last axis. */
    SOFTMAX("\\operatorname{softmax}", 1, "softmax") {
        @Override
        Shape shapeOf(List<Shape> shapes) {
            return axes(this, shapes.get(0), 1, Integer.MAX_VALUE);
        }

        @Override
        public <T> Tensor<T> of(NumberSystem<T> n, List<Tensor<T>> x) {
            return alongLast(x.get(0), row -> {
                List<T> exponentials = row.stream().map(n::exp).toList();
                T total = total(n, exponentials);
                return exponentials.stream().map(e -> n.divide(e, total)).toList();
            });
        }
    },
    /** x_i − log Σ_j e^{x_j} along the last axis. */
    LOG_SOFTMAX("\\operatorname{logsoftmax}", 1, "logsoftmax") {
        @Override
        Shape shapeOf(List<Shape> shapes) {
            return axes(this, shapes.get(0), 1, Integer.MAX_VALUE);
        }

        @Override
        public <T> Tensor<T> of(NumberSystem<T> n, List<Tensor<T>> x) {
            return alongLast(x.get(0), row -> {
                T logTotal = n.log(total(n, row.stream().map(n::exp).toList()));
                return row.stream().map(e -> n.subtract(e, logTotal)).toList();
            });
        }
    },
    /** log Σ_j e^{x_j} over all entries of a vector. */
    LOG_SUM_EXP("\\operatorname{logsumexp}", 1, "logsumexp", "lse") {
        @Override
        Shape shapeOf(List<Shape> shapes) {
            axes(this, shapes.get(0), 1, 1);
            return Shape.SCALAR;
        }

        @Override
        public <T> Tensor<T> of(NumberSystem<T> n, List<Tensor<T>> x) {
            return Tensor.scalar(
                    n.log(total(n, x.get(0).entries().stream().map(n::exp).toList())));
        }
    },
    /** The Euclidean norm over all entries (of a matrix: Frobenius). */
    NORM("\\operatorname{norm}", 1, "norm") {
        @Override
        Shape shapeOf(List<Shape> shapes) {
            return Shape.SCALAR;
        }

        @Override
        public <T> Tensor<T> of(NumberSystem<T> n, List<Tensor<T>> x) {
            List<T> squares =
                    x.get(0).entries().stream().map(e -> n.power(e, 2)).toList();
            return Tensor.scalar(n.root(total(n, squares), Rational.HALF));
        }
    },
    /** The sum of all entries. */
    SUM("\\operatorname{sum}", 1, "sum") {
        @Override
        Shape shapeOf(List<Shape> shapes) {
            return Shape.SCALAR;
        }

        @Override
        public <T> Tensor<T> of(NumberSystem<T> n, List<Tensor<T>> x) {
            return Tensor.scalar(total(n, x.get(0).entries()));
        }
    },
    /** The product of all entries. */
    PRODUCT("\\operatorname{prod}", 1, "prod") {
        @Override
        Shape shapeOf(List<Shape> shapes) {
            return Shape.SCALAR;
        }

        @Override
        public <T> Tensor<T> of(NumberSystem<T> n, List<Tensor<T>> x) {
            return Tensor.scalar(fold(x.get(0).entries(), n::multiply));
        }
    },
    /** The largest entry. */
    MAXIMUM("\\max", 1, "max") {
        @Override
        Shape shapeOf(List<Shape> shapes) {
            return Shape.SCALAR;
        }

        @Override
        public <T> Tensor<T> of(NumberSystem<T> n, List<Tensor<T>> x) {
            return Tensor.scalar(fold(x.get(0).entries(), (a, b) -> ElementaryFunction.MAX.of(n, List.of(a, b))));
        }
    },
    /** The smallest entry. */
    MINIMUM("\\min", 1, "min") {
        @Override
        Shape shapeOf(List<Shape> shapes) {
            return Shape.SCALAR;
        }

        @Override
        public <T> Tensor<T> of(NumberSystem<T> n, List<Tensor<T>> x) {
            return Tensor.scalar(fold(x.get(0).entries(), (a, b) -> ElementaryFunction.MIN.of(n, List.of(a, b))));
        }
    },
    /** The mean of all entries. */
    MEAN("\\operatorname{mean}", 1, "mean") {
        @Override
        Shape shapeOf(List<Shape> shapes) {
            return Shape.SCALAR;
        }

        @Override
        public <T> Tensor<T> of(NumberSystem<T> n, List<Tensor<T>> x) {
            List<T> entries = x.get(0).entries();
            return Tensor.scalar(n.divide(total(n, entries), n.constant(Rational.of(entries.size()))));
        }
    },
    /** The population variance of all entries: the mean of the squared distances from the mean. */
    VARIANCE("\\operatorname{var}", 1, "var", "variance") {
        @Override
        Shape shapeOf(List<Shape> shapes) {
            return Shape.SCALAR;
        }

        @Override
        public <T> Tensor<T> of(NumberSystem<T> n, List<Tensor<T>> x) {
            List<T> entries = x.get(0).entries();
            T mean = MEAN.of(n, x).entry();
            List<T> squares =
                    entries.stream().map(e -> n.power(n.subtract(e, mean), 2)).toList();
            return Tensor.scalar(n.divide(total(n, squares), n.constant(Rational.of(entries.size()))));
        }
    },
    /** The inner product of two tensors of one shape. */
    DOT("\\operatorname{dot}", 2, "dot", "inner") {
        @Override
        Shape shapeOf(List<Shape> shapes) {
            shapes.get(0).with(shapes.get(1));
            return Shape.SCALAR;
        }

        @Override
        public <T> Tensor<T> of(NumberSystem<T> n, List<Tensor<T>> x) {
            return Tensor.scalar(total(n, x.get(0).zip(x.get(1), n::multiply).entries()));
        }
    },
    /** The outer product u v^T of two vectors. */
    OUTER("\\operatorname{outer}", 2, "outer") {
        @Override
        Shape shapeOf(List<Shape> shapes) {
            return axes(this, shapes.get(0), 1, 1).append(axes(this, shapes.get(1), 1, 1));
        }

        @Override
        public <T> Tensor<T> of(NumberSystem<T> n, List<Tensor<T>> x) {
            List<Integer> sizes =
                    List.of(x.get(0).dimensions().get(0), x.get(1).dimensions().get(0));
            return Tensor.tabulate(
                    sizes, index -> n.multiply(x.get(0).at(index[0]), x.get(1).at(index[1])));
        }
    },
    /** The diagonal matrix of a vector, or the diagonal vector of a square matrix. */
    DIAGONAL("\\operatorname{diag}", 1, "diag") {
        @Override
        Shape shapeOf(List<Shape> shapes) {
            Shape shape = axes(this, shapes.get(0), 1, 2);
            return shape.rank() == 1 ? Shape.of(shape.dimension(0), shape.dimension(0)) : Shape.of(square(this, shape));
        }

        @Override
        public <T> Tensor<T> of(NumberSystem<T> n, List<Tensor<T>> x) {
            Tensor<T> a = x.get(0);
            int size = a.dimensions().get(0);
            if (a.rank() == 2) {
                return Tensor.tabulate(List.of(size), index -> a.at(index[0], index[0]));
            }
            T zero = n.constant(Rational.ZERO);
            return Tensor.tabulate(List.of(size, size), index -> index[0] == index[1] ? a.at(index[0]) : zero);
        }
    },
    /** The sum of the diagonal of a square matrix. */
    TRACE("\\operatorname{tr}", 1, "tr", "trace", "Tr") {
        @Override
        Shape shapeOf(List<Shape> shapes) {
            square(this, axes(this, shapes.get(0), 2, 2));
            return Shape.SCALAR;
        }

        @Override
        public <T> Tensor<T> of(NumberSystem<T> n, List<Tensor<T>> x) {
            return Tensor.scalar(total(n, DIAGONAL.of(n, x).entries()));
        }
    },
    /** The determinant of a square matrix. */
    DETERMINANT("\\det", 1, "det") {
        @Override
        Shape shapeOf(List<Shape> shapes) {
            square(this, axes(this, shapes.get(0), 2, 2));
            return Shape.SCALAR;
        }

        @Override
        public <T> Tensor<T> of(NumberSystem<T> n, List<Tensor<T>> x) {
            return Tensor.scalar(determinant(n, x.get(0)));
        }
    },
    /** The inverse of a square matrix: adjugate over determinant; undefined where the determinant is 0. */
    INVERSE("\\operatorname{inv}", 1, "inv") {
        @Override
        Shape shapeOf(List<Shape> shapes) {
            square(this, axes(this, shapes.get(0), 2, 2));
            return shapes.get(0);
        }

        @Override
        public <T> Tensor<T> of(NumberSystem<T> n, List<Tensor<T>> x) {
            Tensor<T> a = x.get(0);
            T determinant = DETERMINANT.of(n, x).entry();
            return Tensor.tabulate(a.dimensions(), index -> {
                T cofactor = determinant(n, without(a, index[1], index[0]));
                T signed = (index[0] + index[1]) % 2 == 0 ? cofactor : n.negate(cofactor);
                return n.divide(signed, determinant);
            });
        }
    };

    private static final int LARGEST_EXPANSION = 4;

    private final String latex;
    private final int arity;
    private final List<String> names;

    TensorOperation(String latex, int arity, String... names) {
        this.latex = latex;
        this.arity = arity;
        this.names = List.of(names);
    }

    abstract Shape shapeOf(List<Shape> shapes);

    /** The value of the operation by its entries; sizes are as {@link #shape} demands. */
    public abstract <T> Tensor<T> of(NumberSystem<T> n, List<Tensor<T>> x);

    /**
     * The shape of the result.
     *
     * @throws ShapeException if the operands do not fit
     */
    public Shape shape(List<Shape> shapes) {
        if (shapes.size() != arity) {
            throw new ShapeException(spelling() + " takes " + arity + (arity == 1 ? " argument" : " arguments")
                    + ", not " + shapes.size());
        }
        return shapeOf(shapes);
    }

    /** The name that is printed. */
    public String spelling() {
        return names.get(0);
    }

    /** All plain names, the printed one first. */
    public List<String> names() {
        return names;
    }

    /** The LaTeX command. */
    public String latex() {
        return latex;
    }

    /** The number of operands. */
    public int arity() {
        return arity;
    }

    private static Shape axes(TensorOperation operation, Shape shape, int least, int most) {
        if (shape.rank() < least || shape.rank() > most) {
            String wanted = most == 1 ? "a vector" : least == 2 ? "a matrix" : "a vector or a matrix";
            throw new ShapeException(operation.spelling() + " needs " + wanted + ", not the shape " + shape);
        }
        return shape;
    }

    private static Dimension square(TensorOperation operation, Shape shape) {
        if (!shape.dimension(0).equals(shape.dimension(1))) {
            throw new ShapeException(operation.spelling() + " needs a square matrix, not " + shape);
        }
        return shape.dimension(0);
    }

    private static <T> T total(NumberSystem<T> n, List<T> terms) {
        return terms.isEmpty() ? n.constant(Rational.ZERO) : fold(terms, n::add);
    }

    private static <T> T fold(List<T> items, BinaryOperator<T> operator) {
        T result = items.get(0);
        for (T item : items.subList(1, items.size())) {
            result = operator.apply(result, item);
        }
        return result;
    }

    private static <T> Tensor<T> alongLast(Tensor<T> tensor, java.util.function.Function<List<T>, List<T>> function) {
        int length = tensor.dimensions().get(tensor.rank() - 1);
        List<T> results = new ArrayList<>(tensor.entries().size());
        for (int start = 0; start < tensor.entries().size(); start += length) {
            results.addAll(function.apply(tensor.entries().subList(start, start + length)));
        }
        return new Tensor<>(tensor.dimensions(), results);
    }

    /** By expansion along the first row where that is short, else by Bird's algorithm; neither divides. */
    private static <T> T determinant(NumberSystem<T> n, Tensor<T> a) {
        int size = a.dimensions().get(0);
        return size <= LARGEST_EXPANSION
                ? minor(n, a, 0, IntStream.range(0, size).toArray())
                : iterated(n, a);
    }

    /**
     * The first entry of F^{n-1}(A) up to sign, where F(X) = mu(X) A and mu(X) keeps what is above the diagonal and puts
     * the negated sum of the later diagonal entries on it (Bird, A simple division-free algorithm for computing
     * determinants, Information Processing Letters 111, 2011). It takes of the order of n^4 multiplications.
     */
    private static <T> T iterated(NumberSystem<T> n, Tensor<T> a) {
        int size = a.dimensions().get(0);
        T zero = n.constant(Rational.ZERO);
        Tensor<T> x = a;
        for (int step = 1; step < size; step++) {
            Tensor<T> current = x;
            Tensor<T> mu = Tensor.tabulate(a.dimensions(), index -> {
                if (index[0] != index[1]) {
                    return index[0] < index[1] ? current.at(index[0], index[1]) : zero;
                }
                T sum = zero;
                for (int k = index[0] + 1; k < size; k++) {
                    sum = n.add(sum, current.at(k, k));
                }
                return n.negate(sum);
            });
            x = Tensor.tabulate(a.dimensions(), index -> {
                T sum = zero;
                for (int k = index[0]; k < size; k++) {
                    sum = n.add(sum, n.multiply(mu.at(index[0], k), a.at(k, index[1])));
                }
                return sum;
            });
        }
        T first = x.at(0, 0);
        return size % 2 == 1 ? first : n.negate(first);
    }

    /** The determinant of the rows from {@code row} on and the given columns. */
    private static <T> T minor(NumberSystem<T> n, Tensor<T> a, int row, int[] columns) {
        if (columns.length == 0) {
            return n.constant(Rational.ONE);
        }
        List<T> terms = new ArrayList<>();
        for (int k = 0; k < columns.length; k++) {
            int skipped = k;
            int[] rest = IntStream.range(0, columns.length)
                    .filter(j -> j != skipped)
                    .map(j -> columns[j])
                    .toArray();
            T term = n.multiply(a.at(row, columns[k]), minor(n, a, row + 1, rest));
            terms.add(k % 2 == 0 ? term : n.negate(term));
        }
        return total(n, terms);
    }

    private static <T> Tensor<T> without(Tensor<T> a, int row, int column) {
        int size = a.dimensions().get(0) - 1;
        return Tensor.tabulate(
                List.of(size, size),
                index -> a.at(index[0] < row ? index[0] : index[0] + 1, index[1] < column ? index[1] : index[1] + 1));
    }
}
