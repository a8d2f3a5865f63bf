package assay.reference.decide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Identities that are too large to be multiplied out: equal up to a tiny error, and never where they differ. */
class ProbabilityTest {
    private static final String LARGE = "(a+b+c+d+e+f)^12*(a-b)";
    private static final String SAME = "(f+e+d+c+b+a)^11*(a^2-b^2+(c+d+e+f)*(a-b))";

    private static Check check(String variables, String left, String right, Certificate certificate) {
        Formulas formulas = new Formulas(variables);
        return new Checker(formulas.read(left), formulas.read(right)).check(certificate);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | " + LARGE + " | " + SAME,
                "'' | ((a+b+c+d)^10+1)^3 | 1+3*(a+b+c+d)^10+3*(a+b+c+d)^20+(a+b+c+d)^30",
                "'' | (x+y+z+w)^60 | ((x+y)^2+2*(x+y)*(z+w)+(z+w)^2)^30",
                "A:5x5 B:5x5 | det(A@B) | det(A)*det(B)",
                "x:1000 y:1000 | sum(i,(x[i]+y[i])^2) | sum(i,x[i]^2)+2*sum(i,x[i]*y[i])+sum(i,y[i]^2)",
                "'' | exp(" + LARGE + ")*sin(x) | exp(" + SAME + ")*sin(x)",
                "'' | relu(" + LARGE + ") | relu(" + SAME + ")",
                "'' | (sin(y)+b+c+d+e+f)^12*(sin(y)-b) | (f+e+d+c+b+sin(y))^11*(sin(y)^2-b^2+(c+d+e+f)*(sin(y)-b))",
                "'' | (a+b+c+d+e+f)^12*(a-b)/(1+x^2) | " + SAME + "/(x^2+1)",
                "'' | (a+b+c+d+e+f)^12*(a-b)/(x-y) | " + SAME + "/(x-y)",
            })
    void largeIdentitiesAreEqual(String variables, String left, String right) {
        Decision decision = Formulas.decide(variables, left, right);
        assertEquals(Decision.Verdict.EQUAL, decision.verdict(), decision.toString());
        assertEquals(Strength.PROBABILITY, decision.certificate().strength());
        assertEquals(decision, Formulas.decide(variables, left, right));
        Certificate read = CertificateReader.read(decision.certificate().toMap());
        assertEquals(decision.certificate(), read);
        assertEquals(new Check.Valid(Claim.EQUAL), check(variables, left, right, read));
    }

    /** What can be multiplied out is proved. */
    @Test
    void proofsComeFirst() {
        Decision decision = Formulas.decide("", "(a+b+c)^5*(a-b)", "(a+b+c)^4*(a^2-b^2+c*(a-b))");
        assertEquals(Strength.PROOF, decision.certificate().strength());
    }

    /** The second ones vanish modulo 2^61 − 1, the third modulo 2^127 − 1; the last two at every small integer point. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1",
                "a*b",
                "f^13",
                "x/10^30",
                "2305843009213693951",
                "2305843009213693951*a",
                "2305843009213693951^3*a^7*b^6",
                "170141183460469231731687303715884105727*c",
                "a*(a-1)*(a+1)*(a-2)*(a+2)",
                "10^300*a*(a^2-1)*(b-a)*(b-c)",
            })
    void perturbedIdentitiesAreNotEqual(String difference) {
        for (String right : new String[] {SAME + "+" + difference, SAME + "-" + difference}) {
            assertNotEquals(
                    Decision.Verdict.EQUAL, Formulas.decide("", LARGE, right).verdict());
            assertNotEquals(
                    Decision.Verdict.EQUAL, Formulas.decide("", right, LARGE).verdict());
        }
    }

    /** One coefficient, one exponent, one entry. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | ((a+b+c+d)^10+1)^3 | 1+3*(a+b+c+d)^10+3*(a+b+c+d)^20+(a+b+c+d)^29*(a+b+c-d)",
                "A:5x5 B:5x5 | det(A@B) | det(A)*det(B)+A[1,1]-A[1,2]",
                "A:5x5 B:5x5 | det(A@B) | det(A)*det(B')*2",
                "'' | exp(" + LARGE + ") | exp(" + SAME + "+a)",
                "'' | relu(" + LARGE + ") | " + SAME,
            })
    void similarFormulasAreNotEqual(String variables, String left, String right) {
        assertNotEquals(
                Decision.Verdict.EQUAL, Formulas.decide(variables, left, right).verdict());
    }

    /** Equal values are not enough: both must be defined at the same points. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                LARGE + "*x/x | " + SAME,
                LARGE + "/x | " + SAME + "*y/(x*y)",
                LARGE + "/(x^2-1) | " + SAME + "/(x-1)/(x+1)/x*x",
                LARGE + "*log(x)^0 | " + SAME,
                LARGE + "+log(x)-log(x) | " + SAME,
                LARGE + "*0/(x-x) | 0",
            })
    void definednessIsNotGuessed(String left, String right) {
        assertNotEquals(Decision.Verdict.EQUAL, Formulas.decide("", left, right).verdict());
        assertNotEquals(Decision.Verdict.EQUAL, Formulas.decide("", right, left).verdict());
    }

    /** A degree with which the error would not be small. */
    @Test
    void hugeDegreesStayUndecided() {
        String huge = "(((a+b+c+d)^1000)^1000)^1000";
        Decision decision = Formulas.decide("", huge + "*(a+1)", "a*" + huge + "+" + huge);
        assertNotEquals(Decision.Verdict.DIFFERENT, decision.verdict());
        assertTrue(
                decision instanceof Decision.Undecided || decision.certificate().strength() == Strength.PROOF,
                decision.toString());
    }

    @Test
    void alteredCertificatesAreRejected() {
        String left = "((a+b+c+d)^10+1)^3";
        String right = "1+3*(a+b+c+d)^10+3*(a+b+c+d)^20+(a+b+c+d)^30";
        Certificate certificate = Formulas.decide("", left, right).certificate();
        StepwiseIdentity.Merge only =
                assertInstanceOf(StepwiseIdentity.class, certificate).merges().get(0);
        int altered = 0;
        for (Map<String, Object> change : Alterations.of(only.certificate().toMap())) {
            altered++;
            assertTrue(isRejected(left, right, only, change), change.toString());
        }
        assertTrue(altered > 8, "only " + altered + " changes");
        assertFalse(isRejected(left, right, only, only.certificate().toMap()));
        for (String other : new String[] {right + "+1", right + "+2305843009213693951*a", "2*" + right}) {
            assertTrue(isRejected(left, other, only, only.certificate().toMap()), other);
        }
    }

    private static boolean isRejected(
            String left, String right, StepwiseIdentity.Merge merge, Map<String, Object> change) {
        try {
            Certificate read = new StepwiseIdentity(List.of(new StepwiseIdentity.Merge(
                    merge.instruction(), merge.equal(), merge.cuts(), CertificateReader.read(change))));
            return check("", left, right, read) instanceof Check.Rejected;
        } catch (IllegalArgumentException unreadable) {
            return true;
        }
    }
}
