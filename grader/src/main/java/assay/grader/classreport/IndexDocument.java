package assay.grader.classreport;

import assay.grader.batch.ClassDocument;
import assay.grader.batch.ClassResults;
import assay.grader.grade.Grader;
import java.io.IOException;
import java.nio.file.Path;

/**
 * The instructor's page, {@code index.html}.
 *
 * @param grader what graded the class; it says the references and reads formulas again
 */
public record IndexDocument(Grader grader) implements ClassDocument {

    @Override
    public String name() {
        return "index.html";
    }

    @Override
    public void write(ClassResults results, Path folder) throws IOException {
        IndexPage page = Overview.of(ClassSurvey.of(results), grader);
        new Templates().write(page, folder.resolve(name()));
    }
}
