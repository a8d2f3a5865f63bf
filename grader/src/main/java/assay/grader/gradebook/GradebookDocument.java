package assay.grader.gradebook;

import assay.grader.batch.ClassDocument;
import assay.grader.batch.ClassResults;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The gradebook in the report of a class, {@code gradebook.csv}.
 *
 * @param late what lateness costs, if anything is known of it
 */
public record GradebookDocument(Optional<LateRules> late) implements ClassDocument {

    @Override
    public String name() {
        return "gradebook.csv";
    }

    @Override
    public void write(ClassResults results, Path folder) throws IOException {
        try (Writer out = Files.newBufferedWriter(folder.resolve(name()), StandardCharsets.UTF_8)) {
            new TidyGradebook()
                    .write(
                            new Gradebook(results, late),
                            new GradebookOptions(results.assignment().id(), true),
                            out);
        }
    }
}
