package assay.grader.report;

import assay.grader.check.CheckResult;
import assay.grader.check.CheckStatus;
import assay.grader.check.CheckedPart;
import assay.grader.check.CheckedSubmission;
import assay.grader.check.Notice;
import assay.grader.check.Unread;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The results file of a Gradescope autograder. A part that tells more than its author wants to be told yet is shown after
 * the grades are published, and so is the total then.
 */
public final class GradescopeFormat implements CheckFormat {
    private static final String LATER = "after_published";

    @Override
    public String name() {
        return "gradescope";
    }

    @Override
    public boolean isForOne() {
        return true;
    }

    @Override
    public String write(CheckResult result, Style style) {
        Map<String, Object> tree = new LinkedHashMap<>();
        for (CheckedSubmission checked : result.submissions()) {
            submission(tree, checked);
        }
        for (Unread unread : result.unread()) {
            tree.put("score", 0);
            tree.put("output", PlainText.safeLines("This file could not be read.\n" + unread.message()));
            tree.put("output_format", "text");
            tree.put("visibility", "visible");
            tree.put("stdout_visibility", "hidden");
        }
        return JsonText.of(tree);
    }

    private static void submission(Map<String, Object> tree, CheckedSubmission checked) {
        boolean ahead = checked.parts().stream().anyMatch(CheckedPart::isAhead);
        tree.put("score", Points.of(checked.score()));
        tree.put("output", output(checked));
        tree.put("output_format", "text");
        tree.put("visibility", ahead ? LATER : "visible");
        tree.put("stdout_visibility", "hidden");
        List<Object> tests = new ArrayList<>();
        for (CheckedPart part : checked.parts()) {
            tests.add(test(part));
        }
        tree.put("tests", tests);
    }

    private static String output(CheckedSubmission checked) {
        List<String> lines = new ArrayList<>();
        lines.add(Tally.score(checked));
        lines.addAll(Tally.caveats(checked));
        checked.notices().stream().map(Notice::message).forEach(lines::add);
        return PlainText.safeLines(String.join("\n", lines));
    }

    /** A part that waits for a person, or of which nothing is told, has neither a score nor a status. */
    private static Map<String, Object> test(CheckedPart part) {
        Map<String, Object> tree = new LinkedHashMap<>();
        part.score().ifPresent(score -> tree.put("score", Points.of(score)));
        tree.put("max_score", Points.of(part.points()));
        if (part.score().isPresent()) {
            tree.put("status", part.status() == CheckStatus.CORRECT ? "passed" : "failed");
        }
        tree.put("name", PlainText.safe(part.id()));
        tree.put("number", PlainText.safe(part.id()));
        tree.put("output", part.status().spelling() + "\n" + PartText.of(part));
        tree.put("output_format", "text");
        tree.put("tags", List.of(part.status().spelling(), "question " + PlainText.safe(part.question())));
        tree.put("visibility", part.isAhead() ? LATER : "visible");
        return tree;
    }
}
