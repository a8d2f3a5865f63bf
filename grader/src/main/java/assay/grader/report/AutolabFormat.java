package assay.grader.report;

import assay.grader.check.CheckResult;
import assay.grader.check.CheckedPart;
import assay.grader.check.CheckedSubmission;
import assay.grader.check.Unread;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The output of an Autolab autograder: the report in words, and as its last line the scores by the names of the problems,
 * which are the ids of the parts. A part that waits for a person has none.
 */
public final class AutolabFormat implements CheckFormat {

    @Override
    public String name() {
        return "autolab";
    }

    @Override
    public boolean isForOne() {
        return true;
    }

    @Override
    public String write(CheckResult result, Style style) {
        Map<String, Object> scores = new LinkedHashMap<>();
        StringBuilder text = new StringBuilder();
        for (Unread unread : result.unread()) {
            text.append("This file could not be read.\n")
                    .append(PlainText.safeLines(unread.message()))
                    .append('\n');
        }
        for (CheckedSubmission checked : result.submissions()) {
            for (CheckedPart part : checked.parts()) {
                part.score().ifPresent(score -> scores.put(PlainText.safe(part.id()), Points.of(score)));
            }
        }
        text.append(new CheckedText().write(result, Style.PLAIN));
        return text + JsonText.line(Map.of("scores", scores)) + "\n";
    }
}
