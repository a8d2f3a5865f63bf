package assay.reference.mistake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.reference.certify.Strength;
import assay.reference.decide.Decision;
import assay.reference.decide.Equality;
import assay.reference.expression.Dimension;
import assay.reference.expression.Domain;
import assay.reference.expression.Expression;
import assay.reference.expression.Shape;
import assay.reference.notation.Reader;
import assay.reference.notation.Reading;
import assay.reference.notation.Symbols;
import java.util.List;
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
        return new Diagnostician(
                        List.of(read(wanted)),
                        Confirmation.by(decision -> decision.verdict() == Decision.Verdict.EQUAL))
                .of(read(answer));
    }

    @ParameterizedTest(name = "{0} for {1}")
    @CsvSource(delimiter = ';', textBlock = """
            q - p                    ; p - q                      ; sign@
            x + y^2                  ; x - y^2                    ; sign@y^2
            x^2*(y + x*y)            ; x^2*(y - x*y)              ; sign@x*y
            p - q                    ; (p - q)/K                  ; sum-for-mean@
            2*(p - q)                ; p - q                      ; constant-factor@
            sum(k, p[k]) + x         ; mean(p) + x                ; sum-for-mean@sum(k=1..K, p[k])
            x + y + x                ; x + y                      ; extra-term@x
            x + y                    ; x + y + x*y                ; missing-term@
            x*y*x                    ; x*y                        ; extra-factor@x
            x + v^(-2/3)             ; x + v^(-3/2)               ; exponent@v^(-2/3)
            1 + v^2                  ; 1 + 1/v^2                  ; exponent@v^2
            A @ B @ p                ; A' @ B @ p                 ; transposed@A
            W'                       ; W                          ; transposed@
            A @ B                    ; B @ A                      ; swapped-factors@
            cos(2*x)*y               ; grad(sin(2*x), x)*y        ; constant-factor@ inner-derivative@2*x
            cos(x^2)                 ; grad(sin(x^2), x)          ; inner-derivative@x^2
            x*y                      ; x/y + 3                    ; none
            """)
    void aPlantedMistakeIsFound(String answer, String wanted, String expected) {
        Diagnosis diagnosis = of(answer, wanted);
        assertEquals(
                expected,
                diagnosis.explanations().isEmpty()
                        ? "none"
                        : diagnosis.explanations().stream()
                                .map(DiagnosisTest::shown)
                                .collect(Collectors.joining(" ")));
    }

    private static String shown(Explanation explanation) {
        return explanation.slips().stream()
                .map(slip -> slip.mistake().name() + "@"
                        + slip.place().map(OwnPart::toString).orElse(""))
                .collect(Collectors.joining("+"));
    }

    @Test
    void everyEntryHasANameAMessageAndAPlantedMistake() {
        assertEquals(
                Mistakes.all().size(),
                Mistakes.all().stream().map(Mistake::name).distinct().count());
        for (Mistake mistake : Mistakes.all()) {
            assertTrue(mistake.message().endsWith(".") || mistake.message().endsWith("?"), mistake.name());
        }
    }

    @Test
    void severalExplanationsAreAmbiguous() {
        assertTrue(of("cos(2*x)", "grad(sin(2*x), x)").isAmbiguous());
        assertTrue(of("x", "x + y").explanations().size() == 1, "a missing term");
    }

    /** One is made in what is right, the other taken back in the answer; what throws something away explains too much. */
    @ParameterizedTest(name = "{0} for {1}")
    @CsvSource(delimiter = ';', textBlock = """
            A' @ B @ p - q  ; A @ B @ p + q          ; sign+transposed
            2*B @ A @ p     ; A @ B @ p              ; constant-factor+swapped-factors
            -log2(v)*x      ; log(v)*x               ; logarithm-base+sign
            x*y + 3         ; x^2 + y^2              ;
            """)
    void twoMistakesMeet(String answer, String wanted, String names) {
        Diagnosis diagnosis = of(answer, wanted);
        assertEquals(
                names == null ? List.of() : List.of(names),
                diagnosis.explanations().stream()
                        .map(each -> each.names().stream().sorted().collect(Collectors.joining("+")))
                        .toList());
    }

    /** A message to the writer of an answer holds nothing that the writer did not write. */
    @Test
    void noMessageHoldsWhatIsRight() {
        Expression answer = read("x + y^2");
        assertTrue(OwnPart.of(read("y^2"), answer).isPresent());
        assertTrue(OwnPart.of(read("x - y^2"), answer).isEmpty());
        assertTrue(OwnPart.of(answer, answer).isEmpty());
    }

    @ParameterizedTest(name = "{0} for {1}: {2}")
    @CsvSource(delimiter = ';', textBlock = """
            x + 2*v^(-2/3)  ; x + 2*v^(-3/2)  ; In your second term: check the exponent in v^(-2/3).
            x + v^(-2/3)    ; x + v^(-3/2)    ; Check the exponent in v^(-2/3).
            v^(-2/3)        ; v^(-3/2)        ; Check the exponents.
            x + y^2         ; x - y^2         ; Check the sign of y^2.
            x + y + x       ; x + y           ; Check whether the term x belongs there.
            """)
    void aMessageNamesThePlace(String answer, String wanted, String message) {
        assertEquals(message, of(answer, wanted).explanations().get(0).message());
    }

    @Test
    void whatIsNamedIsProved() {
        for (Explanation finding : of("x + y^2", "x - y^2").explanations()) {
            assertEquals(Strength.PROOF, finding.proof().strength());
        }
        assertEquals(
                Decision.Verdict.DIFFERENT,
                new Equality().decide(read("x + y^2"), read("x - y^2")).verdict());
    }
}
