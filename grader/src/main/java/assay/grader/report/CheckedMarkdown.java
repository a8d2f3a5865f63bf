package assay.grader.report;

import assay.grader.check.CheckResult;
import assay.grader.check.CheckStatus;
import assay.grader.check.CheckedPart;
import assay.grader.check.CheckedStep;
import assay.grader.check.CheckedSubmission;
import assay.grader.check.Notice;
import assay.grader.check.Reading;
import assay.grader.check.Unread;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The student's view as Markdown, such as a merge request or a summary page shows it. */
public final class CheckedMarkdown implements CheckFormat {

    @Override
    public String name() {
        return "markdown";
    }

    @Override
    public String write(CheckResult result, Style style) {
        return String.join("\n", sections(result));
    }

    /** The text in pieces, each of which can stand without those after it. */
    static List<String> sections(CheckResult result) {
        List<String> sections = new ArrayList<>();
        for (Unread unread : result.unread()) {
            sections.add("## " + MarkdownText.inline(unread.place().file()) + "\n\nThis file could not be read.\n\n"
                    + MarkdownText.block(unread.message()));
        }
        for (CheckedSubmission checked : result.submissions()) {
            sections.add(head(checked));
            checked.parts().forEach(part -> sections.add(part(part)));
        }
        return sections;
    }

    private static String head(CheckedSubmission checked) {
        StringBuilder text = new StringBuilder();
        text.append("## ")
                .append(MarkdownText.inline(checked.title() + ", " + checked.student()))
                .append("\n\n**")
                .append(Tally.score(checked))
                .append("** · ")
                .append(Tally.of(checked).stream().map(Tally::words).collect(Collectors.joining(", ")))
                .append('\n');
        Tally.caveats(checked)
                .forEach(caveat -> text.append('\n').append(caveat).append('\n'));
        for (Notice notice : checked.notices()) {
            text.append('\n').append(MarkdownText.block(notice.message()));
        }
        return text.toString();
    }

    private static String part(CheckedPart part) {
        StringBuilder text = new StringBuilder();
        text.append("### ")
                .append(mark(part.status()))
                .append(' ')
                .append(MarkdownText.inline(part.id()))
                .append(" · ")
                .append(part.status().spelling())
                .append(" · ")
                .append(Tally.points(part))
                .append('\n');
        if (part.status() == CheckStatus.CORRECT) {
            return text.toString();
        }
        if (!part.written().isEmpty()) {
            text.append("\nYour answer:\n\n")
                    .append(MarkdownText.block(String.join("\n", Quotation.of(part.written()))));
        }
        List<Reading> telling = PartText.telling(part);
        text.append(telling.isEmpty() ? "" : "\nRead as:\n\n");
        for (Reading reading : telling) {
            text.append("- ")
                    .append(reading.name().isEmpty() ? "" : MarkdownText.inline(reading.name()) + ": ")
                    .append(
                            reading.latex().isEmpty() || !Quotation.isWhole(reading.latex())
                                    ? MarkdownText.code(Quotation.of(reading.plain()))
                                    : MarkdownText.math(reading.latex()))
                    .append(
                            reading.shape().isEmpty() || reading.shape().equals("scalar")
                                    ? ""
                                    : ", shape " + MarkdownText.inline(reading.shape()))
                    .append('\n');
        }
        for (Notice notice : part.notices()) {
            text.append('\n').append(words(notice.message()));
        }
        if (!part.steps().isEmpty()) {
            text.append('\n');
            for (CheckedStep step : part.steps()) {
                text.append("- ")
                        .append(MarkdownText.inline(step.name()))
                        .append(": ")
                        .append(MarkdownText.inline(step.finding()))
                        .append(' ')
                        .append(MarkdownText.code(Quotation.of(step.yours())))
                        .append('\n');
            }
        }
        return text.toString();
    }

    /** Words as words; a text with a mark under it as it stands. */
    static String words(String message) {
        return message.contains("\n") ? MarkdownText.block(message) : MarkdownText.inline(message) + "\n";
    }

    static String mark(CheckStatus status) {
        return switch (status) {
            case CORRECT -> "✅";
            case PARTIAL -> "🟡";
            case INCORRECT -> "❌";
            case UNDECIDED, MANUAL -> "❔";
            case UNREADABLE -> "❗";
            case MISSING -> "⬜";
            case ANSWERED -> "📝";
        };
    }
}
