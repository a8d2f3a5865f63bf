package assay.grader.review;

import assay.grader.document.DocumentException;
import assay.grader.document.Position;
import assay.grader.gradebook.Cell;
import assay.grader.gradebook.CsvTable;
import assay.reference.number.Rational;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What becomes of the decisions when a table comes back. A row with a fault is listed and nothing of it is applied; a row
 * without points or comment changes nothing.
 *
 * @param decisions all decisions afterwards
 * @param changed the rows that change something
 * @param answers how many answers these rows stand for
 * @param unchanged the rows that change nothing
 * @param faults what is wrong with the other rows, one sentence each
 */
public record ReviewImport(Decisions decisions, int changed, int answers, int unchanged, List<String> faults) {
    /** What takes a decision back. */
    private static final String UNDO = "undo";

    public ReviewImport {
        faults = List.copyOf(faults);
    }

    /**
     * Reads a table that was exported and filled in.
     *
     * @param before what was decided so far
     * @throws DocumentException if it is no such table
     */
    public static ReviewImport of(CsvTable table, ReviewQueue queue, Decisions before) throws DocumentException {
        for (String column : List.of("id", "part", "points", "comment")) {
            if (!table.columns().contains(column)) {
                throw new DocumentException(
                        Position.startOf(table.file()),
                        "the column '" + column + "' is missing",
                        "import the table that 'assay review export' wrote");
            }
        }
        return new Pass(table, queue, before).run();
    }

    /** One pass over one table. */
    private static final class Pass {
        private final CsvTable table;
        private final Map<String, QueueItem> items = new HashMap<>();
        private final Decisions before;
        private final Map<String, Decision> after;
        private final List<String> faults = new ArrayList<>();
        private int changed;
        private int answers;
        private int unchanged;

        Pass(CsvTable table, ReviewQueue queue, Decisions before) {
            this.table = table;
            this.before = before;
            this.after = new TreeMap<>(before.byId());
            queue.items().forEach(item -> items.put(item.id(), item));
        }

        ReviewImport run() {
            Map<String, Integer> times = new HashMap<>();
            table.rows().forEach(row -> times.merge(row.cell("id"), 1, Integer::sum));
            for (CsvTable.Row row : table.rows()) {
                Optional<String> fault = times.getOrDefault(row.cell("id"), 0) > 1
                        ? Optional.of("the id '" + row.cell("id") + "' stands in several rows")
                        : apply(row);
                fault.ifPresent(words -> faults.add("row " + row.number() + ": " + words));
            }
            return new ReviewImport(new Decisions(after), changed, answers, unchanged, faults);
        }

        /** Applies a row, or says what is wrong with it. */
        private Optional<String> apply(CsvTable.Row row) {
            String id = row.cell("id");
            String part = Cell.read(row.cell("part"));
            QueueItem item = items.get(id);
            if (item == null) {
                return Optional.of(
                        AnswerKey.isWhole(id)
                                ? "no answer of this class that waits for a person has the id '" + id + "'"
                                : "'" + id + "' is no id; was it edited?");
            }
            if (!item.part().id().equals(part)) {
                return Optional.of(
                        "the id '" + id + "' belongs to part " + item.part().id() + ", not to '" + part + "'");
            }
            String points = row.cell("points");
            String comment = Cell.read(row.cell("comment"));
            Optional<Decision> known = before.of(id);
            if (points.equalsIgnoreCase(UNDO)) {
                change(item, known, Optional.empty());
                return Optional.empty();
            }
            if (points.isEmpty() && comment.isEmpty()) {
                unchanged++;
                return Optional.empty();
            }
            if (points.isEmpty() && known.isEmpty()) {
                return Optional.of("a comment without points");
            }
            Rational possible = item.part().points();
            Optional<Rational> wanted = points.isEmpty() ? known.map(Decision::points) : WrittenPoints.of(points);
            if (wanted.isEmpty()) {
                return Optional.of(
                        "'" + points + "' are no points; write a number such as 2.5, with at most two decimals");
            }
            if (wanted.get().compareTo(possible) > 0) {
                return Optional.of(points + " points are more than the "
                        + Cell.of(possible).text() + " of part " + part);
            }
            String words = comment.isEmpty() ? known.map(Decision::comment).orElse("") : comment;
            change(item, known, Optional.of(new Decision(part, wanted.get(), possible, words)));
            return Optional.empty();
        }

        private void change(QueueItem item, Optional<Decision> known, Optional<Decision> wanted) {
            if (known.equals(wanted)) {
                unchanged++;
                return;
            }
            changed++;
            answers += item.students();
            wanted.ifPresentOrElse(decision -> after.put(item.id(), decision), () -> after.remove(item.id()));
        }
    }
}
