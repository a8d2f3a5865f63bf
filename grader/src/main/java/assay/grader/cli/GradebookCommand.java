package assay.grader.cli;

import assay.grader.gradebook.Gradebook;
import assay.grader.gradebook.GradebookFormat;
import assay.grader.gradebook.GradebookFormats;
import assay.grader.gradebook.GradebookOptions;
import assay.grader.review.ReviewedResults;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Writes the points of a class for another program. */
@Command(
        name = "gradebook",
        description = {
            "Writes the points of a class, with what people decided and what lateness costs, for spreadsheets and learning"
                    + " management systems."
        },
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:the gradebook was written",
            "2:the command line cannot be understood",
            "3:an input could not be read",
            "70:a fault in the program"
        })
final class GradebookCommand implements Callable<Integer> {
    private final Console console;
    private final Map<String, String> environment;

    @Mixin
    private StoredClass stored = new StoredClass();

    @Mixin
    private LateOptions late = new LateOptions();

    @Option(
            names = "--format",
            paramLabel = "NAME",
            description = "tidy (default), parts, canvas, moodle, moodle-xml or nbgrader.")
    private String format = "tidy";

    @Option(names = "--out", paramLabel = "FILE", description = "Writes to a file.")
    private @Nullable Path out;

    @Option(
            names = "--item",
            paramLabel = "NAME",
            description = "What the other program calls the assignment (default: its id).")
    private @Nullable String item;

    @Option(
            names = "--waiting",
            description = "Writes the points so far where a person has still to look; else such a grade stays empty.")
    private boolean waiting;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    GradebookCommand(Console console, Map<String, String> environment) {
        this.console = console;
        this.environment = environment;
    }

    @Override
    public Integer call() throws InterruptedException {
        GradebookFormat wanted = wanted();
        return ClassWork.code(console, () -> {
            var results = new ReviewedResults(stored.results(environment), stored.decisions());
            Gradebook book = new Gradebook(results, late.rules());
            book.remarks().forEach(remark -> console.say(remark));
            String called = item == null ? results.assignment().id() : item;
            GradebookOptions options = new GradebookOptions(called, waiting);
            if (out == null) {
                StringWriter text = new StringWriter();
                wanted.write(book, options, text);
                PrintWriter writer = new PrintWriter(console.out(), false, StandardCharsets.UTF_8);
                writer.print(text);
                writer.flush();
            } else {
                try (Writer file = Files.newBufferedWriter(out, StandardCharsets.UTF_8)) {
                    wanted.write(book, options, file);
                }
            }
            return Exit.OK;
        });
    }

    private GradebookFormat wanted() {
        List<GradebookFormat> all = GradebookFormats.all();
        return all.stream()
                .filter(known -> known.name().equals(format))
                .findFirst()
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        "unknown format '" + format + "'; known are "
                                + String.join(
                                        ", ",
                                        all.stream().map(GradebookFormat::name).toList())));
    }
}
