package assay.grader.report;

import assay.grader.check.CheckResult;
import assay.grader.check.CheckStatus;
import assay.grader.check.CheckedPart;
import assay.grader.check.CheckedSubmission;
import assay.grader.check.Notice;
import assay.grader.check.Unread;
import assay.reference.number.Rational;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The results file of an external grader of PrairieLearn. A submission of which nothing can be read is not gradable, so that
 * the attempt costs nothing. Where something can be read the rest is told at its part and earns nothing: the host shows no
 * score at all for what is not gradable.
 */
public final class PrairielearnFormat implements CheckFormat {

    @Override
    public String name() {
        return "prairielearn";
    }

    @Override
    public boolean isForOne() {
        return true;
    }

    @Override
    public String write(CheckResult result, Style style) {
        Map<String, Object> tree = new LinkedHashMap<>();
        for (Unread unread : result.unread()) {
            tree.put("gradable", false);
            tree.put("format_errors", List.of(PlainText.safeLines(unread.message())));
        }
        for (CheckedSubmission checked : result.submissions()) {
            submission(tree, checked);
        }
        return JsonText.of(tree);
    }

    private static void submission(Map<String, Object> tree, CheckedSubmission checked) {
        List<String> unreadable = checked.parts().stream()
                .filter(part -> part.status() == CheckStatus.UNREADABLE)
                .map(part -> part.id() + "\n"
                        + part.notices().stream().map(Notice::message).collect(Collectors.joining("\n")))
                .map(PlainText::safeLines)
                .toList();
        boolean gradable = unreadable.isEmpty()
                || checked.parts().stream()
                        .anyMatch(part ->
                                part.status() != CheckStatus.UNREADABLE && part.status() != CheckStatus.MISSING);
        tree.put("gradable", gradable);
        if (gradable) {
            tree.put("score", share(checked));
        } else {
            tree.put("format_errors", unreadable);
        }
        List<String> message = new ArrayList<>();
        message.add(Tally.score(checked));
        message.addAll(Tally.caveats(checked));
        checked.notices().stream().map(Notice::message).forEach(message::add);
        tree.put("message", PlainText.safeLines(String.join("\n", message)));
        tree.put("tests", checked.parts().stream().map(PrairielearnFormat::test).toList());
    }

    /** Of all points, from 0 to 1. */
    private static double share(CheckedSubmission checked) {
        Rational most = checked.maxScore();
        return most.isZero() ? 0 : checked.score().divide(most).doubleValue();
    }

    private static Map<String, Object> test(CheckedPart part) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("name", PlainText.safe(part.id()));
        tree.put("description", PlainText.safe("Question " + part.question() + ". " + part.title()));
        part.score().ifPresent(score -> tree.put("points", Points.of(score)));
        tree.put("max_points", Points.of(part.points()));
        tree.put("message", part.status().spelling());
        tree.put("output", PartText.of(part));
        return tree;
    }
}
