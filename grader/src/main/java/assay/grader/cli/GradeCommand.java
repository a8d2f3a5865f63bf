package assay.grader.cli;

import assay.grader.document.DocumentException;
import assay.grader.grade.GradedSubmission;
import assay.grader.grade.Graders;
import assay.grader.submission.SubmissionReader;
import assay.grader.verdict.Status;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Grades submissions in full: verdicts, points, certificates and reference answers. */
@Command(
        name = "grade",
        description = "Grades submissions in full: verdicts, points, certificates, reference answers.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:everything asked was done",
            "1:an answer is wrong (with --fail-on incorrect)",
            "2:the command line cannot be understood",
            "3:a file could not be read or written",
            "4:something needs a person (with --fail-on undecided)",
            "70:a fault in the program"
        })
final class GradeCommand implements Callable<Integer> {
    private final Console console;
    private final Map<String, String> environment;

    @Parameters(
            paramLabel = "FILE|FOLDER",
            arity = "1..*",
            description = "Submissions in YAML, JSON, Markdown, LaTeX or notebooks, or folders that hold one each.")
    private List<Path> files = List.of();

    @Mixin
    private ProblemsOption problems = new ProblemsOption();

    @Mixin
    private LimitsOption limits = new LimitsOption();

    @Mixin
    private ReportOptions reports = new ReportOptions();

    @Option(
            names = "--fail-on",
            paramLabel = "WHAT",
            split = ",",
            description = "Ends with an exit code other than 0 on: incorrect (1), unreadable (1), undecided (4).")
    private List<FailOn> failOn = List.of();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    /** What may end a run with a code other than 0. */
    enum FailOn {
        INCORRECT,
        UNREADABLE,
        UNDECIDED
    }

    GradeCommand(Console console, Map<String, String> environment) {
        this.console = console;
        this.environment = environment;
    }

    @Override
    public Integer call() throws DocumentException, IOException {
        List<Report> known = Report.ofGrade();
        reports.require(spec.commandLine(), known, files.size());
        Graders graders = new Graders(problems.reader(environment));
        SubmissionRun run = SubmissionRun.of(files, graders, new SubmissionReader(limits.submissions()), console);
        Exit exit = run.exit().and(reports.write(known, run, console, environment));
        for (GradedSubmission graded : run.graded()) {
            exit = exit.and(judged(graded));
        }
        return exit.code();
    }

    private Exit judged(GradedSubmission result) {
        Exit exit = Exit.OK;
        for (var part : result.parts()) {
            Status status = part.verdict().status();
            if (failOn.contains(FailOn.INCORRECT) && (status == Status.INCORRECT || status == Status.PARTIAL)) {
                exit = exit.and(Exit.WRONG);
            }
            if (failOn.contains(FailOn.UNREADABLE) && status == Status.UNREADABLE) {
                exit = exit.and(Exit.WRONG);
            }
            if (failOn.contains(FailOn.UNDECIDED) && status.needsPerson()) {
                exit = exit.and(Exit.PERSON);
            }
        }
        return exit;
    }
}
