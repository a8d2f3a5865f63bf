package assay.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A page of the documentation that a test writes: it must be what the test finds, and {@code -Dassay.write=true} renews it. */
public final class Document {
    private static final Path DOCUMENTS = Path.of("..", "docs");

    private Document() {}

    /** Checks or writes a page, by its path under {@code docs}. */
    public static void check(String page, String text) throws IOException {
        Path file = DOCUMENTS.resolve(page);
        if (Boolean.getBoolean("assay.write")) {
            Files.createDirectories(DOCUMENTS.resolve(page).getParent());
            Files.writeString(file, text);
        }
        assertEquals(Files.readString(file, StandardCharsets.UTF_8), text, page);
    }
}
