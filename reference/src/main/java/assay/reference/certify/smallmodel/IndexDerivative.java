package assay.reference.certify.smallmodel;

import assay.reference.expression.ElementaryFunction;
import assay.reference.expression.Expression;
import assay.reference.expression.Expression.Add;
import assay.reference.expression.Expression.Apply;
import assay.reference.expression.Expression.Delta;
import assay.reference.expression.Expression.Divide;
import assay.reference.expression.Expression.Element;
import assay.reference.expression.Expression.IndexVariable;
import assay.reference.expression.Expression.Literal;
import assay.reference.expression.Expression.Multiply;
import assay.reference.expression.Expression.Negate;
import assay.reference.expression.Expression.Power;
import assay.reference.expression.Expression.Reduce;
import assay.reference.expression.Expression.Reduction;
import assay.reference.expression.Expression.Symbol;
import assay.reference.expression.Rebuild;
import assay.reference.number.Rational;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The derivative of an expression in index form by one entry of a symbol: ∂x_j/∂x_i = δ_ij and the usual rules. A sum
 * over j that meets δ_ij becomes its term at i. Only functions that are differentiable wherever they are defined are
 * covered.
 */
final class IndexDerivative {
    private static final Literal ONE = new Literal(Rational.ONE);
    private static final Literal TWO = new Literal(Rational.TWO);

    private final Symbol variable;
    private final List<Expression> at;

    /** The derivative by the entry of a symbol at these indices. */
    IndexDerivative(Symbol variable, List<Expression> at) {
        this.variable = variable;
        this.at = at;
    }

    /** A product of factors. */
    private record Term(List<Expression> factors) {
        Term with(Expression... more) {
            List<Expression> all = new ArrayList<>(factors);
            all.addAll(List.of(more));
            return new Term(all);
        }

        Expression product() {
            return switch (factors.size()) {
                case 0 -> ONE;
                case 1 -> factors.get(0);
                default -> new Multiply(factors);
            };
        }
    }

    /**
     * The derivative.
     *
     * @throws HypothesisException if a rule is missing
     */
    Expression of(Expression e) {
        List<Expression> terms = new ArrayList<>();
        for (Term term : terms(e)) {
            terms.add(term.product());
        }
        return switch (terms.size()) {
            case 0 -> new Literal(Rational.ZERO);
            case 1 -> terms.get(0);
            default -> new Add(terms);
        };
    }

    private boolean depends(Expression e) {
        if (e instanceof Symbol symbol) {
            return symbol.name().equals(variable.name());
        }
        boolean[] found = {false};
        Rebuild.parts(e, part -> {
            found[0] |= depends(part);
            return part;
        });
        return found[0];
    }

    private List<Term> terms(Expression e) {
        if (!depends(e)) {
            return List.of();
        }
        if (e instanceof Symbol) {
            return List.of(new Term(List.of()));
        }
        if (e instanceof Element element && element.tensor() instanceof Symbol) {
            List<Expression> deltas = new ArrayList<>();
            for (int axis = 0; axis < at.size(); axis++) {
                deltas.add(new Delta(element.indices().get(axis), at.get(axis)));
            }
            return List.of(new Term(deltas));
        }
        if (e instanceof Negate negate) {
            return times(terms(negate.operand()), new Literal(Rational.MINUS_ONE));
        }
        if (e instanceof Add add) {
            List<Term> all = new ArrayList<>();
            add.terms().forEach(term -> all.addAll(terms(term)));
            return all;
        }
        if (e instanceof Multiply multiply) {
            return product(multiply.factors());
        }
        if (e instanceof Divide divide) {
            Expression d = divide.denominator();
            List<Term> all = new ArrayList<>(times(terms(divide.numerator()), new Divide(ONE, d)));
            all.addAll(times(
                    terms(d), new Literal(Rational.MINUS_ONE), divide.numerator(), new Divide(ONE, new Power(d, TWO))));
            return all;
        }
        if (e instanceof Power power && power.exponent() instanceof Literal n) {
            return times(terms(power.base()), n, lowered(power.base(), n.value()));
        }
        if (e instanceof Apply apply && apply.arguments().size() == 1) {
            Expression x = apply.arguments().get(0);
            return times(terms(x), slope(apply.function(), x));
        }
        if (e instanceof Reduce reduce && reduce.reduction() == Reduction.SUM) {
            List<Term> all = new ArrayList<>();
            terms(reduce.body()).forEach(term -> all.add(summed(reduce, term)));
            return all;
        }
        throw new HypothesisException("a derivative of something that is not smooth");
    }

    /** b^(n−1), a plain b or 1 where it is. */
    private static Expression lowered(Expression base, Rational exponent) {
        Rational less = exponent.subtract(Rational.ONE);
        return less.isOne() ? base : less.isZero() ? ONE : new Power(base, new Literal(less));
    }

    private static List<Term> times(List<Term> terms, Expression... factors) {
        List<Term> all = new ArrayList<>();
        terms.forEach(term -> all.add(term.with(factors)));
        return all;
    }

    private List<Term> product(List<Expression> factors) {
        List<Term> all = new ArrayList<>();
        for (int k = 0; k < factors.size(); k++) {
            List<Expression> others = new ArrayList<>(factors);
            others.remove(k);
            all.addAll(times(terms(factors.get(k)), others.toArray(new Expression[0])));
        }
        return all;
    }

    /** The sum of a term; with a delta of its index, the term at the other index of the delta. */
    private static Term summed(Reduce sum, Term term) {
        IndexVariable bound = new IndexVariable(sum.index());
        for (int k = 0; k < term.factors().size(); k++) {
            if (term.factors().get(k) instanceof Delta delta
                    && (delta.left().equals(bound) || delta.right().equals(bound))) {
                Expression other = delta.left().equals(bound) ? delta.right() : delta.left();
                List<Expression> rest = new ArrayList<>(term.factors());
                rest.remove(k);
                rest.replaceAll(factor -> IndexForm.substitute(factor, Map.of(sum.index(), other)));
                return new Term(rest);
            }
        }
        return new Term(List.of(new Reduce(Reduction.SUM, sum.index(), sum.from(), sum.to(), term.product())));
    }

    private static Expression slope(ElementaryFunction function, Expression x) {
        return switch (function) {
            case EXP, EXPM1 -> apply(ElementaryFunction.EXP, x);
            case LOG -> new Divide(ONE, x);
            case LOG2 -> new Divide(ONE, new Multiply(List.of(x, apply(ElementaryFunction.LOG, TWO))));
            case LOG10 ->
                new Divide(ONE, new Multiply(List.of(x, apply(ElementaryFunction.LOG, new Literal(Rational.of(10))))));
            case LOG1P -> new Divide(ONE, new Add(List.of(ONE, x)));
            case SQRT -> new Divide(ONE, new Multiply(List.of(TWO, apply(ElementaryFunction.SQRT, x))));
            case SIN -> apply(ElementaryFunction.COS, x);
            case COS -> new Negate(apply(ElementaryFunction.SIN, x));
            case SINH -> apply(ElementaryFunction.COSH, x);
            case COSH -> apply(ElementaryFunction.SINH, x);
            case TANH -> oneMinus(new Power(apply(ElementaryFunction.TANH, x), TWO));
            case ATAN -> new Divide(ONE, new Add(List.of(ONE, new Power(x, TWO))));
            case SIGMOID ->
                new Multiply(
                        List.of(apply(ElementaryFunction.SIGMOID, x), oneMinus(apply(ElementaryFunction.SIGMOID, x))));
            case SOFTPLUS -> apply(ElementaryFunction.SIGMOID, x);
            case SILU ->
                new Add(List.of(
                        apply(ElementaryFunction.SIGMOID, x),
                        new Multiply(List.of(x, slope(ElementaryFunction.SIGMOID, x)))));
            case ERF ->
                new Divide(
                        new Multiply(List.of(TWO, apply(ElementaryFunction.EXP, new Negate(new Power(x, TWO))))),
                        apply(ElementaryFunction.SQRT, Expression.Constant.PI));
            default -> throw new HypothesisException("the derivative of " + function.spelling());
        };
    }

    private static Expression oneMinus(Expression e) {
        return new Add(List.of(ONE, new Negate(e)));
    }

    private static Expression apply(ElementaryFunction function, Expression argument) {
        return new Apply(function, List.of(argument));
    }
}
