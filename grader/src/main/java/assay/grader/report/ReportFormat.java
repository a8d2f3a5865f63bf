package assay.grader.report;

import assay.grader.grade.GradedSubmission;
import java.util.List;

/** A way to write graded submissions. To add a format is to add a file and a line in {@link ReportFormats}. */
public interface ReportFormat {

    /** The name for {@code --format}. */
    String name();

    /** The whole output. */
    String write(List<GradedSubmission> submissions, Style style);
}
