package assay.reference.notation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import assay.reference.expression.Dimension;
import assay.reference.expression.Shape;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Formulas as real homework has them. */
class HomeworkTest {
    private static final Dimension K = Dimension.named("K");
    private static final Dimension B = Dimension.named("B");

    @Test
    void everyFormulaIsReadOrRefusedWithAReason() {
        Symbols lenient = Symbols.lenient().build();
        for (String[] row : Table.rows("seeds.txt")) {
            for (Symbols symbols : List.of(lenient, Table.NETWORK)) {
                for (Reading reading : Reader.readChain(row[0], symbols)) {
                    assertFalse(Table.shown(reading).isBlank(), row[0]);
                }
            }
        }
    }

    private static void reads(String text, Symbols symbols, String... parts) {
        assertEquals(
                List.of(parts),
                Reader.readChain(text, symbols).stream().map(Table::shown).toList());
    }

    @Test
    void crossEntropyThroughSoftmax() {
        Symbols symbols = Symbols.strict()
                .symbol("p", Shape.of(K))
                .symbol("y", Shape.of(K))
                .symbol("dE_dx", Shape.of(K))
                .freeIndex("i", K)
                .build();
        reads(
                "$\\begin{aligned} \\frac{\\partial E}{\\partial x_i} &= - \\sum_{k=1}^K \\frac{y_k}{p_k} p_k(1\\{k = i\\} - p_i)"
                        + " = \\\\ &= - \\sum_{k=1}^K y_k(1\\{k = i\\} - p_i) = p_i - y_i \\end{aligned} \\quad (18)$",
                symbols,
                "dE_dx[i]",
                "-sum(k=1..K, y[k]/p[k]*p[k]*(1[k == i] - p[i]))",
                "-sum(k=1..K, y[k]*(1[k == i] - p[i]))",
                "p[i] - y[i]");
    }

    @Test
    void softmaxOfALayer() {
        Symbols symbols = Symbols.strict()
                .symbol("u", Shape.of(K))
                .latex("u", "\\tilde{x}^{(N)}")
                .symbol("s", Shape.of(K))
                .latex("s", "x^{(N)}")
                .symbol("g", Shape.of(K))
                .latex("g", "\\frac{\\partial L}{\\partial x^{(N)}}")
                .freeIndex("j", K)
                .build();
        reads(
                "\\frac{\\exp(\\tilde{x}_{j}^{(N)})}{\\sum_{k} \\exp(\\tilde{x}_{k}^{(N)})}",
                symbols,
                "exp(u[j])/sum(k=1..K, exp(u[k]))");
        reads(
                "\\sum_{i} \\frac{\\partial L}{\\partial x_{i}^{(N)}} x_i^{(N)} \\left(\\delta_{ij} - x_j^{(N)} \\right)",
                symbols,
                "sum(i=1..K, g[i]*s[i]*(delta[i, j] - s[j]))");
        reads(
                "\\frac{\\partial L}{\\partial x^{(N)}} \\odot \\operatorname{softmax}(\\tilde{x}^{(N)})"
                        + " - \\operatorname{softmax}(\\tilde{x}^{(N)}) \\operatorname{softmax}(\\tilde{x}^{(N)})^{T}"
                        + " \\frac{\\partial L}{\\partial x^{(N)}}",
                symbols,
                "g .* softmax(u) - softmax(u) @ softmax(u)' @ g");
        reads(
                "\\frac{\\partial L}{\\partial x_j^{(N)}} \\mathbb{I}(\\tilde{x}_j^{(N)} > 0)",
                symbols,
                "g[j]*1[u[j] > 0]");
    }

    @Test
    void batchNormalisation() {
        Dimension features = Dimension.named("D");
        Symbols symbols = Symbols.strict()
                .symbol("g", Shape.of(B, features))
                .latex("g", "\\frac{\\partial L}{\\partial y}")
                .symbol("xhat", Shape.of(B, features))
                .symbol("gamma", Shape.of(features))
                .symbol("var", Shape.of(features))
                .latex("var", "\\sigma^2")
                .symbol("epsilon", Shape.SCALAR)
                .freeIndex("r", B)
                .freeIndex("j", features)
                .build();
        reads(
                "\\frac{\\gamma_j}{\\sqrt{\\sigma_j^2 + \\epsilon}} \\left(\\frac{\\partial L}{\\partial y_j^r} - \\frac{1}{B}"
                        + " \\sum_s \\frac{\\partial L}{\\partial y_j^s} - \\frac{\\hat{x}_j^r}{B} \\sum_s \\hat{x}_j^s"
                        + " \\frac{\\partial L}{\\partial y_j^s} \\right)",
                symbols,
                "gamma[j]/sqrt(var[j] + epsilon)*(g[r, j] - 1/B*sum(s=1..B, g[s, j])"
                        + " - xhat[r, j]/B*sum(s=1..B, xhat[s, j]*g[s, j]))");
    }

    @Test
    void convolutionAndGates() {
        Dimension m = Dimension.named("m");
        Symbols symbols = Symbols.strict()
                .symbol("x", Shape.of(Dimension.fixed(2), Dimension.fixed(5)))
                .symbol("W", Shape.of(Dimension.fixed(2), Dimension.fixed(3)))
                .symbol("c", Shape.of(m))
                .latex("c", "c[t]")
                .symbol("hprev", Shape.of(m))
                .latex("hprev", "h[t-1]")
                .symbol("dhprev", Shape.of(m))
                .latex("dhprev", "\\frac{\\partial h[t-1]}{\\partial W_x}")
                .freeIndex("k", Dimension.fixed(2))
                .build();
        reads(
                "\\sum_{r=1}^2 \\sum_{n=1}^3 W[r, n] x[r, 2k - 2 + n]",
                symbols,
                "sum(r=1..2, sum(n=1..3, W[r, n]*x[r, 2*k - 2 + n]))");
        reads("c[t] \\odot h[t-1]", symbols, "c .* hprev");
        reads("(1 - c[t]) \\odot \\frac{\\partial h[t-1]}{\\partial W_x}", symbols, "(1 - c) .* dhprev");
    }

    @Test
    void tracesOfDifferentiation() {
        Symbols symbols = Symbols.strict()
                .symbol("v_{-1}", Shape.SCALAR)
                .symbol("v0", Shape.SCALAR)
                .symbol("dv_{-1}", Shape.SCALAR)
                .latex("dv_{-1}", "\\dot{v}_{-1}")
                .symbol("dv0", Shape.SCALAR)
                .latex("dv0", "\\dot{v}_0")
                .build();
        reads("= -\\frac{(\\dot{v}_{-1} + \\dot{v}_0)}{(v_{-1} + v_0)^2}", symbols, "-(dv_{-1} + dv0)/(v_{-1} + v0)^2");
        reads("$= 2v_0\\dot{v}_0$", symbols, "2*v0*dv0");
        reads("-sin(v_{-1}) dv_{-1}", symbols, "-sin(v_{-1})*dv_{-1}");
    }
}
