package assay.grader.review;

import assay.grader.batch.ClassDocument;
import assay.grader.batch.ClassResults;
import java.io.IOException;
import java.nio.file.Path;

/** A document of the results with what people decided. */
public record ReviewedDocument(ClassDocument document, Decisions decisions) implements ClassDocument {

    @Override
    public String name() {
        return document.name();
    }

    @Override
    public void write(ClassResults results, Path folder) throws IOException {
        document.write(new ReviewedResults(results, decisions), folder);
    }
}
