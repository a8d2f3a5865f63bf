package assay.grader.cli;

import assay.grader.document.DocumentException;
import assay.grader.document.Position;
import assay.grader.grade.Grader;
import assay.grader.problem.AssignmentReader;
import assay.grader.release.GradescopePackage;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes the file from which another system makes an autograder. */
@Command(
        name = "package",
        description = {
            "Makes the file from which another system makes an autograder: the program, an assignment and the scripts that"
                    + " the system calls. The same assignment gives the same bytes."
        },
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:the file was written",
            "2:the command line cannot be understood",
            "3:the assignment or the program cannot be read",
            "70:a fault in the program"
        })
final class PackageCommand implements Callable<Integer> {
    private final Console console;
    private final Map<String, String> environment;

    /** The systems. */
    enum Target {
        GRADESCOPE
    }

    @Parameters(index = "0", paramLabel = "SYSTEM", description = "gradescope.")
    private Target target = Target.GRADESCOPE;

    @Parameters(index = "1", paramLabel = "ASSIGNMENT", description = "The assignment.")
    private String assignment = "";

    @Mixin
    private ProblemsOption problems = new ProblemsOption();

    @Option(names = "--out", paramLabel = "FILE", required = true, description = "The archive, such as autograder.zip.")
    private Path out = Path.of("autograder.zip");

    @Option(names = "--jar", paramLabel = "FILE", description = "The program's jar (default: the one that is running).")
    private Optional<Path> jar = Optional.empty();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    PackageCommand(Console console, Map<String, String> environment) {
        this.console = console;
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException {
        Path program = jar.or(PackageCommand::running)
                .filter(Files::isRegularFile)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(), "the program does not run from a jar; name one with --jar"));
        Position asked = Position.startOf(assignment);
        try {
            AssignmentReader reader = problems.reader(environment);
            Grader grader = new Grader(reader.read(assignment, asked));
            byte[] bytes = switch (target) {
                case GRADESCOPE ->
                    new GradescopePackage(Files.readAllBytes(program), assignment, reader.bytes(assignment, asked))
                            .bytes();
            };
            Files.write(out, bytes);
            console.out()
                    .println("wrote " + out + ": the program and " + assignment + ", "
                            + grader.assignment().parts().size() + " parts, "
                            + grader.assignment().questions().size() + " questions");
            console.out()
                    .println("\nIt holds the references: upload it as the autograder, and give it to nobody else.");
            return Exit.OK.code();
        } catch (DocumentException fault) {
            console.sayLines(String.valueOf(fault.getMessage()));
            return Exit.UNREADABLE.code();
        }
    }

    /** The jar that this program runs from. */
    private static Optional<Path> running() {
        CodeSource source = PackageCommand.class.getProtectionDomain().getCodeSource();
        try {
            return source == null
                    ? Optional.empty()
                    : Optional.of(Path.of(source.getLocation().toURI()));
        } catch (URISyntaxException strange) {
            return Optional.empty();
        }
    }
}
