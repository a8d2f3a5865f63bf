package assay.reference.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.reference.notation.Reader;
import assay.reference.notation.Reading;
import assay.reference.notation.Symbols;
import java.util.List;
import org.junit.jupiter.api.Test;

class StructuralOrderTest {
    private static final List<String> FORMULAS = List.of(
            "x",
            "y",
            "2",
            "3",
            "x+y",
            "y+x",
            "x*y",
            "x-y",
            "x/y",
            "x^y",
            "sin(x)",
            "cos(x)",
            "max(x,y)",
            "min(x,y)",
            "pi",
            "if(x<y, x, y)",
            "if(x<=y, x, y)",
            "if(x<y and y<2, x, y)",
            "if(x<y or y<2, x, y)",
            "if(not x<y, x, y)",
            "cases(x<y: x)",
            "cases(x<y: x, else: y)",
            "1[x>0]",
            "sum(i=1..3, i*x)",
            "prod(i=1..3, i*x)",
            "sum(j=1..3, j*x)",
            "[x, y]",
            "[y, x]",
            "[[x, y]]",
            "[x, y]'",
            "grad(x^2, x)",
            "integral(t, 0, 1, t*x)",
            "integral(t, 1, 0, t*x)",
            "lim(k, inf, x/k)",
            "eye(2)",
            "ones(2)",
            "zeros(2)",
            "norm([x, y])",
            "-x",
            "x@y");

    /** It is an order: each two different formulas have one before the other, and the order is not circular. */
    @Test
    void differentFormulasAreOrdered() {
        Symbols symbols = Symbols.lenient().build();
        List<Expression> all = FORMULAS.stream()
                .map(text -> Reader.read(text, symbols))
                .filter(reading -> reading instanceof Reading.Read)
                .map(reading -> ((Reading.Read) reading).expression())
                .toList();
        assertTrue(all.size() > 30, "only " + all.size());
        StructuralOrder order = new StructuralOrder();
        for (Expression a : all) {
            for (Expression b : all) {
                assertEquals(a.equals(b), order.compare(a, b) == 0, a + " and " + b);
                assertEquals(Integer.signum(order.compare(a, b)), -Integer.signum(order.compare(b, a)));
                for (Expression c : all) {
                    assertTrue(order.compare(a, b) > 0 || order.compare(b, c) > 0 || order.compare(a, c) <= 0);
                }
            }
        }
    }
}
