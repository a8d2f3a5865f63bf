package assay.grader.batch;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts submissions into their places in a class: whose they are, and what they are called. */
final class ClassRows {
    private final Roster roster;
    private final Optional<Anonymity> anonymity;

    /** @param anonymity hides who they are, if that is wanted */
    ClassRows(Roster roster, Optional<Anonymity> anonymity) {
        this.roster = roster;
        this.anonymity = anonymity;
    }

    /** The rows in the order of their ids. @param found in the order of their sources */
    List<ClassRow> of(List<Found> found) {
        Matching matching = new Matching(roster);
        List<List<RosterEntry>> people = new ArrayList<>();
        List<String> names = new ArrayList<>();
        List<String> sources = new ArrayList<>();
        for (Found each : found) {
            String student = each.summary().student();
            List<RosterEntry> matched = matching.of(each.source(), student).people();
            people.add(matched);
            sources.add(anonymity.map(hiding -> hiding.of(each.source())).orElse(each.source()));
            names.add(matched.size() == 1 ? matched.get(0).id() : student.isBlank() ? stem(each.source()) : student);
        }
        List<String> wanted =
                anonymity.map(hiding -> names.stream().map(hiding::of).toList()).orElse(names);
        List<String> ids = SafeNames.of(wanted, sources);
        Map<String, List<String>> byStudent = new LinkedHashMap<>();
        for (int k = 0; k < found.size(); k++) {
            if (people.get(k).size() == 1 || !found.get(k).summary().student().isBlank()) {
                byStudent
                        .computeIfAbsent(student(people.get(k), found.get(k)), any -> new ArrayList<>())
                        .add(ids.get(k));
            }
        }
        byStudent.values().removeIf(twins -> twins.size() < 2);
        List<ClassRow> rows = new ArrayList<>();
        for (int k = 0; k < found.size(); k++) {
            String id = ids.get(k);
            List<RosterEntry> own = people.get(k);
            rows.add(new ClassRow(
                    id,
                    anonymity.isPresent() ? id : found.get(k).source(),
                    anonymity
                            .map(hiding -> own.stream().map(hiding::of).toList())
                            .orElse(own),
                    byStudent.getOrDefault(student(own, found.get(k)), List.of()),
                    !roster.entries().isEmpty(),
                    found.get(k)));
        }
        rows.sort(Comparator.comparing(ClassRow::id));
        return rows;
    }

    /** One of the list is who it is; else students are different if anything about their ids is. */
    private static String student(List<RosterEntry> people, Found found) {
        return people.size() == 1
                ? "listed " + people.get(0).id()
                : "named " + found.summary().student();
    }

    private static String stem(String source) {
        int dot = source.lastIndexOf('.');
        return dot > 0 ? source.substring(0, dot) : source;
    }
}
