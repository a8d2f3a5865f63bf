package assay.reference.layer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.reference.expression.ShapeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WindowGeometryTest {

    /** The rule against plain counting of the places where the window lies in the padded input. */
    @Test
    void theRuleCountsTheWindows() {
        for (int input = 1; input <= 12; input++) {
            for (int k = 1; k <= 6; k++) {
                for (int s = 1; s <= 5; s++) {
                    for (int p = 0; p <= 3; p++) {
                        for (int d = 1; d <= 4; d++) {
                            check(input, new WindowGeometry(k, s, p, d));
                        }
                    }
                }
            }
        }
    }

    private static void check(int input, WindowGeometry window) {
        int first = 1 - window.padding();
        int last = input + window.padding();
        int count = 0;
        int reached = first - 1;
        int partial = 0;
        for (int start = first; start <= last; start += window.stride()) {
            int end = start;
            for (int tap = 1; tap < window.kernel(); tap++) {
                end += window.dilation();
            }
            if (end <= last) {
                count++;
                reached = end;
                partial++;
            } else if (reached < last && start <= input && count == partial) {
                partial++;
            }
        }
        assertEquals(count > 0, window.fits(input), window + " on " + input);
        if (count == 0) {
            assertThrows(ShapeException.class, () -> window.output(input));
        } else {
            assertEquals(count, window.output(input), window + " on " + input);
            assertEquals(last - reached, window.remainder(input), window + " on " + input);
            assertEquals(partial, window.outputRoundedUp(input), window + " rounded up on " + input);
        }
    }

    @ParameterizedTest(name = "{0}: k={1}, s={2}, p={3}, d={4} gives {5}")
    @CsvSource({
        "256, 8, 2, 0, 1, 125",
        "125, 5, 5, 0, 1, 25",
        "25, 4, 1, 1, 1, 24",
        "64, 8, 2, 3, 1, 32",
        "64, 2, 2, 3, 7, 32",
        "32, 8, 4, 0, 1, 7",
        "8, 5, 1, 2, 2, 4",
        "10, 3, 2, 0, 1, 4",
        "11, 3, 2, 0, 1, 5",
        "224, 7, 2, 3, 1, 112"
    })
    void knownLayers(int input, int k, int s, int p, int d, int output) {
        assertEquals(output, new WindowGeometry(k, s, p, d).output(input));
    }

    @ParameterizedTest
    @CsvSource({"0, 1, 0, 1", "1, 0, 0, 1", "1, 1, -1, 1", "1, 1, 0, 0", "-3, 1, 0, 1"})
    void nonsenseIsRefused(int k, int s, int p, int d) {
        assertThrows(ShapeException.class, () -> new WindowGeometry(k, s, p, d));
    }

    @Test
    void hugeNumbersNeitherOverflowNorTakeLong() {
        WindowGeometry huge = new WindowGeometry(Integer.MAX_VALUE, 1, Integer.MAX_VALUE, Integer.MAX_VALUE);
        assertFalse(huge.fits(64));
        assertThrows(ShapeException.class, () -> huge.output(64));
        WindowGeometry padded = new WindowGeometry(1, 1, Integer.MAX_VALUE, 1);
        assertTrue(padded.fits(64));
        assertThrows(ShapeException.class, () -> padded.output(64));
        assertThrows(ShapeException.class, () -> padded.output(0));
    }

    @Test
    void windowsThatShareNothing() {
        assertTrue(WindowGeometry.nonOverlapping(5).isNonOverlapping());
        assertTrue(new WindowGeometry(1, 3, 0, 1).isNonOverlapping());
        assertFalse(new WindowGeometry(5, 4, 0, 1).isNonOverlapping());
    }
}
