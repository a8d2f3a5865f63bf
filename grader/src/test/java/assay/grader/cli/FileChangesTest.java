package assay.grader.cli;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Saves as editors make them are seen. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class FileChangesTest {
    @TempDir
    Path folder;

    @Test
    void aFileThatIsWrittenIsSeen() throws IOException {
        Path file = Files.writeString(folder.resolve("s.yaml"), "a");
        try (Changes changes = new FileChanges(List.of(file))) {
            Files.writeString(folder.resolve("other.yaml"), "b");
            Files.writeString(file, "b");
            assertTrue(changes.await());
        }
    }

    @Test
    void aFileThatIsReplacedIsSeen() throws IOException {
        Path file = Files.writeString(folder.resolve("s.yaml"), "a");
        try (Changes changes = new FileChanges(List.of(file))) {
            Path written = Files.writeString(folder.resolve(".s.yaml.swp"), "b");
            Files.move(written, file, StandardCopyOption.REPLACE_EXISTING);
            assertTrue(changes.await());
        }
    }

    @Test
    void anyFileOfAFolderIsSeen() throws IOException {
        try (Changes changes = new FileChanges(List.of(folder))) {
            Files.writeString(folder.resolve("new.md"), "b");
            assertTrue(changes.await());
        }
    }

    @Test
    void theWatchEndsWhenItIsClosed() throws IOException {
        Changes changes = new FileChanges(List.of(folder));
        changes.close();
        assertFalse(changes.await());
    }
}
