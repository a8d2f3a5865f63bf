package assay.grader.classreport;

import assay.grader.batch.BatchResult;
import assay.grader.batch.ClassResults;
import assay.grader.batch.ClassWriter;
import assay.grader.batch.Outcome;
import assay.grader.check.CheckResult;
import assay.grader.check.Unread;
import assay.grader.document.Position;
import assay.grader.report.CheckedHtml;
import assay.grader.report.Style;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Writes the students' pages, {@code students/ID.html}: one for each submission, which holds nothing of any other. It is the
 * page that {@code assay check --format html} writes, made of the student's view alone, so that no reference can be on it.
 */
public final class StudentWriter implements ClassWriter {
    private final StoredView view;
    private final Path pages;
    private final CheckedHtml html = new CheckedHtml();

    /** A writer of pages in the folder of a report. */
    public StudentWriter(ClassResults results, Path folder) throws IOException {
        this.view = new StoredView(results.assignment());
        this.pages = Files.createDirectories(folder.resolve(Pages.STUDENTS));
    }

    @Override
    public void add(BatchResult result) throws IOException {
        CheckResult checked = result.outcome() instanceof Outcome.Graded graded
                ? new CheckResult(List.of(view.of(graded.submission(), result.source())), List.of())
                : new CheckResult(List.of(), List.of(unread(result)));
        Files.writeString(
                pages.resolve(result.id() + ".html"), html.write(checked, Style.PLAIN), StandardCharsets.UTF_8);
    }

    /** What broke inside of the program is no matter of the student. */
    private static Unread unread(BatchResult result) {
        boolean fault = result.outcome() instanceof Outcome.Unreadable unreadable && unreadable.fault();
        String message = result.outcome() instanceof Outcome.Unreadable unreadable && !fault
                ? unreadable.message()
                : "The program failed on this submission. A person will look at it.";
        return new Unread(Position.startOf(result.source()), message);
    }

    @Override
    public void finish() {}
}
