package assay.grader.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import assay.grader.batch.StoredPart;
import assay.grader.classreport.Browser;
import assay.grader.classreport.Results;
import assay.grader.gradebook.CsvTable;
import assay.grader.verdict.Remark;
import assay.grader.verdict.Status;
import assay.reference.number.Rational;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The queue as a page in a real Chromium: what is typed into it comes back as decisions. */
class QueueInBrowserTest {
    @TempDir
    Path folder;

    private static StoredPart waits(String written) {
        return Results.part("2.3.z", Status.UNDECIDED, written, "t", new Remark("undecided", "<b>A person</b>"));
    }

    @Test
    void whatIsFilledInComesBackAsDecisions() throws Exception {
        Optional<Path> program = Browser.program();
        assumeTrue(program.isPresent(), "no Chromium is installed, so the queue is not opened in one");
        Results results = new Results()
                .with("s-1", waits("x<sub>1</sub>"))
                .with("s-2", waits("x<sub>1</sub>"))
                .with("s-3", waits("y"))
                .with("s-4", waits("z"));
        ReviewQueue queue = ReviewQueue.of(results, Decisions.NONE);
        Path page = folder.resolve("queue.html");
        QueuePage.write(queue, queue.items(), results.grader(), page);
        try (Browser browser = new Browser(program.get(), Files.createTempDirectory("chromium"))) {
            browser.size(360, 740);
            browser.open(page);
            assertEquals(1, browser.events("Network.requestWillBeSent").size());
            assertEquals(List.of(), browser.events("Log.entryAdded"));
            assertTrue(browser.value("document.documentElement.scrollWidth").asInt() <= 360);
            browser.value("""
                    (() => {
                      const type = (selector, k, text) => {
                        const input = document.querySelectorAll(selector)[k];
                        input.value = text;
                        input.dispatchEvent(new Event("input", { bubbles: true }));
                      };
                      type(".points", 0, "2.5");
                      type(".comment-text", 0, '=Look at "both", please');
                      type(".points", 1, "4");
                    })()
                    """);
            assertEquals(
                    "2 of 3 answers have points; 1 cannot be: check the marked ones.",
                    browser.value("document.getElementById('said').textContent").asText());
            Path saved = browser.saved(folder, "document.getElementById('save').click()");
            ReviewImport back = ReviewImport.of(CsvTable.read(saved), queue, Decisions.NONE);
            assertEquals(1, back.changed());
            assertEquals(2, back.answers());
            assertEquals(List.of("row 2: 4 points are more than the 3 of part 2.3.z"), back.faults());
            Decision decision = back.decisions().byId().get(queue.items().get(0).id());
            assertEquals(
                    new Decision("2.3.z", Rational.parse("2.5"), Rational.of(3), "=Look at \"both\", please"),
                    decision);
        }
    }
}
