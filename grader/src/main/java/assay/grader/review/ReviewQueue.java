package assay.grader.review;

import assay.grader.batch.BatchResult;
import assay.grader.batch.ClassResults;
import assay.grader.batch.Outcome;
import assay.grader.batch.StoredPart;
import assay.grader.batch.StoredSubmission;
import assay.grader.problem.Part;
import assay.grader.verdict.Status;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The answers of a class that wait for a person: those that only a person can judge, those that were not decided, and those
 * that could not be read. Equal ones are one item.
 *
 * @param items by part in reading order, then the most frequent first
 * @param unread the submissions that could not be read as a whole, which no item stands for
 */
public record ReviewQueue(List<QueueItem> items, List<String> unread) {
    private static final int MOST_IDS = 20;

    public ReviewQueue {
        items = List.copyOf(items);
        unread = List.copyOf(unread);
    }

    /** Whether an answer waits for a person. */
    static boolean waits(StoredPart answer) {
        return switch (answer.status()) {
            case MANUAL, UNDECIDED, UNREADABLE -> true;
            case CORRECT, PARTIAL, INCORRECT, MISSING -> false;
        };
    }

    /** The queue of a class, as the program graded it. */
    public static ReviewQueue of(ClassResults results, Decisions decisions) {
        Map<String, Part> parts = new LinkedHashMap<>();
        results.assignment().parts().forEach(part -> parts.put(part.id(), part));
        Map<String, Map<String, Collected>> found = new LinkedHashMap<>();
        parts.keySet().forEach(id -> found.put(id, new LinkedHashMap<>()));
        List<String> unread = new ArrayList<>();
        try (Stream<BatchResult> all = results.results()) {
            all.forEach(result -> {
                if (result.outcome() instanceof Outcome.Graded graded) {
                    StoredSubmission submission = graded.submission();
                    for (StoredPart answer : submission.parts()) {
                        Part part = parts.get(answer.part());
                        if (part != null && waits(answer)) {
                            found.getOrDefault(part.id(), Map.of())
                                    .computeIfAbsent(
                                            AnswerKey.of(part, submission, answer), id -> new Collected(part, answer))
                                    .add(result.id());
                        }
                    }
                } else {
                    unread.add(result.id());
                }
            });
        }
        List<QueueItem> items = new ArrayList<>();
        for (Map<String, Collected> ofPart : found.values()) {
            List<QueueItem> own = new ArrayList<>();
            ofPart.forEach((id, collected) -> own.add(collected.item(id, decisions.of(id))));
            own.sort((a, b) -> Integer.compare(b.students(), a.students()));
            items.addAll(own);
        }
        return new ReviewQueue(items, unread);
    }

    /** One answer while the results go by. */
    private static final class Collected {
        private final Part part;
        private final StoredPart example;
        private final List<String> ids = new ArrayList<>();
        private int students;

        Collected(Part part, StoredPart example) {
            this.part = part;
            this.example = example;
        }

        void add(String id) {
            students++;
            if (ids.size() < MOST_IDS) {
                ids.add(id);
            }
        }

        QueueItem item(String id, Optional<Decision> decision) {
            return new QueueItem(id, part, example, students, ids, decision);
        }
    }

    /** The items that nothing was decided of. */
    public List<QueueItem> open() {
        return items.stream().filter(item -> item.decision().isEmpty()).toList();
    }

    /** How many answers some items stand for. */
    public static int answers(Collection<QueueItem> items) {
        return items.stream().mapToInt(QueueItem::students).sum();
    }

    /** How many items have a status. */
    public long count(Status status) {
        return items.stream().filter(item -> item.example().status() == status).count();
    }
}
