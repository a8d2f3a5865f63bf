package assay.reference.decide;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Pairs that tempt a prover: the outcome is known by hand, and open is never wrong. */
class SoundnessTest {
    /** Variables, the two sides, and what is true of them. */
    private record Row(String variables, String left, String right, Truth truth) {
        @Override
        public String toString() {
            return left + " and " + right + " over " + variables;
        }
    }

    /** How two formulas relate on the declared domain. */
    private enum Truth {
        EQUAL,
        EXCEPT_DOMAIN,
        EXCEPT_NULL_SET,
        DIFFERENT
    }

    private static final List<Row> ROWS = List.of(
            // A branch is chosen by what only this branch needs.
            new Row("x::real", "1/x", "if(x==0,5,1/x)", Truth.EXCEPT_DOMAIN),
            new Row("x::real", "log(x)", "if(x+1>0,log(x),5)", Truth.EXCEPT_DOMAIN),
            new Row("x::real", "sqrt(x)", "if(x+1>=0,sqrt(x),5)", Truth.EXCEPT_DOMAIN),
            // A sign is used that only the other side needs.
            new Row("y::real", "log(1/y)", "log(abs(1/y))", Truth.EXCEPT_DOMAIN),
            new Row("y::real", "sqrt(1/(y-1))", "sqrt(abs(1/(y-1)))", Truth.EXCEPT_DOMAIN),
            new Row("x::real y::real", "log(y)", "log(if(x^2>0, y+x, abs(y)+x)-x)", Truth.EXCEPT_DOMAIN),
            // A split by a sign that is bounded by an assumption only.
            new Row("x::real y::real z::real", "log(x)+z", "if(z^2+x*y^2<0,5,log(x)+z)", Truth.EXCEPT_DOMAIN),
            // What both sides need anyway, in any order.
            new Row("x::real", "log(x)*sqrt(x)", "sqrt(x)*log(x^2)/2", Truth.EQUAL),
            new Row("x::real", "exp(log(x)/2)", "x/sqrt(x)", Truth.EQUAL),
            new Row("x::real", "1/x+log(x)", "log(x)+x/x^2", Truth.EQUAL),
            // Factors decide a sign that the terms do not.
            new Row("x::probability y::real", "(2*x-y)^3", "(2*x-y)*abs(2*x-y)^2", Truth.EQUAL),
            new Row("x::real", "abs(x^2-1)", "if(x==1,0,x^2-1)*sign(x^2-1)", Truth.EQUAL),
            // x² − 1 has the sign of x − 1 for positive x only.
            new Row("x::nonzero", "if(x^2==1,1,0)", "if(x==1,1,0)", Truth.EXCEPT_NULL_SET),
            new Row("x::nonzero", "if(x^4==1,1,0)", "if(x==1,1,0)", Truth.EXCEPT_NULL_SET),
            new Row("x::integer", "if(x^2>10^12,1,0)", "if(x>10^6,1,0)", Truth.DIFFERENT),
            new Row("x::positive", "if(x^2==1,1,0)", "if(x==1,1,0)", Truth.EQUAL),
            // Whole exponents of negative numbers.
            new Row("n::integer", "(-1)^n", "(-1)^(n+1)", Truth.DIFFERENT),
            new Row("n::integer", "(-1)^n", "-(-1)^(n+1)", Truth.EQUAL),
            new Row("n::integer", "(-1)^(2*n)", "1", Truth.EQUAL),
            new Row("x::real n::integer", "x^(2*n)", "abs(x)^(2*n)", Truth.EQUAL),
            new Row("x::nonzero n::integer", "x^n*x", "x^(n+1)", Truth.EQUAL),
            new Row("x::nonzero n::integer", "x^n", "abs(x)^n", Truth.DIFFERENT),
            // The slope of a branch that is not taken does not matter; at the kink there is no derivative.
            new Row("x::real", "grad(if(x>1,sqrt(x),0),x)", "if(x>1,1/(2*sqrt(x)),0)", Truth.EXCEPT_DOMAIN),
            new Row("x::real", "grad(if(x>1,sqrt(x),0),x)", "if(x>1,1/(2*sqrt(x)),if(x<0,5,0))", Truth.DIFFERENT),
            new Row("x::real", "grad(x^0,x)", "0", Truth.EQUAL),
            new Row("x::real", "grad(acos(x),x)", "-1/sqrt(1-x^2)", Truth.EQUAL),
            new Row("x::real", "grad(if(x>0,log(x),1/0),x)", "if(x>0,1/x,1/0)", Truth.EQUAL),
            new Row("x::positive n::positive-integer", "grad(x^n,x)", "n*x^(n-1)", Truth.EQUAL),
            // Formulas that agree at the smallest sizes by chance.
            new Row("x:K", "K*(K-1)/2", "2*K-3", Truth.DIFFERENT),
            new Row("x:K", "(K-2)*(K-3)*(K-4)*(K-5)", "0", Truth.DIFFERENT),
            new Row("x:K", "sum(j,(j-1)*(j-2)*(j-3)*(j-4)*x[j])", "0", Truth.DIFFERENT),
            // A number next to exponents that are fractions.
            new Row("x::positive", "exp(1/x)*exp(1)", "exp(1+1/x)", Truth.EQUAL),
            new Row("x::positive", "exp(1/(1+x))*exp(x/(1+x))", "exp(1)", Truth.EQUAL),
            // A number with billions of digits is not written down.
            new Row("x::real", "exp(exp(x^2))", "exp(exp(x^2)+x)", Truth.DIFFERENT));

    @TestFactory
    Stream<DynamicTest> noVerdictIsWrong() {
        return ROWS.stream()
                .map(row -> DynamicTest.dynamicTest(row.toString(), () -> {
                    check(row, Formulas.decide(row.variables, row.left, row.right));
                    check(row, Formulas.decide(row.variables, row.right, row.left));
                }));
    }

    /** Two formulas without a value are not equal, and not different either. */
    @Test
    void nothingIsEqualToNothing() {
        for (List<String> row : List.of(
                List.of("", "1/0", "2/0"),
                List.of("x::real", "1/0+x", "2/0+x"),
                List.of("x::real", "x/(1-1)", "5/0"),
                List.of("x:2", "[x[1],1/0]", "[x[1],2/0]"),
                List.of("x:K", "x/(K-K)", "2x/(K-K)"),
                List.of("x::real", "min(x,-3/2)^(1/3)", "(x-relu(x+3/2))^(1/3)"),
                List.of("x::real", "log(-1-x^2)", "sqrt(-1-x^2)"))) {
            assertEquals(
                    Decision.Verdict.UNDECIDED,
                    Formulas.decide(row.get(0), row.get(1), row.get(2)).verdict(),
                    row.toString());
        }
    }

    private static void check(Row row, Decision decision) {
        if (decision.verdict() != Decision.Verdict.UNDECIDED) {
            assertEquals(row.truth, truth(decision), decision.certificate().toMap()::toString);
        }
    }

    private static Truth truth(Decision decision) {
        if (!(decision instanceof Decision.Equal equal)) {
            return Truth.DIFFERENT;
        }
        return switch (equal.except()) {
            case NONE -> Truth.EQUAL;
            case DOMAIN -> Truth.EXCEPT_DOMAIN;
            case NULL_SET -> Truth.EXCEPT_NULL_SET;
        };
    }
}
