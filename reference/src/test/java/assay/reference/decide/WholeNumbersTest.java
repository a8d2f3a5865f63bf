package assay.reference.decide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import assay.reference.certify.Strength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Shape formulas with floors over whole numbers. */
class WholeNumbersTest {
    private static final String VARIABLES =
            "h::positive-integer k::positive-integer p::positive-integer s::positive-integer n::integer m::integer";

    /** By writing n = 2q + r, n = 4q + r and so on. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "floor((h-k+2p)/2)+1   | floor((h-k)/2)+p+1",
                "ceil((h-k+1)/2)       | floor((h-k)/2)+1",
                "floor(n/2)+ceil(n/2)  | n",
                "floor(floor(n/2)/2)   | floor(n/4)",
                "floor((n+1)/2)        | ceil(n/2)",
                "floor((n+m)/3)        | floor((n+m+3)/3)-1",
                "floor(n/2)+floor((n+1)/2) | n",
                "n-2*floor(n/2)        | n-2*floor(n/2)+0*m",
                "floor((h-k+2p)/s)+1   | floor((h-k+2p+s)/s)",
                "ceil(-n/3)            | -floor(n/3)",
            })
    void provedForAllWholeNumbers(String left, String right) {
        Decision decision = Formulas.decide(VARIABLES, left, right);
        assertEquals(Decision.Verdict.EQUAL, decision.verdict(), decision.toString());
        assertEquals(Strength.PROOF, decision.certificate().strength());
    }

    /** A real number is a whole number and a fraction. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "floor(floor(x/2)/2)   | floor(x/4)",
                "floor(floor(x/2)/3)   | floor(x/6)",
                "floor(2x)             | floor(x)+floor(x+1/2)",
                "floor(3x)             | floor(x)+floor(x+1/3)+floor(x+2/3)",
                "ceil(x)-floor(x)      | if(x==floor(x), 0, 1)",
                "floor(floor(x)+n/2)   | floor(x)+floor(n/2)",
                "floor(x)+floor(y)     | floor(floor(x)+y-(y-floor(y)))",
            })
    void provedForAllRealNumbers(String left, String right) {
        Decision decision = Formulas.decide(VARIABLES, left, right);
        assertEquals(Decision.Verdict.EQUAL, decision.verdict(), decision.toString());
        assertEquals(Strength.PROOF, decision.certificate().strength());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "floor(floor(x/2)/2)   | floor(x/5)",
                "floor(2x)             | floor(x)+floor(x+1/3)",
                "ceil(x)               | floor(x)+1",
                "floor(-x)             | -floor(x)",
                "floor(x-1/2)+1        | ceil(x-1/2)",
                "floor(x+y)            | floor(x)+floor(y)",
            })
    void neverProvedForAllRealNumbers(String left, String right) {
        Decision decision = Formulas.decide(VARIABLES, left, right);
        assertNotEquals(Decision.Verdict.EQUAL, decision.verdict(), decision.toString());
    }

    /** ⌈a/s⌉ = ⌊(a−1)/s⌋ + 1 for whole a and s; tried on a box. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"ceil((h-k+1)/s) | floor((h-k)/s)+1", "ceil(h/s) | floor((h+s-1)/s)"})
    void provedOnABox(String left, String right) {
        Decision decision = Formulas.decide(VARIABLES, left, right);
        assertEquals(Decision.Verdict.EQUAL, decision.verdict(), decision.toString());
        assertEquals(Strength.BOX, decision.certificate().strength());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "floor((h-k)/2)+1      | (h-k)/2+1",
                "floor((h-k+2p)/2)+1   | floor((h-k+p)/2)+1",
                "floor((h+1)/s)        | ceil(h/s)",
                "floor(h^2/s)          | floor(h/s)^2",
                "floor(h/3)            | floor((h+1)/3)",
                "ceil((h-k)/s)+1       | floor((h-k)/s)+1",
                "floor(h/s)*s          | h",
                "floor((h-k)/s)+1      | floor((h-k)/s+1/1000)+1",
            })
    void differentAtConcreteSizes(String left, String right) {
        Decision decision = Formulas.decide(VARIABLES, left, right);
        assertEquals("counterexample", decision.certificate().kind(), decision.toString());
        assertEquals(Decision.Verdict.DIFFERENT, decision.verdict());
    }
}
