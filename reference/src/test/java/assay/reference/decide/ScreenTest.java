package assay.reference.decide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.reference.expression.Expression;
import assay.reference.expression.Sizes;
import assay.reference.program.Input;
import assay.reference.refute.Comparison;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The screen looks where the probe does: it never keeps a probe from finding something. */
class ScreenTest {
    private static final Formulas FORMULAS = new Formulas("x:n y:n W:nxm a:");
    private static final Sizes SIZES = new Sizes(new TreeMap<>(Map.of("n", 3, "m", 2)));

    @ParameterizedTest(name = "{0} | {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            sum(x .* y)                | sum(y .* x)                | false
            sum(x .* y)                | sum(y .* x) + a            | true
            y + x                      | x + y                      | false
            y - x                      | x - y                      | true
            relu(x) - relu(-x)         | x                          | false
            sum(W)*a                   | a*sum(i, sum(j, W[i,j]))   | false
            a                          | sum(W)                     | true
            log(a)                     | log(a) + log(a) - log(a)   | false
            log(-1-a^2)                | a                          | true
            a/(a-a)                    | 1                          | true
            """)
    void seesWhatAProbeSees(String first, String second, boolean differ) {
        for (boolean swapped : new boolean[] {false, true}) {
            Expression left = FORMULAS.read(swapped ? second : first);
            Expression right = FORMULAS.read(swapped ? first : second);
            Screen screen = new Screen(Options.DEFAULT);
            List<Input> together =
                    Comparison.of(left, right, SIZES, Map.of(), 1000).builder().inputs();
            for (int k = 0; k < 3; k++) {
                assertEquals(together, screen.inputs(left, right, SIZES));
                assertEquals(differ, screen.mayDiffer(left, right, SIZES));
            }
        }
    }

    /** A reference that is kept is that of its own sizes and its own formula. */
    @ParameterizedTest
    @CsvSource({"2", "3", "5", "40"})
    void whatIsKeptIsNotMixedUp(int count) {
        Screen screen = new Screen(Options.DEFAULT);
        for (int round = 0; round < 2; round++) {
            for (int k = 1; k <= count; k++) {
                Expression right = FORMULAS.read("sum(x)^" + k + " + sum(W)*" + k);
                Sizes sizes = new Sizes(new TreeMap<>(Map.of("n", 2 + k % 3, "m", 2)));
                assertFalse(screen.mayDiffer(FORMULAS.read(k + "*sum(W) + sum(x)^" + k), right, sizes));
                assertTrue(screen.mayDiffer(FORMULAS.read(k + "*sum(W) + sum(x)^" + (k + 1)), right, sizes));
            }
        }
    }
}
