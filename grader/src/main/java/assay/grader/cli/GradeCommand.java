package assay.grader.cli;

import assay.grader.document.DocumentBudget;
import assay.grader.document.DocumentException;
import assay.grader.document.Position;
import assay.grader.grade.GradedSubmission;
import assay.grader.grade.Graders;
import assay.grader.problem.AssignmentReader;
import assay.grader.problem.Computations;
import assay.grader.report.ReportFormat;
import assay.grader.report.ReportFormats;
import assay.grader.submission.Submission;
import assay.grader.submission.SubmissionReader;
import assay.grader.verdict.Status;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
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
            "3:an input could not be read",
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

    @Option(names = "--format", paramLabel = "NAME", description = "text (default) or json.")
    private String format = "text";

    @Option(names = "--out", paramLabel = "FILE", description = "Writes the report to a file.")
    private @Nullable Path out;

    @Option(
            names = "--fail-on",
            paramLabel = "WHAT",
            split = ",",
            description = "Ends with an exit code other than 0 on: incorrect (1), unreadable (1), undecided (4).")
    private List<FailOn> failOn = List.of();

    @Option(names = "--color", paramLabel = "WHEN", description = "auto (default), always or never.")
    private Console.Colour colour = Console.Colour.AUTO;

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
    public Integer call() throws IOException {
        ReportFormat report = ReportFormats.all().stream()
                .filter(known -> known.name().equals(format))
                .findFirst()
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        "unknown format '" + format + "'; known are "
                                + String.join(
                                        ", ",
                                        ReportFormats.all().stream()
                                                .map(ReportFormat::name)
                                                .toList())));
        Exit exit = Exit.OK;
        List<GradedSubmission> graded = new ArrayList<>();
        Graders graders = new Graders(new AssignmentReader(problems.folder(), Computations.all()));
        SubmissionReader submissions = new SubmissionReader(DocumentBudget.DEFAULT);
        for (Path file : files) {
            try {
                Submission submission = submissions.read(file);
                GradedSubmission result = graders.of(submission.assignment(), Position.startOf(file.toString()))
                        .grade(submission);
                graded.add(result);
                exit = exit.and(judged(result));
            } catch (DocumentException fault) {
                console.err().println(fault.getMessage());
                exit = exit.and(Exit.UNREADABLE);
            } catch (NoSuchFileException missing) {
                console.err().println(file + ": there is no such file");
                exit = exit.and(Exit.UNREADABLE);
            } catch (IOException fault) {
                console.err().println(file + ": cannot be read: " + fault.getMessage());
                exit = exit.and(Exit.UNREADABLE);
            }
        }
        if (!graded.isEmpty() || report.name().equals("json")) {
            write(report.write(graded, console.style(out == null ? colour : Console.Colour.NEVER, environment)));
        }
        return exit.code();
    }

    private void write(String text) throws IOException {
        if (out == null) {
            console.out().print(text);
        } else {
            Files.writeString(out, text, StandardCharsets.UTF_8);
        }
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
