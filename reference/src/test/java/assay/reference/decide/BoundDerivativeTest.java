package assay.reference.decide;

import static org.junit.jupiter.api.Assertions.assertEquals;

import assay.reference.expression.Dimension;
import assay.reference.expression.Expression;
import assay.reference.expression.Shape;
import assay.reference.notation.Reader;
import assay.reference.notation.Reading;
import assay.reference.notation.Symbols;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Derivatives by what is itself a formula: by a quantity of the question, and by the parameter of a function. */
class BoundDerivativeTest {
    private static final Symbols SYMBOLS = symbols();

    private static Expression read(String text, Symbols symbols) {
        return ((Reading.Read) Reader.read(text, symbols)).expression();
    }

    private static Symbols symbols() {
        Symbols base = Symbols.strict()
                .symbol("x", Shape.SCALAR)
                .symbol("t", Shape.SCALAR)
                .symbol("u", Shape.of(Dimension.fixed(2)))
                .build();
        return base.toBuilder()
                .quantity("q", read("x^2 + 1", base))
                .quantity("p", read("exp(u)", base))
                .function("slope", List.of("t"), read("grad(t^3, t)", base))
                .function("f", List.of("t"), read("grad(t*x, x)", base))
                .build();
    }

    @ParameterizedTest(name = "{0} and {1}: {2}")
    @CsvSource(delimiter = ';', textBlock = """
            grad(q^2, q)         ; 2*x^2 + 2            ; EQUAL
            grad(q*x, q)         ; x                    ; EQUAL
            grad(q*x, x)         ; 3*x^2 + 1            ; EQUAL
            grad(grad(q^3, q), q); 6*(x^2 + 1)          ; EQUAL
            grad(grad(q^3, q), x); 12*x*(x^2 + 1)       ; EQUAL
            grad(q^2, q)         ; 4*x*(x^2 + 1)        ; DIFFERENT
            grad(log(p[1]), p[1]); exp(-u[1])           ; EQUAL
            grad(log(p[1]), p[2]); 0                    ; EQUAL
            slope(x + 1)         ; 3*(x + 1)^2          ; EQUAL
            slope(2*t)           ; 12*t^2               ; EQUAL
            f(x)                 ; x                    ; EQUAL
            f(x)                 ; 2*x                  ; DIFFERENT
            f(2)                 ; 2                    ; EQUAL
            """)
    void areTakenBeforeValuesArePutIn(String left, String right, Decision.Verdict expected) {
        assertEquals(
                expected,
                new Equality().decide(read(left, SYMBOLS), read(right, SYMBOLS)).verdict());
    }
}
