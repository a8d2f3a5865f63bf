package assay.reference.notation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import assay.reference.expression.Domain;
import assay.reference.expression.Expression;
import assay.reference.expression.Shape;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;

/** Whatever the text, a reading comes back, and what was read can be printed. */
class HostileInputTest {
    private static final List<String> UNITS = List.of(
            "(",
            "-",
            "a^",
            "[",
            "{",
            "|",
            "||",
            "\\frac{",
            "\\frac{a}{",
            "\\left(",
            "x_{",
            "x^{",
            "a/",
            "A@",
            "log ",
            "log a b ",
            "1[",
            "1[a>",
            "not ",
            "sum_i ",
            "sum(i,",
            "√",
            "a'",
            "x[1]",
            "[1,",
            "a..",
            "a=",
            "a<",
            "a or ",
            "if(",
            "cases(a>0:",
            "f'(",
            "\\sum_{i",
            "\\sqrt[",
            "\\hat{",
            "\\text{",
            "\\begin{cases}",
            "\\begin{pmatrix} a & ",
            "\\def\\a{\\a\\a}\\a",
            "$",
            "\\",
            "%",
            "#1",
            "_",
            "e^{",
            "\\int_0^1 ",
            "\\nabla_",
            "∂a/∂",
            "\\frac{d}{d",
            "\\mathbb{1}_{",
            "I ",
            "\\{",
            "max(a,",
            "1e9",
            "a/b2 a ",
            "A*A*",
            "|x| ",
            "&",
            "\\\\",
            "\\quad",
            "²",
            "x̂",
            "\u0302",
            "\ud83d",
            "\u0000",
            "!",
            "\\operatorname{",
            "A^2 ",
            "x y ");
    private static final String[] WORDS = {
        "a",
        "x",
        "W",
        "A",
        "k",
        "j",
        "i",
        "1",
        "2.5",
        "+",
        "-",
        "*",
        "/",
        "^",
        "@",
        ".*",
        "(",
        ")",
        "[",
        "]",
        "{",
        "}",
        ",",
        "|",
        "||",
        "'",
        "=",
        "<",
        ">=",
        "and",
        "not",
        "sum",
        "sum_i",
        "max",
        "sigma",
        "log",
        "exp",
        "if",
        "cases",
        ":",
        "else",
        "..",
        "delta",
        "1[",
        "I",
        "e",
        "pi",
        "_",
        "T",
        "ᵀ",
        "²",
        "σ",
        "∑",
        "√",
        "∂",
        "\\frac",
        "\\sum",
        "\\sigma",
        "\\left(",
        "\\right)",
        "\\hat",
        "\\mathbf",
        "\\text{",
        "\\begin{cases}",
        "\\end{cases}",
        "\\\\",
        "&",
        "\\cdot",
        "\\odot",
        "_{",
        "^{",
        "\\partial",
        "\\max",
        "\\lim_{",
        "\\to",
        "\\int_",
        "d",
        "$",
        "\\,",
        "\\quad",
        "\\mathbb{1}",
        "\\{",
        "\\}",
        "yhat",
        "ŷ",
        "grad",
        "inf"
    };

    private static void survive(String text) {
        Reading reading = Reader.read(text, RandomExpression.SYMBOLS);
        if (reading instanceof Reading.Read read) {
            assertNotNull(PlainPrinter.print(read.expression()));
            assertNotNull(LatexPrinter.print(read.expression()));
        } else if (reading instanceof Reading.Malformed fault) {
            assertNotNull(fault.position().caret(text));
        }
    }

    @Example
    void repeatedPiecesAreReadOrRefused() {
        for (String unit : UNITS) {
            for (int times : new int[] {1, 2, 99, 101, 1500}) {
                String text = unit.repeat(times);
                survive(text);
                survive(text + "a");
                survive("$" + text + "a" + "}".repeat(Math.min(times, 200)) + "$");
                survive(text + "a" + ")".repeat(Math.min(times, 200)));
            }
        }
    }

    @Property(tries = 2000)
    void anySequenceOfWordsIsReadOrRefused(@ForAll long seed) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder();
        int length = 1 + random.nextInt(14);
        for (int k = 0; k < length; k++) {
            text.append(WORDS[random.nextInt(WORDS.length)]).append(random.nextBoolean() ? " " : "");
        }
        survive(text.toString());
    }

    @Property(tries = 1000)
    void anyTextIsReadOrRefused(@ForAll @StringLength(max = 40) String text) {
        survive(text);
        survive("\\" + text);
    }

    /** Names that look like something else at their beginning and are not: each is read or refused, and printed. */
    @Example
    void oddNamesArePrinted() {
        Symbols lenient = Symbols.lenient().build();
        for (String text :
                List.of("1\\_sha", "\\_", "dx_d1", "drt5_d1opT + a", "d_d", "dd_dd", "da_ddotT", "x_dot", "d1_dx")) {
            if (Reader.read(text, lenient) instanceof Reading.Read read) {
                assertNotNull(LatexPrinter.print(read.expression()));
                assertNotNull(MathmlPrinter.print(read.expression()));
                assertNotNull(UnicodePrinter.print(read.expression()));
                assertNotNull(PlainPrinter.print(read.expression()));
            }
        }
        assertInstanceOf(Reading.Malformed.class, Reader.read("2*\\_", lenient));
    }

    @Example
    void budgetsAreKept() {
        assertRefused("(".repeat(101) + "1" + ")".repeat(101), "more than 100 levels");
        assertRefused("1+".repeat(20_000) + "1", "more than 20000 words");
        assertRefused(" ".repeat(65_537), "65537 characters");
        assertRefused("9".repeat(10_001), "more than 10000 digits");
        assertRefused("1e10001", "beyond 10000");
        assertRefused("a" + "/a".repeat(101), "more than 100 products or quotients");
        assertRefused("\\def\\a{\\a}\\a", "more than 1000 uses");
        assertRefused("\\def\\a#1{#1#1}" + "\\a{".repeat(30) + "1" + "}".repeat(30), "more than 1000 uses");
        assertInstanceOf(Reading.Read.class, Reader.read("10^10^10", RandomExpression.SYMBOLS));
    }

    private static void assertRefused(String text, String reason) {
        Reading.Malformed fault =
                assertInstanceOf(Reading.Malformed.class, Reader.read(text, RandomExpression.SYMBOLS));
        assertEquals(true, fault.message().contains(reason), fault.message());
    }

    @Example
    void nestedFunctionsOfTheQuestionDoNotExplode() {
        Expression u = new Expression.Symbol("u", Shape.SCALAR, Domain.REAL);
        Symbols symbols = Symbols.strict()
                .symbol("a", Shape.SCALAR)
                .function("f", List.of("u"), new Expression.Add(List.of(u, u)))
                .build();
        Reading reading = Reader.read("f(".repeat(60) + "a" + ")".repeat(60), symbols);
        Reading.Malformed fault = assertInstanceOf(Reading.Malformed.class, reading);
        assertEquals(true, fault.message().contains("operations"), fault.message());
    }
}
