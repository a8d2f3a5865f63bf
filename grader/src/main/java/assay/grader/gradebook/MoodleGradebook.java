package assay.grader.gradebook;

import assay.reference.number.Rational;
import java.io.IOException;
import java.io.Writer;
import java.util.Optional;

/**
 * The CSV that Moodle's grade import takes: it asks which column names the student and which holds the grade. Students
 * without a grade are left out, since Moodle might read an empty cell as a grade.
 */
public final class MoodleGradebook implements GradebookFormat {

    @Override
    public String name() {
        return "moodle";
    }

    @Override
    public String purpose() {
        return "for the CSV import of Moodle";
    }

    @Override
    public void write(Gradebook book, GradebookOptions options, Writer out) throws IOException {
        try (CsvWriter csv = new CsvWriter(out)) {
            csv.header("ID number", "Username", "Email address", options.item());
            GradebookFormat.forEachStudent(book, row -> {
                Optional<Rational> points = row.settled(options.waiting());
                if (points.isPresent()) {
                    csv.row(
                            Cell.of(row.person().id()),
                            Cell.of(row.person().login()),
                            Cell.of(row.person().email()),
                            Cell.of(points));
                }
            });
        }
    }
}
