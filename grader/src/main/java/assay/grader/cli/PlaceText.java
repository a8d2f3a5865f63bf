package assay.grader.cli;

import assay.reference.expression.Sizes;
import assay.reference.number.Rational;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/** A point in words; of a point of many coordinates only the first are named. */
final class PlaceText {
    private static final int MOST_NAMED = 24;

    private PlaceText() {}

    /** For example {@code at K = 2, x[1] = 1/2, x[2] = 0}. */
    static String of(Sizes sizes, SortedMap<String, Rational> at) {
        List<String> places = new ArrayList<>();
        sizes.values().forEach((name, size) -> places.add(name + " = " + size));
        at.forEach((name, value) -> places.add(name + " = " + value));
        if (places.isEmpty()) {
            return "at every point";
        }
        int left = places.size() - MOST_NAMED;
        return "at " + String.join(", ", places.subList(0, Math.min(MOST_NAMED, places.size())))
                + (left > 0 ? ", and " + left + " more values, which --format json lists" : "");
    }
}
