package assay.grader.cli;

import assay.grader.batch.StoredReport;
import assay.grader.grade.Grader;
import assay.grader.report.PlainText;
import assay.grader.review.QueueItem;
import assay.grader.review.QueuePage;
import assay.grader.review.QueueTable;
import assay.grader.review.ReviewQueue;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes the answers that wait for a person. */
@Command(
        name = "export",
        description = {
            "Writes the answers that wait for a person: a table to fill in (queue.csv), or a page that shows formulas and"
                    + " saves such a table (queue.html)."
        },
        mixinStandardHelpOptions = true)
final class ReviewExportCommand implements Callable<Integer> {
    private final Console console;
    private final Map<String, String> environment;

    @Mixin
    private StoredClass stored = new StoredClass();

    @Option(
            names = "--out",
            paramLabel = "FILE",
            required = true,
            description = "Where to write; a name that ends in .html makes the page.")
    private Path out = Path.of("");

    @Option(names = "--all", description = "Also what was decided already.")
    private boolean all;

    ReviewExportCommand(Console console, Map<String, String> environment) {
        this.console = console;
        this.environment = environment;
    }

    @Override
    public Integer call() throws InterruptedException {
        return ClassWork.code(console, () -> {
            StoredReport results = stored.results(environment);
            ReviewQueue queue = ReviewQueue.of(results, stored.decisions());
            List<QueueItem> items = all ? queue.items() : queue.open();
            if (out.toString().toLowerCase(Locale.ROOT).endsWith(".html")) {
                QueuePage.write(queue, items, new Grader(results.assignment()), out);
            } else {
                try (Writer file = Files.newBufferedWriter(out, StandardCharsets.UTF_8)) {
                    QueueTable.write(items, file);
                }
            }
            console.out()
                    .println(items.size() + (items.size() == 1 ? " answer" : " different answers") + " of "
                            + ReviewQueue.answers(items) + ": " + out);
            if (!queue.unread().isEmpty()) {
                console.out()
                        .println("submissions that could not be read as a whole, and are not among them ("
                                + queue.unread().size() + "): " + PlainText.safe(String.join(", ", queue.unread())));
            }
            return Exit.OK;
        });
    }
}
