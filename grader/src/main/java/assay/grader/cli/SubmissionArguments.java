package assay.grader.cli;

import assay.grader.document.DocumentException;
import assay.grader.grade.Graders;
import assay.grader.submission.SubmissionReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * The arguments of the commands that judge submissions: the files, where the problems are, the limits, the reports, and
 * what else ends a run with a code other than 0.
 *
 * @param <F> what may be named after {@code --fail-on}
 */
final class SubmissionArguments<F extends Enum<F>> {
    private final ProblemsOption problems = new ProblemsOption();
    private final LimitsOption limits = new LimitsOption();
    private final ReportOptions reports = new ReportOptions();
    private final PositionalParamSpec files = PositionalParamSpec.builder()
            .paramLabel("FILE|FOLDER")
            .index("0..*")
            .arity("1..*")
            .required(true)
            .type(List.class)
            .auxiliaryTypes(Path.class)
            .initialValue(List.of())
            .description("Submissions in YAML, JSON, Markdown, LaTeX or notebooks, or folders that hold one each.")
            .build();
    private final OptionSpec failOn;

    /** @param failures what may be named after {@code --fail-on}, and which words describe it */
    SubmissionArguments(Class<F> failures, String description) {
        failOn = OptionSpec.builder("--fail-on")
                .paramLabel("WHAT")
                .splitRegex(",")
                .type(List.class)
                .auxiliaryTypes(failures)
                .initialValue(List.of())
                .description(description)
                .build();
    }

    /** Adds them to a command. */
    void addTo(CommandSpec spec) {
        spec.addPositional(files);
        problems.addTo(spec);
        limits.addTo(spec);
        reports.addTo(spec);
        spec.addOption(failOn);
    }

    /** The files and folders that are named. */
    List<Path> files() {
        return files.getValue();
    }

    /** Whether a run fails on this. */
    boolean failsOn(F failure) {
        List<F> named = failOn.getValue();
        return named.contains(failure);
    }

    /** The reports that are asked for. */
    ReportOptions reports() {
        return reports;
    }

    /** What judges. */
    Graders graders(Map<String, String> environment) {
        return new Graders(problems.reader(environment));
    }

    /** What reads submissions. */
    SubmissionReader reader() throws DocumentException, IOException {
        return new SubmissionReader(limits.submissions());
    }
}
