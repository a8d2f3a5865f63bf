package assay.reference.certify.smallmodel;

import assay.reference.expression.Dimension;
import assay.reference.expression.Domain;
import assay.reference.expression.ElementaryFunction;
import assay.reference.expression.Expression;
import assay.reference.expression.Expression.Reduction;
import assay.reference.number.Rational;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Whether an expression in index form is seen to be defined and positive, or defined and at least zero, for all sizes
 * of at least one. Looks at the form only; a no says nothing.
 */
final class Positivity {
    private Positivity() {}

    /** Defined and greater than zero. */
    static boolean isPositive(Expression e) {
        if (e instanceof Expression.Literal literal) {
            return literal.value().signum() > 0;
        }
        if (e instanceof Expression.Size size) {
            return isPositive(size.dimension());
        }
        if (e == Expression.Constant.PI) {
            return true;
        }
        if (e instanceof Expression.Symbol symbol) {
            return isPositive(symbol.domain());
        }
        if (e instanceof Expression.Element element) {
            return element.tensor() instanceof Expression.Symbol symbol && isPositive(symbol.domain());
        }
        if (e instanceof Expression.Add add) {
            return all(add.terms(), false) && add.terms().stream().anyMatch(Positivity::isPositive);
        }
        if (e instanceof Expression.Multiply multiply) {
            return all(multiply.factors(), true);
        }
        if (e instanceof Expression.Divide divide) {
            return isPositive(divide.numerator()) && isPositive(divide.denominator());
        }
        if (e instanceof Expression.Power power) {
            return isPositive(power.base()) && isDefined(power.exponent());
        }
        if (e instanceof Expression.Apply apply) {
            Expression x = apply.arguments().get(0);
            return switch (apply.function()) {
                case EXP, SIGMOID, SOFTPLUS, COSH -> isDefined(x);
                case SQRT, ABS, RELU -> isPositive(x);
                default -> false;
            };
        }
        return e instanceof Expression.Reduce reduce
                && (reduce.reduction() == Reduction.SUM && isNonempty(reduce)
                        || reduce.reduction() == Reduction.PRODUCT)
                && isPositive(reduce.body());
    }

    /** Defined and at least zero. */
    static boolean isNonnegative(Expression e) {
        if (e instanceof Expression.Literal literal) {
            return literal.value().signum() >= 0;
        }
        if (e instanceof Expression.Symbol symbol) {
            return isNonnegative(symbol.domain());
        }
        if (e instanceof Expression.Element element) {
            return element.tensor() instanceof Expression.Symbol symbol && isNonnegative(symbol.domain());
        }
        if (e instanceof Expression.Add add) {
            return all(add.terms(), false);
        }
        if (e instanceof Expression.Multiply multiply) {
            return all(multiply.factors(), false);
        }
        if (e instanceof Expression.Divide divide) {
            return isNonnegative(divide.numerator()) && isPositive(divide.denominator());
        }
        if (e instanceof Expression.Power power) {
            return isPositive(e)
                    || (power.exponent() instanceof Expression.Literal exponent
                            && exponent.value().isInteger()
                            && exponent.value().signum() > 0
                            && !exponent.value().numerator().testBit(0)
                            && isDefined(power.base()))
                    || (power.exponent() instanceof Expression.Literal root
                            && root.value().signum() > 0
                            && isNonnegative(power.base()));
        }
        if (e instanceof Expression.Apply apply) {
            Expression x = apply.arguments().get(0);
            return switch (apply.function()) {
                case ABS, RELU -> isDefined(x);
                case SQRT -> isNonnegative(x);
                default -> isPositive(e);
            };
        }
        if (e instanceof Expression.Reduce reduce) {
            return (reduce.reduction() == Reduction.SUM || reduce.reduction() == Reduction.PRODUCT)
                    && isNonnegative(reduce.body());
        }
        return e instanceof Expression.Delta || isPositive(e);
    }

    private static boolean all(List<Expression> parts, boolean strictly) {
        for (Expression part : parts) {
            if (!(strictly ? isPositive(part) : isNonnegative(part))) {
                return false;
            }
        }
        return true;
    }

    /** Defined at every point of the domain. */
    static boolean isDefined(Expression e) {
        return new Obligations(Map.of(), Set.of()).of(e).isEmpty();
    }

    /** Whether a reduction has a term: an empty sum is 0. */
    private static boolean isNonempty(Expression.Reduce reduce) {
        return reduce.from() instanceof Expression.Literal from
                && from.value().isOne()
                && (reduce.to() instanceof Expression.Size size
                        ? isPositive(size.dimension())
                        : reduce.to() instanceof Expression.Literal to
                                && to.value().compareTo(Rational.ONE) >= 0);
    }

    /** Symbolic sizes are at least one. */
    private static boolean isPositive(Dimension length) {
        return length.isFixed() ? length.offset() > 0 : length.offset() >= 0;
    }

    private static boolean isPositive(Domain domain) {
        if (domain instanceof Domain.OpenInterval interval) {
            return interval.lower().signum() >= 0;
        }
        return domain == Domain.Named.POSITIVE
                || domain == Domain.Named.POSITIVE_INTEGER
                || domain == Domain.Named.PROBABILITY;
    }

    private static boolean isNonnegative(Domain domain) {
        return domain == Domain.Named.NONNEGATIVE || isPositive(domain);
    }

    /** Whether the function is defined for every real argument, or which sign its first argument must have. */
    enum Need {
        NOTHING,
        POSITIVE,
        NONNEGATIVE,
        MORE;

        static Need of(ElementaryFunction function) {
            // No default: a new function has to be looked at.
            return switch (function) {
                case LOG, LOG2, LOG10 -> POSITIVE;
                case SQRT -> NONNEGATIVE;
                case LOG1P, TAN, SEC, CSC, COT, ASIN, ACOS, ACOSH, ATANH, CSCH, COTH, LOGIT -> MORE;
                case EXP, EXPM1, ABS, SIGN, HEAVISIDE, MAX, MIN, FLOOR, CEIL, SIN, COS, ATAN -> NOTHING;
                case SINH, COSH, TANH, SECH, ASINH, SIGMOID, LOG_SIGMOID, SOFTPLUS -> NOTHING;
                case RELU, LEAKY_RELU, HARD_TANH, CLIP, RELU6, SOFTSIGN, ELU -> NOTHING;
                case GELU, GELU_TANH, SILU, MISH, ERF, ERFC, NORMAL_CDF -> NOTHING;
            };
        }
    }
}
