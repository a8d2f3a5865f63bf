package assay.reference.mistake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import assay.reference.decide.Decision;
import assay.reference.expression.Dimension;
import assay.reference.expression.Expression;
import assay.reference.expression.Shape;
import assay.reference.notation.Reader;
import assay.reference.notation.Reading;
import assay.reference.notation.Symbols;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParenthesesTest {
    private static final Symbols SYMBOLS = Symbols.strict()
            .symbol("x", Shape.SCALAR)
            .symbol("y", Shape.SCALAR)
            .symbol("yhat", Shape.SCALAR)
            .latex("yhat", "\\hat{y}")
            .symbol("a", Shape.of(Dimension.named("K")))
            .symbol("b", Shape.of(Dimension.named("K")))
            .build();

    private static Expression read(String text) {
        return ((Reading.Read) Reader.read(text, SYMBOLS)).expression();
    }

    @ParameterizedTest(name = "{0} for {1}")
    @CsvSource(delimiter = ';', nullValues = "none", textBlock = """
            -4^2                 ; 16               ; (-4)^2
            1/2*x + y            ; (x + y)/2        ; 1/2*(x + y)
            x - y - 1            ; x - (y - 1)      ; x - (y - 1)
            exp x + 1            ; exp(x + 1)       ; exp (x + 1)
            x + y^2              ; (x + y)^2        ; (x + y)^2
            1/x*y                ; 1/(x*y)          ; 1/(x*y)
            a + b/K              ; (a + b)/K        ; (a + b)/K
            sum(k, a[k]) + x     ; 3*x              ; none
            x + y                ; x*y              ; none
            -\\frac{y}{\\hat{y}} + \\frac{1-y}{1-\\hat{y}} ; (yhat - y)/(yhat*(1 - yhat)) ; none
            \\frac{1}{2} \\cdot x + y ; (x + y)/2   ; \\frac{1}{2} \\cdot (x + y)
            -y/yhat + (1-y)/1-yhat ; -y/yhat + (1-y)/(1-yhat) ; -y/yhat + (1-y)/(1-yhat)
            x + y*2              ; 2*x*y            ; none
            """)
    void oneLostPairIsFoundAndNothingIsGuessed(String typed, String wanted, String found) {
        boolean latex = Reader.isLatex(typed);
        Diagnosis diagnosis = new Diagnostician(
                        List.of(read(wanted)),
                        Confirmation.by(decision -> decision.verdict() == Decision.Verdict.EQUAL))
                .of(read(typed), Parentheses.in(typed, latex, SYMBOLS, read(typed)));
        assertEquals(
                found,
                diagnosis.explanations().stream()
                        .flatMap(each -> each.slips().stream())
                        .map(Explanation.Slip::mistake)
                        .filter(Parentheses.class::isInstance)
                        .map(each -> ((Parentheses) each).text())
                        .findFirst()
                        .orElse(null));
    }
}
