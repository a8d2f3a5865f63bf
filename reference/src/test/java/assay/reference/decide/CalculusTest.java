package assay.reference.decide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.reference.certify.CertificateReader;
import assay.reference.certify.Check;
import assay.reference.certify.Checker;
import assay.reference.certify.Claim;
import assay.reference.certify.Counterexample;
import assay.reference.certify.SameProgram;
import assay.reference.expression.Expression;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Integrals and limits: closed forms that were found by hand and with another computer algebra system. */
class CalculusTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // Steps, and forms of ReLU.
                "integral(t, -inf, x, H(t))                     | relu(x)",
                "integral(t, -inf, x, H(t))                     | x*H(x)",
                "integral(t, 0, x, H(t))                        | max(0, x)",
                "integral(t, -inf, inf, H(t)*H(x-t))            | relu(x)",
                "integral(t, x, 0, H(-t))                       | relu(-x)",
                "integral(t, a, b, H(t-c))                      | relu(b-c)-relu(a-c)",
                "\\int_{-\\infty}^{x} H(t)\\,dt                 | \\max(0, x)",
                "integral(t, -inf, inf, 1[t==0])                | 0",
                // Piecewise polynomials, with bounds in any order and a name that is bound and free.
                "integral(t, a, b, 1)                           | b-a",
                "integral(t, a, b, abs(t))                      | (b*abs(b)-a*abs(a))/2",
                "integral(t, 0, t, t)                           | t^2/2",
                "integral(t, 0, 1, max(t, 1-t))                 | 3/4",
                "integral(t, -inf, inf, relu(1-abs(t-x)))       | 1",
                "integral(t, 0, 1, relu(a*t-b)) | cases(a==0: relu(-b), a!=0: (relu(a-b)^2-relu(-b)^2)/(2*a))",
                "integral(s, 0, x, integral(t, 0, s, H(t-1)))   | relu(x-1)^2/2",
                "integral(t, 0, 1, x/x)                         | x/x",
                "integral(t, 0, 1, log(x))                      | log(x)",
                "integral(t, -inf, inf, 0)                      | 0",
                // Exponentials.
                "integral(t, 0, inf, exp(-t))                   | 1",
                "integral(t, inf, 0, exp(-t))                   | -1",
                "integral(t, 0, inf, t^5*exp(-2*t))             | 15/8",
                "integral(t, 0, inf, exp(-a*t))                 | cases(a > 0: 1/a)",
                "integral(t, -inf, inf, exp(-abs(t-x)))         | 2",
                "integral(t, -inf, x, exp(t)*t)                 | exp(x)*(x-1)",
                "integral(t, x, inf, exp(-t)*relu(t))           | cases(x > 0: (x+1)*exp(-x), otherwise: 1)",
                "integral(t, 0, x, t^2*exp(-a*t)) | cases(a==0: x^3/3, a!=0: 2/a^3-exp(-a*x)*(x^2/a+2*x/a^2+2/a^3))",
                // With derivatives and limits.
                "grad(integral(t, 0, x, t^2), x)                | x^2",
                "integral(t, 0, 1, lim(k, inf, sigma(k*t)))     | 1",
                "integral(t, -1, 1, lim(k, inf, tanh(k*(t-x)))) | cases(x>1: -2, x<-1: 2, otherwise: -2*x)",
            })
    void integralsHaveTheirClosedForms(String left, String right) {
        assertEqual("", left, right);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // Cases by the sign of what is symbolic.
                "lim(k, inf, 1/(1+exp(-k*x)))                   | H(x)",
                "\\lim_{k\\to\\infty} \\frac{1}{1+e^{-kx}}      | H(x)",
                "lim(k, inf, 1/(1+exp(-k*x)))                   | cases(x>0: 1, x==0: 1/2, x<0: 0)",
                "lim(k, inf, tanh(k*x))                         | sign(x)",
                "lim(k, inf, softplus(k*x)/k)                   | relu(x)",
                "lim(k, inf, softmax(k*[1, 2, 2]))              | [0, 1/2, 1/2]",
                "lim(k, inf, softmax(k*[x, y]))                 | [H(x-y), H(y-x)]",
                "lim(k, inf, softmax(k*[x, y, z]))[1] | "
                        + "cases(x>max(y,z): 1, x<max(y,z): 0, y==z: 1/3, otherwise: 1/2)",
                "lim(c, 0, softmax(c*[x, y, z]))                | [1/3, 1/3, 1/3]",
                "lim(k, inf, log(exp(k*x)+exp(k*y)+exp(k*z))/k) | max(x, y, z)",
                "lim(k, inf, (exp(k)+exp(x*k))/(exp(k)+1))      | cases(x<1: 1, x==1: 2)",
                // Growth.
                "lim(k, inf, (k^2+1)/(2*k^2-k))                 | 1/2",
                "lim(k, inf, sqrt(k^2+k)-k)                     | 1/2",
                "lim(k, inf, k^x*exp(-k))                       | 0",
                "lim(k, inf, k^(1/k))                           | 1",
                "lim(k, inf, (1+x/k)^k)                         | exp(x)",
                "lim(k, inf, log(log(k))/log(k))                | 0",
                "lim(k, inf, asinh(k)-log(2*k))                 | 0",
                "lim(k, inf, atan(k))                           | pi/2",
                "lim(k, -inf, erf(k))                           | -1",
                "lim(k, inf, gelu(k)-k)                         | 0",
                "lim(k, inf, sin(k)/k)                          | 0",
                "lim(k, inf, floor(k)/k)                        | 1",
                // At points and from sides.
                "lim(e, 0, max(0, e)/e, right)                  | 1",
                "lim(e, 0, max(0, e)/e, left)                   | 0",
                "\\lim_{\\epsilon\\to0^+} \\frac{\\max(0,\\epsilon)}{\\epsilon} | 1",
                "lim(e, 0, min(e, 0)/e+max(e, 0)/e)             | 1",
                "lim(e, 0, sin(e)/e)                            | 1",
                "lim(e, 0, (exp(e)-1)/e)                        | 1",
                "lim(e, 0, (e-sin(e))/e^3)                      | 1/6",
                "lim(e, 0, (tanh(e)-e)/e^3)                     | -1/3",
                "lim(e, 0, (1+a*e)^(1/e))                       | exp(a)",
                "lim(e, 0, e*log(e), right)                     | 0",
                "lim(e, 0, e*sin(1/e))                          | 0",
                "lim(e, 0, exp(-1/e), right)                    | 0",
                "lim(e, x, (e^2-x^2)/(e-x))                     | 2*x",
                "lim(e, pi, sin(e)/(e-pi))                      | -1",
                "lim(e, 0, 1[e==0])                             | 0",
                "lim(e, 2, floor(e), left)                      | 1",
                "lim(x, x, x^2)                                 | x^2",
                // Difference quotients.
                "lim(e, 0, (relu(x+e)-relu(x))/e)               | cases(x>0: 1, x<0: 0)",
                "lim(e, 0, (max(x+e, y)-max(x, y))/e)           | cases(x>y: 1, x<y: 0)",
                "lim(e, 0, (sigma(x+e)-sigma(x))/e)             | sigma(x)*(1-sigma(x))",
                "lim(e, 0, (gelu(x+e)-gelu(x))/e)               | grad(gelu(x), x)",
                "lim(e, 0, ((x+e)^3-x^3)/e)                     | 3*x^2",
                "lim(e, 0, (abs(x+e)-abs(x-e))/(2*e))           | sign(x)",
                "lim(h, 0, lim(k, 0, (sin(x+h+k)-sin(x+h))/k))  | cos(x)",
                "lim(k, inf, 1/x+1/k)                           | 1/x",
                "lim(k, inf, grad(log(1+exp(k*x))/k, x))        | H(x)",
            })
    void limitsHaveTheirValues(String left, String right) {
        assertEqual("", left, right);
    }

    /** A sequence of whole numbers; a positive variable, which tends to 0 from the right. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "n::positive-integer | lim(n, inf, (-1)^n/n)        | 0",
                "n::positive-integer | lim(n, inf, (1+1/n)^n)       | exp(1)",
                "e::positive         | lim(e, 0, max(0, e)/e)       | 1",
                "x::positive         | lim(e, 0, (log(x+e)-log(x))/e) | 1/x",
                "x:K:real            | lim(c, 0, softmax(c*x))      | ones(K)/K",
            })
    void domainsOfVariablesCount(String variables, String left, String right) {
        assertEqual(variables, left, right);
    }

    /** What is nearly right, and values where there is none. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "integral(t, -inf, x, H(t))          | x",
                "integral(t, -1, x, H(t))            | relu(x)+1",
                "integral(t, 0, 1, t)                | 1",
                "integral(t, x, 0, H(-t))            | relu(x)",
                "integral(t, -inf, inf, H(t))        | relu(x)",
                "integral(t, -inf, inf, t)           | 0",
                "integral(t, -inf, x, 1)             | x",
                "integral(t, 0, 1, cases(t>1/2: 1/(x-x), t<=1/2: 1)) | 1",
                "integral(t, 0, inf, exp(-a*t))      | -1/a",
                "lim(k, inf, 1/(1+exp(-k*x)))        | 1",
                "lim(k, inf, 1/(1+exp(k*x)))         | H(x)",
                "lim(e, 0, max(0, e)/e, left)        | 1",
                "lim(e, 0, max(0, e)/e)              | 1",
                "lim(e, 0, max(0, e)/e)              | 1/2",
                "lim(e, 0, abs(e)/e)                 | 0",
                "lim(e, 0, 1/e)                      | 0",
                "lim(e, 0, exp(-1/e))                | 0",
                "lim(e, 0, 1[e>0])                   | 0",
                "lim(e, 2, floor(e))                 | 2",
                "lim(k, inf, k)                      | 1",
                "lim(k, inf, logsumexp(k*[x, y])/k)  | min(x, y)",
                "lim(e, 0, (sin(e)-e)/e^3)           | 1/6",
                "lim(k, inf, (1+1/k)^k)              | 1",
            })
    void wrongClosedFormsAreRefuted(String left, String right) {
        assertDifferent(left, right);
    }

    /** The two sides differ at x = 0 only. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "grad(integral(t, -inf, x, H(t)), x)     | H(x)    | DOMAIN",
                "lim(e, 0, (relu(x+e)-relu(x))/e)        | H(x)    | DOMAIN",
                "lim(e, 0, (abs(x+e)-abs(x))/e)          | sign(x) | DOMAIN",
                "lim(k, inf, 1/(1+exp(-k*x)))            | 1[x>0]  | NULL_SET",
            })
    void exceptionsAreNamed(String left, String right, Except except) {
        Decision decision = Formulas.decide("", left, right);
        Decision.Equal equal = assertInstanceOf(Decision.Equal.class, decision, left);
        assertEquals(except, equal.except());
        assertEquals("0", equal.witness().orElseThrow().at().get("x").toString());
    }

    /** Open, though some have a value: oscillation, conventions, and forms that no rule covers. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "lim(k, inf, sin(k))                 | 0",
                "lim(e, 0, sin(1/e))                 | 0",
                "lim(e, 0, sqrt(e))                  | 0",
                "lim(k, inf, (-1)^k/k)               | 0",
                "lim(k, inf, exp(-exp(k)))           | 0",
                "lim(k, inf, floor(k)-k)             | 0",
                "lim(x, pi/2, tan(x))                | 0",
                "lim(k, inf, k^(10^9)*exp(-k))       | 0",
                "integral(t, 0, x, 1/t)              | log(x)",
                "integral(t, 0, x, floor(t))         | 0",
                "integral(t, 0, 1, exp(-t^2))        | 1",
                "integral(t, 0, 1, abs(t^2-x))       | 1",
                "integral(t, 1, 1, 1/t)              | 0",
                "integral(t, inf, inf, exp(-t))      | 0",
                "integral(t, 0, 1/0, 1)              | 0",
                "integral(t, 0, 1, t^(10^8))         | 0",
                "integral(t, 0, 1, max(a,t,b,c*t,d-t,2*t-1)*max(a,b*t)) | 0",
            })
    void whatNoRuleCoversStaysOpen(String left, String right) {
        assertEquals(
                Decision.Verdict.UNDECIDED, Formulas.decide("", left, right).verdict(), left);
        assertEquals(
                Decision.Verdict.UNDECIDED, Formulas.decide("", right, left).verdict(), left);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "n::integer          | lim(n, 3, n)                  | 3",
                "p::probability      | lim(p, inf, p)                | 3",
                "p::probability      | lim(p, 1, p)                  | 1",
                "e::positive         | lim(e, 0, e, left)            | 0",
                "n::positive-integer | lim(n, inf, (-1)^n)           | 0",
                "n::integer          | integral(n, 0, 1, n)          | 1/2",
            })
    void variablesThatCannotTendThereStayOpen(String variables, String left, String right) {
        assertEquals(
                Decision.Verdict.UNDECIDED,
                Formulas.decide(variables, left, right).verdict(),
                left);
    }

    /** One side has a value nowhere: it differs from what has one, and nothing is said of two such sides. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1/(x-x)                              | x",
                "log(-1)                              | 1",
                "log(-1-x^2)                          | x",
                "sqrt(-1-x^2)                         | log(x)",
                "cases(x>0: 1/(x-x), x<=0: log(-1))   | x",
                "[1/(x-x), x]                         | [1, x]",
                "inf                                  | 1",
                "1/(sin(x)^2 + cos(x)^2 - 1)          | x",
                "log(sin(x)^2 + cos(x)^2 - 1)         | x",
                "((x+1)^2 - x^2 - 2*x - 1)^(-2)       | x",
                "1/(1/x - 1/x)                        | 5",
                "0/(sin(x)^2 + cos(x)^2 - 1)          | 5",
                "0/(sin(x)^2 + cos(x)^2 - 1) + 0*log(x) | 5",
                "x*tan(pi/2)                          | x",
                "1/sin(pi)                            | 1",
                "1/(exp(log(2)) - 2)                  | 1",
                "if(x > 0, 1/(x-x), 1/(sin(x)^2 + cos(x)^2 - 1)) | x",
            })
    void whatHasNoValueAnywhereIsDifferent(String left, String right) {
        assertDifferent(left, right);
        Decision.Different decision = (Decision.Different) Formulas.decide("", left, right);
        assertEquals(Counterexample.Place.NOWHERE, decision.certificate().place());
    }

    @Test
    void twoSidesWithoutAnyValueStayOpen() {
        assertEquals(
                Decision.Verdict.UNDECIDED,
                Formulas.decide("", "log(-1)", "1/(x-x)").verdict());
        assertEquals(
                Decision.Verdict.UNDECIDED,
                Formulas.decide("", "lim(k, inf, k)", "inf").verdict());
    }

    /** A side that has values elsewhere is not undefined everywhere, whatever a certificate says. */
    @Test
    void aFalseClaimOfNoValueAnywhereIsRejected() {
        Formulas formulas = new Formulas("");
        Expression left = formulas.read("x/x");
        Expression right = formulas.read("1");
        Decision.Equal decision = (Decision.Equal) new Equality().decide(left, right);
        Counterexample witness = decision.witness().orElseThrow();
        Checker checker = new Checker(left, right);
        assertEquals(new Check.Valid(Claim.DIFFERENT), checker.check(witness));
        assertInstanceOf(Check.Rejected.class, checker.check(witness.nowhere()));
    }

    /** A divisor that is zero in one branch only, or at some points only. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "if(x > 0, 1/(sin(x)^2 + cos(x)^2 - 1), x) | x",
                "x/sin(pi*x)                               | x/sin(pi*x)*1",
                "if(sin(x)^2 + cos(x)^2 == 1, x, 1/0)      | x",
            })
    void whatHasAValueSomewhereIsNotSaidToHaveNone(String left, String right) {
        Decision decision = Formulas.decide("", left, right);
        assertFalse(
                decision instanceof Decision.Different different
                        && different.certificate().place() == Counterexample.Place.NOWHERE,
                decision.toString());
    }

    /** The proof that a divisor is zero belongs to the certificate. */
    @Test
    void aFalseZeroIsRejected() {
        Formulas formulas = new Formulas("");
        Expression left = formulas.read("1/(sin(x)^2 + cos(x)^2 - 1)");
        Expression right = formulas.read("x");
        Counterexample point = ((Decision.Different) new Equality().decide(left, right)).certificate();
        assertEquals(1, point.zeros().size());
        Checker checker = new Checker(left, right);
        assertEquals(new Check.Valid(Claim.DIFFERENT), checker.check(point));
        Counterexample.Zero zero = point.zeros().get(0);
        for (int other = 0; other < 12; other++) {
            if (other != zero.instruction()) {
                assertInstanceOf(
                        Check.Rejected.class,
                        checker.check(with(point, List.of(new Counterexample.Zero(other, zero.certificate())))));
            }
        }
        assertInstanceOf(Check.Rejected.class, checker.check(with(point, List.of())));
        assertInstanceOf(Check.Rejected.class, checker.check(with(point, List.of(zero, zero))));
        assertInstanceOf(
                Check.Rejected.class,
                checker.check(with(point, List.of(new Counterexample.Zero(zero.instruction(), new SameProgram())))));
        assertInstanceOf(
                Check.Rejected.class, new Checker(formulas.read("1/(sin(x)^2 + cos(x)^2 - 2)"), right).check(point));
    }

    private static Counterexample with(Counterexample point, List<Counterexample.Zero> zeros) {
        return new Counterexample(
                point.place(), point.sizes(), point.at(), point.entry(), point.left(), point.right(), zeros);
    }

    private static void assertEqual(String variables, String left, String right) {
        Formulas formulas = new Formulas(variables);
        Expression a = formulas.read(left);
        Expression b = formulas.read(right);
        for (boolean swapped : new boolean[] {false, true}) {
            Expression first = swapped ? b : a;
            Expression second = swapped ? a : b;
            Decision decision = new Equality().decide(first, second);
            assertEquals(Decision.Verdict.EQUAL, decision.verdict(), left + ": " + decision);
            Map<String, Object> written = decision.certificate().toMap();
            assertEquals(
                    new Check.Valid(Claim.EQUAL),
                    new Checker(first, second).check(CertificateReader.read(written)),
                    left);
        }
    }

    private static void assertDifferent(String left, String right) {
        Formulas formulas = new Formulas("");
        Expression a = formulas.read(left);
        Expression b = formulas.read(right);
        for (boolean swapped : new boolean[] {false, true}) {
            Expression first = swapped ? b : a;
            Expression second = swapped ? a : b;
            Decision.Different decision =
                    assertInstanceOf(Decision.Different.class, new Equality().decide(first, second), left);
            Map<String, Object> written = decision.certificate().toMap();
            Checker checker = new Checker(first, second);
            assertEquals(new Check.Valid(Claim.DIFFERENT), checker.check(CertificateReader.read(written)), left);
            Check opposite = new Checker(first, first).check(decision.certificate());
            assertFalse(opposite instanceof Check.Valid, left);
            assertTrue(decision.certificate().place() != Counterexample.Place.DEFINEDNESS, left);
        }
    }
}
