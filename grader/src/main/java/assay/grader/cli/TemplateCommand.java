package assay.grader.cli;

import assay.grader.document.DocumentException;
import assay.grader.document.Position;
import assay.grader.grade.Grader;
import assay.grader.problem.AssignmentReader;
import assay.grader.template.Sheet;
import assay.grader.template.SheetFormat;
import assay.grader.template.SheetFormats;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes an empty submission for an assignment. */
@Command(
        name = "template",
        description =
                "Writes an empty submission to fill in: every part with its statement and the form of its answer.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:the template was written",
            "2:the command line cannot be understood",
            "3:the assignment cannot be read, or the file is there already",
            "70:a fault in the program"
        })
final class TemplateCommand implements Callable<Integer> {
    private final Console console;
    private final Map<String, String> environment;

    @Parameters(paramLabel = "ASSIGNMENT", description = "The assignment.")
    private String assignment = "";

    @Mixin
    private ProblemsOption problems = new ProblemsOption();

    @Option(
            names = "--format",
            paramLabel = "NAME",
            completionCandidates = Names.class,
            description = "yaml (default), md, tex or ipynb.")
    private Optional<String> format = Optional.empty();

    @Option(names = "--student", paramLabel = "ID", description = "The student's id (default: your-id).")
    private String student = "your-id";

    @Option(names = "--out", paramLabel = "FILE", description = "Writes a new file; its ending may name the format.")
    private @Nullable Path out;

    /** The names of the formats, found when a shell asks for them. */
    static final class Names implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return SheetFormats.all().stream().map(SheetFormat::name).iterator();
        }
    }

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    TemplateCommand(Console console, Map<String, String> environment) {
        this.console = console;
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException {
        SheetFormat chosen = chosen();
        try {
            AssignmentReader reader = problems.reader(environment);
            Grader grader = new Grader(reader.read(assignment, Position.startOf(assignment)));
            String text = chosen.write(Sheet.of(grader, student, Map.of()));
            if (out == null) {
                console.out().print(text);
            } else {
                Files.writeString(out, text, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
            }
            return Exit.OK.code();
        } catch (DocumentException fault) {
            console.err().println(fault.getMessage());
        } catch (FileAlreadyExistsException there) {
            console.err().println(out + ": is there already, and answers may be in it; name another file");
        }
        return Exit.UNREADABLE.code();
    }

    private SheetFormat chosen() {
        List<String> names = SheetFormats.all().stream().map(SheetFormat::name).toList();
        String file = out == null ? "" : out.toString();
        String ending = file.substring(file.lastIndexOf('.') + 1);
        String wanted = format.orElse(names.contains(ending) ? ending : "yaml");
        return SheetFormats.all().stream()
                .filter(known -> known.name().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(), "unknown format '" + wanted + "'; known are " + String.join(", ", names)));
    }
}
