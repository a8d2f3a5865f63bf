package assay.reference.notation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.reference.expression.Dimension;
import assay.reference.expression.Shape;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ChainTest {
    private static final Symbols SYMBOLS = Symbols.strict()
            .symbol("p", Shape.of(Dimension.named("K")))
            .symbol("y", Shape.of(Dimension.named("K")))
            .symbol("a", Shape.SCALAR)
            .symbol("b", Shape.SCALAR)
            .freeIndex("i", Dimension.named("K"))
            .build();

    private static List<String> read(String text) {
        return Chain.read(text, SYMBOLS, Set.of("differentiate")).stream()
                .map(link -> (link.step().isEmpty() ? "" : link.step() + ": ")
                        + link.reading().map(Table::shown).orElse("…"))
                .toList();
    }

    @Test
    void equalsSignsArrowsAndRowsSeparateFormulas() {
        assertEquals(List.of("a", "b", "a + b"), read("a = b = a + b"));
        assertEquals(List.of("a", "b", "a*b"), read("a\n= b\n= a b"));
        assertEquals(List.of("a", "b"), read("a => b"));
        assertEquals(List.of("a", "b", "a"), read("a\nb\na"));
        assertEquals(List.of("a", "b"), read("= a\n= b,"));
        assertEquals(List.of("a", "b", "a"), read("$$\\begin{aligned} a &= b \\\\ &= a \\end{aligned} \\qquad (12)$$"));
        assertEquals(List.of("a", "b", "a"), read("\\begin{align*} a &= b = \\\\[4pt] &= a \\end{align*}"));
        assertEquals(List.of("a", "b"), read("a \\overset{(1)}{=} b"));
        assertEquals(List.of("a", "b"), read("a \\\\ \\Rightarrow b"));
    }

    @Test
    void aFormulaGoesOnOverRowsAfterAnOperatorAndInBrackets() {
        assertEquals(List.of("a + b", "b"), read("a +\nb\n= b"));
        assertEquals(List.of("a - b"), read("a\n  - b"));
        assertEquals(List.of("(a + b)*a"), read("(a + b\n) a"));
        assertEquals(List.of("a - b", "b"), read("a \\\\ - b \\\\ = b"));
    }

    @Test
    void equalsSignsInsideOfAFormulaStay() {
        assertEquals(List.of("sum(k=1..K, y[k])", "a"), read("sum(k=1..K, y[k]) = a"));
        assertEquals(List.of("sum(k=1..K, y[k]*1[k == i])", "y[i]"), read("\\sum_{k=1}^K y_k 1\\{k = i\\} = y_i"));
        assertEquals(
                List.of("evaluate(grad(a^2, a), a, 3)", "12*0.5", "sum(k=1..K, cases(k != i: y[k], else: 0))"),
                read(
                        "\\left.\\frac{d}{da} a^2\\right|_{a=3} = 12 \\cdot 50\\% = \\sum_{\\substack{k=1\\\\ k \\ne i}}^K y_k"));
        assertEquals(
                List.of("cases(a == b: 1, a != b: 0)", "a"),
                read("\\begin{cases} 1 & a = b \\\\ 0 & a \\neq b \\end{cases} \\\\ = a"));
    }

    @Test
    void reasonsAreNoPartOfAFormula() {
        assertEquals(List.of("p[i]", "a"), read("p_i  since sum(y) = 1\n= a (by the definition of a)"));
        assertEquals(
                List.of("p[i]", "a"), read("p_i \\quad \\text{since } \\sum_k y_k = 1 \\\\ = a \\text{ (substitute)}"));
        assertEquals(List.of("p[i]", "a"), read("because b = c\np_i\nby the rule a = b\na"));
        assertEquals(List.of("p[i]", "a"), read("p_i && \\text{softmax rule} \\\\ = a && \\text{(again)}"));
        assertEquals(List.of("p[i]", "a"), read("p_i & & \\text{softmax} \\\\ = a"));
        assertEquals(List.of("p[i]", "a"), read("p_i \\quad \\text{chain rule of log} \\\\ = a"));
        assertEquals(List.of("log(a)", "a"), read("\\text{log}(a) \\\\ = a"));
        assertEquals(List.of("a", "b"), read("a % so = 3\n = \\, b"));
    }

    @Test
    void remarksInBracketsAreNoPartOfAFormula() {
        for (String remark : List.of("chain rule", "substitute", "Chain rule, then $1.", "$1 again")) {
            String words = remark.replace("$1", "substitute");
            String text = "p_i \\quad (\\text{" + words + "}) \\\\ = a";
            assertEquals(List.of("p[i]", "a"), read(text), text);
        }
        assertEquals(List.of("p[i]", "a"), read("p_i \\\\ = a \\qquad [\\textrm{chain rule}]"));
        assertEquals(List.of("p[i]", "a"), read("$p_i = a \\quad (\\text{chain rule})$"));
        assertEquals(List.of("p[i]", "a", "b"), read("p_i = a \\quad (\\text{chain rule}) = b"));
        assertEquals(List.of("p[i]", "a"), read("p_i & & (\\text{softmax}) \\\\ = a"));
    }

    @Test
    void bracketsThatMayBelongToAFormulaAreNotLeftOut() {
        for (String text : List.of(
                "a \\quad (\\text{chain rule}) + b",
                "a \\quad (\\text{chain rule}) b",
                "a (\\text{chain rule})",
                "a \\quad (\\text{chain rule} + b)",
                "a \\quad (\\text{b})",
                "a \\quad (\\text{chain rule})^2")) {
            List<String> lines = read(text);
            assertEquals(1, lines.size(), text);
            assertTrue(lines.get(0).matches("(?s)\\d+:\\d+ .*"), lines.get(0));
        }
    }

    @Test
    void dotsAreGapsAndStepsHaveNames() {
        assertEquals(List.of("a", "…", "b"), read("a = ... = b"));
        assertEquals(List.of("a", "…", "b"), read("a = \\cdots = b"));
        assertEquals(List.of("a", "differentiate: 1"), read("a\ndifferentiate: 1"));
    }

    @Test
    void aFaultStaysInItsLine() {
        List<String> lines = read("a\n= (a\n= b");
        assertEquals(List.of("a", "b"), List.of(lines.get(0), lines.get(2)));
        assertTrue(lines.get(1).startsWith("2:5 a closing ')' is missing"), lines.get(1));
    }

    @Test
    void tooManyLinesAreRefused() {
        assertEquals(1, read("a = ".repeat(300) + "b").size());
        assertEquals(1, read("a".repeat(70_000)).size());
        for (String piece : List.of(
                "\n", "= ", "\\begin{", "\\def ", "\\newcommand{", "(", "\\text{(", "\\quad(\\text{ab})", "&\\\\")) {
            assertTrue(read(piece.repeat(65_000 / piece.length())).size() <= 201, piece);
        }
    }

    @Test
    void definitionsBelongToEveryFormula() {
        assertEquals(List.of("p[i]", "p[i]*a"), read("\\newcommand{\\pp}[1]{p_{#1}} \\pp{i} = \\pp{i} \\cdot a"));
    }
}
