package assay.grader.report;

import java.util.List;

/** All formats of the instructor's report; {@link CheckFormats#forSystems} are written from the student's view. */
public final class ReportFormats {
    private ReportFormats() {}

    /** One line for each format, the default first. */
    public static List<ReportFormat> all() {
        return List.of(new TextReport(), new JsonReport(), new MarkdownReport(), new HtmlReport());
    }
}
