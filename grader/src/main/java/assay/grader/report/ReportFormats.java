package assay.grader.report;

import java.util.List;

/** All formats. */
public final class ReportFormats {
    private ReportFormats() {}

    /** One line for each format, the default first. */
    public static List<ReportFormat> all() {
        return List.of(new TextReport(), new JsonReport());
    }
}
