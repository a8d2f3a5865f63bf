package assay.grader.classreport;

import assay.grader.batch.StoredPart;
import assay.grader.verdict.Remark;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Equal wrong answers as the page shows them. */
final class ClusterViews {
    private static final int MOST = 10;
    private static final int MOST_LINKS = 12;
    private static final int MOST_LINES = 8;
    private static final int MOST_SPELLINGS = 5;
    private static final int MOST_DIFFERENCES = 4;

    private ClusterViews() {}

    /** The most frequent ones. */
    static List<IndexPage.ClusterView> shown(PartSurvey part, List<AnswerCluster> clusters) {
        return clusters.stream().limit(MOST).map(cluster -> view(part, cluster)).toList();
    }

    /** What is not shown. */
    static String others(PartSurvey part, List<AnswerCluster> clusters) {
        int answers =
                clusters.stream().skip(MOST).mapToInt(AnswerCluster::students).sum();
        String text = answers == 0
                ? ""
                : "Not shown: " + Figures.counted(clusters.size() - MOST, "other wrong answer") + " of "
                        + Figures.counted(answers, "student") + ".";
        return part.notToldApart() == 0
                ? text
                : (text + " " + part.notToldApart()
                                + " more wrong answers were too many different ones to be told apart.")
                        .strip();
    }

    private static IndexPage.ClusterView view(PartSurvey part, AnswerCluster cluster) {
        StoredPart example = cluster.example();
        int answered = part.judged() + part.count(assay.grader.verdict.Status.UNREADABLE);
        return new IndexPage.ClusterView(
                Figures.counted(cluster.students(), "student"),
                Figures.percent(cluster.students(), answered),
                example.status().spelling(),
                example.mathml().map(Markup::new),
                shortened(example.written()),
                cluster.spellings().stream()
                        .limit(MOST_SPELLINGS)
                        .map(lines -> String.join("; ", lines))
                        .toList(),
                example.remarks().stream().map(ClusterViews::told).toList(),
                facts(example.certificate()),
                cluster.ids().stream()
                        .limit(MOST_LINKS)
                        .map(id -> new IndexPage.Link(id, Pages.student(id)))
                        .toList(),
                cluster.students() - Math.min(MOST_LINKS, cluster.ids().size()));
    }

    private static List<String> shortened(List<String> lines) {
        if (lines.size() <= MOST_LINES) {
            return lines;
        }
        List<String> first = new ArrayList<>(lines.subList(0, MOST_LINES));
        first.add("… and " + (lines.size() - MOST_LINES) + " more lines");
        return first;
    }

    private static String told(Remark remark) {
        return remark.detail().isEmpty() ? remark.message() : remark.message() + " (" + remark.detail() + ")";
    }

    /** What of a certificate shows at a glance why the answer is wrong. */
    private static List<String> facts(Map<String, Object> certificate) {
        List<String> facts = new ArrayList<>();
        if (certificate.get("at") instanceof Map<?, ?> at && certificate.containsKey("yours")) {
            facts.add("at "
                    + at.entrySet().stream()
                            .map(entry -> entry.getKey() + " = " + entry.getValue())
                            .collect(Collectors.joining(", ")));
        }
        if (certificate.containsKey("yours") && certificate.containsKey("expected")) {
            facts.add("theirs " + certificate.get("yours") + ", key " + certificate.get("expected"));
        }
        if (certificate.get("differences") instanceof List<?> differences) {
            differences.stream().limit(MOST_DIFFERENCES).forEach(each -> {
                if (each instanceof Map<?, ?> row) {
                    facts.add(row.get("entry") + ": theirs " + row.get("yours") + ", key " + row.get("expected"));
                }
            });
            if (differences.size() > MOST_DIFFERENCES) {
                facts.add("and " + (differences.size() - MOST_DIFFERENCES) + " more entries");
            }
        }
        return facts;
    }
}
