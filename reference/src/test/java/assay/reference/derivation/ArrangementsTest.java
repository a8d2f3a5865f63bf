package assay.reference.derivation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.reference.expression.Dimension;
import assay.reference.expression.Expression;
import assay.reference.expression.Shape;
import assay.reference.notation.Reader;
import assay.reference.notation.Reading;
import assay.reference.notation.Symbols;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What counts as saying the same again. */
class ArrangementsTest {
    private static final Symbols SYMBOLS = Symbols.strict()
            .symbol("a", Shape.SCALAR)
            .symbol("b", Shape.SCALAR)
            .symbol("c", Shape.SCALAR)
            .symbol("x", Shape.of(Dimension.named("N")))
            .symbol("A", Shape.of(Dimension.named("N"), Dimension.named("N")))
            .build();

    private static Expression read(String text) {
        return ((Reading.Read) Reader.read(text, SYMBOLS)).expression();
    }

    @ParameterizedTest(name = "{0} and {1}: {2}")
    @CsvSource(delimiter = ';', textBlock = """
            a - b                ; -b + a               ; order
            a - b                ; -(b - a)             ; order
            (a - b)*c            ; -c*(b - a)           ; order
            c/(a - b)            ; -c/(b - a)           ; order
            a*b*c                ; c*(b*a)              ; order
            (a + b) + c          ; a + (c + b)          ; order
            1*a + 0              ; a                    ; order
            a + 0*b              ; a                    ; order
            (a - b)^2            ; (b - a)^2            ; order
            exp(a + b)           ; exp(b + a)           ; order
            sum(i, x[i]*a)       ; sum(i, a*x[i])       ; order
            -sum(i, x[i]*a)      ; sum(i, -(a*x[i]))    ; order
            A @ (x*a)            ; A @ (a*x)            ; order
            a*b/b                ; a                    ; simplified
            2*a/2                ; a                    ; simplified
            a + b - b            ; a                    ; simplified
            a + a                ; 2*a                  ; simplified
            a*a                  ; a^2                  ; simplified
            (2*a + 2*b)*c        ; 2*(a + b)*c          ; simplified
            a*(b + c)            ; a*b + a*c            ; different
            (a - b)^3            ; (b - a)^3            ; different
            exp(a)*exp(b)        ; exp(a + b)           ; different
            A @ x                ; A' @ x               ; different
            sum(x)               ; sum(i, x[i])         ; different
            a                    ; a*x                  ; different
            a/b                  ; b/a                  ; different
            """)
    void formsAreToldApart(String first, String second, String relation) {
        String found = PlainForm.of(read(first)).equals(PlainForm.of(read(second)))
                ? "order"
                : PlainForm.simplified(read(first)).equals(PlainForm.simplified(read(second)))
                        ? "simplified"
                        : "different";
        assertEquals(relation, found);
    }

    @Test
    void aResultIsSimplifiedOnce() {
        Arrangements shown = new Arrangements(read("(a + b)*c"));
        assertTrue(shown.isNew(read("a*c + b*c")));
        assertTrue(shown.isNew(read("a*c + b*c*2/2")));
        assertFalse(shown.isNew(read("a*c + b*c*3/3")));
        assertFalse(shown.isNew(read("b*c + a*c")));
        assertTrue(shown.isNew(read("a*c")));
    }
}
