package assay.grader.classreport;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.WriterOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes pages by templates that were compiled with the program; they escape every text by its place in the page. */
public final class Templates {
    private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);

    /**
     * Writes a page.
     *
     * @param template the path of the template, such as {@code classreport/index.jte}
     * @param page what it shows
     * @throws IOException if it cannot be written
     */
    public void write(String template, Object page, Path file) throws IOException {
        try (Writer writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            engine.render(template, page, new WriterOutput(writer));
        } catch (UncheckedIOException fault) {
            throw new IOException(file + " cannot be written", fault);
        }
    }
}
