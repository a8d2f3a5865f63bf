package assay.grader.gradebook;

import assay.grader.batch.RosterEntry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/** A way to write a gradebook. To add a format is to add a file and a line in {@link GradebookFormats}. */
public interface GradebookFormat {

    /** The name for {@code --format}. */
    String name();

    /** What it is for, in a few words. */
    String purpose();

    /**
     * Writes a gradebook.
     *
     * @throws IOException if it cannot be written
     */
    void write(Gradebook book, GradebookOptions options, Writer out) throws IOException;

    /** What is done with each row. */
    interface RowWriter {
        void write(GradebookRow row) throws IOException;
    }

    /** Writes the rows of the students of a gradebook, for a program that finds them by what the rows say: one for each. */
    static void forEachStudent(Gradebook book, RowWriter writer) throws IOException {
        Set<RosterEntry> written = new HashSet<>();
        forEachRow(book, row -> {
            if (!row.person().id().isEmpty() && written.add(row.person())) {
                writer.write(row);
            }
        });
    }

    /** Writes the rows of a gradebook one by one. */
    static void forEachRow(Gradebook book, RowWriter writer) throws IOException {
        try (Stream<GradebookRow> rows = book.rows()) {
            for (GradebookRow row : (Iterable<GradebookRow>) rows::iterator) {
                writer.write(row);
            }
        } catch (UncheckedIOException fault) {
            throw new IOException(fault.getMessage(), fault);
        }
    }
}
