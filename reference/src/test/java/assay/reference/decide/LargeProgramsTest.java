package assay.reference.decide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.reference.certify.Certificate;
import assay.reference.certify.CertificateReader;
import assay.reference.certify.Check;
import assay.reference.certify.Checker;
import assay.reference.certify.Claim;
import assay.reference.certify.StepwiseIdentity;
import assay.reference.certify.Strength;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Identities of long programs, proved by equal parts, with their certificates. */
class LargeProgramsTest {
    private static final String GRADIENT = "outer((V'@(V@tanh(U@x)-y)).*(1-tanh(U@x).*tanh(U@x)),x)";

    private static String sizes(int n) {
        return "U:" + n + "x" + n + " V:" + n + "x" + n + " x:" + n + " y:" + n;
    }

    private static Check check(Formulas formulas, String left, String right, Certificate certificate) {
        return new Checker(formulas.read(left), formulas.read(right)).check(certificate);
    }

    private static void assertStepwise(String variables, String left, String right) {
        Decision decision = Formulas.decide(variables, left, right);
        assertEquals(Decision.Verdict.EQUAL, decision.verdict(), decision.toString());
        assertInstanceOf(StepwiseIdentity.class, decision.certificate());
        Certificate read = CertificateReader.read(decision.certificate().toMap());
        assertEquals(new Check.Valid(Claim.EQUAL), check(new Formulas(variables), left, right, read));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 10, 50})
    void gradientsOfTwoLayers(int n) {
        assertStepwise(sizes(n), GRADIENT, "(diag(1-tanh(U@x).*tanh(U@x))@V'@(V@tanh(U@x)-y))@x'");
        assertStepwise(sizes(n), GRADIENT, "grad(norm(V@tanh(U@x)-y)^2/2,U)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(diag(1-tanh(U@x).*tanh(U@x))@V@(V@tanh(U@x)-y))@x'",
                "(diag(1+tanh(U@x).*tanh(U@x))@V'@(V@tanh(U@x)-y))@x'",
                "(diag(1-tanh(U@x).*tanh(U@x))@V'@(V@tanh(U@x)+y))@x'",
                "outer(V'@(V@tanh(U@x)-y),x)",
                "outer(x,(V'@(V@tanh(U@x)-y)).*(1-tanh(U@x).*tanh(U@x)))",
                "grad(norm(V@tanh(U@x)-y)^2,U)",
                "grad(norm(V@tanh(U@x)-y),U)",
            })
    void wrongGradients(String wrong) {
        for (int n : new int[] {2, 10}) {
            assertEquals(
                    Decision.Verdict.DIFFERENT,
                    Formulas.decide(sizes(n), GRADIENT, wrong).verdict());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 60})
    void sumsOfManyFractions(int n) {
        String variables = "x:" + n + " y:" + n;
        assertStepwise(variables, "sum(i,sigmoid(x[i])*y[i])", "sum(i,(1+tanh(x[i]/2))*y[i]/2)");
        assertEquals(
                Decision.Verdict.DIFFERENT,
                Formulas.decide(variables, "sum(i,sigmoid(x[i])*y[i])", "sum(i,(1+tanh(x[i]/2))*y[i])")
                        .verdict());
    }

    /** Six hundred variables and three hundred functions, multiplied out. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "norm(x-y)^2 | norm(x)^2-2*dot(x,y)+norm(y)^2",
                "sum(i,sin(x[i])^2) | 300-sum(i,cos(x[i])^2)",
                "sum(i,log(exp(x[i])*2)) | 300*log(2)+sum(x)",
            })
    void sumsOfHundredsOfTerms(String pair) {
        String[] sides = pair.split(" \\| ");
        Decision decision = Formulas.decide("x:300 y:300", sides[0], sides[1]);
        assertEquals(Decision.Verdict.EQUAL, decision.verdict(), decision.toString());
        assertEquals(Strength.PROOF, decision.certificate().strength());
        assertEquals(
                Decision.Verdict.DIFFERENT,
                Formulas.decide("x:300 y:300", sides[0], sides[1] + "+y[300]/10^6")
                        .verdict());
    }

    /** A shared value that is undefined somewhere is no free variable where only one side needs it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sum(i,log(x[i])-log(x[i])) | 0*sum(x) | 12",
                "sum(i,if(x[i]>1,log(x[i]),0)*0) | sum(i,0*log(x[i])) | 9",
                "sum(i,y[i]*log(x[i])-y[i]*log(x[i])) | 0*sum(y) | 12",
                "sum(i,y[i]*log(x[i])) | sum(i,if(x[i]>0,log(x[i])*y[i],0)) | 12",
                "sum(i,if(y[i]>0,1/x[i],0)) | sum(i,if(y[i]>0,1/x[i],0/x[i])) | 9",
            })
    void definednessIsNotCutAway(String left, String right, int large) {
        for (int n : new int[] {2, large}) {
            String variables = "x:" + n + " y:" + n;
            assertNotEquals(
                    Decision.Verdict.EQUAL,
                    Formulas.decide(variables, left, right).verdict());
            assertNotEquals(
                    Decision.Verdict.EQUAL,
                    Formulas.decide(variables, right, left).verdict());
        }
    }

    /** The entries of a simplex stay together when some of them are cut away. */
    @Test
    void jointDomainsStayWhole() {
        String variables = "t:12:simplex z:12";
        assertStepwise(variables, "-dot(t,logsoftmax(z))", "logsumexp(z)-dot(t,z)");
        assertNotEquals(
                Decision.Verdict.EQUAL,
                Formulas.decide(variables, "sum(i=1..11,t[i])*sum(z)", "sum(z)").verdict());
    }

    @ParameterizedTest
    @ValueSource(strings = {"norm(x)^2 | x'@x", "norm(x)^4 | (x'@x)^2", "norm(x)*norm(x) | dot(x,x)"})
    void powersOfNorms(String pair) {
        String[] sides = pair.split(" \\| ");
        assertEquals(
                Decision.Verdict.EQUAL,
                Formulas.decide("x:3", sides[0], sides[1]).verdict());
        assertEquals(
                Decision.Verdict.EQUAL,
                Formulas.decide("x:3", "grad(" + sides[0] + ",x)", "grad(" + sides[1] + ",x)")
                        .verdict());
    }

    /** The square of a root of what may be negative is not its base. */
    @Test
    void squaresOfRootsKeepTheirDomain() {
        assertNotEquals(
                Decision.Verdict.EQUAL, Formulas.decide("", "sqrt(x)^2", "x").verdict());
        assertNotEquals(
                Decision.Verdict.EQUAL,
                Formulas.decide("x:3", "sqrt(sum(x))^2", "sum(x)").verdict());
    }

    @Test
    void alteredMergesAreRejected() {
        String variables = sizes(3);
        String right = "(diag(1-tanh(U@x).*tanh(U@x))@V'@(V@tanh(U@x)-y))@x'";
        Certificate proof = Formulas.decide(variables, GRADIENT, right).certificate();
        int altered = 0;
        for (Map<String, Object> change : Alterations.of(proof.toMap())) {
            altered++;
            assertTrue(isRejected(variables, right, change), change.toString());
        }
        assertTrue(altered > 10, "only " + altered + " changes");
        for (String wrong : new String[] {
            "(diag(1+tanh(U@x).*tanh(U@x))@V'@(V@tanh(U@x)-y))@x'",
            "(diag(1-tanh(U@x).*tanh(U@x))@V@(V@tanh(U@x)-y))@x'"
        }) {
            assertInstanceOf(Check.Rejected.class, check(new Formulas(variables), GRADIENT, wrong, proof));
        }
    }

    private static boolean isRejected(String variables, String right, Map<String, Object> change) {
        try {
            Certificate read = CertificateReader.read(change);
            return check(new Formulas(variables), GRADIENT, right, read) instanceof Check.Rejected;
        } catch (IllegalArgumentException unreadable) {
            return true;
        }
    }
}
