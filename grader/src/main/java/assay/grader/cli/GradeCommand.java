package assay.grader.cli;

import assay.grader.document.DocumentException;
import assay.grader.grade.GradedSubmission;
import assay.grader.verdict.Status;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;

/** Grades submissions in full: verdicts, points, certificates and reference answers. */
final class GradeCommand implements Callable<Integer> {
    private final Console console;
    private final Map<String, String> environment;

    private final SubmissionArguments<FailOn> arguments = new SubmissionArguments<>(
            FailOn.class, "Ends with an exit code other than 0 on: incorrect (1), unreadable (1), undecided (4).");
    private final CommandSpec spec;

    /** What may end a run with a code other than 0. */
    enum FailOn {
        INCORRECT,
        UNREADABLE,
        UNDECIDED
    }

    GradeCommand(Console console, Map<String, String> environment) {
        this.console = console;
        this.environment = environment;
        this.spec = HelpOptions.command(
                "grade", this, "Grades submissions in full: verdicts, points, certificates, reference answers.");
        HelpOptions.exitCodes(
                spec,
                "0:everything asked was done",
                "1:an answer is wrong (with --fail-on incorrect)",
                "2:the command line cannot be understood",
                "3:a file could not be read or written",
                "4:something needs a person (with --fail-on undecided)",
                "70:a fault in the program; all other answers are graded");
        arguments.addTo(spec);
    }

    /** The command, described without annotations. */
    static CommandSpec spec(Console console, Map<String, String> environment) {
        return new GradeCommand(console, environment).spec;
    }

    @Override
    public Integer call() throws DocumentException, IOException {
        List<Report> known = Report.ofGrade();
        arguments.reports().require(spec.commandLine(), known, arguments.files().size());
        SubmissionRun run =
                SubmissionRun.of(arguments.files(), arguments.graders(environment), arguments.reader(), console);
        Exit exit = run.exit().and(arguments.reports().write(known, run, console, environment));
        for (GradedSubmission graded : run.graded()) {
            exit = exit.and(judged(graded));
        }
        return exit.code();
    }

    private Exit judged(GradedSubmission result) {
        Exit exit = Exit.OK;
        for (var part : result.parts()) {
            Status status = part.verdict().status();
            if (arguments.failsOn(FailOn.INCORRECT) && (status == Status.INCORRECT || status == Status.PARTIAL)) {
                exit = exit.and(Exit.WRONG);
            }
            if (arguments.failsOn(FailOn.UNREADABLE) && status == Status.UNREADABLE) {
                exit = exit.and(Exit.WRONG);
            }
            if (arguments.failsOn(FailOn.UNDECIDED) && status.needsPerson()) {
                exit = exit.and(Exit.PERSON);
            }
        }
        return exit;
    }
}
