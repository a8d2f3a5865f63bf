package assay.reference.refute;

import assay.reference.number.Rational;
import assay.reference.program.Input;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Exact rational values for the inputs of a program.
 *
 * @param inputs the inputs, by their position
 * @param values one value for each input
 */
public record Point(List<Input> inputs, List<Rational> values) {
    public Point {
        inputs = List.copyOf(inputs);
        values = List.copyOf(values);
        if (inputs.size() != values.size()) {
            throw new IllegalArgumentException(values.size() + " values for " + inputs.size() + " inputs");
        }
    }

    /** The same point with another value at one position. */
    public Point with(int position, Rational value) {
        List<Rational> changed = new ArrayList<>(values);
        changed.set(position, value);
        return new Point(inputs, changed);
    }

    /** The values by the names of the entries, such as {@code W[1,2]}. */
    public SortedMap<String, Rational> named() {
        SortedMap<String, Rational> named = new TreeMap<>();
        for (int k = 0; k < values.size(); k++) {
            named.put(inputs.get(k).toString(), values.get(k));
        }
        return named;
    }
}
