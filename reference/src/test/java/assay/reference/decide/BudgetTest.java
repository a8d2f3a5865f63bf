package assay.reference.decide;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is too large ends as undecided over budget, at once and always in the same way. */
class BudgetTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "10^10^10 | 1",
                "sum(i=1..10^12, i) | 1",
                "2^(2^(2^(2^(2^2)))) | 1",
                "sum(i=1..100000, x^i) | x",
                "(exp(2*x)+y+z+w)^40*(exp(2*x)-y)" + " | (exp(2*x)+y+z+w)^39*(exp(x)^4-y^2+(z+w)*(exp(x)^2-y))",
                "prod(i=1..5000000, x) | x",
                "sum(eye(1000)@ones(1000)) | 1000",
                "sum(ones(1000000)) | 1",
                "sum(diag(ones(1000))) | 1000",
            })
    void overBudget(String left, String right) {
        Decision decision = Formulas.decide("", left, right);
        assertEquals(Decision.Verdict.UNDECIDED, decision.verdict());
        assertEquals("budget", decision.certificate().kind());
        assertEquals(decision, Formulas.decide("", left, right));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"x^x^x^x | x^x", "exp(exp(exp(exp(x)))) | exp(exp(exp(x)))", "x^1000000 | x^1000001"})
    void towersAreEvaluated(String left, String right) {
        assertEquals(
                Decision.Verdict.DIFFERENT,
                Formulas.decide("x::positive", left, right).verdict());
    }
}
