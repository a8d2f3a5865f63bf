package assay.grader.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What cannot be read ends in exit 3, and what can is graded. */
@Timeout(60)
class HostileCommandTest {
    @TempDir
    Path root;

    @Test
    void oneBadFileStopsNoOther() throws IOException {
        Path good = root.resolve("good.yaml");
        Files.writeString(good, "assignment: mila-ift6135-2020-hw1\nstudent: s\nanswers:\n  2.3.z: x[1] - x[2]\n");
        Path broken = Files.write(root.resolve("broken.yaml"), new byte[] {(byte) 0xFF, (byte) 0xFE, 'a', 0});
        Path huge = root.resolve("huge.yaml");
        try (RandomAccessFile sparse = new RandomAccessFile(huge.toFile(), "rw")) {
            sparse.setLength(1L << 30);
        }
        CommandLineRun run = CommandLineRun.of(
                "grade",
                broken.toString(),
                huge.toString(),
                root.resolve("none.yaml").toString(),
                good.toString());
        assertEquals(3, run.code());
        assertTrue(run.out().contains("✓ 2.3.z"), run.out());
        assertTrue(run.err().contains("broken.yaml:1:1: the file is in UTF-16"), run.err());
        assertTrue(run.err().contains("huge.yaml:1:1: the file has 1073741824 bytes"), run.err());
        assertTrue(run.err().contains("none.yaml: there is no such file"), run.err());
    }

    @Test
    void aLineWithoutEndFillsNoMemory() throws IOException {
        Path lines = root.resolve("lines.jsonl");
        StringBuilder text = new StringBuilder("{\"id\": 1, \"a\": \"x\", \"b\": \"x\"}\r\n");
        text.append("{\"id\": 2, \"a\": \"").append("x".repeat(3 << 20)).append("\", \"b\": \"x\"}\r");
        text.append("{\"id\": 3, \"a\": \"x\", \"b\": \"2*x/2\"}");
        Files.writeString(lines, text, StandardCharsets.UTF_8);
        CommandLineRun run = CommandLineRun.bare("equal", "--jsonl", lines.toString());
        String[] answers = run.out().split("\n");
        assertEquals(3, answers.length, run.out());
        assertTrue(answers[0].contains("\"verdict\":\"equal\""), answers[0]);
        assertTrue(answers[1].contains("the line has more than 1048576 characters"), answers[1]);
        assertTrue(answers[2].contains("\"verdict\":\"equal\""), answers[2]);
        assertEquals(3, run.code());
    }
}
