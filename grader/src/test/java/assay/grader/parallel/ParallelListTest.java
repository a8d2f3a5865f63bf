package assay.grader.parallel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The result is that of one processor. */
class ParallelListTest {
    @Test
    void imagesStandInTheOrderOfTheItems() {
        for (int size : new int[] {0, 1, 2, 3, 1000}) {
            List<Integer> items = IntStream.range(0, size).boxed().toList();
            assertEquals(
                    items.stream().map(item -> item * item).toList(), ParallelList.map(items, item -> item * item));
        }
    }

    @Test
    void itNests() {
        List<Integer> items = IntStream.range(0, 20).boxed().toList();
        List<List<Integer>> nested = ParallelList.map(items, row -> ParallelList.map(items, column -> row * column));
        assertEquals(19 * 19, nested.get(19).get(19));
    }

    @Test
    void aFaultIsToldWhoeverFoundIt() {
        List<Integer> items = IntStream.range(0, 100).boxed().toList();
        IllegalStateException fault = assertThrows(
                IllegalStateException.class,
                () -> ParallelList.map(items, item -> {
                    if (item == 77) {
                        throw new IllegalStateException("77");
                    }
                    return item;
                }));
        assertEquals("77", fault.getMessage());
    }
}
