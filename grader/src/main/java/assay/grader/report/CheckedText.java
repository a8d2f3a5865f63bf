package assay.grader.report;

import assay.grader.check.CheckResult;
import assay.grader.check.CheckStatus;
import assay.grader.check.CheckedPart;
import assay.grader.check.CheckedStep;
import assay.grader.check.CheckedSubmission;
import assay.grader.check.Notice;
import assay.grader.check.Reading;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The student's view at a terminal: a line for each part, how the answer was read, and what is told about it. */
public final class CheckedText implements CheckFormat {
    private static final int PART = 18;
    private static final int POINTS = 8;
    private static final int INDENT = 4;

    /** Findings on a line that need no word. */
    private static final Set<String> QUIET = Set.of("right", "follows", "restated", "label");

    @Override
    public String name() {
        return "text";
    }

    @Override
    public String write(CheckResult result, Style style) {
        return result.submissions().stream()
                .map(checked -> submission(checked, style))
                .collect(Collectors.joining("\n"));
    }

    private static String submission(CheckedSubmission checked, Style style) {
        TextLines text = new TextLines(style);
        String title = PlainText.safe(checked.title()) + "  " + PlainText.safe(checked.student());
        int room = style.width() - title.length() - 2;
        text.line(style.strong(title) + "  " + style.faint(PlainText.endOf(PlainText.safe(checked.file()), room)));
        String question = "";
        for (CheckedPart part : checked.parts()) {
            if (!part.question().equals(question)) {
                question = part.question();
                text.line("");
                text.line(style.strong(PlainText.safe("Question " + question + ". " + part.title())));
            }
            part(text, part, style);
        }
        text.line("");
        for (Notice notice : checked.notices()) {
            text.paragraph("! ", notice.message());
        }
        summary(text, checked, style);
        return text.toString();
    }

    private static void summary(TextLines text, CheckedSubmission checked, Style style) {
        StringBuilder line = new StringBuilder(style.strong(Tally.score(checked)) + " ");
        int length = Tally.score(checked).length() + 1;
        String comma = "";
        for (Tally count : Tally.of(checked)) {
            line.append(comma);
            if (length + comma.length() + 1 + count.words().length() > style.width()) {
                text.line(line.toString());
                line.setLength(0);
                length = 0;
            }
            line.append(length == 0 ? "  " : " ").append(style.status(count.status(), count.words()));
            length += comma.length() + 1 + count.words().length();
            comma = ",";
        }
        text.line(line.toString());
        for (String caveat : Tally.caveats(checked)) {
            PlainText.wrapped(caveat, style.width()).forEach(text::line);
        }
    }

    /** What is told about one part. */
    public static String part(CheckedPart part, Style style) {
        TextLines text = new TextLines(style);
        part(text, part, style);
        return text.toString();
    }

    private static void part(TextLines text, CheckedPart part, Style style) {
        String left = "  " + mark(part.status()) + " " + TextLines.pad(PlainText.safe(part.id()), PART)
                + TextLines.pad(Tally.points(part), POINTS);
        String status = part.status().spelling();
        List<String> quoted = part.written().stream().map(Quotation::of).toList();
        String written = quoted.size() == 1 ? PlainText.safe(quoted.get(0)) : "";
        boolean beside = !written.isEmpty() && left.length() + status.length() + 2 + written.length() <= style.width();
        text.line("  " + style.status(part.status(), mark(part.status())) + left.substring(3)
                + style.status(part.status(), status) + (beside ? "  " + style.faint(written) : ""));
        if (!beside && quoted.size() == 1) {
            text.fact("written", quoted.get(0));
        }
        String caption = "read as";
        for (Reading reading : PartText.telling(part)) {
            text.fact(caption, shown(reading));
            caption = "";
        }
        for (Notice notice : part.notices()) {
            text.paragraph("", notice.message());
        }
        for (CheckedStep step : part.steps()) {
            if (!QUIET.contains(step.finding())) {
                text.fact(
                        step.name(),
                        step.finding() + (step.yours().isEmpty() ? "" : ": " + Quotation.of(step.yours())));
            }
        }
    }

    private static String shown(Reading reading) {
        boolean scalar = reading.shape().isEmpty() || reading.shape().equals("scalar");
        return (reading.name().isEmpty() ? "" : reading.name() + ":  ")
                + Quotation.of(reading.unicode())
                + (scalar ? "" : "   (shape " + reading.shape() + ")");
    }

    private static String mark(CheckStatus status) {
        return switch (status) {
            case CORRECT -> "✓";
            case PARTIAL -> "~";
            case INCORRECT -> "✗";
            case UNDECIDED, MANUAL -> "?";
            case UNREADABLE -> "!";
            case MISSING -> "·";
            case ANSWERED -> "•";
        };
    }
}
