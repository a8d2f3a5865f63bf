package assay.grader.report;

import assay.grader.check.CheckResult;
import assay.grader.check.CheckedPart;
import assay.grader.check.CheckedStep;
import assay.grader.check.CheckedSubmission;
import assay.grader.check.Notice;
import assay.grader.check.Reading;
import assay.grader.check.Unread;
import java.util.stream.Collectors;

/** The student's view as a page for a browser. */
public final class CheckedHtml implements CheckFormat {

    @Override
    public String name() {
        return "html";
    }

    @Override
    public String write(CheckResult result, Style style) {
        String title = result.submissions().stream()
                .map(checked -> checked.title() + ", " + checked.student())
                .collect(Collectors.joining("; "));
        return HtmlPage.of(title.isEmpty() ? "Assay" : title, html -> {
            result.unread().forEach(unread -> unread(html, unread));
            result.submissions().forEach(checked -> submission(html, checked));
        });
    }

    private static void unread(Html html, Unread unread) {
        html.open("main").line().element("h1", unread.place().file()).line();
        html.element("p", "This file could not be read.").line();
        html.element("pre", unread.message()).line().closeLine();
    }

    private static void submission(Html html, CheckedSubmission checked) {
        html.open("main").line().open("header").element("h1", checked.title()).line();
        html.element("p", checked.student() + " · " + checked.file()).line();
        html.element("p", Tally.score(checked), "class", "score").line();
        html.element("p", Tally.of(checked).stream().map(Tally::words).collect(Collectors.joining(", ")))
                .line();
        Tally.caveats(checked).forEach(caveat -> html.element("p", caveat).line());
        html.closeLine();
        checked.notices()
                .forEach(notice -> html.element("pre", notice.message()).line());
        String question = "";
        for (CheckedPart part : checked.parts()) {
            if (!part.question().equals(question)) {
                question = part.question();
                html.element("h2", "Question " + question + ". " + part.title()).line();
            }
            part(html, part);
        }
        html.closeLine();
    }

    private static void part(Html html, CheckedPart part) {
        html.open("section", "class", "part " + part.status().spelling()).line();
        html.open("h3")
                .element("span", part.id())
                .element("span", part.status().spelling(), "class", "status")
                .element("span", Tally.points(part), "class", "points")
                .closeLine();
        if (!part.written().isEmpty()) {
            html.open("dl").line();
            html.element("dt", "Your answer")
                    .open("dd")
                    .element("pre", String.join("\n", Quotation.of(part.written())), "class", "plain")
                    .close()
                    .line();
            PartText.telling(part).forEach(reading -> reading(html, reading));
            html.closeLine();
        }
        for (Notice notice : part.notices()) {
            html.element(notice.message().contains("\n") ? "pre" : "p", notice.message())
                    .line();
        }
        if (!part.steps().isEmpty()) {
            html.open("table").line();
            for (CheckedStep step : part.steps()) {
                html.open("tr")
                        .element("th", step.name(), "scope", "row")
                        .element("td", step.finding())
                        .open("td")
                        .element("code", Quotation.of(step.yours()))
                        .close()
                        .closeLine();
            }
            html.closeLine();
        }
        html.closeLine();
    }

    private static void reading(Html html, Reading reading) {
        html.element("dt", reading.name().isEmpty() ? "Read as" : reading.name() + " read as")
                .open("dd", "class", "formula");
        if (reading.mathml().isEmpty() || !Quotation.isWhole(reading.plain())) {
            html.element("code", Quotation.of(reading.plain()));
        } else {
            html.math(reading.mathml());
        }
        if (!reading.shape().isEmpty() && !reading.shape().equals("scalar")) {
            html.text(" ").element("span", "shape " + reading.shape(), "class", "faint");
        }
        html.closeLine();
    }
}
