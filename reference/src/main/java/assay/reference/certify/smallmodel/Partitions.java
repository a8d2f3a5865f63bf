package assay.reference.certify.smallmodel;

import java.util.ArrayList;
import java.util.List;

/** The ways in which indices may coincide. */
final class Partitions {
    private Partitions() {}

    /**
     * All coincidence patterns of {@code count} indices: the values 1, 2, … such that a new value is always the least
     * that was not used before (restricted growth strings; Knuth, TAOCP 4A, section 7.2.1.5).
     */
    static List<int[]> of(int count) {
        List<int[]> all = new ArrayList<>();
        extend(new int[count], 0, 0, all);
        return all;
    }

    private static void extend(int[] values, int position, int used, List<int[]> all) {
        if (position == values.length) {
            all.add(values.clone());
            return;
        }
        for (int value = 1; value <= used + 1; value++) {
            values[position] = value;
            extend(values, position + 1, Math.max(used, value), all);
        }
    }
}
