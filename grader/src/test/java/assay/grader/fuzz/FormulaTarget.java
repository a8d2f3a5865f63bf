package assay.grader.fuzz;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.reference.expression.Dimension;
import assay.reference.expression.Domain;
import assay.reference.expression.Expression;
import assay.reference.expression.Shape;
import assay.reference.notation.Chain;
import assay.reference.notation.LatexPrinter;
import assay.reference.notation.MathmlPrinter;
import assay.reference.notation.PlainPrinter;
import assay.reference.notation.Position;
import assay.reference.notation.Reader;
import assay.reference.notation.Reading;
import assay.reference.notation.Symbols;
import assay.reference.notation.UnicodePrinter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/**
 * The readers of formulas. A text is read or refused at a place within it; what is read can be printed in every notation,
 * and what is printed can be read again.
 */
record FormulaTarget(String name, String open, String close) implements FuzzTarget {
    private static final Dimension K = Dimension.named("K");
    private static final Dimension D = Dimension.named("D");
    private static final Symbols STRICT =
            symbols(Symbols.strict()).freeIndex("k", K).build();
    private static final Symbols LENIENT = symbols(Symbols.lenient()).build();

    private static Symbols.Builder symbols(Symbols.Builder builder) {
        Expression u = new Expression.Symbol("u", Shape.SCALAR, Domain.REAL);
        return builder.symbol("a", Shape.SCALAR)
                .symbol("b", Shape.SCALAR, Domain.Named.POSITIVE)
                .symbol("x", Shape.of(K))
                .symbol("y", Shape.of(K), Domain.Named.ONE_HOT)
                .symbol("W", Shape.of(D, K))
                .symbol("A", Shape.of(K, K))
                .symbol("w1_0", Shape.of(D))
                .symbol("sigma", Shape.SCALAR)
                .latex("w1_0", "\\omega^{(1)}_0")
                .function("f", List.of("u"), new Expression.Add(List.of(u, u)))
                .quantity("q", new Expression.Symbol("a", Shape.SCALAR, Domain.REAL));
    }

    @Override
    public void run(byte[] input) {
        String text = open + new String(input, StandardCharsets.UTF_8) + close;
        int sum = 0;
        for (byte each : input) {
            sum += each & 0xFF;
        }
        // Each input takes one of the ways, so that there is time for more inputs.
        Symbols symbols = sum % 2 == 0 ? STRICT : LENIENT;
        switch (sum / 2 % 8) {
            case 0 -> Reader.readCondition(text, symbols);
            case 1 -> Reader.readChain(text, symbols);
            case 2 -> Chain.read(text, symbols, Set.of("simplify"));
            case 3 -> Reader.readNumber(text);
            default -> check(text, Reader.read(text, symbols), symbols);
        }
    }

    private static void check(String text, Reading reading, Symbols symbols) {
        if (reading instanceof Reading.Read read) {
            Expression expression = read.expression();
            MathmlPrinter.print(expression);
            UnicodePrinter.print(expression);
            String plain = PlainPrinter.print(expression);
            String latex = LatexPrinter.print(expression);
            if (symbols.isStrict()) {
                assertInstanceOf(
                        Reading.Read.class, Reader.read(plain, symbols), () -> text + " is printed as " + plain);
            }
            assertFalse(latex.isEmpty());
        } else if (reading instanceof Reading.Malformed fault) {
            check(text, fault.position(), fault.message());
        } else if (reading instanceof Reading.Misshapen fault) {
            check(text, fault.position(), fault.message());
        } else if (reading instanceof Reading.Ambiguous fault) {
            check(text, fault.position(), fault.message());
        }
    }

    private static void check(String text, Position position, String message) {
        assertTrue(position.offset() <= text.codePointCount(0, text.length()), message);
        assertFalse(message.isBlank());
        assertFalse(position.caret(text).isEmpty());
    }
}
