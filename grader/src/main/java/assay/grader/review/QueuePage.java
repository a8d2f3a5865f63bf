package assay.grader.review;

import assay.grader.classreport.Inline;
import assay.grader.classreport.Markup;
import assay.grader.classreport.Templates;
import assay.grader.grade.Grader;
import assay.grader.gradebook.Cell;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The queue as a page in which a person reads formulas and fills in points, and which saves the table to import.
 *
 * @param title of the assignment
 * @param groups the items by part
 */
public record QueuePage(Inline inline, String title, List<Group> groups, String unread) {

    /** The items of a part. @param key the reference, one line each */
    public record Group(String part, String anchor, String question, List<String> key, List<Item> items) {}

    /** An answer. */
    public record Item(
            String id,
            String students,
            String status,
            Optional<Markup> formula,
            List<String> written,
            List<String> rubric,
            String notes,
            String points,
            String possible,
            String comment) {}

    /**
     * Writes a page.
     *
     * @param items what is shown of the queue
     * @throws IOException if it cannot be written
     */
    public static void write(ReviewQueue queue, List<QueueItem> items, Grader grader, Path file) throws IOException {
        List<Group> groups = new ArrayList<>();
        for (var question : grader.assignment().questions()) {
            for (var part : question.parts()) {
                List<Item> own = items.stream()
                        .filter(item -> item.part().id().equals(part.id()))
                        .map(QueuePage::item)
                        .toList();
                if (!own.isEmpty()) {
                    groups.add(new Group(
                            part.id(),
                            "part-" + groups.size(),
                            question.title(),
                            grader.task(part).solution(),
                            own));
                }
            }
        }
        String id = grader.assignment().id();
        new Templates()
                .write(
                        "review/queue.jte",
                        new QueuePage(
                                Inline.with("queue.js"),
                                grader.assignment().title().orElse(id),
                                groups,
                                String.join(", ", queue.unread())),
                        file);
    }

    private static Item item(QueueItem item) {
        return new Item(
                item.id(),
                item.students() == 1 ? "1 student" : item.students() + " students",
                item.example().status().spelling(),
                item.example().mathml().map(Markup::new),
                item.example().written(),
                QueueTable.rubric(item.example()),
                QueueTable.notes(item.example()),
                item.decision()
                        .map(decision -> Cell.of(decision.points()).text())
                        .orElse(""),
                Cell.of(item.part().points()).text(),
                item.decision().map(Decision::comment).orElse(""));
    }
}
