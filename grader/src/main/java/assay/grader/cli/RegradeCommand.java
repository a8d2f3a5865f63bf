package assay.grader.cli;

import assay.grader.batch.BatchResult;
import assay.grader.batch.ClassResults;
import assay.grader.batch.StoredReport;
import assay.grader.regrade.Regrading;
import assay.grader.review.Decisions;
import assay.grader.review.ReviewedResults;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Grades a class again and shows what changes, before anything is overwritten. */
@Command(
        name = "regrade",
        description = {
            "Grades a class again, after a mend in a problem or in the program, and shows who gains and who loses in which"
                    + " parts. The report stays as it is until --apply is given."
        },
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:the class was graded again",
            "2:the command line cannot be understood",
            "3:an input or the report could not be read",
            "70:a fault in the program"
        })
final class RegradeCommand implements Callable<Integer> {
    private final Console console;
    private final Map<String, String> environment;

    @Mixin
    private ClassRun run = new ClassRun();

    @Option(names = "--apply", description = "Writes the report anew, after showing what changes.")
    private boolean apply;

    @Option(names = "--all", description = "Names every student whose points change.")
    private boolean all;

    RegradeCommand(Console console, Map<String, String> environment) {
        this.console = console;
        this.environment = environment;
    }

    @Override
    public Integer call() throws InterruptedException {
        return ClassWork.code(console, () -> {
            StoredReport.Head report = StoredReport.head(run.out());
            Decisions decisions = run.decisions();
            run.with(
                    console,
                    environment,
                    (batch, out, progress) -> batch.run(out, progress, results -> {
                        Regrading regrading = compared(report, results, decisions);
                        console.out().print(new RegradeText(console.width(), all).of(regrading));
                        return apply;
                    }));
            console.out().println();
            console.out()
                    .println(
                            apply
                                    ? "report: " + run.out().resolve("index.html")
                                    : "Nothing was overwritten; with --apply the report is written anew.");
            return Exit.OK;
        });
    }

    private static Regrading compared(StoredReport.Head report, ClassResults results, Decisions decisions)
            throws IOException {
        if (!report.assignment().equals(results.assignment().id())) {
            throw new IOException("the report is of '" + report.assignment() + "', the submissions are for '"
                    + results.assignment().id() + "'");
        }
        ClassResults before = new ReviewedResults(report.results(results.assignment()), decisions);
        ClassResults after = new ReviewedResults(results, decisions);
        try (Stream<BatchResult> old = before.results();
                Stream<BatchResult> fresh = after.results()) {
            return Regrading.of(old, fresh);
        }
    }
}
