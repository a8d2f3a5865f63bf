package assay.grader.fuzz;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the fuzzer found worth keeping is run again. */
class CorpusTest {

    static Stream<String> targets() {
        return FuzzTargets.all().stream().map(FuzzTarget::name);
    }

    @ParameterizedTest
    @MethodSource("targets")
    @Timeout(60)
    void everyInputOfTheCorpusSurvives(String name) throws IOException {
        FuzzTarget target = FuzzTargets.named(name);
        List<String> inputs = Corpus.of(name).lines();
        assertFalse(inputs.isEmpty());
        for (String input : inputs) {
            assertDoesNotThrow(() -> target.run(Base64.getDecoder().decode(input)), () -> name + " " + input);
        }
    }

    @Test
    void theOracleSeesAWrongVerdict() {
        Drawn x = new Drawn.Variable("x");
        Drawn one = new Drawn.Number(1, 1);
        // Two formulas that differ, said to be forms of one, are caught.
        assertThrows(AssertionError.class, () -> EqualTarget.check(x, new Drawn.Binary('+', x, one), true));
        assertDoesNotThrow(() -> EqualTarget.check(x, new Drawn.Binary('+', x, one), false));
        Valued at = new Valued(Map.of("x", new BigFraction(3, 2)), Valued.MANY);
        assertEquals(Valued.Relation.APART, at.relation(x, new Drawn.Function("sqrt", x)));
        assertEquals(Valued.Relation.SAME, at.relation(x, new Drawn.Power(new Drawn.Function("sqrt", x), 2)));
        assertEquals(new Valued.Undefined(), at.of(new Drawn.Function("log", new Drawn.Number(0, 1))));
    }

    /** The other forms are right themselves: they have the value of the formula, by the independent digits. */
    @Test
    void otherFormsHaveTheSameValue() {
        java.util.Random random = new java.util.Random(20);
        Valued at = new Valued(
                Map.of("x", new BigFraction(5, 7), "y", new BigFraction(-21, 8), "z", new BigFraction(0)), Valued.SOME);
        int same = 0;
        for (int k = 0; k < 2_000; k++) {
            byte[] bytes = new byte[40];
            random.nextBytes(bytes);
            Drawing drawing = new Drawing(bytes);
            Drawn formula = Drawn.of(drawing, 3, false);
            Drawn other = Rewritten.of(formula, drawing);
            Valued.Relation relation = at.relation(formula, other);
            assertTrue(relation != Valued.Relation.APART, () -> formula.text() + " and " + other.text());
            same += relation == Valued.Relation.SAME && !formula.equals(other) ? 1 : 0;
        }
        assertTrue(same > 200, "only " + same);
    }
}
