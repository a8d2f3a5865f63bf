package assay.reference.mistake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.reference.decide.Decision;
import assay.reference.decide.Equality;
import assay.reference.expression.Dimension;
import assay.reference.expression.Domain;
import assay.reference.expression.Expression;
import assay.reference.expression.Shape;
import assay.reference.notation.Reader;
import assay.reference.notation.Reading;
import assay.reference.notation.Symbols;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiagnosisTest {
    private static final Dimension K = Dimension.named("K");
    private static final Dimension D = Dimension.named("D");
    private static final Symbols SYMBOLS = Symbols.strict()
            .symbol("x", Shape.SCALAR)
            .symbol("y", Shape.SCALAR)
            .symbol("v", Shape.SCALAR, Domain.parse("positive"))
            .symbol("p", Shape.of(K))
            .symbol("q", Shape.of(K))
            .symbol("A", Shape.of(K, K))
            .symbol("B", Shape.of(K, K))
            .symbol("W", Shape.of(K, D))
            .build();

    private static Expression read(String text) {
        return ((Reading.Read) Reader.read(text, SYMBOLS)).expression();
    }

    private static Diagnosis of(String answer, String wanted) {
        return Diagnosis.of(read(answer), read(wanted), decision -> decision.verdict() == Decision.Verdict.EQUAL);
    }

    @ParameterizedTest(name = "{0} for {1}")
    @CsvSource(delimiter = ';', textBlock = """
            q - p                    ; p - q                      ; sign@
            x + y^2                  ; x - y^2                    ; sign@y^2
            x^2*(y + x*y)            ; x^2*(y - x*y)              ; sign@x*y
            p - q                    ; (p - q)/K                  ; constant-factor@K
            2*(p - q)                ; p - q                      ; constant-factor@2 extra-factor@2
            sum(k, p[k]) + x         ; mean(p) + x                ; sum-for-mean@sum(k=1..K, p[k])
            x + y + x                ; x + y                      ; extra-term@x
            x + y                    ; x + y + x*y                ; missing-term@
            x*y*x                    ; x*y                        ; extra-factor@x
            x + v^(-2/3)             ; x + v^(-3/2)               ; exponent@v^(-2/3)
            1 + v^2                  ; 1 + 1/v^2                  ; exponent@v^2
            A @ B @ p                ; A' @ B @ p                 ; transposed@A
            W'                       ; W                          ; transposed@
            A @ B                    ; B @ A                      ; swapped-factors@A @ B
            cos(2*x)*y               ; grad(sin(2*x), x)*y        ; constant-factor@2 inner-derivative@2*x
            cos(x^2)                 ; grad(sin(x^2), x)          ; inner-derivative@x^2
            x*y                      ; x/y + 3                    ; none
            """)
    void aPlantedMistakeIsFound(String answer, String wanted, String expected) {
        Diagnosis diagnosis = of(answer, wanted);
        assertEquals(
                expected,
                diagnosis.findings().isEmpty()
                        ? "none"
                        : diagnosis.findings().stream()
                                .map(finding -> finding.mistake().name() + "@" + finding.place())
                                .collect(Collectors.joining(" ")));
    }

    @Test
    void everyEntryHasANameAMessageAndAPlantedMistake() {
        assertEquals(
                Mistakes.all().size(),
                Mistakes.all().stream().map(Mistake::name).distinct().count());
        for (Mistake mistake : Mistakes.all()) {
            assertTrue(
                    mistake.message("x").endsWith(".") || mistake.message("x").endsWith("?"), mistake.name());
        }
    }

    @Test
    void severalExplanationsAreAmbiguous() {
        assertTrue(of("2*x", "x").isAmbiguous());
        assertTrue(of("x", "x + 1").findings().size() == 1, "a missing term");
    }

    @Test
    void whatIsNamedIsProved() {
        for (Diagnosis.Finding finding : of("x + y^2", "x - y^2").findings()) {
            assertEquals(Decision.Verdict.EQUAL, finding.proof().verdict());
        }
        assertEquals(
                Decision.Verdict.DIFFERENT,
                new Equality().decide(read("x + y^2"), read("x - y^2")).verdict());
    }
}
