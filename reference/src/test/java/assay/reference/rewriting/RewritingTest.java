package assay.reference.rewriting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.reference.decide.Decision;
import assay.reference.decide.Equality;
import assay.reference.expression.Dimension;
import assay.reference.expression.Domain;
import assay.reference.expression.Expression;
import assay.reference.expression.Shape;
import assay.reference.notation.PlainPrinter;
import assay.reference.notation.Reader;
import assay.reference.notation.Reading;
import assay.reference.notation.Symbols;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every equation is valid where it speaks. */
class RewritingTest {
    private static final Dimension N = Dimension.named("N");
    private static final Symbols SYMBOLS = Symbols.strict()
            .symbol("a", Shape.SCALAR)
            .symbol("b", Shape.SCALAR)
            .symbol("t", Shape.SCALAR, Domain.Named.POSITIVE)
            .symbol("x", Shape.of(N))
            .symbol("W", Shape.of(N, N))
            .symbol("V", Shape.of(N, N))
            .quantity("q", read(Symbols.lenient().build(), "a^2 + 1"))
            .freeIndex("i", N)
            .freeIndex("j", N)
            .build();

    /** Together they hold a node of every kind that an equation speaks of. */
    private static final List<String> FORMULAS = List.of(
            "a^2 * (b + 3) / (1 + t)",
            "sigma(a) + tanh(b) * relu(a - b) - abs(b)",
            "softplus(a) + exp(b) * log(t)",
            "softmax(x)[i] * (delta[i,j] - softmax(x)[j])",
            "sum(k, W[i,k] * V[k,j]) + W[i,j]",
            "W @ (V + W^T)",
            "q * b",
            "mean(x) + max(x) - min(x) + sum(x)",
            "x[2] * cases(a > 0: a, else: 3*a)",
            "cases(a > 0: a, else: 3*a)");

    private static Expression read(Symbols symbols, String text) {
        Reading reading = Reader.read(text, symbols);
        if (reading instanceof Reading.Read read) {
            return read.expression();
        }
        throw new AssertionError(text + ": " + reading);
    }

    private static Stream<Expression> formulas() {
        return FORMULAS.stream().map(text -> read(SYMBOLS, text));
    }

    @ParameterizedTest
    @MethodSource("formulas")
    void everyFormIsEqual(Expression formula) {
        for (Variant form : Rewritings.of(formula, 17, 2)) {
            assertEquals(
                    Decision.Verdict.EQUAL,
                    new Equality().decide(form.expression(), formula).verdict(),
                    form.words() + ": " + PlainPrinter.print(form.expression()));
        }
    }

    /** A form that keeps the name of a definition would be printed as the formula itself. */
    @ParameterizedTest
    @MethodSource("formulas")
    void everyFormIsPrintedAsItIs(Expression formula) {
        for (Variant form : Rewritings.of(formula, 17, 2)) {
            String text = PlainPrinter.print(form.expression());
            assertEquals(
                    Decision.Verdict.EQUAL,
                    new Equality()
                            .decide(read(SYMBOLS, text), form.expression())
                            .verdict(),
                    form.words() + ": " + text);
        }
    }

    @ParameterizedTest
    @EnumSource(Rewriting.class)
    void everyEquationIsUsedSomewhere(Rewriting equation) {
        assertTrue(formulas()
                .flatMap(formula -> Rewritings.of(formula, 17, 0).stream())
                .anyMatch(form -> form.words().equals(equation.equation())));
    }
}
