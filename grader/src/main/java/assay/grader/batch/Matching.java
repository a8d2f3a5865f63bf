package assay.grader.batch;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds whose submissions are. Evidence is the student that a submission names, and the pieces of its name between
 * underscores, as platforms make them; each is compared with ids, logins and addresses. A submission belongs to a student
 * if all evidence points to that one; it is never guessed from a person's name.
 */
final class Matching {
    private static final Pattern ENDING = Pattern.compile("\\.[A-Za-z0-9]{1,8}$");
    private static final int MOST_PIECES = 16;

    private final Map<String, Set<RosterEntry>> exact = new HashMap<>();
    private final Map<String, Set<RosterEntry>> folded = new HashMap<>();

    /** Whom the evidence points to: nobody, one or several. */
    record Match(List<RosterEntry> people) {
        Match {
            people = List.copyOf(people);
        }

        /** The one, if it is one. */
        Optional<RosterEntry> person() {
            return people.size() == 1 ? Optional.of(people.get(0)) : Optional.empty();
        }
    }

    Matching(Roster roster) {
        for (RosterEntry entry : roster.entries()) {
            for (String name : List.of(entry.id(), entry.login(), entry.email())) {
                if (!name.isEmpty()) {
                    exact.computeIfAbsent(normal(name), any -> new LinkedHashSet<>())
                            .add(entry);
                    folded.computeIfAbsent(folded(name), any -> new LinkedHashSet<>())
                            .add(entry);
                }
            }
        }
    }

    /**
     * Whose a submission is.
     *
     * @param source the name of its file or folder
     * @param student the student that it names, or empty
     */
    Match of(String source, String student) {
        Set<RosterEntry> people = new LinkedHashSet<>(named(student));
        String stem = ENDING.matcher(source).replaceFirst("");
        people.addAll(named(source));
        runs(stem.split("_")).forEach(run -> people.addAll(named(run)));
        return new Match(List.copyOf(people));
    }

    /** Neighbouring pieces, since a login may contain an underscore itself. */
    private static List<String> runs(String[] pieces) {
        List<String> runs = new ArrayList<>();
        for (int from = 0; from < Math.min(pieces.length, MOST_PIECES); from++) {
            for (int to = from + 1; to <= Math.min(pieces.length, MOST_PIECES); to++) {
                runs.add(String.join("_", List.of(pieces).subList(from, to)));
            }
        }
        return runs;
    }

    /** Those with this very id, login or address; else those where only the case of letters is another. */
    private Set<RosterEntry> named(String text) {
        if (text.isBlank()) {
            return Set.of();
        }
        Set<RosterEntry> found = exact.getOrDefault(normal(text.strip()), Set.of());
        return found.isEmpty() ? folded.getOrDefault(folded(text.strip()), Set.of()) : found;
    }

    private static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    private static String folded(String text) {
        return Normalizer.normalize(text.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT), Normalizer.Form.NFKC);
    }
}
