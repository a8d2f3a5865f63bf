package assay.reference.decide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import assay.reference.certify.AllSizesIdentity;
import assay.reference.certify.Strength;
import assay.reference.certify.smallmodel.SmallModel;
import assay.reference.expression.Sizes;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Identities between tensors of symbolic size: proved for all sizes, or only at some, or refuted at one. */
class AllSizesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "x:K | softmax(x) | exp(x)/sum(exp(x))",
                "x:K | sum(softmax(x)) | 1",
                "x:K | sum(i, (x[i]-mean(x))^2) | sum(i, x[i]^2) - K*mean(x)^2",
                "x:K | sum(i, sum(j, (x[i]-x[j])^2))/(2*K^2) | var(x)",
                "x:K t:K:one-hot | -dot(t, logsoftmax(x)) | logsumexp(x) - dot(t, x)",
                "x:K t:K:simplex | -dot(t, logsoftmax(x)) | logsumexp(x) - dot(t, x)",
                "x:K i:K:index j:K:index | softmax(x)[i]*(delta[i,j]-softmax(x)[j]) "
                        + "| exp(x[i])*(delta[i,j]*sum(k,exp(x[k]))-exp(x[j]))/sum(k,exp(x[k]))^2",
                "W:MxD x:D b:M m:M:index | sigma(W x + b)[m] | 1/(1+exp(-sum(d, x[d]*W[m,d]) - b[m]))",
                "A:MxN B:NxM | tr(A B) | tr(B A)",
                "A:MxN B:NxK | (A B)' | B' A'",
                "A:NxN x:N | grad(x' A x, x) | (A + A') x",
                "W:MxD x:D y:M | grad(sum((W x - y) .* (W x - y))/2, x) | W' (W x - y)",
                "x:K | jacobian(softmax(x), x) | diag(softmax(x)) - outer(softmax(x), softmax(x))",
                "V:KxM W:MxD x:D y:K | grad(sum((V tanh(W x) - y) .* (V tanh(W x) - y))/2, W) "
                        + "| outer((V' (V tanh(W x) - y)) .* (1 - tanh(W x) .* tanh(W x)), x)",
            })
    void provedForAllSizes(String variables, String left, String right) {
        Decision decision = Formulas.decide(variables, left, right);
        assertEquals(Decision.Verdict.EQUAL, decision.verdict(), decision.toString());
        assertInstanceOf(AllSizesIdentity.class, decision.certificate());
        assertEquals(Strength.PROOF, decision.certificate().strength());
        // A size that no instance had shows no difference either.
        Formulas formulas = new Formulas(variables);
        Sizes large = new Sizes(Map.of("K", 5, "M", 4, "D", 3, "N", 4));
        assertNotEquals(
                Decision.Verdict.DIFFERENT,
                new Equality(Options.DEFAULT.at(List.of(large)))
                        .decide(formulas.read(left), formulas.read(right))
                        .verdict());
    }

    /** The gradient of batch normalisation, for every batch size (Ioffe and Szegedy 2015, section 3). */
    @Test
    void batchNormalisationForEveryBatchSize() {
        Decision decision = Formulas.decide(
                "x:B g:B e::positive j:B:index",
                "grad(sum(i, g[i]*(x[i]-mean(x))/sqrt(var(x)+e)), x)[j]",
                "(g[j]-mean(g)-(x[j]-mean(x))/(var(x)+e)*sum(i, g[i]*(x[i]-mean(x)))/B)/sqrt(var(x)+e)");
        assertInstanceOf(AllSizesIdentity.class, decision.certificate());
    }

    /** Hypotheses of the theorem that fail: indices as numbers, parts of an axis, products over an axis. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "x:K | sum(i, x[i]*i) + sum(x) | sum(i, x[i]*(i+1))",
                "x:K | sum(i=1..K, x[i]) + sum(j, 1[j<=2]*x[j]) | sum(x) + x[1] + x[2]",
                "x:K | prod(i, 2*x[i]) | 2^K*prod(i, x[i])",
                "x:K | max(i, x[i]) + 1 | max(i, x[i] + 1)",
            })
    void provedAtSomeSizesWhereTheTheoremDoesNotApply(String variables, String left, String right) {
        Decision decision = Formulas.decide(variables, left, right);
        assertEquals(Decision.Verdict.EQUAL, decision.verdict(), decision.toString());
        assertEquals(Strength.SIZES, decision.certificate().strength());
    }

    /** These are equal at the sizes in the third column, so that those sizes alone would show nothing. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "x:K | sum(i, x[i]*(i-1)*(i-2)) | 0 | 1 and 2",
                "x:K | sum(x)^2 | sum(x .* x) | 1",
                "x:K | var(x) | 0 | 1",
                "x:K | sum(softmax(x)) | K | 1",
                "x:K | sum(x)^3 - 3*sum(x)*sum(x .* x) + 2*sum(x .* x .* x) | 0 | 1 and 2",
                "x:K | sum(x)^4-6*sum(x)^2*sum(x.*x)+3*sum(x.*x)^2+8*sum(x)*sum(x.*x.*x)-6*sum(x.*x.*x.*x) | 0 | 1, 2, 3",
                "A:NxN B:NxN | A B | B A | 1",
                "A:NxN | A | A' | 1",
                "W:MxD x:D | sum(W x)/M | sum(W x)/D | equal M and D",
            })
    void differentAtTheRightSizes(String variables, String left, String right, String sizes) {
        assertEquals(
                Decision.Verdict.DIFFERENT,
                Formulas.decide(variables, left, right).verdict(),
                sizes);
    }

    /** e₃ vanishes for fewer than three numbers; its degree 3 asks for four sizes. */
    @Test
    void theDegreeCountsTheSums() {
        Formulas formulas = new Formulas("x:K");
        SmallModel.Result result = SmallModel.of(
                formulas.read("sum(x)^3 + 2*sum(x .* x .* x)"),
                formulas.read("3*sum(x)*sum(x .* x)"),
                false,
                100,
                lemma -> false);
        SmallModel model = ((SmallModel.Applies) result).model();
        assertEquals(3, model.degrees().get("K"));
        assertEquals(4, model.instances().size());
    }

    /** Two free indices coincide or not; with one of them fixed there is one instance less to the bottom. */
    @Test
    void patternsOfFreeIndicesAreTriedApart() {
        Formulas formulas = new Formulas("x:K i:K:index j:K:index");
        SmallModel.Result result = SmallModel.of(
                formulas.read("x[i]*x[j]*sum(x)"), formulas.read("x[j]*sum(x)*x[i]"), false, 100, lemma -> false);
        SmallModel model = ((SmallModel.Applies) result).model();
        // i = j at K = 1, 2 and i ≠ j at K = 2, 3.
        assertEquals(4, model.instances().size());
    }
}
