package assay.grader.review;

import assay.grader.batch.StoredPart;
import assay.grader.gradebook.Cell;
import assay.grader.gradebook.CsvWriter;
import assay.grader.verdict.Remark;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The queue as a table in CSV, in which a person fills in points and a comment. */
public final class QueueTable {
    private static final int MOST_CHARACTERS = 30_000;

    private QueueTable() {}

    /**
     * Writes a queue.
     *
     * @throws IOException if it cannot be written
     */
    public static void write(List<QueueItem> items, Writer out) throws IOException {
        try (CsvWriter csv = new CsvWriter(out)) {
            csv.header(
                    "id", "part", "status", "students", "possible", "points", "comment", "answer", "look for", "notes");
            for (QueueItem item : items) {
                csv.row(
                        Cell.of(item.id()),
                        Cell.of(item.part().id()),
                        Cell.of(item.example().status().spelling()),
                        Cell.of(item.students()),
                        Cell.of(item.part().points()),
                        Cell.of(item.decision().map(Decision::points)),
                        Cell.of(item.decision().map(Decision::comment).orElse("")),
                        Cell.of(shortened(String.join("\n", item.example().written()))),
                        Cell.of(shortened(String.join("\n", rubric(item.example())))),
                        Cell.of(shortened(notes(item.example()))));
            }
        }
    }

    /** Spreadsheets hold no longer cells. */
    private static String shortened(String text) {
        return text.length() <= MOST_CHARACTERS ? text : text.substring(0, MOST_CHARACTERS) + " …";
    }

    /** What a person looks for, one line each. */
    static List<String> rubric(StoredPart answer) {
        List<String> lines = new ArrayList<>();
        if (answer.certificate().get("rubric") instanceof List<?> items) {
            for (Object item : items) {
                if (item instanceof Map<?, ?> row) {
                    lines.add(row.get("points") + ": " + row.get("text"));
                }
            }
        }
        return lines;
    }

    /** Why the program did not decide. */
    static String notes(StoredPart answer) {
        StringBuilder notes = new StringBuilder();
        for (Remark remark : answer.remarks()) {
            notes.append(notes.isEmpty() ? "" : "\n").append(remark.message());
            if (!remark.detail().isEmpty()) {
                notes.append(" (").append(remark.detail()).append(')');
            }
        }
        return notes.toString();
    }
}
