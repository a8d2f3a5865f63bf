package assay.grader.report;

import assay.grader.check.CheckResult;
import assay.grader.check.CheckStatus;
import assay.grader.check.CheckedPart;
import assay.grader.check.CheckedSubmission;
import assay.grader.check.Unread;
import assay.grader.document.Position;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The log of a step of a GitHub workflow: annotations beside the student's lines, then the report in words. The step
 * summary is the report in Markdown. The host takes at most ten annotations of a kind and one mebibyte of summary.
 */
public final class GithubFormat implements CheckFormat {
    private static final List<String> KINDS = List.of("error", "warning", "notice");
    private static final int MOST = 10;
    private static final int SUMMARY_BYTES = 1024 * 1024;
    private static final String CUT = "\nThe rest did not fit into this summary.\n";

    @Override
    public String name() {
        return "github";
    }

    @Override
    public String write(CheckResult result, Style style) {
        List<WorkflowCommand> all = new ArrayList<>();
        for (Unread unread : result.unread()) {
            all.add(command("error", Optional.of(unread.place()), "cannot be read", unread.message()));
        }
        for (CheckedSubmission checked : result.submissions()) {
            for (CheckedPart part : checked.parts()) {
                kind(part.status())
                        .ifPresent(kind -> all.add(command(
                                kind,
                                part.place().or(() -> Optional.of(Position.startOf(checked.file()))),
                                part.id() + " " + part.status().spelling(),
                                PartText.of(part))));
            }
        }
        StringBuilder text = new StringBuilder();
        for (String kind : KINDS) {
            annotations(all, kind).forEach(command -> text.append(command.line()));
        }
        String report = new CheckedText().write(result, Style.PLAIN);
        return report.isEmpty() ? text.toString() : text + WorkflowCommand.inert(report);
    }

    private static Optional<String> kind(CheckStatus status) {
        return switch (status) {
            case INCORRECT, UNREADABLE -> Optional.of("error");
            case PARTIAL -> Optional.of("warning");
            case UNDECIDED, MANUAL, MISSING -> Optional.of("notice");
            case CORRECT, ANSWERED -> Optional.empty();
        };
    }

    private static List<WorkflowCommand> annotations(List<WorkflowCommand> all, String kind) {
        List<WorkflowCommand> some =
                all.stream().filter(command -> command.name().equals(kind)).toList();
        if (some.size() <= MOST) {
            return some;
        }
        List<WorkflowCommand> shown = new ArrayList<>(some.subList(0, MOST - 1));
        shown.add(new WorkflowCommand(
                kind, Map.of("title", "more"), (some.size() - MOST + 1) + " more are in the log and the summary."));
        return shown;
    }

    /** A column in a notebook's cell is no column of the file. */
    private static WorkflowCommand command(String kind, Optional<Position> place, String title, String message) {
        Map<String, String> properties = new LinkedHashMap<>();
        place.ifPresent(where -> {
            properties.put("file", where.file());
            properties.put("line", Integer.toString(where.fileLine()));
            if (where.cell() == 0) {
                properties.put("col", Integer.toString(where.column()));
            }
        });
        properties.put("title", title);
        return new WorkflowCommand(kind, properties, message);
    }

    @Override
    public Optional<Addition> addition(CheckResult result) {
        StringBuilder text = new StringBuilder();
        int room = SUMMARY_BYTES - bytes(CUT);
        for (String section : CheckedMarkdown.sections(result)) {
            room -= bytes(section) + 1;
            if (room < 0) {
                text.append(CUT);
                break;
            }
            text.append(section).append('\n');
        }
        return Optional.of(new Addition("GITHUB_STEP_SUMMARY", text.toString()));
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
