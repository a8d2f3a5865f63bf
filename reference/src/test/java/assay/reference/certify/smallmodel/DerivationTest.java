package assay.reference.certify.smallmodel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.reference.decide.Formulas;
import assay.reference.expression.Expression;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which instances the theorem asks for: every one of them, at every pattern of fixed indices and every size. */
class DerivationTest {

    private static SmallModel.Result of(String variables, String left, String right, int most, Lemmas lemmas) {
        Formulas formulas = new Formulas(variables);
        return SmallModel.of(formulas.read(left), formulas.read(right), false, most, lemmas);
    }

    private static String instances(String variables, String left, String right) {
        SmallModel.Result result = of(variables, left, right, 1000, Lemmas.NONE);
        return ((SmallModel.Applies) result)
                .model().instances().stream()
                        .map(instance -> instance.sizes()
                                + instance.indices().values().stream()
                                        .map(Object::toString)
                                        .collect(Collectors.joining(" ", "[", "]")))
                        .collect(Collectors.joining(" "));
    }

    /** Worked out by hand from the theorem: sizes 1 … d + 1, or c … c + d for c distinct fixed indices. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "x:K | sum(x) | sum(x) | K=1[] K=2[]",
                "x:K | sum(x)^2 | 0 | K=1[] K=2[] K=3[]",
                "a::real | a | a | []",
                "x:K i:K:index | x[i] | x[i] | K=1[1]",
                "x:K i:K:index | x[i]*sum(x) | x[i] | K=1[1] K=2[1]",
                "x:K i:K:index j:K:index | x[i] | x[j] | K=1[1 1] K=2[1 2]",
                "x:K i:K:index j:K:index | x[i]*K | x[j] | K=1[1 1] K=2[1 1] K=2[1 2] K=3[1 2]",
                "x:K y:M i:M:index | sum(x)*y[i] | 0 | K=1, M=1[1] K=2, M=1[1]",
                "x:K y:M | sum(x)*sum(y) | 0 | K=1, M=1[] K=1, M=2[] K=2, M=1[] K=2, M=2[]",
                "x:3 i:3:index | x[i] | x[i] | [1] [2] [3]",
                "x:2 i:2:index j:2:index | x[i] | x[j] | [1 1] [1 2] [2 1] [2 2]",
                "x:2 y:K i:2:index | x[i]*sum(y) | 0 | K=1[1] K=2[1] K=1[2] K=2[2]",
                "t:K:one-hot x:K | dot(t, x) | 0 | K=1[1] K=2[1]",
            })
    void theInstances(String variables, String left, String right, String expected) {
        List<String> found =
                new ArrayList<>(List.of(instances(variables, left, right).split(" (?=[A-Z\\[])")));
        List<String> wanted = new ArrayList<>(List.of(expected.split(" (?=[A-Z\\[])")));
        found.sort(null);
        wanted.sort(null);
        assertEquals(wanted, found);
    }

    /** Too many instances, indices or degrees are refused, not cut short. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3 | x:K | sum(x)^2 | true",
                "2 | x:K | sum(x)^2 | false",
                "4 | x:2 i:2:index j:2:index | x[i]*x[j] | true",
                "3 | x:2 i:2:index j:2:index | x[i]*x[j] | false",
                "1000 | x:K | sum(x)^12 | true",
                "1000 | x:K | sum(x)^13 | false",
                "10000 | A:KxK i:K:index j:K:index k:K:index l:K:index m:K:index | A[i,j]*A[k,l]*A[m,m] | true",
                "10000 | A:KxK i:K:index j:K:index k:K:index l:K:index m:K:index n:K:index | A[i,j]*A[k,l]*A[m,n] | false",
            })
    void limits(int most, String variables, String text, boolean applies) {
        Formulas formulas = new Formulas(variables);
        // Free indices are fixed in the order in which the two sides of a tabulated tensor have them.
        SmallModel.Result result = SmallModel.of(formulas.read(text), formulas.read(text), false, most, Lemmas.NONE);
        assertEquals(applies, result instanceof SmallModel.Applies, result.toString());
    }

    /** A lemma is asked for, and only where it is proved do the two sums become one variable. */
    @Test
    void lemmasIdentifyVariables() {
        String left = "exp(sum(k, 2*x[k]))";
        String right = "exp(2*sum(k, x[k] + 0*x[k]))";
        for (boolean proved : new boolean[] {true, false}) {
            List<SmallModel> asked = new ArrayList<>();
            SmallModel.Result result = of("x:K", left, "exp(sum(k, x[k] + x[k]))", 100, lemma -> {
                asked.add(lemma);
                return proved;
            });
            SmallModel model = ((SmallModel.Applies) result).model();
            assertEquals(1, asked.size());
            assertEquals(2, asked.get(0).instances().size());
            assertEquals(
                    proved,
                    model.instances()
                            .get(0)
                            .left()
                            .equals(model.instances().get(0).right()));
        }
        assertInstanceOf(SmallModel.Applies.class, of("x:K", left, right, 100, Lemmas.NONE));
    }

    /** The parameters of two variables are compared in every order that their axes allow, and replaced in that order. */
    @Test
    void ordersOfParameters() {
        String left = "sum(k, sum(l, x[k]*exp(sum(m, A[k,m]*A[l,m]))))";
        String right = "sum(k, sum(l, x[k]*exp(sum(m, A[k,m]*(A[l,m] + 0*A[k,m])))))";
        for (int accepted = 1; accepted <= 2; accepted++) {
            int number = accepted;
            List<SmallModel> asked = new ArrayList<>();
            SmallModel.Result result = of("x:K A:KxN", left, right, 200, lemma -> {
                asked.add(lemma);
                return asked.size() == number;
            });
            assertEquals(number, asked.size());
            // Each lemma has two fixed indices and one sum: equal or not, at two sizes N.
            assertTrue(asked.stream()
                    .allMatch(lemma -> lemma.instances().stream()
                            .allMatch(instance -> instance.indices().size() == 2)));
            assertEquals(4, asked.get(0).instances().size());
            SmallModel model = ((SmallModel.Applies) result).model();
            Instance last = model.instances().get(model.instances().size() - 1);
            assertFalse(last.right().toString().contains("v~1"), "the second variable is replaced");
            assertEquals(indexOrder(last.left()), indexOrder(last.right()).reversedIf(number == 2));
        }
        // Axes of different lengths cannot take each other's place.
        List<SmallModel> mixed = new ArrayList<>();
        of(
                "A:KxN B:NxK u:K v:N",
                "sum(k, sum(n, exp(sum(m, A[k,m]*B[n,k]))))",
                "sum(n, sum(k, exp(sum(m, B[n,k]*A[k,m]))))",
                200,
                lemma -> {
                    mixed.add(lemma);
                    return false;
                });
        assertTrue(mixed.size() <= 1, "asked " + mixed.size());
    }

    /** The names of the two indices of the variable, by the sums that bind them: 0 for the outer one. */
    private record Order(int first, int second) {
        Order reversedIf(boolean reversed) {
            return reversed ? new Order(second, first) : this;
        }
    }

    private static Order indexOrder(Expression sum) {
        Expression.Reduce outer = (Expression.Reduce) sum;
        Expression.Reduce inner = (Expression.Reduce) outer.body();
        Expression.Apply function = (Expression.Apply)
                ((Expression.Multiply) inner.body()).factors().get(1);
        Expression.Element variable = (Expression.Element) function.arguments().get(0);
        List<Integer> places = variable.indices().stream()
                .map(index -> ((Expression.IndexVariable) index).name().equals(outer.index()) ? 0 : 1)
                .toList();
        return new Order(places.get(0), places.get(1));
    }

    /** The slope of a function with gaps says nothing about the function. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "x:K | grad(sum(k, log(x[k])), x) | 1",
                "x:K | grad(sum(k, 1/x[k]), x) | 1",
                "x:K | grad(sum(k, x[k]^(1/2)), x) | 1",
            })
    void derivativesOfPartialFunctions(String variables, String left, String right) {
        String[] sides = {"sum(0*" + left + ")", "0*sum(x)"};
        assertInstanceOf(SmallModel.Fails.class, of(variables, sides[0], sides[1], 100, Lemmas.NONE), sides[0] + right);
    }
}
