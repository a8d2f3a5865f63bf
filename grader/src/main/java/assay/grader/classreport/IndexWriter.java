package assay.grader.classreport;

import assay.grader.batch.BatchResult;
import assay.grader.batch.ClassResults;
import assay.grader.batch.ClassWriter;
import assay.grader.grade.Grader;
import java.io.IOException;
import java.nio.file.Path;

/** Writes the instructor's page, {@code index.html}. */
public final class IndexWriter implements ClassWriter {
    private final Grader grader;
    private final ClassSurvey.Collector collector;
    private final Path folder;

    /**
     * A writer of the page of a class.
     *
     * @param grader what graded the class; it says the references and reads formulas again
     * @param folder the folder of the report
     */
    public IndexWriter(Grader grader, ClassResults results, Path folder) {
        this.grader = grader;
        this.collector = new ClassSurvey.Collector(results.assignment(), results.roster());
        this.folder = folder;
    }

    @Override
    public void add(BatchResult result) {
        collector.add(result);
    }

    @Override
    public void finish() throws IOException {
        new Templates()
                .write("classreport/index.jte", Overview.of(collector.survey(), grader), folder.resolve("index.html"));
    }
}
