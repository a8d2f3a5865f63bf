package assay.reference.notation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.reference.expression.Dimension;
import assay.reference.expression.Shape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Given derivatives of a recurrent cell, as homework writes their entries. */
class PartialsTest {
    private static final Dimension M = Dimension.named("m");
    private static final Dimension N = Dimension.named("n");
    private static final Symbols CELL = Symbols.strict()
            .symbol("x", Shape.of(N))
            .symbol("hprev", Shape.of(M))
            .latex("hprev", "h[t-1]")
            .symbol("Wh", Shape.of(M, M))
            .latex("Wh", "W_h")
            .symbol("Wx", Shape.of(M, N))
            .latex("Wx", "W_x")
            .symbol("c", Shape.of(M))
            .latex("c", "c[t]")
            .symbol("dhprev", Shape.of(M, M, N))
            .latex("dhprev", "\\frac{\\partial h[t-1]}{\\partial W_x}")
            .symbol("dc", Shape.of(M, M, N))
            .latex("dc", "\\frac{\\partial c[t]}{\\partial W_x}")
            .freeIndex("i", M)
            .freeIndex("j", M)
            .freeIndex("k", N)
            .build();

    private static String shown(String text) {
        return Table.shown(Reader.read(text, CELL));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\frac{\\partial h_i[t-1]}{\\partial W_{x,j,k}}",
                "\\frac{\\partial h[t-1]_i}{\\partial W_x[j,k]}",
                "\\frac{\\partial h_i[t-1]}{\\partial W_{x,jk}}",
                "\\frac{\\partial h_i[t-1]}{\\partial W_{xjk}}",
                "\\frac{\\partial h[t-1]_i}{\\partial (W_x)_{jk}}",
                "\\frac{\\partial (h[t-1])_i}{\\partial W_x[j, k]}",
                "\\frac{\\partial h[t-1][i]}{\\partial [W_x]_{jk}}",
                "\\frac{\\partial h[t-1]}{\\partial W_x}[i,j,k]",
                "\\partial h[t-1]_i / \\partial W_x[j,k]",
                "\\frac{\\partial}{\\partial W_x[j,k]} h[t-1]_i",
                "\\frac{\\partial hprev_i}{\\partial Wx_{jk}}",
            })
    void oneEntryIsWrittenInManyWays(String text) {
        assertEquals("dhprev[i, j, k]", shown("$" + text + "$"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            $\\frac{\\partial c[t]_i}{\\partial W_x[j,k]}$                               ; dc[i, j, k]
            $\\frac{\\partial c_i[t]}{\\partial W_{x,jk}}$                               ; dc[i, j, k]
            $W_{x,jk}$                                                                   ; Wx[j, k]
            $h_i[t-1]$                                                                   ; hprev[i]
            $c_i[t] h_i[t-1]$                                                            ; c[i]*hprev[i]
            $\\sum_p (W_h)_{ip} \\frac{\\partial h[t-1]_p}{\\partial W_x[j,k]}$          ; sum(p=1..m, Wh[i, p]*dhprev[p, j, k])
            $\\sum_p W_{h,ip} \\frac{\\partial h_p[t-1]}{\\partial W_{x,jk}}$            ; sum(p=1..m, Wh[i, p]*dhprev[p, j, k])
            $\\frac{\\partial}{\\partial x_k} \\sum_p x_p^2$                             ; grad(sum(p=1..n, x[p]^2), x)[k]
            """)
    void besideOtherThings(String text, String meaning) {
        assertEquals(meaning, shown(text));
    }

    /** An earlier state depends on the weights; to differentiate as if it did not would give zero. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "$\\frac{\\partial (2 h[t-1]_i)}{\\partial W_x[j,k]}$",
                "$\\frac{\\partial}{\\partial W_x[j,k]} (c[t]_i h[t-1]_i)$",
                "$\\frac{\\partial h[t-1]_i}{\\partial W_h[j,i]}$",
                "$\\frac{\\partial x_k}{\\partial W_x[j,k]}$",
            })
    void whatDependsOnTheVariableIsNotTakenForConstant(String text) {
        assertTrue(Reader.read(text, CELL) instanceof Reading.Malformed, shown(text));
    }

    @Test
    void theMessageNamesWhatIsGiven() {
        String message = Reader.read("$\\frac{\\partial (2 h[t-1]_i)}{\\partial W_x[j,k]}$", CELL)
                .toString();
        assertTrue(message.contains("hprev depends on Wx here: its derivative dhprev is given"), message);
    }
}
