package assay.reference.certify.smallmodel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.reference.decide.Formulas;
import assay.reference.expression.Dimension;
import assay.reference.expression.Expression;
import assay.reference.expression.Expression.Add;
import assay.reference.expression.Expression.Literal;
import assay.reference.expression.Expression.Multiply;
import assay.reference.number.Exact;
import assay.reference.number.Rational;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which parts may have no value, and that sides with the same of them are defined at the same points. */
class ObligationsTest {
    private static final String VARIABLES =
            "r::real p::positive n::nonnegative z::nonzero t::(-1,2) x:K w:K:positive " + "y:K:nonzero u:M A:KxK";

    private static Set<Expression> of(String text) {
        IndexForm form = new IndexForm();
        Expression e = form.entry(RandomTerms.folded(new Formulas(VARIABLES).read(text)), List.of());
        return new Obligations(form.ranges(), Set.of()).of(e);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | r",
                "1 | 1/r",
                "0 | 1/p",
                "1 | 1/n",
                "0 | 1/z",
                "1 | 1/t",
                "0 | 1/3",
                "0 | 1/(-3)",
                "1 | 1/(3-3)",
                "0 | 1/(-p)",
                "1 | 1/(-r)",
                "0 | 1/(p*z)",
                "1 | 1/(p*r)",
                "1 | 1/(r*p)",
                "1 | 1/(p - z)",
                "1 | 1/(z + z)",
                "0 | 1/(p + n)",
                "0 | 1/z^2",
                "0 | 1/z^(-3)",
                "1 | 1/r^2",
                "1 | 1/z^(1/2) + z^(1/2)",
                "0 | r^2",
                "0 | r^0",
                "1 | r^(-1)",
                "0 | z^(-1)",
                "0 | p^(-1)",
                "1 | n^(-2)",
                "1 | r^(1/2)",
                "0 | n^(1/2)",
                "1 | n^(-1/2)",
                "0 | p^(-1/2)",
                "1 | z^(1/3)",
                "0 | p^r",
                "1 | n^r",
                "1 | z^r",
                "1 | p^(1/r)",
                "0 | log(p)",
                "1 | log(n)",
                "1 | log2(r)",
                "1 | log10(z)",
                "0 | sqrt(n)",
                "1 | sqrt(r)",
                "1 | sqrt(z)",
                "1 | log1p(p)",
                "1 | tan(r)",
                "1 | 1/tan(r) + tan(r)*0 + 0/tan(r) - 1/tan(r) + log(p)*tan(r) + tan(r)",
                "1 | sec(r)",
                "1 | csc(r)",
                "1 | cot(r)",
                "1 | csch(r)",
                "1 | coth(r)",
                "1 | logit(r)",
                "1 | asin(r)",
                "1 | acos(r)",
                "1 | acosh(r)",
                "1 | atanh(r)",
                "0 | atan(r) + sin(r) + erf(r) + tanh(r) + relu(r) + gelu(r) + asinh(r) + floor(r) + max(r, t)",
                "1 | if(r > 0, r, 0)",
                "1 | if(r > 0, 1/r, log(r))",
                "1 | if(1/r > 0, r, 0)",
                "0 | 1[r > 0]",
                "1 | 1[1/r > 0]",
                "1 | sum(k, 1/x[k])",
                "1 | sum(k, 1/x[k]) + sum(l, 2/x[l])",
                "2 | sum(k, 1/x[k]) + sum(l, 1/u[l])",
                "0 | sum(k, 1/w[k]) + sum(k, 1/y[k])",
                "0 | 1/sum(w)",
                "1 | 1/sum(x)",
                "0 | 1/sum(k, exp(x[k]))",
                "1 | sum(k, sum(l, 1/A[k,l]))",
                "2 | sum(k, sum(l, 1/A[k,l] + 1/A[k,k]))",
                "1 | sum(k, sum(l, 1/A[k,l] + 1/A[l,k]))",
                "0 | 1/K",
                "1 | 1/(K - 1)",
            })
    void labelled(int count, String text) {
        // 1/tan r needs both that tan r has a value and that it is not zero.
        int both = text.contains("1/tan(r)") || text.contains("1/z^(1/2)") ? 1 : 0;
        assertEquals(count + both, of(text).size(), () -> text + ": " + of(text));
        assertEquals(count + both == 0, isDefined(text), text);
    }

    private static boolean isDefined(String text) {
        return Positivity.isDefined(
                new IndexForm().entry(RandomTerms.folded(new Formulas(VARIABLES).read(text)), List.of()));
    }

    /** The same needs in other words, or needs that look the same. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "true  | 3/r          | r/r",
                "false | 1/r          | 1/t",
                "false | 1/r          | r^(-1)",
                "false | log(r)       | sqrt(r)",
                "true  | sum(k,1/x[k])| sum(l, 5/x[l])",
                "false | sum(k,1/x[k])| sum(k, 1/u[k])",
                "false | sum(k,1/x[k])| 1/sum(x)",
                "false | 1/r          | if(r > 0, 1/r, 0)",
                "false | if(r > 0, 1/r, 0) | if(r > 0, 1/r, 0) + 0/r",
                "true  | if(r > 0, 1/r, 0) | 2*if(r > 0, 1/r, 0)",
                "false | if(r > 0, 1/r, 0) | if(r > 0, 0, 1/r)",
                "false | sum(k, sum(l, 1/A[k,l])) | sum(k, 1/A[k,k])",
            })
    void theSameNeeds(boolean same, String left, String right) {
        assertEquals(same, of(left).equals(of(right)), () -> of(left) + " and " + of(right));
    }

    /** A fixed index is one place, a bound one stands for all. */
    @Test
    void fixedAndBoundIndices() {
        Map<String, Dimension> ranges = Map.of("i", Dimension.named("K"), "j", Dimension.named("K"));
        Formulas formulas = new Formulas("x:K i:K:index j:K:index");
        Set<Expression> first = new Obligations(ranges, Set.of("i", "j")).of(formulas.read("1/x[i]"));
        Set<Expression> second = new Obligations(ranges, Set.of("i", "j")).of(formulas.read("1/x[j]"));
        assertFalse(first.equals(second));
        Set<Expression> bound = new Obligations(ranges, Set.of("i")).of(formulas.read("1/x[j]"));
        assertFalse(first.equals(bound));
    }

    /** Random sides of the same random parts: with the same obligations one has a value where the other has. */
    @Test
    void sidesWithTheSameObligationsAreDefinedAtTheSamePoints() {
        RandomTerms terms = new RandomTerms(77);
        Random random = new Random(78);
        int same = 0;
        int somewhereUndefined = 0;
        for (int n = 0; n < 1500; n++) {
            List<Expression> parts = new ArrayList<>();
            for (int k = 0; k < 3; k++) {
                parts.add(terms.term(2));
            }
            Expression left = side(parts, random);
            Expression right = side(parts, random);
            Map<String, Dimension> none = Map.of();
            if (!new Obligations(none, Set.of()).of(left).equals(new Obligations(none, Set.of()).of(right))) {
                continue;
            }
            same++;
            for (int look = 0; look < 4; look++) {
                List<Exact> values = terms.valuesAtSomePoint(List.of(left, right));
                Exact a = values.get(0);
                Exact b = values.get(1);
                somewhereUndefined += a.isUndefined() ? 1 : 0;
                assertFalse(a.isUndefined() && b.isDefined(), () -> left + " has no value, " + right + " has");
                assertFalse(b.isUndefined() && a.isDefined(), () -> right + " has no value, " + left + " has");
            }
        }
        assertTrue(same > 300, "only " + same);
        assertTrue(somewhereUndefined > 300, "only " + somewhereUndefined);
    }

    private static Expression side(List<Expression> parts, Random random) {
        List<Expression> terms = new ArrayList<>();
        for (Expression part : parts) {
            Expression scaled = new Multiply(List.of(new Literal(Rational.of(random.nextInt(3))), part));
            if (random.nextInt(5) > 0) {
                terms.add(random.nextBoolean() ? part : scaled);
            }
        }
        terms.add(parts.get(0));
        terms.add(parts.get(1));
        Collections.shuffle(terms, random);
        return new Add(terms);
    }
}
