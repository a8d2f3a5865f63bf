package assay.grader.report;

import assay.grader.grade.GradedPart;
import assay.grader.grade.GradedSubmission;
import assay.grader.problem.Question;
import assay.grader.verdict.Remark;
import java.util.List;
import java.util.stream.Collectors;

/** The results for instructors as a page for a browser, with certificates and references. */
public final class HtmlReport implements ReportFormat {

    @Override
    public String name() {
        return "html";
    }

    @Override
    public String write(List<GradedSubmission> submissions, Style style) {
        String title = submissions.stream()
                .map(graded -> title(graded) + ", " + graded.submission().student())
                .collect(Collectors.joining("; "));
        return HtmlPage.of(
                title.isEmpty() ? "Assay" : title, html -> submissions.forEach(graded -> submission(html, graded)));
    }

    private static String title(GradedSubmission graded) {
        return graded.assignment().title().orElse(graded.assignment().id());
    }

    private static void submission(Html html, GradedSubmission graded) {
        html.open("main").line().open("header").element("h1", title(graded)).line();
        html.element(
                        "p",
                        graded.submission().student() + " · "
                                + graded.submission().file())
                .line();
        html.element("p", Tally.score(graded), "class", "score").line();
        html.element("p", Tally.of(graded).stream().map(Tally::words).collect(Collectors.joining(", ")))
                .line();
        if (graded.needsReview()) {
            html.element("p", Tally.WAITING).line();
        }
        html.closeLine();
        graded.remarks().forEach(remark -> html.element("pre", remark.message()).line());
        for (Question question : graded.assignment().questions()) {
            html.element("h2", "Question " + question.id() + ". " + question.title())
                    .line();
            graded.parts().stream()
                    .filter(part -> question.parts().contains(part.part()))
                    .forEach(part -> part(html, part));
        }
        html.closeLine();
    }

    private static void part(Html html, GradedPart part) {
        String status = part.verdict().status().spelling();
        html.open("section", "class", "part " + status).line();
        html.open("h3")
                .element("span", part.part().id())
                .element("span", status, "class", "status")
                .element("span", Tally.points(part), "class", "points")
                .closeLine();
        if (!part.written().isEmpty()) {
            html.open("dl");
            lines(html, "Answer", Quotation.of(part.written()));
            html.closeLine();
        }
        for (Remark remark : part.feedback().remarks()) {
            words(html, remark.message());
            if (!remark.detail().isEmpty()) {
                words(html, remark.detail());
            }
        }
        html.open("dl").line();
        for (Fact fact : Fact.of(part)) {
            html.element("dt", fact.name().strip())
                    .open("dd")
                    .element("code", fact.value())
                    .closeLine();
        }
        lines(html, "Reference", part.solution());
        html.closeLine().closeLine();
    }

    private static void lines(Html html, String name, List<String> lines) {
        html.element("dt", name)
                .open("dd")
                .element("pre", String.join("\n", lines), "class", "plain")
                .closeLine();
    }

    private static void words(Html html, String message) {
        html.element(message.contains("\n") ? "pre" : "p", message).line();
    }
}
