package assay.grader.classreport;

import assay.grader.answer.Task;
import assay.grader.chart.Chart;
import assay.grader.grade.Grader;
import assay.grader.problem.Part;
import assay.grader.problem.Question;
import assay.grader.statistics.Discrimination;
import assay.grader.statistics.Facility;
import assay.grader.statistics.Quintiles;
import assay.grader.statistics.Reliability;
import assay.grader.statistics.Summary;
import assay.grader.verdict.Status;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** From the survey of a class to what the instructor's page shows. */
final class Overview {
    private final ClassSurvey survey;
    private final Grader grader;
    private final Optional<Reliability> reliability;
    private final Map<Part, PartStatistics> statistics = new LinkedHashMap<>();
    private final Map<Part, List<AnswerCluster>> clusters = new LinkedHashMap<>();
    private final List<KeySuspicion> suspicions = new ArrayList<>();

    private Overview(ClassSurvey survey, Grader grader) {
        this.survey = survey;
        this.grader = grader;
        this.reliability = Reliability.of(survey.scores());
        Quintiles quintiles = Quintiles.of(survey.scores());
        for (PartSurvey part : survey.parts()) {
            int column = survey.column(part.part());
            PartStatistics figures = PartStatistics.of(survey.scores(), column, reliability, quintiles);
            Task task = grader.task(part.part());
            List<AnswerCluster> alike = AnswerClusters.of(part, task);
            statistics.put(part.part(), figures);
            clusters.put(part.part(), alike);
            suspicions.addAll(KeySuspicion.of(part, figures.discrimination(), alike));
        }
        suspicions.sort(Comparator.comparing(suspicion -> !suspicion.strong()));
    }

    /** The page of a class. */
    static IndexPage of(ClassSurvey survey, Grader grader) {
        return new Overview(survey, grader).page();
    }

    private IndexPage page() {
        List<Chart> charts = new ArrayList<>();
        ClassCharts.histogram(survey.scores().totals()).ifPresent(charts::add);
        Map<String, Facility> facilities = new LinkedHashMap<>();
        statistics.forEach(
                (part, figures) -> figures.facility().ifPresent(facility -> facilities.put(part.id(), facility)));
        ClassCharts.facilities(facilities).ifPresent(charts::add);
        return new IndexPage(
                Inline.with("report.js"),
                survey.assignment().title().orElse(survey.assignment().id()),
                survey.assignment().id(),
                survey.assignment().sha256(),
                facts(),
                new Concerns(survey, suspicions).list(),
                charts,
                survey.parts().stream().map(this::line).toList(),
                survey.assignment().questions().stream()
                        .flatMap(question -> survey.parts().stream()
                                .filter(part -> question.parts().contains(part.part()))
                                .map(part -> details(question, part)))
                        .toList(),
                diagnoses(),
                survey.students().stream().anyMatch(student -> student.person().isPresent()),
                survey.students().stream().map(StudentLines::of).toList(),
                survey.missing().stream()
                        .map(person -> person.name().isEmpty() ? person.id() : person.id() + " " + person.name())
                        .toList(),
                Notes.ALL);
    }

    private List<IndexPage.Fact> facts() {
        List<IndexPage.Fact> facts = new ArrayList<>();
        int unreadable = survey.unreadable().size();
        facts.add(new IndexPage.Fact(
                "Submissions",
                Integer.toString(survey.students().size()),
                survey.missing().isEmpty() ? "" : survey.missing().size() + " of the class handed in nothing"));
        long waiting = survey.students().stream()
                .filter(student -> student.waiting() > 0)
                .count();
        facts.add(new IndexPage.Fact(
                "Graded in full",
                Long.toString(survey.graded() - waiting),
                (waiting == 0 ? "" : waiting + " wait for a person")
                        + (waiting == 0 || unreadable == 0 ? "" : ", ")
                        + (unreadable == 0 ? "" : unreadable + " could not be read")));
        Optional<Summary> summary = Summary.of(survey.scores().totals());
        facts.add(new IndexPage.Fact(
                "Mean",
                summary.map(all -> Figures.percent(all.mean())).orElse(Figures.NONE),
                summary.filter(all -> all.deviation().isPresent())
                        .map(all -> "standard deviation "
                                + Figures.percent(all.deviation().getAsDouble()))
                        .orElse("")));
        facts.add(new IndexPage.Fact(
                "Median",
                summary.map(all -> Figures.percent(all.median())).orElse(Figures.NONE),
                summary.map(all -> Figures.percent(all.lowest()) + " to " + Figures.percent(all.highest()))
                        .orElse("")));
        facts.add(new IndexPage.Fact(
                "Reliability α",
                reliability.map(all -> Figures.decimal(all.alpha())).orElse(Figures.NONE),
                reliability
                        .map(all -> all.items() + " parts, " + Figures.counted(all.students(), "student"))
                        .orElse("needs two parts and two students with different scores")));
        return facts;
    }

    private IndexPage.PartLine line(PartSurvey survey) {
        Part part = survey.part();
        PartStatistics figures = statistics(part);
        return new IndexPage.PartLine(
                part.id(),
                Pages.anchor(part.id()),
                part.kind(),
                Figures.points(part.points()),
                figures.facility()
                        .map(facility -> new IndexPage.Measure(
                                Figures.percent(facility.value()),
                                Figures.sortable(facility.value()),
                                ClassCharts.range(facility)))
                        .orElse(IndexPage.Measure.NONE),
                figures.discrimination().map(Overview::measure).orElse(IndexPage.Measure.NONE),
                figures.without()
                        .map(alpha -> new IndexPage.Measure(Figures.decimal(alpha), Figures.sortable(alpha), ""))
                        .orElse(IndexPage.Measure.NONE),
                survey.count(Status.CORRECT),
                survey.count(Status.PARTIAL),
                survey.count(Status.INCORRECT),
                survey.count(Status.UNDECIDED),
                survey.count(Status.MANUAL),
                survey.count(Status.UNREADABLE),
                survey.count(Status.MISSING),
                suspicions.stream().anyMatch(suspicion -> suspicion.part().equals(part)));
    }

    private static IndexPage.Measure measure(Discrimination discrimination) {
        return new IndexPage.Measure(
                Figures.decimal(discrimination.value()),
                Figures.sortable(discrimination.value()),
                discrimination
                        .confidence()
                        .map(range -> Figures.decimal(range.low()) + " to " + Figures.decimal(range.high()))
                        .orElse(""));
    }

    private PartStatistics statistics(Part part) {
        return java.util.Objects.requireNonNull(statistics.get(part));
    }

    private IndexPage.PartDetails details(Question question, PartSurvey answered) {
        Part part = answered.part();
        List<Chart> charts = new ArrayList<>();
        ClassCharts.quintiles(part.id(), statistics(part).curve()).ifPresent(charts::add);
        ClassCharts.firstWrongLines(part.id(), answered.firstWrongLines()).ifPresent(charts::add);
        charts.addAll(ClassCharts.curves(part.id(), answered.curves()));
        List<AnswerCluster> alike = java.util.Objects.requireNonNull(clusters.get(part));
        return new IndexPage.PartDetails(
                part.id(),
                Pages.anchor(part.id()),
                question.title(),
                account(answered),
                grader.task(part).solution(),
                suspicions.stream()
                        .filter(suspicion -> suspicion.part().equals(part))
                        .map(KeySuspicion::reason)
                        .toList(),
                charts,
                ClusterViews.shown(answered, alike),
                ClusterViews.others(answered, alike));
    }

    /** For example: 41 right, 3 in part, 12 wrong, 1 missing. */
    private static String account(PartSurvey part) {
        Map<Status, String> words = new LinkedHashMap<>();
        words.put(Status.CORRECT, "right");
        words.put(Status.PARTIAL, "right in part");
        words.put(Status.INCORRECT, "wrong");
        words.put(Status.UNREADABLE, "not readable");
        words.put(Status.UNDECIDED, "undecided");
        words.put(Status.MANUAL, "for a person");
        words.put(Status.MISSING, "missing");
        List<String> counts = new ArrayList<>();
        words.forEach((status, word) -> {
            if (part.count(status) > 0) {
                counts.add(part.count(status) + " " + word);
            }
        });
        return String.join(", ", counts);
    }

    private List<IndexPage.DiagnosisLine> diagnoses() {
        Map<String, DiagnosisCount> byCode = new TreeMap<>();
        for (PartSurvey part : survey.parts()) {
            part.diagnoses().forEach(one -> byCode.merge(one.code(), one, DiagnosisCount::with));
        }
        long wrong = survey.parts().stream()
                .mapToLong(part ->
                        part.count(Status.INCORRECT) + part.count(Status.PARTIAL) + part.count(Status.UNREADABLE))
                .sum();
        return byCode.values().stream()
                .sorted(Comparator.comparingInt(one -> -one.answers()))
                .map(one -> new IndexPage.DiagnosisLine(
                        one.code(),
                        one.answers(),
                        Figures.percent(one.answers(), wrong),
                        Integer.toString(one.answers()),
                        one.message(),
                        String.join(", ", one.parts())))
                .toList();
    }
}
