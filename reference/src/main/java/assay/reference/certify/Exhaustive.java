package assay.reference.certify;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The proof that two sides are equal at every whole-number point of a box, by trying all of them.
 *
 * @param box the least and the greatest value of every variable, by names such as {@code H} or {@code n[1]}
 */
public record Exhaustive(SortedMap<String, Side> box) implements Certificate {

    /** The values of one variable, both ends included. */
    public record Side(int least, int greatest) {
        public Side {
            if (least > greatest) {
                throw new IllegalArgumentException("the side " + least + ".." + greatest + " is empty");
            }
        }

        /** The number of values. */
        public long count() {
            return (long) greatest - least + 1;
        }

        /** For example {@code 1..12}. */
        @Override
        public String toString() {
            return least + ".." + greatest;
        }
    }

    public Exhaustive {
        box = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(box));
    }

    @Override
    public String kind() {
        return "exhaustive";
    }

    @Override
    public Strength strength() {
        return Strength.BOX;
    }

    @Override
    public Map<String, Object> toMap() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("kind", kind());
        map.put("strength", strength().spelling());
        Map<String, Object> sides = new LinkedHashMap<>();
        box.forEach((name, side) -> sides.put(name, List.of(side.least(), side.greatest())));
        map.put("box", sides);
        return map;
    }
}
