package assay.reference.certify.smallmodel;

import assay.reference.expression.Condition;
import assay.reference.expression.Dimension;
import assay.reference.expression.Expression;
import assay.reference.expression.Expression.IndexVariable;
import assay.reference.expression.Expression.Literal;
import assay.reference.number.Rational;
import java.util.Map;

/** The uses of indices: as places on an axis, and in tests of equality; any other use is refused. */
final class IndexedCondition {
    private final IndexForm form;
    private final IndexedEntry entry;
    private final Map<String, Expression> names;

    /**
     * Uses of indices.
     *
     * @param names what the indices of the source are called in the result
     */
    IndexedCondition(IndexForm form, IndexedEntry entry, Map<String, Expression> names) {
        this.form = form;
        this.entry = entry;
        this.names = names;
    }

    /** An index of the source as an index of the result that ranges over exactly this axis. */
    Expression resolve(Expression index, Dimension axis) {
        if (index instanceof IndexVariable variable) {
            Expression target = names.get(variable.name());
            if (target instanceof IndexVariable bound
                    && axis.equals(form.ranges().get(bound.name()))) {
                return target;
            }
            if (target instanceof Literal fixed && isPlace(fixed, axis)) {
                return fixed;
            }
        } else if (index instanceof Literal fixed && isPlace(fixed, axis)) {
            return fixed;
        }
        throw new HypothesisException("an index that is more than the name of a place on its axis");
    }

    /** Whether a number is a place on an axis of plain length: an entry beyond its tensor has no value. */
    private static boolean isPlace(Literal number, Dimension axis) {
        return axis.isFixed()
                && number.value().isInteger()
                && number.value().signum() > 0
                && number.value().compareTo(Rational.of(axis.offset())) <= 0;
    }

    /** The delta of two indices over one axis. */
    Expression same(Expression left, Expression right) {
        Dimension axis = axis(left);
        if (!(right instanceof Literal && axis.isFixed()) && !axis.equals(axis(right))) {
            throw new HypothesisException("a comparison of indices over different axes");
        }
        return new Expression.Delta(resolve(left, axis), resolve(right, axis));
    }

    private Dimension axis(Expression index) {
        if (index instanceof IndexVariable variable
                && names.get(variable.name()) instanceof IndexVariable bound
                && form.ranges().containsKey(bound.name())) {
            return form.ranges().getOrDefault(bound.name(), Dimension.ONE);
        }
        throw new HypothesisException("a comparison of an index with a number");
    }

    /** The condition with indices of the result. */
    Condition of(Condition source) {
        return source.match(new Condition.Match<>() {
            @Override
            public Condition comparison(Condition.Comparison c) {
                if (c.left() instanceof IndexVariable || c.right() instanceof IndexVariable) {
                    return indexTest(c);
                }
                return new Condition.Comparison(c.relation(), entry.here(c.left()), entry.here(c.right()));
            }

            @Override
            public Condition and(Condition.And c) {
                return new Condition.And(IndexedCondition.this.of(c.left()), IndexedCondition.this.of(c.right()));
            }

            @Override
            public Condition or(Condition.Or c) {
                return new Condition.Or(IndexedCondition.this.of(c.left()), IndexedCondition.this.of(c.right()));
            }

            @Override
            public Condition not(Condition.Not c) {
                return new Condition.Not(IndexedCondition.this.of(c.operand()));
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
}
