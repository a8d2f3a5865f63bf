package assay.grader.regrade;

import assay.grader.batch.BatchResult;
import assay.grader.batch.Outcome;
import assay.grader.batch.StoredPart;
import assay.reference.number.Rational;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Two gradings of a class, compared.
 *
 * @param compared how many submissions are in both
 * @param parts the parts in which something changes, in reading order
 * @param students those whose points change, in the order of their ids
 * @param added the ids of submissions that are new
 * @param removed the ids of submissions that are not there any more
 */
public record Regrading(
        int compared, List<PartChange> parts, List<StudentChange> students, List<String> added, List<String> removed) {
    public Regrading {
        parts = List.copyOf(parts);
        students = List.copyOf(students);
        added = List.copyOf(added);
        removed = List.copyOf(removed);
    }

    /** Compares results; both are in the order of their ids. */
    public static Regrading of(Stream<BatchResult> before, Stream<BatchResult> after) {
        Pass pass = new Pass();
        Iterator<BatchResult> old = before.iterator();
        Iterator<BatchResult> fresh = after.iterator();
        BatchResult a = next(old);
        BatchResult b = next(fresh);
        while (a != null || b != null) {
            int order = a == null ? 1 : b == null ? -1 : a.id().compareTo(b.id());
            if (order < 0 && a != null) {
                pass.removed.add(a.id());
                a = next(old);
            } else if (order > 0 && b != null) {
                pass.added.add(b.id());
                b = next(fresh);
            } else if (a != null && b != null) {
                pass.compare(a, b);
                a = next(old);
                b = next(fresh);
            }
        }
        return pass.regrading();
    }

    private static @Nullable BatchResult next(Iterator<BatchResult> results) {
        return results.hasNext() ? results.next() : null;
    }

    /** Whether nothing changes. */
    public boolean isNothing() {
        return parts.isEmpty() && students.isEmpty() && added.isEmpty() && removed.isEmpty();
    }

    /** The students with more points. */
    public List<StudentChange> gaining() {
        return students.stream()
                .filter(student -> student.difference().signum() > 0)
                .toList();
    }

    /** The students with fewer points. */
    public List<StudentChange> losing() {
        return students.stream()
                .filter(student -> student.difference().signum() < 0)
                .toList();
    }

    /** One pass over both. */
    private static final class Pass {
        private final Map<String, PartChange> parts = new LinkedHashMap<>();
        private final List<StudentChange> students = new ArrayList<>();
        private final List<String> added = new ArrayList<>();
        private final List<String> removed = new ArrayList<>();
        private int compared;

        void compare(BatchResult before, BatchResult after) {
            compared++;
            Map<String, StoredPart> old = answers(before);
            Map<String, StoredPart> fresh = answers(after);
            List<String> changed = new ArrayList<>();
            fresh.keySet().forEach(part -> parts.putIfAbsent(part, PartChange.none(part)));
            old.keySet().forEach(part -> parts.putIfAbsent(part, PartChange.none(part)));
            for (String part : parts.keySet()) {
                Optional<Rational> a = Optional.ofNullable(old.get(part)).flatMap(StoredPart::score);
                Optional<Rational> b = Optional.ofNullable(fresh.get(part)).flatMap(StoredPart::score);
                if (!a.equals(b)) {
                    changed.add(part);
                    parts.computeIfPresent(part, (id, change) -> change(change, a, b));
                }
            }
            Optional<Rational> was = score(before);
            Optional<Rational> is = score(after);
            if (!was.equals(is) || !changed.isEmpty()) {
                students.add(new StudentChange(after.id(), was, is, changed));
            }
        }

        private static PartChange change(PartChange change, Optional<Rational> before, Optional<Rational> after) {
            if (before.isEmpty() || after.isEmpty()) {
                return before.isEmpty() ? change.withDecision() : change.withOpening();
            }
            Rational difference = after.get().subtract(before.get());
            return difference.signum() > 0 ? change.withGain(difference) : change.withLoss(difference.negate());
        }

        private static Map<String, StoredPart> answers(BatchResult result) {
            Map<String, StoredPart> answers = new LinkedHashMap<>();
            if (result.outcome() instanceof Outcome.Graded graded) {
                graded.submission().parts().forEach(part -> answers.put(part.part(), part));
            }
            return answers;
        }

        private static Optional<Rational> score(BatchResult result) {
            return result.outcome() instanceof Outcome.Graded graded
                    ? Optional.of(graded.submission().score())
                    : Optional.empty();
        }

        Regrading regrading() {
            List<PartChange> changed =
                    parts.values().stream().filter(part -> !part.isNothing()).toList();
            return new Regrading(compared, changed, students, added, removed);
        }
    }
}
