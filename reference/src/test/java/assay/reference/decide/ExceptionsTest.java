package assay.reference.decide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.reference.certify.Counterexample;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pairs that are equal but for special points, and pairs that only look so. */
class ExceptionsTest {

    /** At the kinks named in the third column the two sides have different values; elsewhere they are one function. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1[x>0]                     | 1[x>=0]                  | 0",
                "heaviside(x)               | 1[x>0]                   | 0",
                "(1+sign(x))/2              | 1[x>=0]                  | 0",
                "if(x>0, 1, 0)              | if(x<=0, 0, if(x>1, 1, if(x<1, 1, 2))) | 1",
                "if(x==2, 5, x^2)           | x^2                      | 2",
                "1[2x>3]                    | 1[2x>=3]                 | 3/2",
                "x*1[x>1]                   | x*1[x>=1]                | 1",
                "1[x^2>4]                   | 1[x^2>=4]                | ",
                "if(x>0, x, exp(x)-2)       | if(x>=0, x, exp(x)-2)    | 0",
            })
    void equalExceptOnANullSet(String left, String right, String kink) {
        Decision decision = Formulas.decide("", left, right);
        Decision.Equal equal = assertIsEqual(decision, Except.NULL_SET);
        assertEquals(Counterexample.Place.KINK, equal.witness().orElseThrow().place());
        if (kink != null) {
            assertEquals(kink, equal.witness().orElseThrow().at().get("x").toString());
        }
    }

    /** Only one side is defined at some points; where both are, an identity makes them equal. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "x/x                 | 1",
                "(x^2-1)/(x-1)       | x+1",
                "log(x^2)            | 2*log(x)",
                "sqrt(x)^2           | x",
                "exp(log(x))         | x",
                "sqrt(x^2*y)         | abs(x)*sqrt(y)",
                "1/(1/x)             | x",
                "log(x*y)            | log(x)+log(y)",
                "(x^2-4)/(x-2)       | x+2",
            })
    void equalWhereverBothAreDefined(String left, String right) {
        if (left.equals("sqrt(x^2*y)")) {
            // Here both are defined at the same points but for x = 0 and y < 0.
            assertEquals(
                    Decision.Verdict.DIFFERENT, Formulas.decide("", left, right).verdict());
            return;
        }
        Decision.Equal equal = assertIsEqual(Formulas.decide("", left, right), Except.DOMAIN);
        assertEquals(
                Counterexample.Place.DEFINEDNESS, equal.witness().orElseThrow().place());
    }

    private static Decision.Equal assertIsEqual(Decision decision, Except except) {
        assertTrue(decision instanceof Decision.Equal, decision.toString());
        Decision.Equal equal = (Decision.Equal) decision;
        assertEquals(except, equal.except());
        assertEquals(Decision.Verdict.DIFFERENT, equal.verdict());
        return equal;
    }

    /** A difference at an ordinary point wins over one on a kink or at the border of a domain. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1[x>0]            | 2*1[x>=0]",
                "x/x               | x",
                "log(x^2)          | log(x)",
                "1[x>0]            | 1[x>0.000001]",
                "if(x>5, 1, 0)     | if(x>=5, 1.0000000000000000000000000000000001, 0)",
                "relu(x-1000)      | 0",
                "relu(-x-1000)     | 0",
                "relu(x-1)*relu(y-1)*relu(z-1)*relu(-w-1) | 0",
                "relu(x-30)*relu(-y-30)*relu(z-40) | 0",
                "relu(1/1000-abs(x-17/3)-abs(y+22/7)) | 0",
                "relu(1/1000000-abs(x-y*z-17/3)-abs(y+22/7)) | 0",
            })
    void differentAtAnOrdinaryPoint(String left, String right) {
        Decision decision = Formulas.decide("", left, right);
        assertTrue(decision instanceof Decision.Different, decision.toString());
        assertEquals(
                Counterexample.Place.ORDINARY,
                ((Decision.Different) decision).certificate().place());
    }

    /** On whole numbers every point counts. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1[n>0] | 1[n>=0]", "floor(n/2) | n/2", "if(n==3, 1, 0) | 0", "(-1)^n | 1"})
    void wholeNumbersHaveNoNullSets(String left, String right) {
        Decision decision = Formulas.decide("n::integer", left, right);
        assertTrue(decision instanceof Decision.Different || left.startsWith("("), decision.toString());
    }
}
