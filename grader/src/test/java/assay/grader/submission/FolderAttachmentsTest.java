package assay.grader.submission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.grader.document.DocumentBudget;
import assay.grader.document.DocumentException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A submission may name files in its own folder and below, and no others. */
class FolderAttachmentsTest {
    @TempDir
    Path root;

    private Path folder = Path.of("");

    @BeforeEach
    void files() throws IOException {
        folder = Files.createDirectories(root.resolve("student"));
        Files.createDirectories(folder.resolve("logs"));
        Files.createDirectories(root.resolve("student-other"));
        Files.writeString(folder.resolve("run.csv"), "inside");
        Files.writeString(folder.resolve("logs/a b.csv"), "below");
        Files.writeString(root.resolve("secret.csv"), "outside");
        Files.writeString(root.resolve("student-other/secret.csv"), "outside");
        Files.write(folder.resolve("binary.csv"), new byte[] {(byte) 0xff, 0});
        Files.write(folder.resolve("large.csv"), new byte[3 << 20]);
        Files.createSymbolicLink(folder.resolve("link.csv"), root.resolve("secret.csv"));
        Files.createSymbolicLink(folder.resolve("up"), root);
        Files.createSymbolicLink(folder.resolve("gone.csv"), root.resolve("nothing"));
        Files.createSymbolicLink(folder.resolve("same.csv"), folder.resolve("run.csv"));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"run.csv", "logs/a b.csv", "logs/../run.csv", "same.csv", "./run.csv"})
    void filesInTheFolderAreRead(String name) {
        Attachment.Content content =
                assertInstanceOf(Attachment.Content.class, new FolderAttachments(folder).open(name));
        assertEquals(name.startsWith("logs/a") ? "below" : "inside", content.text());
    }

    @ParameterizedTest(name = "name {index}")
    @ValueSource(
            strings = {
                "../secret.csv",
                "../student-other/secret.csv",
                "logs/../../secret.csv",
                "link.csv",
                "up/secret.csv",
                "gone.csv",
                "/etc/passwd",
                "C:\\windows",
                "..\\secret.csv",
                "logs",
                ".",
                "",
                "none.csv",
                "binary.csv",
                "large.csv",
                "run.csv\u0000",
                "file:///etc/passwd"
            })
    void nothingElseIs(String name) {
        Attachment.Refused refused =
                assertInstanceOf(Attachment.Refused.class, new FolderAttachments(folder).open(name));
        assertTrue(!refused.reason().contains(root.toString()), refused.reason());
    }

    @Test
    void aSubmissionOpensWhatLiesBesideIt() throws IOException, DocumentException {
        Path file = folder.resolve("s.yaml");
        Files.writeString(file, "assignment: kinds\nstudent: s\nanswers:\n  curve: run.csv\n");
        SubmissionReader reader = new SubmissionReader(DocumentBudget.DEFAULT);
        Answer answer = reader.read(file).answer("curve").orElseThrow();
        assertInstanceOf(Attachment.Content.class, answer.files().open("run.csv"));
        Answer alone =
                reader.read("s.yaml", Files.readAllBytes(file)).answer("curve").orElseThrow();
        assertInstanceOf(Attachment.Refused.class, alone.files().open("run.csv"));
    }
}
