package assay.reference.rewriting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import assay.reference.expression.Dimension;
import assay.reference.expression.Expression;
import assay.reference.expression.Shape;
import assay.reference.notation.Reader;
import assay.reference.notation.Reading;
import assay.reference.notation.Symbols;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StructuralFormTest {
    private static Expression read(String text) {
        Dimension n = Dimension.named("n");
        Symbols symbols = Symbols.strict()
                .symbol("x", Shape.SCALAR)
                .symbol("a", Shape.SCALAR)
                .symbol("b", Shape.SCALAR)
                .symbol("v", Shape.of(n))
                .symbol("A", Shape.of(n, n))
                .symbol("B", Shape.of(n, n))
                .build();
        return Reader.read(text, symbols) instanceof Reading.Read read ? read.expression() : fail(text);
    }

    @ParameterizedTest(name = "{0} | {1}")
    @CsvSource(delimiter = '|', textBlock = """
            x*H(x)                     | H(x)*x                          | true
            x*H(x)                     | (2*(H(x)))*x/2                  | true
            x*H(x)                     | --x*H(x) + 0                    | true
            x*H(x)                     | x*H(x)/2 + x*H(x)/2             | true
            x*H(x)                     | -(x*-H(x))                      | true
            x*H(x)                     | $x\\,H(x)$                      | true
            x*H(x)                     | x - x*H(-x)                     | false
            x*H(x)                     | (x + x*(2*H(x) - 1))/2          | false
            x*H(x)                     | integral(t, 0, x, H(t))         | false
            integral(t, 0, x, H(t))    | integral(u, 0, x, H(u))         | true
            integral(t, 0, x, H(t))    | integral(t, -inf, x, H(t))      | false
            integral(t, 0, x, H(t))    | integral(t, 0, x, H(x))         | false
            x*(a + b)                  | (b + a)*x                       | true
            x*(a + b)                  | x*a + x*b                       | false
            2*(a - b)                  | -2*b + 2*a                      | true
            (a - b)*x                  | -(b - a)*x                      | true
            a - b                      | b - a                           | false
            x*x*x                      | x^3                             | true
            x/a/b                      | x/(a*b)                         | true
            x*a^(-1)                   | x/a                             | true
            sqrt(x)                    | x^(1/2)                         | true
            max(a, b, x)               | max(x, a, b)                    | true
            sum(i, v[i]*x)             | sum(j, x*v[j])                  | true
            sum(i, v[i])               | sum(i, v[i]*v[1])               | false
            sum(i, sum(j, A[i,j]))     | sum(j, sum(i, A[i,j]))          | false
            A @ (B @ v)                | (A @ B) @ v                     | true
            A @ B                      | B @ A                           | false
            1[x > 0]                   | 1[0 < x]                        | true
            cases(x > 0: x, else: 0)   | cases(0 < x: 1*x, else: 0*x)    | true
            cases(x > 0: x, else: 0)   | cases(x >= 0: x, else: 0)       | false
            a + b + x                  | x + (b + a)                     | true
            exp(a)*exp(b)              | exp(a + b)                      | false
            0*x                        | 0                               | true
            2                          | 3                               | false
            """)
    void comparesFormsAndNotValues(String left, String right, boolean same) {
        assertEquals(same, StructuralForm.same(read(left), read(right)));
        assertEquals(same, StructuralForm.same(read(right), read(left)));
    }
}
