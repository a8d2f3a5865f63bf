package assay.grader.answer;

import assay.grader.problem.ComputationException;
import assay.grader.problem.Relation;
import assay.grader.problem.Term;
import assay.reference.expression.Domain;
import assay.reference.expression.ElementaryFunction;
import assay.reference.expression.Expression;
import assay.reference.number.Exact;
import assay.reference.number.Rational;
import assay.reference.number.Tensor;
import assay.reference.program.BudgetException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whether the value of an unknown is defined and lies in its domain. */
final class Membership {
    private static final int PRECISION = 4096;

    private Membership() {}

    /**
     * What is known; nothing where there is nothing to ask.
     *
     * @param constant whether the value contains no symbol
     */
    static Optional<Truth> of(Unknown unknown, Expression value, boolean constant, StatementCheck check) {
        Optional<Tensor<Rational>> entries = StatementCheck.rational(value);
        if (entries.isPresent()) {
            Domain domain = unknown.domain();
            return domain == Domain.REAL && unknown.shape().isScalar()
                    ? Optional.empty()
                    : Optional.of(Truth.of(
                            holds(domain, entries.get()),
                            unknown.name() + " = " + StatementCheck.spelled(entries.get())));
        }
        if (constant) {
            Truth defined = defined(value);
            if (!defined.holds()) {
                return Optional.of(defined);
            }
        }
        return decided(unknown.domain(), value, check);
    }

    private static boolean holds(Domain domain, Tensor<Rational> value) {
        Rational sum = value.entries().stream().reduce(Rational.ZERO, Rational::add);
        boolean joint = domain == Domain.Named.SIMPLEX || domain == Domain.Named.ONE_HOT;
        return value.entries().stream().allMatch(entry -> holds(domain, entry)) && (!joint || sum.isOne());
    }

    private static boolean holds(Domain domain, Rational value) {
        if (domain instanceof Domain.OpenInterval interval) {
            return interval.lower().compareTo(value) < 0 && value.compareTo(interval.upper()) < 0;
        }
        return switch ((Domain.Named) domain) {
            case REAL -> true;
            case POSITIVE, SIMPLEX -> value.signum() > 0;
            case NONNEGATIVE -> value.signum() >= 0;
            case NONZERO -> value.signum() != 0;
            case INTEGER -> value.isInteger();
            case POSITIVE_INTEGER -> value.isInteger() && value.signum() > 0;
            case PROBABILITY -> value.signum() > 0 && value.compareTo(Rational.ONE) < 0;
            case ONE_HOT -> value.isZero() || value.isOne();
        };
    }

    /** Whether every entry of a constant has a value. */
    private static Truth defined(Expression value) {
        try {
            ExactValue exact = new ExactValue(new Term.Formula("", value), Map.of());
            boolean open = false;
            for (int k = 0; k < Tensor.count(exact.dimensions()); k++) {
                Exact entry = exact.enclosure(k, PRECISION);
                if (entry.isUndefined()) {
                    return Truth.of(false, "it has no value");
                }
                open |= !entry.isDefined();
            }
            return open ? open("whether it has a value is not known") : Truth.of(true, "it has a value");
        } catch (ComputationException | BudgetException fault) {
            return open(String.valueOf(fault.getMessage()));
        }
    }

    private static Truth open(String reason) {
        return new Truth(Truth.Value.OPEN, reason);
    }

    private static Optional<Truth> decided(Domain domain, Expression value, StatementCheck check) {
        if (domain instanceof Domain.OpenInterval interval) {
            return Optional.of(between(interval.lower(), value, interval.upper(), check));
        }
        Expression zero = new Expression.Literal(Rational.ZERO);
        return switch ((Domain.Named) domain) {
            case REAL -> Optional.empty();
            case POSITIVE -> Optional.of(check.compared(Relation.Comparison.GREATER, value, zero));
            case NONNEGATIVE -> Optional.of(check.compared(Relation.Comparison.AT_LEAST, value, zero));
            case PROBABILITY -> Optional.of(between(Rational.ZERO, value, Rational.ONE, check));
            case INTEGER -> Optional.of(whole(value, check));
            case POSITIVE_INTEGER -> {
                Truth positive = check.compared(Relation.Comparison.GREATER, value, zero);
                yield Optional.of(positive.holds() ? whole(value, check) : positive);
            }
            case NONZERO, SIMPLEX, ONE_HOT -> Optional.of(open("this is decided only for rational values"));
        };
    }

    private static Truth between(Rational lower, Expression value, Rational upper, StatementCheck check) {
        Truth above = check.compared(Relation.Comparison.GREATER, value, new Expression.Literal(lower));
        return above.holds() ? check.compared(Relation.Comparison.LESS, value, new Expression.Literal(upper)) : above;
    }

    private static Truth whole(Expression value, StatementCheck check) {
        Expression floor = new Expression.Apply(ElementaryFunction.FLOOR, List.of(value));
        return check.compared(Relation.Comparison.EQUAL, value, floor);
    }
}
