package assay.grader.report;

import assay.grader.check.CheckStatus;
import assay.grader.grade.GradedPart;
import assay.grader.grade.GradedSubmission;
import assay.grader.verdict.Remark;
import assay.grader.verdict.Status;
import java.util.List;
import java.util.stream.Collectors;

/** The results for instructors as Markdown, with certificates and references. */
public final class MarkdownReport implements ReportFormat {

    @Override
    public String name() {
        return "markdown";
    }

    @Override
    public String write(List<GradedSubmission> submissions, Style style) {
        return submissions.stream().map(MarkdownReport::submission).collect(Collectors.joining("\n"));
    }

    private static String submission(GradedSubmission graded) {
        String title = graded.assignment().title().orElse(graded.assignment().id());
        StringBuilder text = new StringBuilder();
        text.append("## ")
                .append(MarkdownText.inline(title + ", " + graded.submission().student()))
                .append("\n\n**")
                .append(Tally.score(graded))
                .append("** · ")
                .append(Tally.of(graded).stream().map(Tally::words).collect(Collectors.joining(", ")))
                .append('\n');
        if (graded.needsReview()) {
            text.append('\n').append(Tally.WAITING).append('\n');
        }
        for (Remark remark : graded.remarks()) {
            text.append('\n').append(MarkdownText.block(remark.message()));
        }
        graded.parts().forEach(part -> text.append('\n').append(part(part)));
        return text.toString();
    }

    private static String part(GradedPart part) {
        Status status = part.verdict().status();
        StringBuilder text = new StringBuilder();
        text.append("### ")
                .append(CheckedMarkdown.mark(CheckStatus.of(status)))
                .append(' ')
                .append(MarkdownText.inline(part.part().id()))
                .append(" · ")
                .append(status.spelling())
                .append(" · ")
                .append(Tally.points(part))
                .append('\n');
        if (status == Status.CORRECT) {
            return text.toString();
        }
        if (!part.written().isEmpty()) {
            text.append("\nAnswer:\n\n").append(MarkdownText.block(String.join("\n", Quotation.of(part.written()))));
        }
        for (Remark remark : part.feedback().remarks()) {
            text.append('\n').append(CheckedMarkdown.words(remark.message()));
            if (!remark.detail().isEmpty()) {
                text.append('\n').append(CheckedMarkdown.words(remark.detail()));
            }
        }
        List<Fact> facts = Fact.of(part);
        text.append(facts.isEmpty() ? "" : "\n");
        for (Fact fact : facts) {
            text.append("- ")
                    .append(
                            fact.name().isBlank()
                                    ? ""
                                    : MarkdownText.inline(fact.name().strip()) + ": ")
                    .append(MarkdownText.code(fact.value()))
                    .append('\n');
        }
        if (!part.solution().isEmpty()) {
            text.append("\nReference:\n\n").append(MarkdownText.block(String.join("\n", part.solution())));
        }
        return text.toString();
    }
}
