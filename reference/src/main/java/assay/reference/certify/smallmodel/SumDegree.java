package assay.reference.certify.smallmodel;

import assay.reference.expression.Expression;
import assay.reference.expression.Expression.Add;
import assay.reference.expression.Expression.Divide;
import assay.reference.expression.Expression.Literal;
import assay.reference.expression.Expression.Multiply;
import assay.reference.expression.Expression.Negate;
import assay.reference.expression.Expression.Power;
import assay.reference.expression.Expression.Reduce;
import assay.reference.expression.Expression.Size;
import java.util.Set;

/**
 * The number of sums over one size that are multiplied with each other in a polynomial in sums: an upper bound of the
 * degree d of the small-model theorem. Divisors that stayed count when they are multiplied out.
 */
final class SumDegree {
    /** No product of sums may be larger: what is above any use must not wrap around to something small. */
    private static final long MOST = 1 << 20;

    private final String size;
    private final Set<Expression> divisors;

    /** The degree in one size. */
    SumDegree(String size, Set<Expression> divisors) {
        this.size = size;
        this.divisors = divisors;
    }

    /** The degree of left − right after multiplication by every divisor as often as it divides either side. */
    int of(Expression left, Expression right) {
        int degree = Math.max(of(left), of(right));
        for (Expression divisor : divisors) {
            int times = Math.max(multiplicity(left, divisor), multiplicity(right, divisor));
            degree = bounded(degree + (long) times * of(divisor));
        }
        return degree;
    }

    /** The degree with every divisor counted as a constant. */
    private int of(Expression e) {
        if (!OpaqueSums.hasSum(e)) {
            return 0;
        }
        if (e instanceof Size length) {
            return length.dimension().size().equals(java.util.Optional.of(size)) ? 1 : 0;
        }
        if (e instanceof Add add) {
            return add.terms().stream().mapToInt(this::of).max().orElse(0);
        }
        if (e instanceof Multiply multiply) {
            return bounded(multiply.factors().stream().mapToLong(this::of).sum());
        }
        if (e instanceof Negate negate) {
            return of(negate.operand());
        }
        if (e instanceof Divide divide) {
            return of(divide.numerator());
        }
        if (e instanceof Power power) {
            return bounded((long) of(power.base()) * exponent(power));
        }
        if (e instanceof Reduce reduce) {
            boolean mine = reduce.to() instanceof Size length
                    && length.dimension().size().equals(java.util.Optional.of(size));
            return bounded(of(reduce.body()) + (mine ? 1L : 0L));
        }
        if (e instanceof Expression.Cases cases) {
            int most = cases.otherwise().map(this::of).orElse(0);
            for (Expression.Branch branch : cases.branches()) {
                most = Math.max(most, of(branch.value()));
            }
            return most;
        }
        throw new HypothesisException("a sum in a place that is no polynomial");
    }

    private static int exponent(Power power) {
        if (power.exponent() instanceof Literal n
                && n.value().isInteger()
                && n.value().signum() >= 0) {
            return bounded(
                    n.value().bitLength() > 30
                            ? MOST + 1
                            : n.value().numerator().longValueExact());
        }
        throw new HypothesisException("a sum in a power that is no polynomial");
    }

    private static int bounded(long degree) {
        if (degree > MOST) {
            throw new HypothesisException("a degree above " + MOST);
        }
        return (int) degree;
    }

    /** How often a divisor divides a term, at most. */
    private static int multiplicity(Expression e, Expression divisor) {
        if (e instanceof Divide divide) {
            return bounded((long) multiplicity(divide.numerator(), divisor) + factor(divide.denominator(), divisor));
        }
        if (e instanceof Add add) {
            return add.terms().stream()
                    .mapToInt(term -> multiplicity(term, divisor))
                    .max()
                    .orElse(0);
        }
        if (e instanceof Multiply multiply) {
            return bounded(multiply.factors().stream()
                    .mapToLong(part -> multiplicity(part, divisor))
                    .sum());
        }
        if (e instanceof Negate negate) {
            return multiplicity(negate.operand(), divisor);
        }
        if (e instanceof Power power && OpaqueSums.hasSum(power.base())) {
            return bounded((long) multiplicity(power.base(), divisor) * exponent(power));
        }
        if (e instanceof Reduce reduce) {
            return multiplicity(reduce.body(), divisor);
        }
        if (e instanceof Expression.Cases cases) {
            int most = cases.otherwise().map(o -> multiplicity(o, divisor)).orElse(0);
            for (Expression.Branch branch : cases.branches()) {
                most = Math.max(most, multiplicity(branch.value(), divisor));
            }
            return most;
        }
        return 0;
    }

    /** How often it is a factor of a denominator. */
    private static int factor(Expression denominator, Expression divisor) {
        if (denominator.equals(divisor)) {
            return 1;
        }
        if (denominator instanceof Multiply multiply) {
            return bounded(multiply.factors().stream()
                    .mapToLong(part -> factor(part, divisor))
                    .sum());
        }
        if (denominator instanceof Negate negate) {
            return factor(negate.operand(), divisor);
        }
        if (denominator instanceof Power power && OpaqueSums.hasSum(power.base())) {
            return bounded((long) factor(power.base(), divisor) * exponent(power));
        }
        return 0;
    }
}
