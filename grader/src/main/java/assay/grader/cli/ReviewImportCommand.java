package assay.grader.cli;

import assay.grader.gradebook.CsvTable;
import assay.grader.review.Decisions;
import assay.grader.review.ReviewImport;
import assay.grader.review.ReviewQueue;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Takes back what people decided. */
@Command(
        name = "import",
        description = {
            "Takes back a table that was filled in. What is empty changes nothing; 'undo' as points takes a decision back."
                    + " Rows with a fault are listed, and nothing of them is applied."
        },
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:everything in the table was taken",
            "2:the command line cannot be understood",
            "3:a file could not be read, or a row has a fault; the other rows were taken",
            "70:a fault in the program"
        })
final class ReviewImportCommand implements Callable<Integer> {
    private final Console console;
    private final Map<String, String> environment;

    @Mixin
    private StoredClass stored = new StoredClass();

    @Parameters(index = "1", paramLabel = "TABLE", description = "The table in CSV.")
    private Path table = Path.of("");

    ReviewImportCommand(Console console, Map<String, String> environment) {
        this.console = console;
        this.environment = environment;
    }

    @Override
    public Integer call() throws InterruptedException {
        return ClassWork.code(console, () -> {
            Decisions before = stored.decisions();
            ReviewQueue queue = ReviewQueue.of(stored.results(environment), before);
            ReviewImport taken = ReviewImport.of(CsvTable.read(table), queue, before);
            taken.faults().forEach(fault -> console.say(table + ", " + fault));
            if (taken.changed() > 0) {
                taken.decisions().write(stored.decisionsFile());
            }
            console.out()
                    .println(counted(taken.changed(), "decision") + " for " + counted(taken.answers(), "answer") + ", "
                            + taken.unchanged() + " unchanged"
                            + (taken.faults().isEmpty()
                                    ? ""
                                    : ", " + taken.faults().size() + " not taken"));
            if (taken.changed() > 0) {
                console.out().println("kept in " + stored.decisionsFile());
                console.out().println("Run the same 'assay batch' again to write them into the report.");
            }
            return taken.faults().isEmpty() ? Exit.OK : Exit.UNREADABLE;
        });
    }

    private static String counted(int count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}
