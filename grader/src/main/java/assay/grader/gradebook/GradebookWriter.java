package assay.grader.gradebook;

import assay.grader.batch.BatchResult;
import assay.grader.batch.ClassResults;
import assay.grader.batch.ClassWriter;
import assay.grader.batch.RosterEntry;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Writes the gradebook in the report of a class, {@code gradebook.csv}. */
public final class GradebookWriter implements ClassWriter {
    private final Gradebook book;
    private final Writer out;
    private final CsvWriter csv;
    private final Set<RosterEntry> present = new HashSet<>();

    /**
     * A writer of the gradebook of a class.
     *
     * @param late what lateness costs, if anything is known of it
     * @param folder the folder of the report
     */
    public GradebookWriter(ClassResults results, Optional<LateRules> late, Path folder) throws IOException {
        this.book = new Gradebook(results, late);
        this.out = Files.newBufferedWriter(folder.resolve("gradebook.csv"), StandardCharsets.UTF_8);
        this.csv = new CsvWriter(out);
        csv.header(TidyGradebook.HEADER);
    }

    @Override
    public void add(BatchResult result) throws IOException {
        result.person().ifPresent(present::add);
        csv.row(TidyGradebook.cells(book.row(result)));
    }

    @Override
    public void finish() throws IOException {
        for (RosterEntry person : book.results().roster().entries()) {
            if (!present.contains(person)) {
                csv.row(TidyGradebook.cells(book.missing(person)));
            }
        }
    }

    @Override
    public void close() throws IOException {
        csv.close();
        out.close();
    }
}
