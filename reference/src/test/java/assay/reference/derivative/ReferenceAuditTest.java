package assay.reference.derivative;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.reference.decide.Equality;
import assay.reference.derivative.ReferenceAudit.Outcome;
import assay.reference.expression.Sizes;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReferenceAuditTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            x*sigma(1.702*x)                            | x | x:
            sum(k, (sum(j, W[k,j]*x[j])-y[k])^2)        | W | W:mxn x:n y:m
            -sum(k, t[k]*log(softmax(V sigma(W x + b))[k])) | W | t:K:one-hot V:Kxm W:mxn x:n b:m
            softmax(z)                                  | z | z:K
            relu(W x + b)                               | x | W:mxn x:n b:m
            max(j, x[j])                                | x | x:4
            W x                                         | W | W:mxn x:n
            (x-mean(x))/sqrt(var(x)+1/100)              | x | x:3
            det(A)                                      | A | A:3x3
            """)
    void everyReferencePasses(String f, String x, String variables) {
        ReferenceAudit audit = ReferenceAudit.of(
                new Claimed(f, x, "0", variables).subject(), DerivativeLayout.NUMERATOR, new Equality());
        assertTrue(audit.isComplete(), audit::toString);
        assertEquals(4, audit.checks().size());
    }

    /** A reference with a slip in it fails every check but the control. */
    @ParameterizedTest
    @CsvSource({"1", "1/10^12"})
    void aBrokenReferenceFails(String slip) {
        Claimed claimed = new Claimed(
                "softmax(z)",
                "z",
                "tabulate(k=1..3, i=1..3, softmax(z)[k]*(delta[k,i]-softmax(z)[i])+delta[k,1]*delta[i,2]*" + slip + ")",
                "z:3");
        ReferenceAudit audit = ReferenceAudit.of(
                new DerivativePoint(claimed.subject(), claimed.g(), DerivativeLayout.NUMERATOR, Sizes.NONE, Map.of()));
        assertFalse(audit.holds());
        assertEquals(
                List.of(Outcome.FAILED, Outcome.FAILED, Outcome.FAILED, Outcome.PASSED),
                audit.checks().stream().map(ReferenceAudit.Check::outcome).toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"floor(x)*x | x", "log(-1-x^2) | x"})
    void whatCannotBeCheckedIsOpenOrPasses(String f, String x) {
        ReferenceAudit audit =
                ReferenceAudit.of(new Claimed(f, x, "0", "").subject(), DerivativeLayout.NUMERATOR, new Equality());
        assertTrue(audit.holds(), audit::toString);
    }
}
