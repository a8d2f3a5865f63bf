package assay.grader.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import assay.grader.document.Checksum;
import assay.grader.document.DocumentBudget;
import assay.grader.document.DocumentException;
import assay.grader.submission.Submission;
import assay.grader.submission.SubmissionBudget;
import assay.grader.submission.SubmissionReader;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are no ordinary ones, too large, elsewhere, or two for one name: none is waited for, and none is followed. */
@Timeout(60)
class HostilePathsTest {
    private final SubmissionReader reader = new SubmissionReader(DocumentBudget.DEFAULT);

    @TempDir
    Path root;

    private Path good(String name) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.write(file, HandedInFile.YAML.with("x"));
    }

    private DocumentException refused(Path path) {
        return assertThrows(DocumentException.class, () -> reader.read(path));
    }

    /** A gigabyte that takes no room on the disk. */
    private Path huge(String name) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(1L << 30);
        }
        return file;
    }

    private void pipe(Path file) throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/mkfifo")), "there is no mkfifo here");
        assertEquals(
                0,
                new ProcessBuilder("/usr/bin/mkfifo", file.toString()).start().waitFor());
    }

    @ParameterizedTest
    @ValueSource(strings = {"huge.yaml", "huge.json", "huge.md", "huge.tex", "huge.ipynb"})
    void aGigabyteIsRefusedByItsSize(String name) throws IOException {
        DocumentException fault = refused(huge(name));
        assertEquals("the file has 1073741824 bytes; at most 8388608 are read", fault.problem());
        assertEquals(1, fault.position().line());
    }

    @Test
    void aPipeIsNotWaitedFor() throws IOException, InterruptedException {
        Path file = root.resolve("pipe.yaml");
        pipe(file);
        assertEquals("this is no ordinary file", refused(file).problem());
        assertThrows(IOException.class, () -> Checksum.sha256(file));
        pipe(Files.createDirectories(root.resolve("s")).resolve("answers.md"));
        assertEquals("this is no ordinary file", refused(root.resolve("s")).problem());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/dev/zero", "/dev/null", "/dev/tty"})
    void aDeviceIsNotRead(String device) throws IOException {
        assumeTrue(Files.exists(Path.of(device)), "there is no " + device + " here");
        Path link = Files.createSymbolicLink(root.resolve("device.yaml"), Path.of(device));
        assertEquals("this is no ordinary file", refused(link).problem());
        Files.delete(link);
    }

    @Test
    void linksOutOfTheFolderAreRefused() throws IOException, DocumentException {
        Path other = good("other/answers.yaml");
        good("s/a.yaml");
        Files.createSymbolicLink(root.resolve("s/b.yaml"), other);
        DocumentException fault = refused(root.resolve("s"));
        assertEquals("this link leads out of the folder", fault.problem());
        assertTrue(fault.position().file().endsWith("b.yaml"), fault.getMessage());
        Files.delete(root.resolve("s/b.yaml"));
        Files.createSymbolicLink(root.resolve("s/c.md"), Path.of("nowhere"));
        assertThrows(IOException.class, () -> reader.read(root.resolve("s")));
        Files.delete(root.resolve("s/c.md"));
        // What the user names is read wherever it leads.
        Path link = Files.createSymbolicLink(root.resolve("named.yaml"), other);
        assertEquals("s", reader.read(link).student());
    }

    @Test
    void linksThatEndNowhereAreNoHang() throws IOException {
        Path loop = root.resolve("loop.yaml");
        Files.createSymbolicLink(loop, loop);
        assertThrows(IOException.class, () -> reader.read(loop));
        Path dangling = Files.createSymbolicLink(root.resolve("dangling.yaml"), root.resolve("nowhere"));
        assertThrows(IOException.class, () -> reader.read(dangling));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Answers.yaml", "answers.YAML", "ANSWERS.yaml"})
    void namesThatDifferInCaseAreRefused(String twin) throws IOException {
        assertTwins("answers.yaml", twin);
    }

    @Test
    void namesThatDifferInTheirUnicodeFormAreRefused() throws IOException {
        assertTwins("r\u00e9ponses.yaml", Normalizer.normalize("r\u00e9ponses.yaml", Normalizer.Form.NFD));
        assertTwins("straße.yaml", "STRASSE.yaml");
        assertTwins("ﬁle.yaml", "file.yaml");
    }

    private void assertTwins(String name, String twin) throws IOException {
        Path folder = Files.createTempDirectory(root, "twins");
        Files.createFile(folder.resolve(name));
        try {
            Files.createFile(folder.resolve(twin));
        } catch (FileAlreadyExistsException same) {
            assumeTrue(false, "on this disk the two names are one");
        }
        assertTrue(refused(folder).problem().contains("differs from"), twin);
    }

    @Test
    void theFilesOfAFolderTogetherAreBounded() throws IOException {
        good("s/a.yaml");
        Files.write(root.resolve("s/b.yaml"), new byte[990]);
        SubmissionReader small =
                new SubmissionReader(new SubmissionBudget(new DocumentBudget(1_000, 50, 100), 3, 1_000, 1_000, 10));
        DocumentException large = assertThrows(DocumentException.class, () -> small.read(root.resolve("s")));
        assertTrue(large.problem().contains("bytes together; at most 1000 are read"), large.getMessage());
        Files.createFile(root.resolve("s/c.txt"));
        Files.createFile(root.resolve("s/d.txt"));
        DocumentException many = assertThrows(DocumentException.class, () -> small.read(root.resolve("s")));
        assertEquals("the folder holds more than 3 files", many.problem());
    }

    @Test
    void whatIsNoSubmissionByItsNameIsNotRead() throws IOException, DocumentException {
        good("s/answers.yaml");
        huge("s/video.mp4");
        Files.createDirectories(root.resolve("s/folder.yaml"));
        Files.createFile(root.resolve("s/.hidden.yaml"));
        Submission submission = reader.read(root.resolve("s"));
        assertEquals(3, submission.answers().size());
    }
}
