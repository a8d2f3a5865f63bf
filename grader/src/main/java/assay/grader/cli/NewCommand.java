package assay.grader.cli;

import assay.grader.answer.AnswerKind;
import assay.grader.answer.AnswerKinds;
import assay.grader.answer.Examples;
import assay.grader.document.DocumentException;
import assay.grader.document.Spelling;
import assay.grader.scaffold.NewAssignment;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes an assignment to start from. */
@Command(
        name = "new",
        description = {
            "Writes an assignment to start from: a commented question of each kind of answer, a right submission and its"
                    + " verdicts. It never writes over a file."
        },
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:everything was written",
            "2:the command line cannot be understood, or the assignment exists already",
            "70:a fault in the program"
        })
final class NewCommand implements Callable<Integer> {
    private static final String NAME = "[A-Za-z0-9][A-Za-z0-9._-]*";

    private final Console console;

    @Parameters(paramLabel = "ASSIGNMENT", description = "The name of the assignment, such as my-course-2027-hw1.")
    private String assignment = "";

    @Option(
            names = "--problems",
            paramLabel = "DIR",
            description = "The folder of problem sets (default: 'problems' here).")
    private Path problems = Path.of("problems");

    @Option(
            names = "--samples",
            paramLabel = "DIR",
            description = "The folder of sample submissions (default: 'submissions-sample' beside the problems).")
    private @Nullable Path samples;

    @Option(
            names = "--kinds",
            paramLabel = "KIND",
            split = ",",
            description = "The kinds of answers of which questions are wanted (default: all).")
    private List<String> kinds = List.of();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    NewCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException, DocumentException {
        if (!assignment.matches(NAME)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "'" + assignment + "' is no name for an assignment; use letters, digits, '.', '_' and '-'");
        }
        List<String> known = AnswerKinds.all().stream()
                .map(AnswerKind::name)
                .filter(kind -> Examples.of(kind, 1).isPresent())
                .toList();
        for (String kind : kinds) {
            if (!known.contains(kind)) {
                throw new ParameterException(
                        spec.commandLine(),
                        "unknown kind of answer '" + kind + "'; " + Spelling.suggestion(kind, known));
            }
        }
        NewAssignment scaffold = new NewAssignment(
                assignment, problems, samples == null ? problems.resolveSibling("submissions-sample") : samples);
        List<Path> taken = scaffold.taken();
        if (!taken.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(), taken.get(0) + " exists already; nothing was written. Choose another name");
        }
        List<Path> written = scaffold.write(kinds.isEmpty() ? known : kinds);
        written.forEach(file -> console.out().println("wrote " + file));
        String option = problems.equals(Path.of("problems")) ? "" : " --problems " + problems;
        console.out().println("\nNext, make these questions your own, and after each change:");
        console.out().println("  assay verify " + assignment + option);
        console.out().println("  assay show " + assignment + " --solution" + option);
        console.out().println("  assay grade " + written.get(written.size() - 2) + option);
        return Exit.OK.code();
    }
}
