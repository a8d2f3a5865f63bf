package assay.reference.notation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.reference.expression.Dimension;
import assay.reference.expression.Expression;
import assay.reference.expression.Shape;
import assay.reference.number.Rational;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReaderTest {
    private static final Symbols NONE = Symbols.lenient().build();
    private static final Dimension K = Dimension.named("K");

    private static String plain(String text, Symbols symbols) {
        return Table.shown(Reader.read(text, symbols));
    }

    @Test
    void anUndeclaredNameIsANumberOnlyWhereThatIsAllowed() {
        assertEquals("sigmoid(x) + e", plain("sigma(x) + e", NONE));
        assertEquals("x*(1 - x)", plain("x(1-x)", NONE));
        assertEquals("1:1 foo is no known function", plain("foo(x)", NONE));
        assertEquals(
                "1:1 x is not declared; no name is declared",
                plain("x", Symbols.strict().build()));
    }

    @Test
    void aProductThatFitsInOneOrderOnlyIsReadInThatOrder() {
        Dimension n = Dimension.named("n");
        Symbols symbols = Symbols.strict()
                .symbol("W", Shape.of(K, n))
                .symbol("x", Shape.of(n))
                .build();
        assertEquals(
                Shape.of(K),
                ((Reading.Read) Reader.read("W W x", symbols)).expression().shape());
    }

    @Test
    void aSymbolOfTheQuestionWinsOverABuiltInName() {
        Symbols symbols = Symbols.strict()
                .symbol("σ", Shape.SCALAR)
                .symbol("H", Shape.SCALAR)
                .symbol("e", Shape.SCALAR)
                .symbol("I", Shape.SCALAR)
                .build();
        assertEquals("sigma*(H + 1)", plain("σ(H+1)", symbols));
        assertEquals("e^H", plain("e^H", symbols));
        assertEquals("e^H*I", plain("\\mathrm{e}^{H} I", symbols));
        assertEquals("sigmoid(sigma)", plain("sigmoid(\\sigma)", symbols));
    }

    @Test
    void derivativesAreReadAsPeopleWriteThem() {
        Symbols base = Symbols.strict().symbol("x", Shape.of(K)).build();
        Expression p = ((Reading.Read) Reader.read("softmax(x)", base)).expression();
        Symbols symbols = base.toBuilder()
                .symbol("z", Shape.SCALAR)
                .quantity("p", p)
                .freeIndex("i", K)
                .build();
        assertEquals("grad(x[1]^2, x)[i]", plain("d/dx_i (x[1]^2)", symbols));
        assertEquals("grad(p[1], x)[i]", plain("dp[1]/dx[i]", symbols));
        assertEquals("grad(sigmoid(z), z)", plain("d/dz sigma(z)", symbols));
        assertEquals("grad(p[1]*z, x)[i]", plain("∂/∂x_i (p[1] z)", symbols));
        assertEquals("grad(p[1], x)[i]", plain("grad(p[1], x[i])", symbols));
        assertEquals("grad((1 + z)^(-1), z)", plain("\\frac{d}{dz} (1 + z)^{-1}", symbols));
        assertEquals("grad(log(p[2]), p)[i]", plain("\\frac{\\partial \\log p_2}{\\partial p_i}", symbols));
        assertEquals("softmax(x)[i]", plain("\\operatorname{softmax}(x_i)", symbols));
    }

    @Test
    void anAnswerInIndexFormIsATableOverItsFreeIndices() {
        Symbols symbols = Symbols.strict()
                .symbol("p", Shape.of(K))
                .freeIndex("k", K)
                .freeIndex("i", K)
                .build();
        Reading reading = Reader.read("p[k]*(delta[k,i] - p[i])", symbols);
        Expression.Tabulate table = assertInstanceOf(Expression.Tabulate.class, ((Reading.Read) reading).expression());
        assertEquals(List.of("k", "i"), table.indices());
        assertEquals(Shape.of(K, K), table.shape());
        assertEquals(
                Shape.of(K, K),
                ((Reading.Read) Reader.read("0", symbols)).expression().shape());
        assertEquals(
                Shape.of(K, K),
                ((Reading.Read) Reader.read("diag(p) - p p'", symbols))
                        .expression()
                        .shape());
    }

    @Test
    void theIndexAboveIsTheSampleWhereTheAxesSaySo() {
        Symbols symbols = Symbols.strict()
                .symbol("g", Shape.of(Dimension.named("B"), K))
                .latex("g", "\\frac{\\partial L}{\\partial y}")
                .symbol("xhat", Shape.of(Dimension.named("B"), K))
                .freeIndex("j", K)
                .build();
        assertEquals(
                "sum(s=1..B, g[s, j]*xhat[s, j])",
                plain("\\sum_{s} \\frac{\\partial L}{\\partial y_j^s} \\hat{x}_j^s", symbols));
    }

    @Test
    void bothReadingsAreGivenWhereTheOrderOfIndicesIsOpen() {
        Symbols symbols = Symbols.strict()
                .symbol("x", Shape.of(K, K))
                .freeIndex("i", K)
                .freeIndex("j", K)
                .build();
        assertEquals("x[i, j] | x[j, i]", plain("$x_i^j$", symbols));
    }

    @Test
    void chainsAreReadPartByPart() {
        List<Reading> parts = Reader.readChain("\\begin{aligned} a &= b + c \\\\ &= 2 a \\end{aligned}", Table.NETWORK);
        assertEquals(
                List.of("a", "b + c", "2*a"), parts.stream().map(Table::shown).toList());
        assertEquals(2, Reader.readChain("a = ", Table.NETWORK).size() + 1);
        assertEquals(
                "1:5 foo is not declared",
                Table.shown(Reader.readChain("a = foo", Table.NETWORK).get(1)).split(";")[0]);
    }

    @Test
    void conditionsAreReadAsTheirIndicator() {
        assertEquals("1[0 < a and a < 1]", Table.shown(Reader.readCondition("0 < a < 1", Table.NETWORK)));
        assertEquals(
                "1:1 a condition is expected, but a is none", Table.shown(Reader.readCondition("a", Table.NETWORK)));
    }

    @Test
    void numbersKeepTheirDecimals() {
        assertEquals(Optional.of(new Decimal(Rational.parse("1/10"), 2)), Reader.readNumber("0.10"));
        assertEquals(Optional.of(new Decimal(Rational.parse("-1/10"), 1)), Reader.readNumber("$-0.1$"));
        assertEquals(Optional.of(new Decimal(Rational.parse("1/8000"), 6)), Reader.readNumber("0.125e-3"));
        assertEquals(Optional.of(new Decimal(Rational.parse("250"), 0)), Reader.readNumber("2.5e2"));
        assertEquals(Optional.of(new Decimal(Rational.parse("2/3"), 0)), Reader.readNumber("\\frac{2}{3}"));
        assertEquals(Optional.empty(), Reader.readNumber("1,000"));
        assertEquals(Optional.empty(), Reader.readNumber("x"));
        assertEquals(Optional.empty(), Reader.readNumber("1/0"));
    }

    @Test
    void positionsCountCodePointsAndLines() {
        String text = "𝒙 +\n  a ?";
        Reading.Malformed fault = assertInstanceOf(Reading.Malformed.class, Reader.read("a +\n b + ?", NONE));
        assertEquals(new Position(9, 2, 6, 1), fault.position());
        assertEquals(" b + ?\n     ^", fault.position().caret("a +\n b + ?"));
        assertEquals(
                "2:5", ((Reading.Malformed) Reader.read(text, NONE)).position().toString());
    }

    @Test
    void whatHasAnotherMeaningElsewhereIsNoVariableWhereNamesAreNotDeclared() {
        Symbols symbols = Symbols.lenient()
                .symbol("W", Shape.of(K, K))
                .symbol("v", Shape.of(K))
                .build();
        String sign = " is not declared, so that it is a transpose; it cannot stand inside of an exponent";
        assertEquals("1:5 T" + sign, plain("W^{2T}", symbols));
        assertEquals("1:5 top" + sign, plain("W^{2\\top}", symbols));
        assertEquals("inv(W)'", plain("W^{-T}", symbols));
        assertEquals("x^T", plain("x^T", symbols));
        assertEquals("1:1 x is a number and has no transpose", plain("x^\\top", symbols));
        assertEquals("1:1 1 is a number and has no transpose", plain("1^\\top v", symbols));
        assertEquals("1:1 1 is a number and has no transpose", plain("1^T v", symbols));
        assertEquals("ones(K)' @ v", plain("\\mathbf 1^\\top v", symbols));
        String letter = " is a letter here, and the start of an index stands below it";
        assertEquals("1:1 Sigma" + letter, plain("\\Sigma_{k=1}^3 k", symbols));
        assertEquals("1:1 Pi" + letter, plain("\\Pi_{k=1}^3 k", symbols));
        assertEquals("Sigma_1 + x", plain("\\Sigma_1 + x", symbols));
        String variance = " a variance of torch divides by n - 1, and var here by n";
        assertEquals("1:7" + variance, plain("torch.var(v)", symbols));
        assertEquals("1:1" + variance, plain("v.var()", symbols));
        assertEquals("var(v)", plain("np.var(v)", symbols));
    }

    @Test
    void aDeclaredLetterInAnExponentIsNoTranspose() {
        Symbols symbols = Symbols.strict()
                .symbol("x", Shape.of(K))
                .symbol("T", Shape.SCALAR)
                .build();
        assertEquals("x^(2*T)", plain("x^{2T}", symbols));
    }

    @Test
    void namesAreDeclaredOnce() {
        Symbols.Builder builder = Symbols.strict().symbol("x", Shape.of(K));
        assertThrows(IllegalArgumentException.class, () -> builder.symbol("x", Shape.SCALAR));
        assertThrows(IllegalArgumentException.class, () -> builder.symbol("1x", Shape.SCALAR));
        assertThrows(
                IllegalArgumentException.class,
                () -> builder.latex("x", "\\frac{a}{b}").build());
        assertTrue(Symbols.strict()
                .symbol("x", Shape.of(K))
                .symbol("K", Shape.SCALAR)
                .build()
                .names()
                .contains("K"));
    }

    @Test
    void latexIsPrintedInTheQuestionsOwnSpelling() {
        Reading reading = Reader.read("\\omega^{(2)} z_2", Table.NETWORK);
        assertEquals("\\omega^{(2)} z_{2}", LatexPrinter.print(((Reading.Read) reading).expression(), Table.NETWORK));
    }
}
