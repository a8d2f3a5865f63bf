package assay.reference.decide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.reference.certify.Certificate;
import assay.reference.certify.CertificateReader;
import assay.reference.certify.Check;
import assay.reference.certify.Checker;
import assay.reference.certify.Claim;
import assay.reference.certify.StepwiseIdentity;
import assay.reference.expression.Expression;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Every certificate survives being written and read, is accepted for its pair, and is rejected where it is false. */
class CertificatesTest {
    private static final List<LabelledPair> PAIRS = new ArrayList<>(LabelledPair.identities());

    static {
        String whole = "n::integer h::positive-integer s::positive-integer";
        PAIRS.add(new LabelledPair(whole, "floor(floor(n/2)/2)", "floor(n/4)", true, "", "nested floors"));
        PAIRS.add(new LabelledPair(whole, "floor(floor(n/2)/2)", "floor(n/3)", false, "n=3", "nested floors"));
        PAIRS.add(new LabelledPair(whole, "ceil(h/s)", "floor((h+s-1)/s)", true, "", "rounding up"));
        PAIRS.add(new LabelledPair(whole, "ceil(h/s)", "floor((h+s)/s)", false, "h=1 s=1", "rounding up"));
        PAIRS.add(new LabelledPair("", "floor(2*x)", "floor(x)+floor(x+1/2)", true, "", "real numbers"));
        PAIRS.add(new LabelledPair("", "floor(2*x)", "floor(x)+floor(x+1/3)", false, "x=1/2", "real numbers"));
        PAIRS.add(new LabelledPair("", "4*atan(1/5)-atan(1/239)+x", "pi/4+x", true, "", "Machin"));
        PAIRS.add(new LabelledPair("", "4*atan(1/5)-atan(1/239)+x", "pi/2+x", false, "x=1", "Machin"));
        PAIRS.add(new LabelledPair("", "grad(relu(x)^2, x)", "2*relu(x)", true, "", "smooth border"));
        PAIRS.add(new LabelledPair("", "grad(relu(x)^2, x)", "2*x", false, "x=-1", "smooth border"));
        String bounded = "x::(-1,1)";
        PAIRS.add(new LabelledPair(bounded, "tan(x)*cos(x)", "sin(x)", true, "", "no pole in the interval"));
        PAIRS.add(new LabelledPair(bounded, "tan(x)*cos(x)", "-sin(x)", false, "x=1/2", "no pole in the interval"));
        String nested = "min(if(y < min(2, y), sqrt(-1/3), z), x)";
        String branches = "-max(-2, -y)";
        PAIRS.add(new LabelledPair(
                "",
                nested,
                "min(if(y < " + branches + ", sqrt(-1/3), z), x)",
                true,
                "",
                "an empty cell without value"));
        PAIRS.add(new LabelledPair(
                "", nested, "min(if(y < " + branches + ", 1/3, 2*z), x)", false, "x=5 y=3 z=1", "another branch"));
        String power = "max(max(z^2, z), z^(-2))";
        String factor = "(z^2 + z + abs(z^2 - z))";
        PAIRS.add(new LabelledPair(
                "", power, "-min(-(1/2*" + factor + "), -1/z^2)", true, "", "a factor longer than its multiple"));
        PAIRS.add(new LabelledPair("", power, "-min(-" + factor + ", -1/z^2)", false, "z=2", "the half is lost"));
        // Inverse tangents, angles at parts of π, and signs by parity: right, and with a wrong multiple, sign or
        // factor.
        String[][] angles = {
            {"", "2*atan(tanh(x/2))", "asin(tanh(x))", "2*asin(tanh(x))", "x=1"},
            {"", "2*atan(tanh(x/2))", "2*atan(exp(x)) - pi/2", "2*atan(exp(x)) - pi", "x=1"},
            {"x::(-1,1)", "2*atan(x)", "asin(2*x/(1+x^2))", "asin(x/(1+x^2))", "x=1/2"},
            {
                "",
                "2*atan(x) + y",
                "if(abs(x) <= 1, asin(2*x/(1+x^2)) + y, sign(x)*pi - asin(2*x/(1+x^2)) + y)",
                "asin(2*x/(1+x^2)) + y",
                "x=2 y=1"
            },
            {"x::positive", "acos((1-x^2)/(1+x^2))", "2*atan(x)", "2*atan(1/x)", "x=2"},
            {"x::(-1,1) y::(-1,1)", "atan(x)+atan(y)", "atan((x+y)/(1-x*y))", "atan((x+y)/(1+x*y))", "x=1/2 y=1/2"},
            {"x::(0,1)", "atan((1-x)/(1+x))", "pi/4-atan(x)", "3*pi/4-atan(x)", "x=1/2"},
            {"", "atan(sqrt(3))+x", "pi/3+x", "pi/6+x", "x=1"},
            {"", "acos((1+sqrt(5))/4)+x", "pi/5+x", "2*pi/5+x", "x=1"},
            {"", "tan(pi/8)+x", "sqrt(2)-1+x", "sqrt(2)+1+x", "x=1"},
            {"", "sin(2*pi/5)+x", "sqrt(10+2*sqrt(5))/4+x", "sqrt(10-2*sqrt(5))/4+x", "x=1"},
            {"", "cos(pi/16)+x", "sqrt(2+sqrt(2+sqrt(2)))/2+x", "sqrt(2-sqrt(2+sqrt(2)))/2+x", "x=1"},
            {"", "grad(sqrt(x^4),x)", "2*x", "2*abs(x)", "x=-1"},
            {
                "c::positive",
                "if(sqrt(x^2+y^2) > c, c*x/sqrt(x^2+y^2), x)",
                "x/max(1, sqrt(x^2+y^2)/c)",
                "x/(1 + sqrt(x^2+y^2)/c)",
                "x=1 y=1 c=3"
            },
            {
                "c::positive x::positive",
                "x*min(1, c/sqrt(x^2+y^2))",
                "x/max(1, sqrt(x^2+y^2)/c)",
                "x/max(1, c/sqrt(x^2+y^2))",
                "x=1 y=1 c=3"
            },
            {"n::integer", "(-1)^(2*n)", "1", "-1", "n=1"},
            {"n::integer", "abs((-1)^n*x)", "abs(x)", "(-1)^n*abs(x)", "n=1 x=1"},
            {"n::integer", "(-1)^n*(-1)^n", "1", "(-1)^n", "n=1"},
            {"n::integer", "(-1)^(n*(n+1))", "1", "(-1)^n", "n=1"},
            {"n::integer m::integer", "(-1)^(n+m)", "(-1)^(n-m)", "(-1)^(n*m)", "n=1 m=2"},
            {"n::integer", "cos(x+pi*n)", "(-1)^n*cos(x)", "cos(x)", "n=1 x=1"},
            {"n::positive-integer", "(-x)^n", "(-1)^n*x^n", "-x^n", "n=2 x=3"},
            {"n::positive-integer", "n-2*floor(n/2)", "(1-(-1)^n)/2", "(1+(-1)^n)/2", "n=1"},
            {"n::integer", "(-1)^floor(n/2)", "cos(pi*n/2)+sin(pi*n/2)", "cos(pi*n/2)", "n=1"},
            {"", "(-1)^floor(x)*(-1)^floor(x)", "1", "(-1)^floor(x)", "x=3/2"},
        };
        for (String[] angle : angles) {
            PAIRS.add(new LabelledPair(angle[0], angle[1], angle[2], true, "", "angles"));
            PAIRS.add(new LabelledPair(angle[0], angle[1], angle[3], false, angle[4], "angles"));
        }
    }

    private static Claim claimOf(Decision decision) {
        if (decision instanceof Decision.Equal equal) {
            return switch (equal.except()) {
                case NONE -> Claim.EQUAL;
                case DOMAIN -> Claim.EQUAL_WHERE_DEFINED;
                case NULL_SET -> Claim.EQUAL_ALMOST_EVERYWHERE;
            };
        }
        return decision.verdict() == Decision.Verdict.DIFFERENT ? Claim.DIFFERENT : Claim.NOTHING;
    }

    private static Check check(LabelledPair pair, Certificate certificate) {
        return new Checker(pair.leftExpression(), pair.rightExpression()).check(certificate);
    }

    @Test
    void certificatesAreReadBackAndAccepted() {
        Equality equality = new Equality();
        for (LabelledPair pair : PAIRS) {
            Decision decision = equality.decide(pair.leftExpression(), pair.rightExpression());
            Certificate read =
                    CertificateReader.read(copy(decision.certificate().toMap()));
            assertEquals(decision.certificate().toMap(), read.toMap());
            assertEquals(new Check.Valid(claimOf(decision)), check(pair, read), pair.toString());
        }
    }

    @Test
    void exceptionsAreClaimedAsSuch() {
        for (String[] sides : new String[][] {{"1[x>0]", "1[x>=0]"}, {"x/x", "1"}, {"heaviside(x)", "1[x>0]"}}) {
            Formulas formulas = new Formulas("");
            Decision.Equal decision = (Decision.Equal) Formulas.decide("", sides[0], sides[1]);
            Checker checker = new Checker(formulas.read(sides[0]), formulas.read(sides[1]));
            assertEquals(new Check.Valid(claimOf(decision)), checker.check(decision.certificate()));
            assertEquals(
                    new Check.Valid(Claim.DIFFERENT),
                    checker.check(decision.witness().orElseThrow()));
        }
    }

    /** A proof by many merges is checked in a program that is numbered as the one in which it was found. */
    @Test
    void proofsByMergingAreAccepted() {
        Formulas formulas = new Formulas("x:4 eps::positive s:4:index r:4:index");
        Expression left = formulas.read("jacobian((x - mean(x))/sqrt(var(x) + eps), x)[s,r]");
        Expression right = formulas.read("(delta[s,r] - 1/4)/sqrt(var(x) + eps)"
                + " - (x[s] - mean(x))*(x[r] - mean(x))*(var(x) + eps)^(-3/2)/4");
        Decision decision = new Equality().decide(left, right);
        assertTrue(
                decision.certificate() instanceof StepwiseIdentity,
                decision.certificate().getClass().toString());
        assertTrue(((StepwiseIdentity) decision.certificate()).merges().size() > 1);
        assertEquals(new Check.Valid(Claim.EQUAL), new Checker(left, right).check(decision.certificate()));
    }

    /** The proof of the right variant does not fit the wrong one, and the point of the wrong one not the right one. */
    @Test
    void certificatesDoNotProveTheOpposite() {
        Equality equality = new Equality();
        for (int k = 0; k < PAIRS.size(); k += 2) {
            LabelledPair right = PAIRS.get(k);
            LabelledPair wrong = PAIRS.get(k + 1);
            Certificate proof = equality.decide(right.leftExpression(), right.rightExpression())
                    .certificate();
            Certificate point = equality.decide(wrong.leftExpression(), wrong.rightExpression())
                    .certificate();
            assertTrue(check(wrong, proof) instanceof Check.Rejected, wrong + " by " + proof.toMap());
            assertTrue(check(right, point) instanceof Check.Rejected, right + " by " + point.toMap());
        }
    }

    /** Any single change of a counterexample, of a box or of the frame of a proof is noticed. */
    @Test
    void alteredMembersAreRejected() {
        Equality equality = new Equality();
        int altered = 0;
        for (LabelledPair pair : PAIRS) {
            Certificate certificate = equality.decide(pair.leftExpression(), pair.rightExpression())
                    .certificate();
            for (Map<String, Object> change : Alterations.of(certificate.toMap())) {
                altered++;
                assertTrue(isNoticed(pair, change), pair + ": " + change);
            }
        }
        assertTrue(altered > 500, "only " + altered + " changes");
    }

    /** Another point can be a counterexample too, if a coordinate does not matter; never to an equality. */
    private static boolean isNoticed(LabelledPair pair, Map<String, Object> change) {
        try {
            Check check = check(pair, CertificateReader.read(change));
            return check instanceof Check.Rejected || !pair.equal() && check.equals(new Check.Valid(Claim.DIFFERENT));
        } catch (IllegalArgumentException unreadable) {
            return true;
        }
    }

    private static Map<String, Object> copy(Map<String, Object> map) {
        Map<String, Object> copy = new LinkedHashMap<>();
        map.forEach((name, value) -> copy.put(name, Alterations.copy(value)));
        return copy;
    }
}
