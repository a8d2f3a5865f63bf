package assay.reference.certify.smallmodel;

import assay.reference.expression.Condition;
import assay.reference.expression.Dimension;
import assay.reference.expression.Domain;
import assay.reference.expression.Expression;
import assay.reference.expression.Expression.Add;
import assay.reference.expression.Expression.Divide;
import assay.reference.expression.Expression.IndexVariable;
import assay.reference.expression.Expression.Literal;
import assay.reference.expression.Expression.Multiply;
import assay.reference.expression.Expression.Negate;
import assay.reference.expression.Expression.Power;
import assay.reference.expression.Expression.Reduce;
import assay.reference.expression.Expression.Reduction;
import assay.reference.expression.Expression.Size;
import assay.reference.expression.Expression.Symbol;
import assay.reference.expression.FreeIndices;
import assay.reference.expression.Rebuild;
import assay.reference.expression.Shape;
import assay.reference.number.Rational;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Replaces every symbolic sum that stands inside a function other than + − · and whole powers by a free variable, so
 * that what remains is a polynomial in sums. A variable carries the indices of the sum that it stands for; equal sums
 * get the same variable. A divisor that is a positive sum without any bound index may stay as it is: multiplied out, it
 * only raises the degree.
 */
final class OpaqueSums {
    private static final int LARGEST_POWER = 16;

    private final Map<String, Dimension> ranges;
    private final Set<String> fixed;
    private final boolean keepDivisors;
    private final Map<Expression, FreeVariable> variables = new LinkedHashMap<>();
    private final Set<Expression> divisors = new java.util.LinkedHashSet<>();

    /**
     * A replacement.
     *
     * @param ranges the axis of every index
     * @param fixed the indices that no sum binds
     * @param keepDivisors whether positive divisors without bound indices stay
     */
    OpaqueSums(Map<String, Dimension> ranges, Set<String> fixed, boolean keepDivisors) {
        this.ranges = ranges;
        this.fixed = fixed;
        this.keepDivisors = keepDivisors;
    }

    /** The free variables that were made. */
    List<FreeVariable> variables() {
        return List.copyOf(variables.values());
    }

    /** The divisors that stayed. */
    Set<Expression> divisors() {
        return divisors;
    }

    /** Whether an expression contains a reduction over a symbolic size, or a size. */
    static boolean hasSum(Expression e) {
        if (e instanceof Size) {
            return true;
        }
        if (e instanceof Reduce reduce && reduce.to() instanceof Size) {
            return true;
        }
        boolean[] found = {false};
        Rebuild.parts(e, part -> {
            found[0] |= hasSum(part);
            return part;
        });
        return found[0];
    }

    /** The expression as a polynomial in symbolic sums. */
    Expression polynomial(Expression e) {
        if (!hasSum(e) || e instanceof Size) {
            return e;
        }
        if (e instanceof Add || e instanceof Multiply || e instanceof Negate) {
            return Rebuild.parts(e, this::polynomial);
        }
        if (e instanceof Divide divide) {
            return new Divide(polynomial(divide.numerator()), divisor(divide.denominator()));
        }
        if (e instanceof Power power) {
            return power(power);
        }
        if (e instanceof Reduce reduce) {
            return reduce.reduction() == Reduction.SUM
                    ? new Reduce(Reduction.SUM, reduce.index(), reduce.from(), reduce.to(), polynomial(reduce.body()))
                    : variable(e);
        }
        if (e instanceof Expression.Apply) {
            return Rebuild.parts(e, this::terms);
        }
        if (e instanceof Expression.Indicator indicator) {
            return new Expression.Indicator(guarded(indicator.condition()));
        }
        if (e instanceof Expression.Cases cases) {
            List<Expression.Branch> branches = new ArrayList<>();
            for (Expression.Branch branch : cases.branches()) {
                branches.add(new Expression.Branch(guarded(branch.condition()), polynomial(branch.value())));
            }
            return new Expression.Cases(branches, cases.otherwise().map(this::polynomial));
        }
        throw new HypothesisException("a sum inside of an operation on whole tensors");
    }

    private Condition guarded(Condition condition) {
        return Rebuild.parts(condition, this::terms);
    }

    private Expression power(Power power) {
        if (!hasSum(power.exponent())
                && power.exponent() instanceof Literal n
                && n.value().isInteger()) {
            Rational value = n.value();
            if (value.signum() >= 0 && value.compareTo(Rational.of(LARGEST_POWER)) <= 0) {
                return new Power(polynomial(power.base()), n);
            }
            if (value.signum() < 0 && value.compareTo(Rational.of(-LARGEST_POWER)) >= 0) {
                return new Divide(
                        new Literal(Rational.ONE), new Power(divisor(power.base()), new Literal(value.negate())));
            }
        }
        return new Power(terms(power.base()), terms(power.exponent()));
    }

    /** A divisor, factor by factor: kept where it is a positive polynomial without bound indices, else opaque. */
    private Expression divisor(Expression e) {
        if (!hasSum(e)) {
            return e;
        }
        if (e instanceof Multiply || e instanceof Negate) {
            return Rebuild.parts(e, this::divisor);
        }
        if (e instanceof Power power
                && power.exponent() instanceof Literal n
                && n.value().isInteger()
                && n.value().signum() > 0
                && n.value().compareTo(Rational.of(LARGEST_POWER)) <= 0) {
            return new Power(divisor(power.base()), n);
        }
        if (keepDivisors && Positivity.isPositive(e) && fixed.containsAll(FreeIndices.of(e)) && isPolynomial(e)) {
            divisors.add(e);
            return e;
        }
        return terms(e);
    }

    /** Whether an expression is already a polynomial in sums without divisors. */
    private static boolean isPolynomial(Expression e) {
        if (!hasSum(e) || e instanceof Size) {
            return true;
        }
        if (e instanceof Add add) {
            return add.terms().stream().allMatch(OpaqueSums::isPolynomial);
        }
        if (e instanceof Multiply multiply) {
            return multiply.factors().stream().allMatch(OpaqueSums::isPolynomial);
        }
        return (e instanceof Negate negate && isPolynomial(negate.operand()))
                || (e instanceof Reduce reduce && reduce.reduction() == Reduction.SUM && isPolynomial(reduce.body()));
    }

    /** An argument with its factors replaced one by one. */
    private Expression factors(Expression e) {
        if (!hasSum(e)) {
            return e;
        }
        if (e instanceof Multiply || e instanceof Negate || e instanceof Divide) {
            return Rebuild.parts(e, this::factors);
        }
        if (e instanceof Power power) {
            return new Power(terms(power.base()), terms(power.exponent()));
        }
        return inside(e);
    }

    /** An argument with its terms replaced one by one. */
    private Expression terms(Expression e) {
        return e instanceof Add ? Rebuild.parts(e, this::terms) : factors(e);
    }

    /** Functions are entered; anything else becomes a variable. */
    private Expression inside(Expression e) {
        if (!hasSum(e)) {
            return e;
        }
        return e instanceof Expression.Apply || e instanceof Expression.Indicator || e instanceof Expression.Cases
                ? entered(e)
                : variable(e);
    }

    private Expression entered(Expression e) {
        if (e instanceof Expression.Cases cases) {
            List<Expression.Branch> branches = new ArrayList<>();
            for (Expression.Branch branch : cases.branches()) {
                branches.add(new Expression.Branch(guarded(branch.condition()), terms(branch.value())));
            }
            return new Expression.Cases(branches, cases.otherwise().map(this::terms));
        }
        return polynomial(e);
    }

    /** The free variable for an expression, with the indices that are bound around it. */
    private Expression variable(Expression e) {
        CanonicalNames canonical = new CanonicalNames(ranges, Set.of());
        Expression key = canonical.rename(e);
        FreeVariable variable = variables.get(key);
        if (variable == null) {
            List<Dimension> axes = new ArrayList<>();
            for (String parameter : canonical.parameters()) {
                axes.add(ranges.getOrDefault(parameter, Dimension.ONE));
            }
            Symbol symbol = new Symbol("v~" + variables.size(), new Shape(axes), domain(e));
            variable = new FreeVariable(symbol, key, canonical.canonicalParameters());
            variables.put(key, variable);
        }
        List<Expression> indices = new ArrayList<>();
        for (String parameter : canonical.parameters()) {
            indices.add(new IndexVariable(parameter));
        }
        return indices.isEmpty() ? variable.symbol() : new Expression.Element(variable.symbol(), indices);
    }

    private static Domain domain(Expression e) {
        if (Positivity.isPositive(e)) {
            return Domain.Named.POSITIVE;
        }
        return Positivity.isNonnegative(e) ? Domain.Named.NONNEGATIVE : Domain.REAL;
    }
}
