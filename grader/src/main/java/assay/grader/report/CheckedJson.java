package assay.grader.report;

import assay.grader.check.CheckResult;
import assay.grader.check.CheckedPart;
import assay.grader.check.CheckedStep;
import assay.grader.check.CheckedSubmission;
import assay.grader.check.Notice;
import assay.grader.check.Reading;
import assay.grader.document.Position;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The student's view as JSON: an array with one object for each submission. It has no certificates and no checksum of the
 * assignment, since a checksum of known text with an unknown number in it tells the number to whoever tries a few.
 */
public final class CheckedJson implements CheckFormat {

    @Override
    public String name() {
        return "json";
    }

    @Override
    public String write(CheckResult result, Style style) {
        return JsonText.of(
                result.submissions().stream().map(CheckedJson::submission).toList());
    }

    private static Map<String, Object> submission(CheckedSubmission checked) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("assignment", checked.assignment());
        tree.put("title", checked.title());
        tree.put("student", checked.student());
        tree.put("score", Points.of(checked.score()));
        tree.put("maxScore", Points.of(checked.maxScore()));
        tree.put("needsReview", checked.needsReview());
        tree.put("parts", checked.parts().stream().map(CheckedJson::part).toList());
        if (!checked.notices().isEmpty()) {
            tree.put("remarks", notices(checked.notices()));
        }
        Map<String, Object> provenance = new LinkedHashMap<>();
        provenance.put("submissionSha256", checked.sha256());
        provenance.put("assay", Version.of());
        tree.put("provenance", provenance);
        return tree;
    }

    private static Map<String, Object> part(CheckedPart part) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("part", part.id());
        tree.put("question", part.question());
        tree.put("points", Points.of(part.points()));
        tree.put("score", part.score().<Object>map(Points::of).orElse(null));
        tree.put("status", part.status().spelling());
        tree.put("followThrough", part.followThrough());
        tree.put("reveal", part.reveal().spelling());
        part.place().ifPresent(place -> tree.put("place", place(place)));
        tree.put("written", part.written());
        tree.put("readings", part.readings().stream().map(CheckedJson::reading).toList());
        if (!part.steps().isEmpty()) {
            tree.put("steps", part.steps().stream().map(CheckedJson::step).toList());
        }
        tree.put("feedback", notices(part.notices()));
        return tree;
    }

    private static Map<String, Object> place(Position place) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("file", place.file());
        if (place.cell() > 0) {
            tree.put("cell", place.cell());
        }
        tree.put("line", place.line());
        tree.put("column", place.column());
        return tree;
    }

    private static Map<String, Object> reading(Reading reading) {
        Map<String, Object> tree = new LinkedHashMap<>();
        putUnlessEmpty(tree, "name", reading.name());
        tree.put("plain", reading.plain());
        tree.put("unicode", reading.unicode());
        putUnlessEmpty(tree, "latex", reading.latex());
        putUnlessEmpty(tree, "mathml", reading.mathml());
        putUnlessEmpty(tree, "shape", reading.shape());
        return tree;
    }

    private static Map<String, Object> step(CheckedStep step) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("step", step.name());
        tree.put("finding", step.finding());
        putUnlessEmpty(tree, "yours", step.yours());
        return tree;
    }

    private static void putUnlessEmpty(Map<String, Object> tree, String name, String text) {
        if (!text.isEmpty()) {
            tree.put(name, text);
        }
    }

    private static List<Map<String, Object>> notices(List<Notice> notices) {
        return notices.stream()
                .map(notice -> {
                    Map<String, Object> tree = new LinkedHashMap<>();
                    tree.put("code", notice.code());
                    tree.put("message", notice.message());
                    return tree;
                })
                .toList();
    }
}
