package assay.reference.notation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One line of characters that means what the formula means. */
class UnicodePrinterTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a*b + c               | a b + c
            a*(b + c)/s           | (a · (b + c))/s
            a/b*c                 | (a/b) c
            a - b/c               | a − b/c
            (a/b)^2               | (a/b)²
            a^-1 + a^(b+1)        | a⁻¹ + a^(b + 1)
            -a^2                  | −a²
            1/(1 + exp(-s))       | 1/(1 + e^(−s))
            sqrt(s^2 + epsilon)   | √(s² + ε)
            sigma(W1 @ x + b1)    | σ(W₁ x + b₁)
            W2^T @ y              | W₂ᵀ y
            y .* p                | y ⊙ p
            sum(i, y[i]*p[i])     | ∑[i=1…K] yᵢ pᵢ
            W1[1,2] + v_{-1}      | W₁[1, 2] + v_{-1}
            sum(i, A[i,1])        | ∑[i=1…K] A[i, 1]
            x[1] - x[2]           | x₁ − x₂
            q[3]/2                | q₃/2
            v_{-1} + v1           | v_{-1} + v₁
            cases(a > 0: a, else: 0) | {a if a > 0; 0 otherwise}
            [[a, b], [c, s]]      | [[a, b], [c, s]]
            [a, b, 3]             | [a, b, 3]
            yhat[1]               | ŷ₁
            lim(s, 0, a/s, right) | lim[s → 0⁺] (a/s)
            integral(s, 0, inf, a) | ∫[0…∞] a ds
            """)
    void printsOneLine(String plain, String line) {
        Reading.Read read = assertInstanceOf(Reading.Read.class, Reader.read(plain, Table.NETWORK), plain);
        assertEquals(line, UnicodePrinter.print(read.expression()).replace("y\u0302", "ŷ"));
    }

    @Property(tries = 500)
    void nothingInvisibleIsPrinted(@ForAll long seed) {
        String line = UnicodePrinter.print(RandomExpression.of(seed));
        assertFalse(
                line.codePoints().anyMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT),
                line);
    }
}
