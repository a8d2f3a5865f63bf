package assay.grader.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import assay.reference.expression.Dimension;
import assay.reference.expression.Shape;
import assay.reference.notation.Symbols;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names before an equals sign, and what is no name. */
class EquationTest {
    private static final Symbols NAMES = Symbols.strict()
            .symbol("N", Shape.SCALAR)
            .symbol("w", Shape.of(Dimension.named("D")))
            .build();

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', textBlock = """
            g = w/N                               ; w/N
            N = w                                 ; w
            w[1] = 3                              ; 3
            dL/dw = w/N                           ; w/N
            ∂L/∂w = w/N                           ; w/N
            grad_w = w/N                          ; w/N
            ∇_w L = w/N                           ; w/N
            L'(w) = w/N                           ; w/N
            dW[i,j] = w/N                         ; w/N
            $\\nabla_w \\ell = \\frac{w}{N}$ ; $\\frac{w}{N}$
            $\\frac{\\partial L}{\\partial w} = w$ ; $w$
            $\\frac{d\\,\\mathrm{KL}}{d\\sigma} = w$ ; $w$
            $\\Delta w = w$                     ; $w$
            $w^{(t+1)} = w$                       ; $w$
            $\\hat{w}_{t+1} = w$                ; $w$
            $\\mathrm{Loss} = w$                ; $w$
            Var[m] = w                            ; w
            $\\mathrm{Var}(\\tilde m) = w$    ; $w$
            """)
    void aNameStandsBefore(String text, String value) {
        assertEquals(
                value.replace("\\\\", "\\"),
                Equation.of(text.replace("\\\\", "\\"), NAMES).orElseThrow().value());
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "w/N",
                "2g = w",
                "-g = w",
                "g/2 = w",
                "N*g = w",
                "N g = w",
                "g + 1 = w",
                "log(g) = w",
                "log[g] = w",
                "exp(g) = w",
                "1/g = w",
                "g^2 = w",
                "w == g",
                "g <= w",
                "g != w",
                "g = h = w",
                "0 = w",
                "= w",
                "g =",
                "$N g = w$",
                "$\\log g = w$",
                "$g^2 = w$",
                "$g^{-1} = w$",
                "$\\frac{g}{2} = w$",
                "$\\frac{d}{2} = w$",
                "$\\sqrt{g} = w$",
                "$\\|g\\| = w$",
                "$2 \\nabla L = w$",
                "$g h = w$",
                "$\\sum_i g_i = w$",
                "sum(i, g) = w"
            })
    void nothingElseIsLeftOut(String text) {
        assertEquals(true, Equation.of(text, NAMES).isEmpty());
    }
}
