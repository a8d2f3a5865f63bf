package assay.grader.cli;

import assay.grader.batch.AuditReport;
import assay.grader.report.PlainText;
import java.util.ArrayList;
import java.util.List;

/** What an audit found, for a person at a terminal. */
record AuditText(int width) {
    private static final int MOST = 100;
    private static final int DIGITS = 16;

    /** The whole text. */
    String of(AuditReport report) {
        List<String> lines = new ArrayList<>();
        lines.add(counted(report.files(), "file is", "files are") + " as written");
        if (!report.signer().isEmpty()) {
            String key = report.signer();
            lines.add("signed with the key that ends in " + key.substring(Math.max(0, key.length() - DIGITS)));
        }
        if (report.submissions() > 0) {
            lines.add(counted(report.submissions(), "submission is the one that was", "submissions are those that were")
                    + " graded");
        }
        if (report.calculated() > 0) {
            lines.add(counted(report.calculated(), "verdict was", "verdicts were") + " found again; "
                    + counted(report.proved(), "certificate was", "certificates were")
                    + " checked by the small checker");
        }
        report.notes().forEach(note -> lines.add("note: " + note));
        report.findings().stream().limit(MOST).forEach(finding -> lines.add("wrong: " + finding));
        if (report.findings().size() > MOST) {
            lines.add("and " + (report.findings().size() - MOST) + " more");
        }
        lines.add(report.findings().isEmpty() ? "nothing was changed" : "the report cannot be trusted");
        StringBuilder text = new StringBuilder();
        for (String line : lines) {
            PlainText.wrapped(line, width).forEach(each -> text.append(each).append('\n'));
        }
        return text.toString();
    }

    private static String counted(int number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }
}
