package assay.reference.decide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is defined where: powers with whole exponents, formulas without any value, derivatives of branches. */
class DefinednessTest {

    @ParameterizedTest(name = "{1} = {2}: {3}")
    @CsvSource(delimiter = ';', textBlock = """
            n::integer         ; (-1)^n                    ; (-1)^(n+1)         ; DIFFERENT
            n::integer         ; (-1)^n                    ; (-1)^(n+2)         ; EQUAL
            n::integer         ; 2^n*2                     ; 2^(n+1)            ; EQUAL
            n::integer         ; (-1)^(n*(n+1)/2)          ; (-1)^n             ; DIFFERENT
            n::integer         ; (-1)^(n/2)                ; cos(pi*n/2)        ; DIFFERENT
            n::integer         ; (-1)^ceil(n/2) ; cos(pi*n/2)-sin(pi*n/2)       ; EQUAL
            x:                 ; 1/0                       ; 2/0                ; UNDECIDED
            x:                 ; 1/0 + x                   ; 2/0 + x            ; UNDECIDED
            x:                 ; grad(if(x>1,sqrt(x),0),x) ; 1                  ; DIFFERENT
            x:                 ; grad(x^0,x)               ; 0                  ; EQUAL
            x: y:              ; grad(if(y>0,x,-x),x)      ; if(y>0,1,-1)       ; EQUAL
            x: y:              ; grad(if(y>0,x,-x),x)      ; if(y>=0,1,-1)      ; DIFFERENT
            x:                 ; grad(acos(x),x)           ; -1/sqrt(1-x^2)     ; EQUAL
            x:                 ; grad(exp(x)*sin(x),x)     ; exp(x)*(sin(x)+cos(x)) ; EQUAL
            """)
    void verdicts(String variables, String left, String right, Decision.Verdict expected) {
        assertEquals(expected, Formulas.decide(variables, left, right).verdict());
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            x::nonzero n::integer ; x^(2*n) ; abs(x)^(2*n)
            x::nonzero n::integer ; x^n*x   ; x^(n+1)
            n::integer            ; (-1)^(n*(n+1)/2) ; cos(pi*n*(n+1)/2)
            n::integer            ; (-1)^(n*(n-1)/2) ; cos(pi*n/2)+sin(pi*n/2)
            n::integer            ; (-2)^(n*(n+1)/2) ; (-1)^floor((n+1)/2)*2^(n*(n+1)/2)
            """)
    void neverDifferent(String variables, String left, String right) {
        Decision decision = Formulas.decide(variables, left, right);
        assertNotEquals(Decision.Verdict.DIFFERENT, decision.verdict(), () -> decision.toString());
    }
}
