package assay.reference.decide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import assay.reference.certify.AllSizesIdentity;
import assay.reference.expression.Dimension;
import assay.reference.expression.Domain;
import assay.reference.expression.Expression;
import assay.reference.expression.Shape;
import assay.reference.notation.PlainPrinter;
import assay.reference.notation.Reader;
import assay.reference.notation.Reading;
import assay.reference.notation.Symbols;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Derivatives by a named quantity of the question, such as ∂ŷ/∂z₃ in a network whose z₃ is defined. */
class QuantityDerivativesTest {
    private static final Symbols NETWORK = network();

    private static Symbols network() {
        Symbols.Builder builder = Symbols.strict()
                .symbol("x", shape("n"), Domain.REAL)
                .symbol("y", shape("K"), Domain.REAL)
                .symbol("W1", shape("d", "n"), Domain.REAL)
                .symbol("W2", shape("K", "d"), Domain.REAL)
                .symbol("b2", shape("K"), Domain.REAL)
                .symbol("t", Shape.SCALAR, Domain.REAL);
        for (String definition : List.of(
                "z1: W1 @ x", "z2: tanh(z1)", "z3: W2 @ z2 + b2", "yhat: sigma(z3)", "u: t^2 + 1", "r: log(u)")) {
            String[] parts = definition.split(": ");
            builder.quantity(parts[0], expression(parts[1], builder.build()));
        }
        return builder.build();
    }

    private static Shape shape(String... axes) {
        return new Shape(List.of(axes).stream().map(Dimension::parse).toList());
    }

    private static Expression expression(String text, Symbols symbols) {
        return assertInstanceOf(Reading.Read.class, Reader.read(text, symbols), text)
                .expression();
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "jacobian(yhat, z3) | diag(yhat .* (1 - yhat))",
                "jacobian(yhat, z3) | diag(sigma(W2 @ z2 + b2) .* (1 - sigma(z3)))",
                "jacobian(z3, z2) | W2",
                "jacobian(z2, z1) | diag(1 - z2 .* z2)",
                "grad(sum((yhat - y)^2), yhat) | 2*(yhat - y)",
                "grad(sum((yhat - y)^2), z3) | 2*(yhat - y) .* yhat .* (1 - yhat)",
            })
    void provedForAllSizes(String left, String right) {
        Decision decision = new Equality().decide(expression(left, NETWORK), expression(right, NETWORK));
        assertEquals(Decision.Verdict.EQUAL, decision.verdict(), decision.toString());
        assertInstanceOf(AllSizesIdentity.class, decision.certificate());
    }

    @ParameterizedTest(name = "{0} against {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "grad(r, u) | 1/(t^2 + 1) | EQUAL",
                "grad(r, u) | 2*t/(t^2 + 1) | DIFFERENT",
                "grad(u*t, u) | t | EQUAL",
                "grad(grad(u^3, u), t) | 12*t*(t^2+1) | EQUAL",
                "grad(grad(u^3, u), t) | 6*(t^2+1) | DIFFERENT",
                "grad(u^2, u)*u | 2*u^2 | EQUAL",
                "jacobian(yhat, z3) | diag(z3 .* (1 - z3)) | DIFFERENT",
                "jacobian(yhat, z3) | jacobian(yhat, z3)' | EQUAL",
                "jacobian(z3, z2) | W2' | DIFFERENT",
            })
    void decided(String left, String right, Decision.Verdict expected) {
        Decision decision = new Equality().decide(expression(left, NETWORK), expression(right, NETWORK));
        assertEquals(expected, decision.verdict(), decision.toString());
        // The scratch variable is nobody's: no point names it.
        assertEquals(
                false,
                decision instanceof Decision.Different different
                        && different.certificate().toString().contains("z3"));
    }

    @Test
    void theFunctionHasToMentionTheQuantity() {
        Reading.Malformed fault = assertInstanceOf(Reading.Malformed.class, Reader.read("grad(t^2 + 1, u)", NETWORK));
        assertEquals("t^2 + 1 does not mention u", fault.message());
    }

    @Test
    void theyPrintAsTheyAreRead() {
        Expression derivative = expression("jacobian(yhat, z3)", NETWORK);
        assertEquals(derivative, expression(PlainPrinter.print(derivative), NETWORK));
    }
}
