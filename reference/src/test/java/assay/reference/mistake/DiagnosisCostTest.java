package assay.reference.mistake;

import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.reference.expression.Dimension;
import assay.reference.expression.Expression;
import assay.reference.expression.Shape;
import assay.reference.notation.Reader;
import assay.reference.notation.Reading;
import assay.reference.notation.Symbols;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a table holds; times are measured by benchmarks. */
class DiagnosisCostTest {

    @Test
    void theTableOfAnAffineTanhNetworkIsBounded() {
        Dimension d = Dimension.named("D");
        Dimension h = Dimension.named("H");
        Symbols symbols = Symbols.strict()
                .symbol("x", Shape.of(d))
                .symbol("t", Shape.SCALAR)
                .symbol("W", Shape.of(h, d))
                .symbol("b", Shape.of(h))
                .symbol("w", Shape.of(h))
                .build();
        Expression gradient =
                ((Reading.Read) Reader.read("grad((w @ tanh(W @ x + b) - t)^2/2, W)", symbols)).expression();
        int mutants = Mistakes.in(gradient).size();
        assertTrue(mutants > 20 && mutants < 300, "mutants: " + mutants);
        Diagnosis diagnosis = new Diagnostician(List.of(gradient), Confirmation.almostEverywhere())
                .of(((Reading.Read) Reader.read("outer((w @ tanh(W @ x + b) - t)*w, x)", symbols)).expression());
        assertTrue(
                diagnosis.explanations().stream().anyMatch(each -> each.names().equals(List.of("inner-derivative"))),
                diagnosis::toString);
    }
}
