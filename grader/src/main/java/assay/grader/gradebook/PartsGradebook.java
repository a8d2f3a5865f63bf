package assay.grader.gradebook;

import assay.grader.batch.BatchResult;
import assay.grader.batch.Outcome;
import assay.grader.batch.StoredPart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.stream.Stream;

/** One row for each student and part, for analyses. Lateness is no matter of parts and not in it. */
public final class PartsGradebook implements GradebookFormat {

    @Override
    public String name() {
        return "parts";
    }

    @Override
    public String purpose() {
        return "one row for each student and part, for analyses";
    }

    @Override
    public void write(Gradebook book, GradebookOptions options, Writer out) throws IOException {
        try (CsvWriter csv = new CsvWriter(out);
                Stream<BatchResult> results = book.results().results()) {
            csv.header("id", "student", "part", "status", "score", "points", "follow_through");
            for (BatchResult result : (Iterable<BatchResult>) results::iterator) {
                if (result.outcome() instanceof Outcome.Graded graded) {
                    String student = book.row(result).person().id();
                    for (StoredPart part : graded.submission().parts()) {
                        csv.row(
                                Cell.of(result.id()),
                                Cell.of(student),
                                Cell.of(part.part()),
                                Cell.of(part.status().spelling()),
                                Cell.of(part.score()),
                                Cell.of(part.points()),
                                Cell.of(part.followThrough() ? "yes" : "no"));
                    }
                }
            }
        } catch (UncheckedIOException fault) {
            throw new IOException(fault.getMessage(), fault);
        }
    }
}
