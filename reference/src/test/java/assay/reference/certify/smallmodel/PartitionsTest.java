package assay.reference.certify.smallmodel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Every way in which indices may coincide is there once. */
class PartitionsTest {

    /** The Bell numbers (OEIS A000110). */
    @Test
    void thereAreAsManyAsPartitions() {
        int[] bell = {1, 1, 2, 5, 15, 52, 203};
        for (int count = 0; count < bell.length; count++) {
            assertEquals(bell[count], Partitions.of(count).size());
        }
    }

    /** Any four values coincide as exactly one pattern does. */
    @Test
    void everyTupleFitsOnePattern() {
        List<int[]> patterns = Partitions.of(4);
        for (int number = 0; number < 256; number++) {
            int[] tuple = {number & 3, number >> 2 & 3, number >> 4 & 3, number >> 6 & 3};
            long fits = patterns.stream()
                    .filter(pattern -> coincidesAs(tuple, pattern))
                    .count();
            assertEquals(1, fits);
        }
    }

    private static boolean coincidesAs(int[] tuple, int[] pattern) {
        for (int a = 0; a < tuple.length; a++) {
            for (int b = 0; b < tuple.length; b++) {
                if ((tuple[a] == tuple[b]) != (pattern[a] == pattern[b])) {
                    return false;
                }
            }
        }
        return true;
    }

    /** The values of a pattern with c of them are 1 to c, so that the least size with room for it is c. */
    @Test
    void valuesStartAtOneAndLeaveNoneOut() {
        for (int[] pattern : Partitions.of(5)) {
            Set<Integer> values = new HashSet<>();
            List<Integer> firsts = new ArrayList<>();
            for (int value : pattern) {
                if (values.add(value)) {
                    firsts.add(value);
                }
            }
            for (int k = 0; k < firsts.size(); k++) {
                assertEquals(k + 1, firsts.get(k));
            }
            assertTrue(pattern[0] == 1);
        }
    }
}
