package assay.grader.answer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A partial order of items.
 *
 * @param items all items, each once
 * @param pairs what comes before what, as it was stated
 */
record PartialOrder(List<String> items, List<Pair> pairs) {

    /** The first item comes before the second one; the reason may be empty. */
    record Pair(String first, String second, String because) {}

    PartialOrder {
        items = List.copyOf(items);
        pairs = List.copyOf(pairs);
    }

    /** A linear order that keeps all pairs, the first item first wherever it is free; none if the pairs contradict. */
    Optional<List<String>> extension() {
        List<String> order = new ArrayList<>();
        List<String> rest = new ArrayList<>(items);
        while (!rest.isEmpty()) {
            Optional<String> next = rest.stream()
                    .filter(item ->
                            pairs.stream().noneMatch(pair -> pair.second().equals(item) && rest.contains(pair.first())))
                    .findFirst();
            if (next.isEmpty()) {
                return Optional.empty();
            }
            order.add(next.get());
            rest.remove(next.get());
        }
        return Optional.of(order);
    }

    /** The stated pairs that stand the wrong way round in an order of all items. */
    List<Pair> violations(List<String> order) {
        return pairs.stream()
                .filter(pair -> order.indexOf(pair.first()) >= order.indexOf(pair.second()))
                .toList();
    }

    /** All pairs that follow from the stated ones. */
    Set<Pair> closure() {
        Set<Pair> closure = new HashSet<>();
        pairs.forEach(pair -> closure.add(new Pair(pair.first(), pair.second(), "")));
        for (String middle : items) {
            for (String first : items) {
                for (String second : items) {
                    if (closure.contains(new Pair(first, middle, ""))
                            && closure.contains(new Pair(middle, second, ""))) {
                        closure.add(new Pair(first, second, ""));
                    }
                }
            }
        }
        return closure;
    }
}
