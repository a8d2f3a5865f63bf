package assay.reference.notation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.reference.expression.Expression;
import java.io.StringReader;
import javax.xml.parsers.DocumentBuilderFactory;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.xml.sax.InputSource;

class RoundTripTest {

    private static Object read(String text) {
        Reading reading = Reader.read(text, RandomExpression.SYMBOLS);
        if (reading instanceof Reading.Read read) {
            return read.expression() instanceof Expression.Tabulate table
                            && table.indices().equals(java.util.List.of("k", "j"))
                    ? table.body()
                    : read.expression();
        }
        return reading;
    }

    @Property(tries = 3000)
    void plainTextReadsAsItself(@ForAll long seed) {
        Expression expression = body(RandomExpression.of(seed));
        String text = PlainPrinter.print(expression);
        assertEquals(NormalForm.plain(expression), read(text), text);
    }

    @Property(tries = 3000)
    void latexReadsAsItself(@ForAll long seed) {
        Expression expression = body(RandomExpression.of(seed));
        String text = LatexPrinter.print(expression);
        assertEquals(NormalForm.latex(expression), read("$" + text + "$"), text);
    }

    @Property(tries = 300)
    void mathmlIsWellFormed(@ForAll long seed) throws Exception {
        String text = MathmlPrinter.print(RandomExpression.of(seed));
        DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(text)));
        assertTrue(text.startsWith("<math"), text);
    }

    /** A table on the outside is printed as its body, and is therefore put inside of something. */
    private static Expression body(Expression expression) {
        return expression instanceof Expression.Tabulate ? new Expression.Negate(expression) : expression;
    }
}
