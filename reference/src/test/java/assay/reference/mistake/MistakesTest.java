package assay.reference.mistake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every mistake of the catalogue can be made, and most of them make a formula different. */
class MistakesTest {
    private static final Dimension N = Dimension.named("N");
    private static final Symbols SYMBOLS = Symbols.strict()
            .symbol("a", Shape.SCALAR)
            .symbol("b", Shape.SCALAR)
            .symbol("t", Shape.SCALAR, Domain.Named.POSITIVE)
            .symbol("x", Shape.of(N))
            .symbol("y", Shape.of(N), Domain.Named.ONE_HOT)
            .symbol("w", Shape.of(Dimension.fixed(3)))
            .symbol("s", Shape.of(Dimension.fixed(6)))
            .symbol("W", Shape.of(N, N))
            .symbol("V", Shape.of(N, N))
            .quantity("q", read(Symbols.lenient().build(), "a^2 + 1"))
            .freeIndex("i", N)
            .freeIndex("j", N)
            .build();

    /** Together they hold a place for every mistake. */
    private static final List<String> FORMULAS = List.of(
            "a^2 * (b + 3) / (1 + t)",
            "sigma(a) + tanh(b) * relu(a - b) - abs(b)",
            "sigma(a) * (1 - sigma(a))",
            "softplus(a) + exp(b) * log(t)",
            "softmax(x)[i] * (delta[i,j] - softmax(x)[j])",
            "sum(k, W[i,k] * V[k,j]) + W[i,j]",
            "W @ (V + W^T)",
            "q * b",
            "mean(x) + max(x) - min(x) + sum(x)",
            "x[2] * cases(a > 0: a, else: 3*a)",
            "floor((a - 3)/2) + 1",
            "sum(m = 1..3, w[m] * s[m + 2])",
            "grad(sin(2*a)*a, a)",
            "grad(mean(x)*x[1], x)",
            "jacobian(softmax(x), x)",
            "softmax(x) - y",
            "a - t*(b*a + t)");

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

    private static boolean isDifferent(Expression mutant, Expression formula) {
        return !mutant.shape().equals(formula.shape())
                || new Equality().decide(mutant, formula).verdict() == Decision.Verdict.DIFFERENT;
    }

    /** A few leave a formula equal to itself, such as the other order of a commutative product. */
    @ParameterizedTest
    @MethodSource("formulas")
    void mostMistakesMakeAFormulaDifferent(Expression formula) {
        List<Mutant> mutants = Mistakes.in(formula);
        long different = mutants.stream()
                .filter(mutant -> isDifferent(mutant.expression(), formula))
                .count();
        assertTrue(2 * different > mutants.size(), different + " of " + mutants.size() + " are different");
    }

    @ParameterizedTest
    @MethodSource("catalogue")
    void everyMistakeCanBeMadeSomewhere(String name, Mistake mistake) {
        Optional<Change> found = formulas()
                .flatMap(formula ->
                        mistake.made(formula).stream().filter(change -> isDifferent(change.expression(), formula)))
                .findFirst();
        assertTrue(found.isPresent(), name);
        assertFalse(found.get().words().toString().isBlank());
    }

    /** A mistake outside of a derivation can be written as an answer; but a table in index form has no transpose. */
    @ParameterizedTest
    @MethodSource("formulas")
    void everyMistakeIsPrintedAsItIs(Expression formula) {
        for (Mutant mutant : Mistakes.in(formula)) {
            String text = PlainPrinter.print(mutant.expression());
            if (text.contains("′") || text.startsWith("tabulate")) {
                continue;
            }
            assertEquals(
                    Decision.Verdict.EQUAL,
                    new Equality()
                            .decide(read(SYMBOLS, text), mutant.expression())
                            .verdict(),
                    () -> mutant.words() + ": " + text);
        }
    }

    static Stream<Arguments> catalogue() {
        return Mistakes.all().stream().map(mistake -> Arguments.of(mistake.name(), mistake));
    }
}
