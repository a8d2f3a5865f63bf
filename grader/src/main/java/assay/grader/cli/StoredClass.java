package assay.grader.cli;

import assay.grader.batch.StoredReport;
import assay.grader.document.DocumentException;
import assay.grader.document.Position;
import assay.grader.review.Decisions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** A report that was written earlier, as the command line names it. */
final class StoredClass {
    @Parameters(index = "0", paramLabel = "REPORT", description = "The folder that 'assay batch' wrote.")
    private Path report = Path.of("");

    @Mixin
    private ProblemsOption problems = new ProblemsOption();

    @Mixin
    private DecisionsOption decisions = new DecisionsOption();

    /**
     * The results as the program graded them.
     *
     * @param environment may hold the key of a locked problem set
     */
    StoredReport results(Map<String, String> environment) throws DocumentException, IOException {
        StoredReport.Head head = StoredReport.head(report);
        return head.results(problems.reader(environment)
                .read(head.assignment(), Position.startOf(head.file().file().toString())));
    }

    /** What people decided. */
    Decisions decisions() throws DocumentException, IOException {
        return decisions.read(report);
    }

    /** Where that is kept. */
    Path decisionsFile() {
        return decisions.file(report);
    }
}
