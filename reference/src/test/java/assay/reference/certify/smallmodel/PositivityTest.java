package assay.reference.certify.smallmodel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.reference.decide.Formulas;
import assay.reference.expression.Dimension;
import assay.reference.expression.Domain;
import assay.reference.expression.ElementaryFunction;
import assay.reference.expression.Expression;
import assay.reference.expression.Expression.Literal;
import assay.reference.expression.Expression.Reduce;
import assay.reference.expression.Expression.Reduction;
import assay.reference.expression.Shape;
import assay.reference.number.Exact;
import assay.reference.number.Rational;
import assay.reference.number.Sign;
import assay.reference.program.Input;
import assay.reference.program.Instruction;
import assay.reference.program.ProgramBuilder;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What is said to be positive or not negative is so, wherever it is looked at; near misses are not claimed. */
class PositivityTest {
    private static final String VARIABLES = "r::real p::positive n::nonnegative z::nonzero q::probability "
            + "c::positive-integer g::integer o::(0,2) t::(-1,2) x:K w:K:positive v:K:nonnegative s:K:simplex "
            + "h:K:one-hot";

    private static Expression form(String text) {
        Formulas formulas = new Formulas(VARIABLES);
        return new IndexForm().entry(RandomTerms.folded(formulas.read(text)), List.of());
    }

    /** Exactly this is claimed; what the form shows is in the first column, and the truth is never less. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "positive    | 3",
                "positive    | 1/2",
                "nonnegative | 0",
                "neither     | -1",
                "positive    | pi",
                "positive    | K",
                "positive    | K + p",
                "neither     | K - 1",
                "neither     | K - 2",
                "neither     | r",
                "positive    | p",
                "nonnegative | n",
                "neither     | z",
                "positive    | q",
                "positive    | c",
                "neither     | g",
                "positive    | o",
                "neither     | t",
                "neither     | -p",
                "positive    | p + q",
                "positive    | p + n",
                "positive    | n + p",
                "nonnegative | n + n*p",
                "neither     | p + r",
                "neither     | r + p",
                "neither     | p - q",
                "positive    | p*q",
                "nonnegative | p*n",
                "neither     | p*r",
                "neither     | r*r",
                "neither     | (-p)*(-q)",
                "positive    | p/q",
                "nonnegative | n/p",
                "neither     | p/n",
                "neither     | p/z",
                "neither     | r/p",
                "neither     | 1/r",
                "nonnegative | r^2",
                "nonnegative | r^4",
                "neither     | r^3",
                "neither     | r^0",
                "neither     | n^0",
                "neither     | r^(-2)",
                "neither     | z^(-2)",
                "nonnegative | n^3",
                "nonnegative | n^(1/2)",
                "neither     | n^(-1)",
                "neither     | n^(-1/2)",
                "neither     | r^(1/2)",
                "neither     | r^(2/3)",
                "positive    | p^3",
                "positive    | p^(-1)",
                "positive    | p^(1/3)",
                "positive    | p^r",
                "neither     | p^log(r)",
                "neither     | n^r",
                "neither     | (1/r)^2",
                "neither     | log(r)^2",
                "positive    | exp(r)",
                "neither     | exp(1/r)",
                "neither     | exp(log(r))",
                "positive    | exp(log(p))",
                "positive    | sigmoid(r)",
                "positive    | softplus(r)",
                "neither     | softplus(log(r))",
                "positive    | cosh(r)",
                "neither     | sinh(p)",
                "neither     | log(p)",
                "neither     | tanh(r)",
                "positive    | sqrt(p)",
                "nonnegative | sqrt(n)",
                "neither     | sqrt(r)",
                "positive    | abs(p)",
                "nonnegative | abs(r)",
                "neither     | abs(1/r)",
                "positive    | relu(p)",
                "nonnegative | relu(r)",
                "neither     | relu(log(r))",
                "neither     | cos(r) + 1",
                "neither     | erf(p)",
                "positive    | sum(w)",
                "nonnegative | sum(v)",
                "neither     | sum(x)",
                "nonnegative | sum(k, x[k]^2)",
                "positive    | sum(k, exp(x[k]))",
                "positive    | 1 + sum(k, x[k]^2)",
                "neither     | sum(k, 1/x[k]^2)",
                "positive    | prod(k, w[k])",
                "nonnegative | prod(k, v[k])",
                "neither     | prod(k, x[k])",
                "neither     | max(k, w[k])",
                "neither     | min(k, v[k])",
                "nonnegative | sum(k, sum(l, delta[k,l]*w[k]))",
                "nonnegative | sum(k, h[k]*w[k])",
                "positive    | sum(k, s[k]*w[k])",
                "neither     | if(r > 0, p, p)",
                "neither     | 1[r > 0]",
                "nonnegative | norm(x)",
                "nonnegative | var(x)",
                "positive    | var(x) + p",
            })
    void labelled(String claim, String text) {
        Expression e = form(text);
        assertEquals(claim, said(e), text);
    }

    private static String said(Expression e) {
        if (Positivity.isPositive(e)) {
            assertTrue(Positivity.isNonnegative(e), "positive but not at least zero: " + e);
            return "positive";
        }
        return Positivity.isNonnegative(e) ? "nonnegative" : "neither";
    }

    /** An interval counts by its lower end, which it does not contain. */
    @ParameterizedTest
    @CsvSource({"0, positive", "1/2, positive", "-1/1000, neither", "-1, neither"})
    void intervals(String lower, String claim) {
        assertEquals(
                claim,
                said(new Expression.Symbol(
                        "a", Shape.SCALAR, new Domain.OpenInterval(Rational.parse(lower), Rational.of(3)))));
    }

    /** Empty sums are zero, however positive their terms are. */
    @Test
    void emptySums() {
        Expression p = new Expression.Symbol("p", Shape.SCALAR, Domain.Named.POSITIVE);
        Literal one = new Literal(Rational.ONE);
        assertTrue(Positivity.isPositive(Reduce.over(Reduction.SUM, "k", Dimension.fixed(1), p)));
        assertTrue(Positivity.isPositive(Reduce.over(Reduction.SUM, "k", Dimension.named("K"), p)));
        for (Expression to : List.of(
                new Literal(Rational.ZERO),
                new Literal(Rational.HALF),
                new Literal(Rational.of(-3)),
                new Expression.Size(Dimension.fixed(0)),
                new Expression.Size(Dimension.parse("K-1")),
                p)) {
            Reduce sum = new Reduce(Reduction.SUM, "k", one, to, p);
            assertFalse(Positivity.isPositive(sum), sum.toString());
            assertTrue(Positivity.isNonnegative(sum));
        }
        assertFalse(Positivity.isPositive(new Reduce(
                Reduction.SUM, "k", new Literal(Rational.TWO), new Expression.Size(Dimension.named("K")), p)));
        assertTrue(Positivity.isPositive(new Expression.Size(Dimension.parse("K+1"))));
        assertTrue(Positivity.isPositive(new Expression.Size(Dimension.fixed(2))));
        assertFalse(Positivity.isPositive(new Expression.Size(Dimension.fixed(0))));
        assertFalse(Positivity.isPositive(new Expression.Size(Dimension.parse("K-1"))));
        assertFalse(Positivity.isPositive(Expression.Constant.INFINITY));
    }

    /** Only an entry of a symbol has the sign that the domain of the symbol says. */
    @Test
    void entriesOfOtherTensors() {
        Formulas formulas = new Formulas("w:K:positive");
        Expression w = formulas.read("w");
        Expression index = new Expression.IndexVariable("k");
        assertTrue(Positivity.isPositive(new Expression.Element(w, List.of(index))));
        Expression other = new Expression.Element(new Expression.Negate(w), List.of(index));
        assertFalse(Positivity.isPositive(other));
        assertFalse(Positivity.isNonnegative(other));
    }

    /** Thousands of random expressions at random points: a claim is never wrong, and claims are made. */
    @Test
    void claimsAreTrueWhereverTheyAreLookedAt() {
        RandomTerms terms = new RandomTerms(20240611);
        int positive = 0;
        int nonnegative = 0;
        int defined = 0;
        for (int n = 0; n < 6000; n++) {
            Expression e = terms.term(1 + n % 4);
            boolean isPositive = Positivity.isPositive(e);
            boolean isNonnegative = Positivity.isNonnegative(e);
            boolean isDefined = Positivity.isDefined(e);
            assertTrue(isNonnegative || !isPositive, () -> "positive but not at least zero: " + e);
            assertTrue(isDefined || !isNonnegative, () -> "signed but not defined: " + e);
            if (!isDefined) {
                continue;
            }
            defined++;
            positive += isPositive ? 1 : 0;
            nonnegative += isNonnegative ? 1 : 0;
            for (int look = 0; look < 4; look++) {
                Exact value = terms.valuesAtSomePoint(List.of(e)).get(0);
                assertFalse(value.isUndefined(), () -> "no value: " + e);
                if (isNonnegative) {
                    assertNotEquals(Sign.NEGATIVE, value.sign(), () -> "below zero: " + e);
                }
                if (isPositive) {
                    assertNotEquals(Sign.ZERO, value.sign(), () -> "zero: " + e);
                }
            }
        }
        assertTrue(positive > 700, "only " + positive + " positive ones");
        assertTrue(nonnegative > positive + 100, "only " + nonnegative + " that are not negative");
        assertTrue(defined > nonnegative + 500, "only " + defined + " defined ones");
    }

    /** A function that needs nothing has a value at every point of the space. */
    @ParameterizedTest
    @EnumSource
    void needsOfFunctions(ElementaryFunction function) {
        ProgramBuilder builder = new ProgramBuilder(1000);
        List<Instruction> arguments = new ArrayList<>();
        while (!function.takes(arguments.size())) {
            arguments.add(builder.input(new Input("x", List.of(arguments.size() + 1), Domain.REAL)));
        }
        boolean total = function.of(builder, arguments).isTotal();
        // These have a value everywhere, which is not plain from log(x + √(x² + 1)) and x/(1 + |x|).
        boolean expected = total || function == ElementaryFunction.ASINH || function == ElementaryFunction.SOFTSIGN;
        assertEquals(expected, Positivity.Need.of(function) == Positivity.Need.NOTHING);
    }
}
