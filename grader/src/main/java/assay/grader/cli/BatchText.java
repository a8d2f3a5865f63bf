package assay.grader.cli;

import assay.grader.batch.ClassAccount;
import assay.grader.batch.OutcomeSummary.Trait;
import assay.grader.batch.RosterEntry;
import assay.grader.report.PlainText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What came of a class, for a person at a terminal. */
record BatchText(int width) {
    private static final int MOST = 20;

    /** The whole text. */
    String of(ClassAccount account, Path out) {
        int unreadable = account.count(Trait.UNREADABLE);
        int faults = account.count(Trait.FAULT);
        List<String> lines = new ArrayList<>();
        lines.add(counted(account.submissions(), "submission") + ": "
                + (account.submissions() - unreadable - faults) + " graded"
                + (unreadable == 0 ? "" : ", " + unreadable + " unreadable")
                + (faults == 0 ? "" : ", " + faults + " with a fault in the program"));
        int open = account.count(Trait.OPEN_PART);
        if (open > 0) {
            lines.add(counted(open, "submission") + (open == 1 ? " needs" : " need") + " a person to look at a part");
        }
        names(
                lines,
                "not handed in",
                account.missing().stream().map(RosterEntry::id).toList());
        names(lines, "not on the list", account.notListed());
        names(lines, "not certain whose", account.ambiguous());
        names(lines, "perhaps theirs", account.perhaps());
        names(
                lines,
                "several of one student",
                account.several().stream().map(ids -> String.join(" and ", ids)).toList());
        names(lines, "no submissions, left out", account.skipped());
        lines.add("report: " + out.resolve("index.html"));
        StringBuilder text = new StringBuilder();
        for (String line : lines) {
            PlainText.wrapped(line, width).forEach(each -> text.append(each).append('\n'));
        }
        return text.toString();
    }

    private static void names(List<String> lines, String what, List<String> names) {
        if (!names.isEmpty()) {
            String more = names.size() > MOST ? ", and " + (names.size() - MOST) + " more" : "";
            lines.add(what + " (" + names.size() + "): "
                    + String.join(", ", names.subList(0, Math.min(MOST, names.size()))) + more);
        }
    }

    private static String counted(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
