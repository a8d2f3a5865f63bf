package assay.grader.cli;

import assay.grader.document.DocumentException;
import assay.grader.document.Position;
import assay.grader.grade.Grader;
import assay.grader.problem.AssignmentReader;
import assay.grader.sample.SampleFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes up a class, for demonstrations and for measuring. */
@Command(
        name = "sample",
        description =
                "Makes up a class: submissions with right answers in many forms, mistakes, blanks and nonsense. What is"
                        + " known of every answer stands in truth.json.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:the submissions were written",
            "2:the command line cannot be understood",
            "3:the assignment cannot be read, or something else is in the folder",
            "70:a fault in the program"
        })
final class SampleCommand implements Callable<Integer> {
    private static final int MOST = 100_000;

    private final Console console;
    private final Map<String, String> environment;

    @Parameters(paramLabel = "ASSIGNMENT", description = "The assignment.")
    private String assignment = "";

    @Option(names = "--students", paramLabel = "N", required = true, description = "How many students.")
    private int students;

    @Option(names = "--seed", paramLabel = "S", description = "Decides everything that is drawn (default: 1).")
    private long seed = 1;

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "A new folder for the submissions.")
    private Path out = Path.of("");

    @Mixin
    private ProblemsOption problems = new ProblemsOption();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    SampleCommand(Console console, Map<String, String> environment) {
        this.console = console;
        this.environment = environment;
    }

    @Override
    public Integer call() {
        if (students < 1 || students > MOST) {
            throw new ParameterException(spec.commandLine(), "--students must be between 1 and " + MOST);
        }
        try {
            if (Files.exists(out) && !isEmpty(out)) {
                console.say(out + ": is there already and is not empty; name a new folder");
                return Exit.UNREADABLE.code();
            }
            AssignmentReader reader = problems.reader(environment);
            Grader grader = new Grader(reader.read(assignment, Position.startOf(assignment)));
            new SampleFolder(grader, seed).write(out, students);
            console.out().println(students + (students == 1 ? " student: " : " students: ") + out);
            return Exit.OK.code();
        } catch (DocumentException fault) {
            console.sayLines(String.valueOf(fault.getMessage()));
        } catch (IOException fault) {
            console.say("assay: cannot be written: " + fault.getMessage());
        }
        return Exit.UNREADABLE.code();
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.findAny().isEmpty();
        }
    }
}
