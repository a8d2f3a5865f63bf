package assay.grader.report;

import assay.grader.grade.GradedPart;
import assay.grader.grade.GradedSubmission;
import assay.grader.problem.Question;
import assay.grader.verdict.Certificate;
import assay.grader.verdict.Remark;
import assay.grader.verdict.Status;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The results for a person at a terminal: a line for each part, and under it what is wrong and where. */
public final class TextReport implements ReportFormat {
    @Override
    public String name() {
        return "text";
    }

    @Override
    public String write(List<GradedSubmission> submissions, Style style) {
        return submissions.stream()
                .map(graded -> new Page(graded, style).write())
                .collect(Collectors.joining("\n"));
    }

    /** One submission. */
    private static final class Page {
        private final GradedSubmission graded;
        private final Style style;
        private final TextLines text;

        Page(GradedSubmission graded, Style style) {
            this.graded = graded;
            this.style = style;
            this.text = new TextLines(style);
        }

        String write() {
            String title = PlainText.safe(graded.assignment().id()) + "  "
                    + PlainText.safe(graded.submission().student());
            String file = PlainText.safe(graded.submission().file());
            int room = style.width() - title.length() - 2;
            line(style.strong(title) + "  " + style.faint(PlainText.endOf(file, room)));
            for (Question question : graded.assignment().questions()) {
                line("");
                line(style.strong("Question " + question.id() + ". " + question.title()));
                for (GradedPart part : graded.parts()) {
                    if (question.parts().contains(part.part())) {
                        part(part);
                    }
                }
            }
            line("");
            for (Remark remark : graded.remarks()) {
                paragraph("! ", remark.message());
            }
            total();
            return text.toString();
        }

        private void total() {
            Map<Status, Long> counts = graded.parts().stream()
                    .collect(Collectors.groupingBy(part -> part.verdict().status(), Collectors.counting()));
            String summary = List.of(Status.values()).stream()
                    .filter(counts::containsKey)
                    .map(status -> style.status(status, counts.get(status) + " " + status.spelling()))
                    .collect(Collectors.joining(", "));
            line(style.strong("Score " + Points.of(graded.score()) + " of " + Points.of(graded.maxScore())) + "  "
                    + summary);
            if (graded.needsReview()) {
                line("Some parts wait for a person and count nothing yet.");
            }
        }

        private void part(GradedPart part) {
            Status status = part.verdict().status();
            String points =
                    part.score().points().map(p -> Points.of(p).toPlainString()).orElse("–") + "/"
                            + Points.of(part.part().points()).toPlainString();
            String left = "  " + mark(status) + " " + pad(part.part().id(), 18) + pad(points, 8);
            String rest = status.spelling();
            line("  " + style.status(status, mark(status)) + " "
                    + pad(part.part().id(), 18)
                    + pad(points, 8) + style.status(status, rest)
                    + answer(part, style.width() - left.length() - rest.length() - 2));
            for (Remark remark : part.feedback().remarks()) {
                paragraph("", remark.message());
                if (!remark.detail().isEmpty()) {
                    paragraph("> ", remark.detail());
                }
            }
            certificate(part);
        }

        /** A short answer stands on the line of its part. */
        private String answer(GradedPart part, int room) {
            if (part.written().size() != 1) {
                return "";
            }
            String written = PlainText.safe(part.written().get(0));
            return written.length() <= room ? "  " + style.faint(written) : "";
        }

        private void certificate(GradedPart part) {
            if (part.verdict().certificate() instanceof Certificate.Rubric) {
                Quotation.of(part.written()).forEach(row -> paragraph("| ", row));
            }
            Fact.of(part).forEach(fact -> text.fact(fact.name(), fact.value()));
        }

        private void paragraph(String lead, String message) {
            text.paragraph(lead, message);
        }

        private void line(String row) {
            text.line(row);
        }

        private static String mark(Status status) {
            return switch (status) {
                case CORRECT -> "✓";
                case PARTIAL -> "~";
                case INCORRECT -> "✗";
                case UNDECIDED, MANUAL -> "?";
                case UNREADABLE -> "!";
                case MISSING -> "·";
            };
        }

        private static String pad(String text, int width) {
            return TextLines.pad(text, width);
        }
    }
}
