package assay.grader.cli;

import assay.grader.document.DocumentException;
import assay.grader.review.Decisions;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that says where it is kept what people decided. */
final class DecisionsOption {
    @Option(
            names = "--decisions",
            paramLabel = "FILE",
            description = "What people decided ('assay review import'; default: REPORT.decisions.csv).")
    private @Nullable Path file;

    /** The file for a report. */
    Path file(Path report) {
        return file == null ? Decisions.besides(report) : file;
    }

    /**
     * What people decided for a report.
     *
     * @throws DocumentException if the file is none of decisions
     */
    Decisions read(Path report) throws DocumentException, IOException {
        return Decisions.read(file(report));
    }
}
