package assay.grader.gradebook;

import java.io.IOException;
import java.io.Writer;

/**
 * The CSV that the gradebook of Canvas imports: identities, the section, and one column called like the assignment, with the
 * points possible in the first row. Canvas finds a student by {@code ID}, else by {@code SIS User ID} or {@code SIS Login ID};
 * only the latter two are known here. An empty cell leaves the grade there as it is.
 */
public final class CanvasGradebook implements GradebookFormat {

    @Override
    public String name() {
        return "canvas";
    }

    @Override
    public String purpose() {
        return "for import into the gradebook of Canvas";
    }

    @Override
    public void write(Gradebook book, GradebookOptions options, Writer out) throws IOException {
        try (CsvWriter csv = new CsvWriter(out)) {
            csv.header("Student", "ID", "SIS User ID", "SIS Login ID", "Section", options.item());
            csv.row(
                    Cell.of("    Points Possible"),
                    Cell.EMPTY,
                    Cell.EMPTY,
                    Cell.EMPTY,
                    Cell.EMPTY,
                    Cell.of(book.possible()));
            GradebookFormat.forEachStudent(
                    book,
                    row -> csv.row(
                            Cell.of(row.person().name()),
                            Cell.EMPTY,
                            Cell.of(row.person().id()),
                            Cell.of(row.person().login()),
                            Cell.of(row.person().section()),
                            Cell.of(row.settled(options.waiting()))));
        }
    }
}
