package assay.grader.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Several documents that are written together, so that the results of a class are read only once.
 *
 * @param name the name of the first of them
 */
public record JointDocument(String name, List<ClassWriter.Opening> openings) implements ClassDocument {
    public JointDocument {
        openings = List.copyOf(openings);
    }

    @Override
    public void write(ClassResults results, Path folder) throws IOException {
        List<ClassWriter> writers = new ArrayList<>();
        try (Stream<BatchResult> all = results.results()) {
            for (ClassWriter.Opening opening : openings) {
                writers.add(opening.open(results, folder));
            }
            for (BatchResult result : (Iterable<BatchResult>) all::iterator) {
                for (ClassWriter writer : writers) {
                    writer.add(result);
                }
            }
            for (ClassWriter writer : writers) {
                writer.finish();
            }
        } catch (UncheckedIOException fault) {
            throw fault.getCause();
        } finally {
            for (ClassWriter writer : writers) {
                writer.close();
            }
        }
    }
}
