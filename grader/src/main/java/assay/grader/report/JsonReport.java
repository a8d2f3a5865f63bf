package assay.grader.report;

import assay.grader.grade.GradedPart;
import assay.grader.grade.GradedSubmission;
import assay.grader.verdict.Remark;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The results as JSON: an array with one object for each submission. */
public final class JsonReport implements ReportFormat {

    @Override
    public String name() {
        return "json";
    }

    @Override
    public String write(List<GradedSubmission> submissions, Style style) {
        return JsonText.of(submissions.stream().map(JsonReport::tree).toList());
    }

    private static Map<String, Object> tree(GradedSubmission graded) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("assignment", graded.assignment().id());
        tree.put("student", graded.submission().student());
        tree.put("score", Points.of(graded.score()));
        tree.put("maxScore", Points.of(graded.maxScore()));
        tree.put("needsReview", graded.needsReview());
        tree.put("parts", graded.parts().stream().map(JsonReport::part).toList());
        if (!graded.remarks().isEmpty()) {
            tree.put("remarks", remarks(graded.remarks()));
        }
        Map<String, Object> provenance = new LinkedHashMap<>();
        provenance.put("assignmentSha256", graded.assignment().sha256());
        provenance.put("submissionSha256", graded.submission().sha256());
        provenance.put("assay", Version.of());
        tree.put("provenance", provenance);
        return tree;
    }

    private static Map<String, Object> part(GradedPart graded) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("part", graded.part().id());
        tree.put("points", Points.of(graded.part().points()));
        tree.put("score", graded.score().points().<Object>map(Points::of).orElse(null));
        tree.put("status", graded.verdict().status().spelling());
        tree.put("certificate", graded.verdict().certificate().toMap());
        tree.put("feedback", remarks(graded.feedback().remarks()));
        tree.put("followThrough", graded.followThrough());
        return tree;
    }

    private static List<Object> remarks(List<Remark> remarks) {
        List<Object> list = new ArrayList<>();
        for (Remark remark : remarks) {
            Map<String, Object> tree = new LinkedHashMap<>();
            tree.put("code", remark.code());
            tree.put("message", remark.message());
            if (!remark.detail().isEmpty()) {
                tree.put("detail", remark.detail());
            }
            list.add(tree);
        }
        return list;
    }
}
