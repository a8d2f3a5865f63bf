package assay.reference.expression;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Concrete values of symbolic sizes, for example {@code D=2, M=3}.
 *
 * @param values length by size name
 */
public record Sizes(SortedMap<String, Integer> values) {

    /** No symbolic size. */
    public static final Sizes NONE = new Sizes(Map.of());

    public Sizes {
        values = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }

    /** Sizes from any map. */
    public Sizes(Map<String, Integer> values) {
        this(new TreeMap<>(values));
    }

    /**
     * The value of one size.
     *
     * @throws ShapeException if it has none
     */
    public int of(String size) {
        Integer value = values.get(size);
        if (value == null) {
            throw new ShapeException("the size " + size + " has no value");
        }
        return value;
    }

    @Override
    public String toString() {
        return values.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining(", "));
    }
}
