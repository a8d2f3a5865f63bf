package assay.grader.report;

import assay.grader.replay.Change;
import assay.grader.replay.Replayed;
import java.util.List;

/**
 * What changed when submissions were graded again, for a person at a terminal.
 *
 * @param updated whether the expected verdicts were written anew
 */
public record ReplayText(Style style, boolean updated) {
    private static final int NAME = 18;

    /** The whole report. */
    public String of(List<Replayed> submissions) {
        StringBuilder text = new StringBuilder();
        for (Replayed replayed : submissions) {
            text.append(style.strong(PlainText.safe(replayed.file().toString())))
                    .append('\n');
            for (Change change : replayed.changes()) {
                String name = change.part().isEmpty() ? "the submission" : change.part();
                String head = String.format("  %-" + NAME + "s ", PlainText.safe(name));
                text.append(head).append(PlainText.safe(change.before())).append('\n');
                text.append(" ".repeat(Math.max(0, head.length() - 3)))
                        .append("-> ")
                        .append(PlainText.safe(change.now()))
                        .append('\n');
            }
        }
        return text.append(style.strong(summary(submissions))).append('\n').toString();
    }

    private String summary(List<Replayed> submissions) {
        int changes =
                submissions.stream().mapToInt(each -> each.changes().size()).sum();
        String graded = submissions.size() + (submissions.size() == 1 ? " submission" : " submissions");
        if (changes == 0) {
            return graded + ", nothing changed";
        }
        return graded + ", " + changes + (changes == 1 ? " change" : " changes")
                + (updated
                        ? "; the expected verdicts are written anew"
                        : "; --update makes them the expected verdicts");
    }
}
