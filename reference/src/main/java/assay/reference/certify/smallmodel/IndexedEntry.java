package assay.reference.certify.smallmodel;

import assay.reference.expression.DerivativeSide;
import assay.reference.expression.Dimension;
import assay.reference.expression.Domain;
import assay.reference.expression.Expression;
import assay.reference.expression.Expression.Branch;
import assay.reference.expression.Expression.IndexVariable;
import assay.reference.expression.Expression.Literal;
import assay.reference.expression.Expression.Reduce;
import assay.reference.expression.Expression.Symbol;
import assay.reference.expression.Rebuild;
import assay.reference.number.Rational;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The entry at some indices of one node after the other; see {@link IndexForm}. */
final class IndexedEntry implements Expression.Match<Expression> {
    private final IndexForm form;
    private final List<Expression> at;
    private final Map<String, Expression> names;

    /**
     * The entry at these indices.
     *
     * @param names what the indices of the source are called in the result
     */
    IndexedEntry(IndexForm form, List<Expression> at, Map<String, Expression> names) {
        this.form = form;
        this.at = at;
        this.names = names;
    }

    /** The entry of an operand at the same place; a scalar has only one. */
    Expression here(Expression part) {
        return part.match(part.shape().isScalar() ? new IndexedEntry(form, List.of(), names) : this);
    }

    /** The entry of an operand at another place. */
    Expression other(Expression part, List<Expression> indices) {
        return part.match(new IndexedEntry(form, indices, names));
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
            Expression total = form.sum(node.shape().dimension(last), k -> {
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
            return new Expression.Delta(
                    at.get(0), form.hotIndex(node.name(), node.shape().dimension(0)));
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
            return IndexForm.length(node.dimension());
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
        return form.sum(node.left().shape().dimension(outer), k -> {
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
        return new IndexedOperation(form, this, at).of(node);
    }

    private IndexedCondition condition() {
        return new IndexedCondition(form, this, names);
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
            indices.add(condition()
                    .resolve(node.indices().get(axis), node.tensor().shape().dimension(axis)));
        }
        return other(node.tensor(), indices);
    }

    @Override
    public Expression reduce(Reduce node) {
        boolean fromOne = node.from() instanceof Literal from && from.value().isOne();
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
        IndexVariable bound = form.index(axis);
        Map<String, Expression> inner = new HashMap<>(names);
        inner.put(node.index(), bound);
        Expression body = node.body().match(new IndexedEntry(form, at, inner));
        return Reduce.over(node.reduction(), bound.name(), axis, body);
    }

    @Override
    public Expression tabulate(Expression.Tabulate node) {
        int count = node.indices().size();
        Map<String, Expression> inner = new HashMap<>(names);
        for (int k = 0; k < count; k++) {
            inner.put(node.indices().get(k), at.get(k));
        }
        return node.body().match(new IndexedEntry(form, at.subList(count, at.size()), inner));
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
        return condition().same(node.left(), node.right());
    }

    @Override
    public Expression indicator(Expression.Indicator node) {
        return new Expression.Indicator(condition().of(node.condition()));
    }

    @Override
    public Expression cases(Expression.Cases node) {
        List<Branch> branches = new ArrayList<>();
        for (Branch branch : node.branches()) {
            branches.add(new Branch(condition().of(branch.condition()), here(branch.value())));
        }
        return new Expression.Cases(branches, node.otherwise().map(this::here));
    }

    @Override
    public Expression derivative(Expression.Derivative node) {
        if (node.side() != DerivativeSide.BOTH) {
            throw new HypothesisException("a derivative from one side");
        }
        Symbol variable = node.variable();
        if (variable.domain() == Domain.Named.SIMPLEX || variable.domain() == Domain.Named.ONE_HOT) {
            throw new HypothesisException("a derivative by a vector whose entries depend on each other");
        }
        int rank = node.function().shape().rank();
        Expression function = other(node.function(), at.subList(0, rank));
        form.differentiated(
                node.at().isPresent() ? placed(function, variable, node.at().get()) : function);
        Expression slope = new IndexDerivative(variable, at.subList(rank, at.size())).of(function);
        return node.at().isPresent() ? placed(slope, variable, node.at().get()) : slope;
    }

    /** An expression in index form with the entries of a value in the place of those of a variable. */
    private Expression placed(Expression e, Symbol variable, Expression value) {
        if (e instanceof Symbol symbol && symbol.name().equals(variable.name())) {
            return other(value, List.of());
        }
        if (e instanceof Expression.Element entry
                && entry.tensor() instanceof Symbol symbol
                && symbol.name().equals(variable.name())) {
            return other(value, entry.indices());
        }
        return Rebuild.parts(e, part -> placed(part, variable, value));
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
