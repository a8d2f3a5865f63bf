package assay.reference.certify.smallmodel;

import assay.reference.expression.Condition;
import assay.reference.expression.Dimension;
import assay.reference.expression.Domain;
import assay.reference.expression.ElementaryFunction;
import assay.reference.expression.Expression;
import assay.reference.expression.Expression.Branch;
import assay.reference.expression.Expression.IndexVariable;
import assay.reference.expression.Expression.Literal;
import assay.reference.expression.Expression.Reduce;
import assay.reference.expression.Expression.Reduction;
import assay.reference.expression.Expression.Symbol;
import assay.reference.number.Rational;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Writes one entry of a tensor expression with sums over indices: matrix products, transposes, softmax and the like
 * disappear, and every symbol stands with its indices. Every bound index gets a name of its own.
 *
 * <p>Checks on the way that indices are used only to pick entries and in tests of equality, that sums run over whole
 * axes, and that the entries of every symbol range independently of each other. A vector on the simplex becomes
 * u_k / Σ u with positive u; a one-hot vector becomes δ_{kc} with one more fixed index c.
 */
final class IndexForm {
    private final Map<String, Dimension> ranges = new HashMap<>();
    private final Map<String, Dimension> hotIndices = new LinkedHashMap<>();
    private boolean differentiates;

    /** Whether a derivative was worked out. */
    boolean differentiates() {
        return differentiates;
    }

    /** A new index that ranges over an axis. */
    IndexVariable index(Dimension axis) {
        requirePlain(axis);
        String name = "#" + ranges.size();
        ranges.put(name, axis);
        return new IndexVariable(name);
    }

    /** The axis of every index that was made here. */
    Map<String, Dimension> ranges() {
        return ranges;
    }

    /** The fixed indices that stand for the places of the ones of one-hot vectors, by their index names. */
    Map<String, Dimension> hotIndices() {
        return hotIndices;
    }

    /**
     * An entry.
     *
     * @param at one index for each axis
     * @throws HypothesisException if the expression cannot be written so
     */
    Expression entry(Expression expression, List<Expression> at) {
        return expression.match(new Entry(at, Map.of()));
    }

    private static void requirePlain(Dimension axis) {
        if (!axis.isFixed() && axis.offset() != 0) {
            throw new HypothesisException("an axis of length " + axis);
        }
    }

    private Expression sum(Dimension axis, UnaryOperator<Expression> body) {
        IndexVariable k = index(axis);
        return Reduce.over(Reduction.SUM, k.name(), axis, body.apply(k));
    }

    private static Expression square(Expression e) {
        return new Expression.Power(e, new Literal(Rational.TWO));
    }

    private static Expression apply(ElementaryFunction function, Expression argument) {
        return new Expression.Apply(function, List.of(argument));
    }

    private static Expression minus(Expression a, Expression b) {
        return new Expression.Add(List.of(a, new Expression.Negate(b)));
    }

    private static Expression length(Dimension axis) {
        return axis.isFixed() ? new Literal(Rational.of(axis.offset())) : new Expression.Size(axis);
    }

    /** The entry of one node. */
    private final class Entry implements Expression.Match<Expression> {
        private final List<Expression> at;
        private final Map<String, Expression> names;

        Entry(List<Expression> at, Map<String, Expression> names) {
            this.at = at;
            this.names = names;
        }

        private Expression here(Expression part) {
            return part.match(part.shape().isScalar() ? new Entry(List.of(), names) : this);
        }

        private Expression other(Expression part, List<Expression> indices) {
            return part.match(new Entry(indices, names));
        }

        private List<Expression> all(List<Expression> parts) {
            List<Expression> entries = new ArrayList<>();
            for (Expression part : parts) {
                entries.add(here(part));
            }
            return entries;
        }

        private List<Expression> put(Expression first, List<Expression> rest) {
            List<Expression> joined = new ArrayList<>(List.of(first));
            joined.addAll(rest);
            return joined;
        }

        @Override
        public Expression literal(Literal node) {
            return node;
        }

        @Override
        public Expression constant(Expression.Constant node) {
            if (node == Expression.Constant.INFINITY) {
                throw new HypothesisException("infinity");
            }
            return node;
        }

        @Override
        public Expression symbol(Symbol node) {
            node.shape().dimensions().forEach(IndexForm::requirePlain);
            if (node.domain() == Domain.Named.SIMPLEX) {
                Symbol weights = new Symbol(node.name() + "~", node.shape(), Domain.Named.POSITIVE);
                int last = at.size() - 1;
                Expression total = sum(node.shape().dimension(last), k -> {
                    List<Expression> row = new ArrayList<>(at);
                    row.set(last, k);
                    return new Expression.Element(weights, row);
                });
                return new Expression.Divide(new Expression.Element(weights, at), total);
            }
            if (node.domain() == Domain.Named.ONE_HOT) {
                if (at.size() != 1) {
                    throw new HypothesisException("one-hot rows in " + node.name());
                }
                String hot = node.name() + "~";
                hotIndices.put(hot, node.shape().dimension(0));
                ranges.put(hot, node.shape().dimension(0));
                return new Expression.Delta(at.get(0), new IndexVariable(hot));
            }
            return at.isEmpty() ? node : new Expression.Element(node, at);
        }

        @Override
        public Expression quantity(Expression.Quantity node) {
            return here(node.value());
        }

        @Override
        public Expression index(IndexVariable node) {
            throw new HypothesisException("the index " + node.name() + " as a number");
        }

        @Override
        public Expression size(Expression.Size node) {
            if (node.dimension().isFixed()) {
                return length(node.dimension());
            }
            if (node.dimension().offset() == 0) {
                return node;
            }
            return new Expression.Add(List.of(
                    new Expression.Size(Dimension.named(node.dimension().size().orElseThrow())),
                    new Literal(Rational.of(node.dimension().offset()))));
        }

        @Override
        public Expression negate(Expression.Negate node) {
            return new Expression.Negate(here(node.operand()));
        }

        @Override
        public Expression add(Expression.Add node) {
            return new Expression.Add(all(node.terms()));
        }

        @Override
        public Expression multiply(Expression.Multiply node) {
            return new Expression.Multiply(all(node.factors()));
        }

        @Override
        public Expression divide(Expression.Divide node) {
            return new Expression.Divide(here(node.numerator()), here(node.denominator()));
        }

        @Override
        public Expression power(Expression.Power node) {
            return new Expression.Power(here(node.base()), here(node.exponent()));
        }

        @Override
        public Expression matrixProduct(Expression.MatrixProduct node) {
            Expression one = new Literal(Rational.ONE);
            int outer = node.left().shape().rank() - 1;
            if (outer == 0 && node.shape().rank() == 2 && node.right().shape().rank() == 2) {
                // A column by a row.
                return new Expression.Multiply(
                        List.of(other(node.left(), List.of(at.get(0))), other(node.right(), List.of(one, at.get(1)))));
            }
            boolean row = outer == 1 && node.shape().isScalar();
            return sum(node.left().shape().dimension(outer), k -> {
                List<Expression> left = new ArrayList<>(row ? List.of(one) : at.subList(0, outer));
                left.add(k);
                List<Expression> right = put(k, row ? List.of() : at.subList(outer, at.size()));
                return new Expression.Multiply(List.of(other(node.left(), left), other(node.right(), right)));
            });
        }

        @Override
        public Expression transpose(Expression.Transpose node) {
            return switch (node.operand().shape().rank()) {
                case 0 -> here(node.operand());
                case 1 -> other(node.operand(), List.of(at.get(1)));
                default -> other(node.operand(), List.of(at.get(1), at.get(0)));
            };
        }

        @Override
        public Expression apply(Expression.Apply node) {
            return new Expression.Apply(node.function(), all(node.arguments()));
        }

        @Override
        public Expression operate(Expression.Operate node) {
            Expression x = node.arguments().get(0);
            return switch (node.operation()) {
                case SOFTMAX ->
                    new Expression.Divide(
                            IndexForm.apply(ElementaryFunction.EXP, here(x)), alongLast(x, ElementaryFunction.EXP));
                case LOG_SOFTMAX ->
                    minus(here(x), IndexForm.apply(ElementaryFunction.LOG, alongLast(x, ElementaryFunction.EXP)));
                case LOG_SUM_EXP ->
                    IndexForm.apply(
                            ElementaryFunction.LOG,
                            over(x, List.of(), entry -> IndexForm.apply(ElementaryFunction.EXP, entry)));
                case NORM -> IndexForm.apply(ElementaryFunction.SQRT, over(x, List.of(), IndexForm::square));
                case SUM -> over(x, List.of(), entry -> entry);
                case MEAN -> new Expression.Divide(over(x, List.of(), entry -> entry), count(x));
                case VARIANCE -> {
                    Expression mean = new Expression.Divide(over(x, List.of(), entry -> entry), count(x));
                    yield new Expression.Divide(over(x, List.of(), entry -> square(minus(entry, mean))), count(x));
                }
                case DOT -> inner(x, node.arguments().get(1), List.of());
                case OUTER ->
                    new Expression.Multiply(List.of(
                            other(x, List.of(at.get(0))), other(node.arguments().get(1), List.of(at.get(1)))));
                case DIAGONAL ->
                    x.shape().rank() == 2
                            ? other(x, List.of(at.get(0), at.get(0)))
                            : new Expression.Multiply(
                                    List.of(new Expression.Delta(at.get(0), at.get(1)), other(x, List.of(at.get(0)))));
                case TRACE -> sum(x.shape().dimension(0), k -> other(x, List.of(k, k)));
                case PRODUCT, MAXIMUM, MINIMUM, DETERMINANT, INVERSE ->
                    throw new HypothesisException(node.operation().spelling() + " over a symbolic size");
            };
        }

        private Expression alongLast(Expression x, ElementaryFunction function) {
            int last = at.size() - 1;
            return sum(x.shape().dimension(last), k -> {
                List<Expression> row = new ArrayList<>(at.subList(0, last));
                row.add(k);
                return IndexForm.apply(function, other(x, row));
            });
        }

        /** The sum of a function of every entry. */
        private Expression over(Expression x, List<Expression> indices, UnaryOperator<Expression> function) {
            if (indices.size() == x.shape().rank()) {
                return function.apply(other(x, indices));
            }
            return sum(x.shape().dimension(indices.size()), k -> {
                List<Expression> longer = new ArrayList<>(indices);
                longer.add(k);
                return over(x, longer, function);
            });
        }

        private Expression inner(Expression x, Expression y, List<Expression> indices) {
            if (x.shape().isScalar() || y.shape().isScalar()) {
                Expression total = over(x.shape().isScalar() ? y : x, List.of(), entry -> entry);
                return new Expression.Multiply(List.of(total, here(x.shape().isScalar() ? x : y)));
            }
            if (indices.size() == x.shape().rank()) {
                return new Expression.Multiply(List.of(other(x, indices), other(y, indices)));
            }
            return sum(x.shape().dimension(indices.size()), k -> {
                List<Expression> longer = new ArrayList<>(indices);
                longer.add(k);
                return inner(x, y, longer);
            });
        }

        private Expression count(Expression x) {
            Expression product = new Literal(Rational.ONE);
            for (Dimension axis : x.shape().dimensions()) {
                product = new Expression.Multiply(List.of(product, length(axis)));
            }
            return product;
        }

        @Override
        public Expression fill(Expression.Fill node) {
            return new Literal(node.value());
        }

        @Override
        public Expression identity(Expression.Identity node) {
            return new Expression.Delta(at.get(0), at.get(1));
        }

        @Override
        public Expression element(Expression.Element node) {
            List<Expression> indices = new ArrayList<>();
            for (int axis = 0; axis < node.indices().size(); axis++) {
                indices.add(
                        resolve(node.indices().get(axis), node.tensor().shape().dimension(axis)));
            }
            return other(node.tensor(), indices);
        }

        /** An index of the source as an index of the result that ranges over exactly this axis. */
        private Expression resolve(Expression index, Dimension axis) {
            if (index instanceof IndexVariable variable) {
                Expression target = names.get(variable.name());
                if (target instanceof IndexVariable bound && axis.equals(ranges.get(bound.name()))) {
                    return target;
                }
                if (target instanceof Literal fixed && axis.isFixed()) {
                    return fixed;
                }
            } else if (index instanceof Literal fixed && axis.isFixed()) {
                return fixed;
            }
            throw new HypothesisException("an index that is more than the name of a place on its axis");
        }

        @Override
        public Expression reduce(Reduce node) {
            boolean fromOne =
                    node.from() instanceof Literal from && from.value().isOne();
            Dimension axis;
            if (fromOne && node.to() instanceof Expression.Size size) {
                axis = size.dimension();
            } else if (fromOne
                    && node.to() instanceof Literal to
                    && to.value().isInteger()
                    && to.value().signum() > 0
                    && to.value().bitLength() < 16) {
                axis = Dimension.fixed(to.value().numerator().intValueExact());
            } else {
                throw new HypothesisException("a sum that does not run over a whole axis");
            }
            IndexVariable bound = IndexForm.this.index(axis);
            Map<String, Expression> inner = new HashMap<>(names);
            inner.put(node.index(), bound);
            Expression body = node.body().match(new Entry(at, inner));
            return Reduce.over(node.reduction(), bound.name(), axis, body);
        }

        @Override
        public Expression tabulate(Expression.Tabulate node) {
            int count = node.indices().size();
            Map<String, Expression> inner = new HashMap<>(names);
            for (int k = 0; k < count; k++) {
                inner.put(node.indices().get(k), at.get(k));
            }
            return node.body().match(new Entry(at.subList(count, at.size()), inner));
        }

        @Override
        public Expression stack(Expression.Stack node) {
            if (at.get(0) instanceof Literal fixed && fixed.value().bitLength() < 31) {
                int position = fixed.value().numerator().intValueExact() - 1;
                return other(node.items().get(position), at.subList(1, at.size()));
            }
            throw new HypothesisException("an index into a written-out tensor");
        }

        @Override
        public Expression delta(Expression.Delta node) {
            return same(node.left(), node.right());
        }

        /** The delta of two indices over one axis. */
        private Expression same(Expression left, Expression right) {
            Dimension axis = axis(left);
            if (!(right instanceof Literal && axis.isFixed()) && !axis.equals(axis(right))) {
                throw new HypothesisException("a comparison of indices over different axes");
            }
            return new Expression.Delta(resolve(left, axis), resolve(right, axis));
        }

        private Dimension axis(Expression index) {
            if (index instanceof IndexVariable variable
                    && names.get(variable.name()) instanceof IndexVariable bound
                    && ranges.containsKey(bound.name())) {
                return ranges.getOrDefault(bound.name(), Dimension.ONE);
            }
            throw new HypothesisException("a comparison of an index with a number");
        }

        @Override
        public Expression indicator(Expression.Indicator node) {
            return new Expression.Indicator(condition(node.condition()));
        }

        @Override
        public Expression cases(Expression.Cases node) {
            List<Branch> branches = new ArrayList<>();
            for (Branch branch : node.branches()) {
                branches.add(new Branch(condition(branch.condition()), here(branch.value())));
            }
            return new Expression.Cases(branches, node.otherwise().map(this::here));
        }

        private Condition condition(Condition source) {
            return source.match(new Condition.Match<>() {
                @Override
                public Condition comparison(Condition.Comparison c) {
                    if (c.left() instanceof IndexVariable || c.right() instanceof IndexVariable) {
                        return indexTest(c);
                    }
                    return new Condition.Comparison(c.relation(), here(c.left()), here(c.right()));
                }

                @Override
                public Condition and(Condition.And c) {
                    return new Condition.And(condition(c.left()), condition(c.right()));
                }

                @Override
                public Condition or(Condition.Or c) {
                    return new Condition.Or(condition(c.left()), condition(c.right()));
                }

                @Override
                public Condition not(Condition.Not c) {
                    return new Condition.Not(condition(c.operand()));
                }
            });
        }

        /** i = j as δ_ij = 1, so that no index is left that stands as a number. */
        private Condition indexTest(Condition.Comparison c) {
            boolean equality = c.relation() == Condition.Relation.EQUAL || c.relation() == Condition.Relation.NOT_EQUAL;
            if (!equality || !(c.left() instanceof IndexVariable) || !(c.right() instanceof IndexVariable)) {
                throw new HypothesisException("a comparison of indices by order or with a number");
            }
            return new Condition.Comparison(c.relation(), same(c.left(), c.right()), new Literal(Rational.ONE));
        }

        @Override
        public Expression derivative(Expression.Derivative node) {
            Symbol variable = node.variable();
            if (variable.domain() == Domain.Named.SIMPLEX || variable.domain() == Domain.Named.ONE_HOT) {
                throw new HypothesisException("a derivative by a vector whose entries depend on each other");
            }
            differentiates = true;
            int rank = node.function().shape().rank();
            Expression function = other(node.function(), at.subList(0, rank));
            return new IndexDerivative(variable, at.subList(rank, at.size())).of(function);
        }

        @Override
        public Expression integral(Expression.Integral node) {
            throw new HypothesisException("an integral");
        }

        @Override
        public Expression limit(Expression.Limit node) {
            throw new HypothesisException("a limit");
        }
    }

    /** Replaces indices by others, and leaves everything else. */
    static Expression substitute(Expression node, Map<String, ? extends Expression> indices) {
        if (node instanceof IndexVariable variable) {
            return Optional.<Expression>ofNullable(indices.get(variable.name())).orElse(node);
        }
        return assay.reference.expression.Rebuild.parts(node, part -> substitute(part, indices));
    }
}
