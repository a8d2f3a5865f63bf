package assay.grader.cli;

import assay.grader.document.DocumentException;
import assay.grader.document.Position;
import assay.grader.lock.CourseKey;
import assay.grader.lock.LockedFiles;
import assay.grader.problem.AssignmentReader;
import assay.grader.problem.Computations;
import assay.grader.release.CopiedPart;
import assay.grader.release.CopiedQuestion;
import assay.grader.release.Handling;
import assay.grader.release.ReleaseFolder;
import assay.grader.release.StudentCopy;
import assay.grader.report.PlainText;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
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

/** Writes the students' copy of an assignment. */
@Command(
        name = "release",
        description = {
            "Writes the students' copy of an assignment: statements, symbols, given data and the checks that need no key,"
                    + " and none of the references, tests and rubrics. It is a folder of problems like any other."
        },
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:the copy was written",
            "2:the command line cannot be understood",
            "3:the assignment cannot be read, or something else is where the copy should be",
            "70:a fault in the program"
        })
final class ReleaseCommand implements Callable<Integer> {
    private final Console console;
    private final Map<String, String> environment;

    @Parameters(paramLabel = "ASSIGNMENT", arity = "0..1", description = "The assignment.")
    private Optional<String> assignment = Optional.empty();

    @Mixin
    private ProblemsOption problems = new ProblemsOption();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "The folder of problems for students; DIR/ASSIGNMENT is written.")
    private Optional<Path> out = Optional.empty();

    @Option(
            names = "--lock",
            description = {
                "Puts the whole assignment in one encrypted file beside the copy. Where the environment variable ASSAY_KEY"
                        + " holds the key, submissions are judged in full."
            })
    private boolean lock;

    @Option(names = "--new-key", description = "Prints a new key for --lock, and ends.")
    private boolean newKey;

    @Option(names = "--replace", description = "Replaces an earlier release in that place.")
    private boolean replace;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    ReleaseCommand(Console console, Map<String, String> environment) {
        this.console = console;
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException {
        if (newKey) {
            console.out().println(CourseKey.random().text());
            return Exit.OK.code();
        }
        String id = assignment.orElseThrow(() -> new ParameterException(spec.commandLine(), "which assignment?"));
        Path target = out.orElseThrow(() ->
                        new ParameterException(spec.commandLine(), "say with --out DIR where the students' copy goes"))
                .resolve(id);
        if (Files.exists(target) && Files.isSameFile(target, problems.folder().resolve(id))) {
            throw new ParameterException(
                    spec.commandLine(), target + " is the assignment itself; name another folder with --out");
        }
        try {
            AssignmentReader reader = new AssignmentReader(problems.folder(), Computations.all());
            StudentCopy copy = StudentCopy.of(reader, id, Position.startOf(id));
            Map<String, String> files = new LinkedHashMap<>(copy.files());
            if (lock) {
                files.put(LockedFiles.NAME, LockedFiles.lock(id, reader.bytes(id, Position.startOf(id)), key()));
            }
            new ReleaseFolder(target).write(files, replace);
            console.out().print(report(copy, target));
            return Exit.OK.code();
        } catch (DocumentException fault) {
            console.sayLines(String.valueOf(fault.getMessage()));
        } catch (FileAlreadyExistsException there) {
            console.err()
                    .println(there.getMessage() + ": is there already"
                            + (replace ? " and no release of this program" : "; --replace writes the release anew"));
        }
        return Exit.UNREADABLE.code();
    }

    private CourseKey key() {
        String text = environment.getOrDefault(CourseKey.VARIABLE, "");
        return CourseKey.parse(text)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        text.isBlank()
                                ? "--lock needs a key in the environment variable " + CourseKey.VARIABLE
                                        + "; 'assay release --new-key' makes one"
                                : "what " + CourseKey.VARIABLE
                                        + " holds is no key; 'assay release --new-key' makes one"));
    }

    private String report(StudentCopy copy, Path target) {
        List<CopiedPart> parts = copy.questions().stream()
                .map(CopiedQuestion::parts)
                .flatMap(List::stream)
                .toList();
        StringBuilder text = new StringBuilder(
                "wrote " + target + ": " + copy.questions().size() + " questions, " + parts.size() + " parts\n");
        if (lock) {
            text.append("locked the whole assignment in ")
                    .append(target.resolve(LockedFiles.NAME))
                    .append('\n');
        }
        section(text, "judged without the key", parts, Handling.JUDGED);
        section(text, "read; the key stays with you", parts, Handling.READ);
        section(text, "taken unread, since to read them would tell too much", parts, Handling.TAKEN);
        List<CopiedPart> explained =
                parts.stream().filter(part -> !part.reason().isEmpty()).toList();
        if (!explained.isEmpty()) {
            text.append("\nnot judged without the key, because\n");
            explained.forEach(part -> lines(text, part.id() + ": " + part.reason()));
        }
        return text.append("\nNext, try it as a student:\n  assay check SUBMISSION --problems ")
                .append(target.getParent() == null ? "." : target.getParent())
                .append('\n')
                .toString();
    }

    private void section(StringBuilder text, String heading, List<CopiedPart> parts, Handling handling) {
        List<String> ids = parts.stream()
                .filter(part -> part.handling() == handling)
                .map(CopiedPart::id)
                .toList();
        if (!ids.isEmpty()) {
            text.append('\n').append(heading).append(" (").append(ids.size()).append(")\n");
            lines(text, String.join(", ", ids));
        }
    }

    private void lines(StringBuilder text, String words) {
        PlainText.wrapped(words, console.width() - 2)
                .forEach(line -> text.append("  ").append(line).append('\n'));
    }
}
