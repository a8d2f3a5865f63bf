package assay.reference.certify.smallmodel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.reference.decide.Formulas;
import assay.reference.expression.Dimension;
import assay.reference.expression.Domain;
import assay.reference.expression.Expression;
import assay.reference.expression.Expression.Element;
import assay.reference.expression.Expression.Literal;
import assay.reference.expression.Expression.Symbol;
import assay.reference.expression.Rebuild;
import assay.reference.number.Exact;
import assay.reference.number.Rational;
import assay.reference.number.Sign;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Free variables stand for the sums that they replace, and what is left is a polynomial in sums. */
class OpaqueSumsTest {
    private static final Dimension AXIS = Dimension.named("K");

    /** The expression with every variable replaced by its meaning again. */
    private static Expression restored(Expression e, List<FreeVariable> variables) {
        for (FreeVariable variable : variables) {
            if (e.equals(variable.symbol())) {
                return restored(variable.meaning(), variables);
            }
            if (e instanceof Element element && element.tensor().equals(variable.symbol())) {
                Map<String, Expression> indices = new HashMap<>();
                for (int k = 0; k < variable.parameters().size(); k++) {
                    indices.put(variable.parameters().get(k), element.indices().get(k));
                }
                return restored(IndexForm.substitute(variable.meaning(), indices), variables);
            }
        }
        return Rebuild.parts(e, part -> restored(part, variables));
    }

    private static Map<String, Dimension> ranges(Expression e) {
        Map<String, Dimension> ranges = new HashMap<>();
        collect(e, ranges);
        return ranges;
    }

    private static void collect(Expression e, Map<String, Dimension> ranges) {
        if (e instanceof Expression.Reduce reduce) {
            ranges.put(reduce.index(), reduce.to() instanceof Expression.Size ? AXIS : Dimension.ONE);
        }
        Rebuild.parts(e, part -> {
            collect(part, ranges);
            return part;
        });
    }

    @Test
    void variablesStandForTheirSums() {
        RandomTerms terms = new RandomTerms(31415);
        int replaced = 0;
        int kept = 0;
        int signed = 0;
        for (int n = 0; n < 2500; n++) {
            Expression e = terms.term(2 + n % 3);
            OpaqueSums sums = new OpaqueSums(ranges(e), Set.of(), n % 2 == 0);
            Expression polynomial = sums.polynomial(e);
            replaced += sums.variables().size();
            kept += sums.divisors().size();
            // A polynomial in sums: it has a degree, unless that is very large.
            assertTrue(new SumDegree("K", sums.divisors()).of(polynomial, e(0)) >= 0);
            List<Expression> both = new ArrayList<>(List.of(e, restored(polynomial, sums.variables())));
            both.addAll(sums.divisors());
            for (FreeVariable variable : sums.variables()) {
                if (variable.parameters().isEmpty()) {
                    both.add(variable.meaning());
                }
            }
            for (int look = 0; look < 2; look++) {
                List<Exact> values = terms.valuesAtSomePoint(both);
                assertFalse(
                        values.get(0).isDefined()
                                && (values.get(1).isUndefined()
                                        || values.get(1).isDefined()
                                                && values.get(0).disjoint(values.get(1))),
                        () -> e + " is not " + both.get(1));
                int at = 2;
                for (Expression divisor : sums.divisors()) {
                    Sign sign = values.get(at++).sign();
                    assertTrue(
                            sign == Sign.POSITIVE || sign == Sign.UNDECIDED,
                            () -> "a divisor that may be zero: " + divisor);
                }
                for (FreeVariable variable : sums.variables()) {
                    if (variable.parameters().isEmpty()) {
                        signed += variable.symbol().domain() == Domain.REAL ? 0 : 1;
                        assertInDomain(variable, values.get(at++));
                    }
                }
            }
        }
        assertTrue(replaced > 500, "only " + replaced);
        assertTrue(kept > 20, "only " + kept + " divisors");
        assertTrue(signed > 100, "only " + signed + " with a sign");
    }

    private static void assertInDomain(FreeVariable variable, Exact value) {
        if (value.isDefined() && variable.symbol().domain() != Domain.REAL) {
            assertNotEquals(Sign.NEGATIVE, value.sign(), variable.toString());
            assertTrue(
                    variable.symbol().domain() == Domain.Named.NONNEGATIVE || value.sign() != Sign.ZERO,
                    variable.toString());
        }
    }

    private static Expression e(int number) {
        return new Literal(Rational.of(number));
    }

    /** How many variables are made, and how many divisors stay. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 0 | sum(x)^2*K + sum(x)",
                "1 0 | exp(sum(x))",
                "2 0 | exp(sum(x) + K)",
                "1 0 | exp(sum(x)*a + a)",
                "2 0 | exp(sum(x)*K)",
                "1 0 | exp(sum(x)) + sin(sum(i, x[i]))",
                "2 0 | exp(sum(x)) + sin(sum(w))",
                "1 0 | sum(k, exp(sum(l, A[k,l])))",
                "1 0 | sum(k, exp(sum(l, A[k,l]))) + sum(l, sin(sum(k, A[l,k])))",
                "2 0 | sum(k, exp(sum(l, A[k,l]))) + sum(l, sin(sum(k, A[k,l])))",
                "0 1 | 1/sum(w)",
                "0 2 | 1/sum(w)^2 + a/sum(w)",
                "1 0 | 1/sum(x)",
                "0 2 | 1/(K*sum(w))",
                "1 1 | 1/(K*sum(x))",
                "0 1 | 1/(-sum(w))",
                "1 0 | 1/sum(k, x[k]^2)",
                "1 0 | 1/(a + sum(w))",
                "0 1 | 1/(1 + sum(w))",
                "0 1 | 1/(p + K)",
                "1 0 | 1/(p + exp(sum(x)))",
                "0 1 | 1/(p + K*sum(w))",
                "1 0 | 1/(p + K^2)",
                "1 0 | 1/(p + K*exp(K))",
                "0 1 | 1/(p + sum(k, w[k]*sum(w)))",
                "1 0 | 1/(p + sum(k, w[k]*exp(sum(w))))",
                "1 0 | sum(k, 1/sum(l, C[k,l]))",
                "1 0 | 1/sum(k, sum(l, C[k,l]))^17",
                "0 1 | 1/sum(k, sum(l, C[k,l]))^16",
                "1 0 | sum(x)^17",
                "0 0 | sum(x)^16",
                "1 0 | sum(x)^(1/2)",
                "1 0 | sum(x)^a",
                "1 0 | a^sum(x)",
                "2 0 | K^sum(x)",
                "1 0 | prod(k, x[k])",
                "2 0 | 1[sum(x) > K]",
                "2 0 | if(sum(x) > K, sum(w), K)",
                "3 0 | exp(if(sum(x) > K, sum(w), a))",
                "0 1 | sum(w)^(-1)",
                "0 1 | sum(w)^(-16)",
                "1 0 | sum(w)^(-17)",
            })
    void counts(String expected, String text) {
        IndexForm form = new IndexForm();
        Expression e = form.entry(
                RandomTerms.folded(
                        new Formulas("a::real p::positive x:K w:K:positive A:KxK C:KxK:positive").read(text)),
                List.of());
        OpaqueSums sums = new OpaqueSums(form.ranges(), Set.of(), true);
        Expression polynomial = sums.polynomial(e);
        assertEquals(expected, sums.variables().size() + " " + sums.divisors().size(), () -> polynomial.toString());
        OpaqueSums none = new OpaqueSums(form.ranges(), Set.of(), false);
        none.polynomial(e);
        assertEquals(Set.of(), none.divisors());
        Set<String> names = new HashSet<>();
        for (FreeVariable variable : sums.variables()) {
            assertTrue(names.add(variable.symbol().name()));
            assertEquals(variable.parameters().size(), variable.symbol().shape().rank());
            assertTrue(OpaqueSums.hasSum(variable.meaning()));
        }
    }

    @Test
    void whatContainsASum() {
        Symbol a = new Symbol("a", assay.reference.expression.Shape.SCALAR, Domain.REAL);
        Expression three = Expression.Reduce.over(Expression.Reduction.SUM, "k", Dimension.fixed(3), a);
        Expression many = Expression.Reduce.over(Expression.Reduction.SUM, "k", AXIS, a);
        assertFalse(OpaqueSums.hasSum(a));
        assertFalse(OpaqueSums.hasSum(three));
        assertTrue(OpaqueSums.hasSum(many));
        assertTrue(OpaqueSums.hasSum(new Expression.Negate(many)));
        assertTrue(OpaqueSums.hasSum(new Expression.Size(AXIS)));
        assertTrue(OpaqueSums.hasSum(Expression.Reduce.over(Expression.Reduction.SUM, "k", Dimension.fixed(3), many)));
    }
}
