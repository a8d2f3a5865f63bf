package assay.grader.cli;

import assay.grader.document.DocumentException;
import assay.grader.document.Position;
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
import java.util.List;
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

    @Parameters(paramLabel = "ASSIGNMENT", arity = "0..1", description = "The assignment.")
    private Optional<String> assignment = Optional.empty();

    @Mixin
    private ProblemsOption problems = new ProblemsOption();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "The folder of problems for students; DIR/ASSIGNMENT is written.")
    private Optional<Path> out = Optional.empty();

    @Option(names = "--replace", description = "Replaces an earlier release in that place.")
    private boolean replace;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    ReleaseCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
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
            new ReleaseFolder(target).write(copy.files(), replace);
            console.out().print(report(copy, target));
            return Exit.OK.code();
        } catch (DocumentException fault) {
            console.err().println(fault.getMessage());
        } catch (FileAlreadyExistsException there) {
            console.err()
                    .println(there.getMessage() + ": is there already"
                            + (replace ? " and no release of this program" : "; --replace writes the release anew"));
        }
        return Exit.UNREADABLE.code();
    }

    private String report(StudentCopy copy, Path target) {
        List<CopiedPart> parts = copy.questions().stream()
                .map(CopiedQuestion::parts)
                .flatMap(List::stream)
                .toList();
        StringBuilder text = new StringBuilder(
                "wrote " + target + ": " + copy.questions().size() + " questions, " + parts.size() + " parts\n");
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
