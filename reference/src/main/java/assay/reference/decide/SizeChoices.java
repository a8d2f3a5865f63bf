package assay.reference.decide;

import assay.reference.expression.Dimension;
import assay.reference.expression.Shape;
import assay.reference.expression.Sizes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The concrete sizes at which tensors are compared: pairwise distinct values, because a wrong answer can coincide with
 * the right one where two sizes are equal, or where one of them is 1.
 */
final class SizeChoices {
    private static final List<Integer> EXTRA = List.of(3, 2, 4, 6, 9);
    /** The entries of a tensor that is looked at. */
    private static final long MOST_ENTRIES = 10_000;

    private SizeChoices() {}

    /**
     * Two choices of pairwise distinct sizes, rising and falling with the names; a third with one size more.
     *
     * @param least the least value of every size
     */
    static List<Sizes> distinct(SortedMap<String, Integer> least) {
        List<String> names = new ArrayList<>(least.keySet());
        Set<Sizes> choices = new LinkedHashSet<>();
        choices.add(rising(names, least, 0));
        Collections.reverse(names);
        choices.add(rising(names, least, 0));
        if (names.size() == 1) {
            choices.add(rising(names, least, 1));
        }
        return List.copyOf(choices);
    }

    /**
     * Larger sizes, at which only a counterexample is looked for: a size that is used as a number shows late. Where a tensor
     * would have very many entries the largest are left out; at the others it has hundreds.
     */
    static List<Sizes> larger(SortedMap<String, Integer> least, Shape shape) {
        List<String> names = new ArrayList<>(least.keySet());
        return EXTRA.stream()
                .map(extra -> rising(names, least, extra))
                .filter(sizes -> entries(shape, sizes) <= MOST_ENTRIES)
                .toList();
    }

    private static long entries(Shape shape, Sizes sizes) {
        long entries = 1;
        for (Dimension axis : shape.dimensions()) {
            entries = Math.min(entries * axis.at(sizes), Integer.MAX_VALUE);
        }
        return entries;
    }

    private static Sizes rising(List<String> names, Map<String, Integer> least, int extra) {
        Map<String, Integer> values = new TreeMap<>();
        Set<Integer> used = new LinkedHashSet<>();
        for (String name : names) {
            int value = least.getOrDefault(name, 2) + extra;
            while (!used.add(value)) {
                value++;
            }
            values.put(name, value);
        }
        return new Sizes(values);
    }
}
