package assay.reference.notation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import assay.reference.expression.Dimension;
import assay.reference.expression.Shape;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainReaderTest {
    private static final Dimension D = Dimension.named("D");
    private static final Dimension K = Dimension.named("K");
    private static final Symbols SYMBOLS = Symbols.strict()
            .symbol("x", Shape.of(D))
            .symbol("y", Shape.of(K))
            .symbol("W", Shape.of(K, D))
            .symbol("a", Shape.SCALAR)
            .symbol("b", Shape.SCALAR)
            .build();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "W x | W @ x",
                "2a b | 2*a*b",
                "W' y | W' @ y",
                "x_1 + x2 | x[1] + x[2]",
                "sum_j W[1,j] x[j] | sum(j=1..D, W[1, j]*x[j])",
                "σ(W x) ⊙ y | sigmoid(W @ x) .* y",
            })
    void readsPlainNotation(String text, String printed) {
        Reading reading = Reader.read(text, SYMBOLS);
        assertEquals(printed, reading instanceof Reading.Read read ? PlainPrinter.print(read.expression()) : reading);
    }
}
