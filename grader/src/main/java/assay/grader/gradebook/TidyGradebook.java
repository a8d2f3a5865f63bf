package assay.grader.gradebook;

import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** One row for each student: raw points, what lateness costs, final points. */
public final class TidyGradebook implements GradebookFormat {
    static final String[] HEADER = {
        "id",
        "login",
        "email",
        "name",
        "section",
        "source",
        "state",
        "submitted",
        "days_late",
        "late_days",
        "raw",
        "penalty",
        "final",
        "possible"
    };

    @Override
    public String name() {
        return "tidy";
    }

    @Override
    public String purpose() {
        return "one row for each student, for spreadsheets and scripts";
    }

    @Override
    public void write(Gradebook book, GradebookOptions options, Writer out) throws IOException {
        try (CsvWriter csv = new CsvWriter(out)) {
            csv.header(HEADER);
            GradebookFormat.forEachRow(book, row -> csv.row(cells(row)));
        }
    }

    static List<Cell> cells(GradebookRow row) {
        return List.of(
                Cell.of(row.person().id()),
                Cell.of(row.person().login()),
                Cell.of(row.person().email()),
                Cell.of(row.person().name()),
                Cell.of(row.person().section()),
                Cell.of(row.source()),
                Cell.of(row.state().spelling()),
                Cell.of(row.submitted().map(Object::toString).orElse("")),
                row.lateness().map(late -> Cell.of(late.days())).orElse(Cell.EMPTY),
                row.lateness().map(late -> Cell.of(late.lateDays())).orElse(Cell.EMPTY),
                Cell.of(row.raw()),
                Cell.of(row.lateness().map(Lateness::penalty)),
                Cell.of(row.finalPoints()),
                Cell.of(row.possible()));
    }
}
