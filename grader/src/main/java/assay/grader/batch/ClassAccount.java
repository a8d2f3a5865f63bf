package assay.grader.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What came of a class, for whoever asked for it.
 *
 * @param rows in the order of their ids
 * @param roster the list of the class; empty if there was none
 * @param skipped what lay among the submissions and is none
 */
public record ClassAccount(List<ClassRow> rows, Roster roster, List<String> skipped) {
    public ClassAccount {
        rows = List.copyOf(rows);
        skipped = List.copyOf(skipped);
    }

    /** How many submissions have a trait. */
    public int count(OutcomeSummary.Trait trait) {
        return (int) rows.stream()
                .filter(row -> row.found().summary().traits().contains(trait))
                .count();
    }

    /** The number of submissions. */
    public int submissions() {
        return rows.size();
    }

    /** What was found about any of them. */
    public Set<OutcomeSummary.Trait> traits() {
        return rows.stream()
                .flatMap(row -> row.found().summary().traits().stream())
                .collect(java.util.stream.Collectors.toSet());
    }

    /** The students of whom there is no submission. */
    public List<RosterEntry> missing() {
        return roster.without(
                rows.stream().flatMap(row -> row.person().stream()).toList());
    }

    /** The submissions, each {@code id (source)}, of nobody on the list. */
    public List<String> notListed() {
        return rows.stream()
                .filter(row -> row.listed() && row.people().isEmpty())
                .map(ClassAccount::named)
                .toList();
    }

    /** The submissions of which it is not certain whose they are. */
    public List<String> ambiguous() {
        return rows.stream()
                .filter(row -> row.people().size() > 1)
                .map(row -> named(row) + ": "
                        + String.join(
                                " or ",
                                row.people().stream().map(RosterEntry::id).toList()))
                .toList();
    }

    /** The students to whom such submissions may belong, each {@code id: submissions}. */
    public List<String> perhaps() {
        List<String> perhaps = new ArrayList<>();
        perhaps(rows).forEach((person, ids) -> perhaps.add(person + ": " + String.join(", ", ids)));
        return perhaps;
    }

    /** The ids of submissions that are not certainly somebody's, by the ids of the students to whom each may belong. */
    static SortedMap<String, List<String>> perhaps(List<ClassRow> rows) {
        SortedMap<String, List<String>> perhaps = new TreeMap<>();
        rows.stream()
                .filter(row -> row.people().size() > 1)
                .forEach(row -> row.people()
                        .forEach(person -> perhaps.computeIfAbsent(person.id(), any -> new ArrayList<>())
                                .add(row.id())));
        return perhaps;
    }

    /** The ids of the submissions of students who have several. */
    public List<List<String>> several() {
        return rows.stream()
                .map(ClassRow::twins)
                .filter(twins -> !twins.isEmpty())
                .distinct()
                .toList();
    }

    private static String named(ClassRow row) {
        return row.id().equals(row.source()) ? row.id() : row.id() + " (" + row.source() + ")";
    }
}
