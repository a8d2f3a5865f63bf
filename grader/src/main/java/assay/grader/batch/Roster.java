package assay.grader.batch;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The students of a class.
 *
 * @param entries in the order of the list
 */
public record Roster(List<RosterEntry> entries) {

    /** Where no list is given. */
    public static final Roster EMPTY = new Roster(List.of());

    public Roster {
        entries = List.copyOf(entries);
    }

    /** Those of whom no submission is among the results, in the order of the list. */
    public List<RosterEntry> missing(Stream<BatchResult> results) {
        List<RosterEntry> present = new ArrayList<>();
        results.forEach(result -> result.person().ifPresent(present::add));
        return without(present);
    }

    /** All others than these, in the order of the list. */
    List<RosterEntry> without(List<RosterEntry> present) {
        Set<RosterEntry> found = new HashSet<>(present);
        return entries.stream().filter(entry -> !found.contains(entry)).toList();
    }
}
