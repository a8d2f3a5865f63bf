package assay.grader.host;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.grader.cli.CommandLineRun;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TimeZone;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The autograder that is uploaded to Gradescope, unpacked and run as its harness does. */
class GradescopePackageTest {
    @TempDir
    private Path folder;

    private Path packaged(String name) throws IOException {
        Path problems = folder.resolve("course/problems");
        if (!Files.exists(problems)) {
            CommandLineRun.bare("new", "hw", "--kinds", "number,gradient", "--problems", problems.toString());
        }
        Path archive = folder.resolve(name);
        CommandLineRun run = CommandLineRun.bare(
                "package",
                "gradescope",
                "hw",
                "--problems",
                problems.toString(),
                "--out",
                archive.toString(),
                "--jar",
                jar().toString());
        assertEquals(0, run.code(), run.err());
        return archive;
    }

    private Path jar() throws IOException {
        Path jar = folder.resolve("classes.jar");
        return Files.exists(jar) ? jar : new Host(folder).jar("classes.jar");
    }

    /** The harness: the archive in source/, the script beside it, and the submission. */
    private JsonNode results(boolean whole, String answers) throws IOException {
        Path root = folder.resolve("autograder");
        Path source = Files.createDirectories(root.resolve("source"));
        try (InputStream stream = Files.newInputStream(packaged("autograder.zip"));
                ZipInputStream zip = new ZipInputStream(stream)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path file = source.resolve(entry.getName());
                Files.createDirectories(file.getParent());
                Files.write(file, zip.readAllBytes());
            }
        }
        Files.copy(source.resolve("run_autograder"), root.resolve("run_autograder"));
        Path submission = Files.createDirectories(root.resolve("submission"));
        Files.writeString(submission.resolve("hw.yaml"), answers);
        Host host = new Host(folder);
        Map<String, String> variables = Map.of("ASSAY_AUTOGRADER", root.toString());
        Host.Run setup = host.bash(source, variables, "bash setup.sh");
        assertEquals(0, setup.code(), setup.output());
        if (!whole) {
            Files.delete(source.resolve("assay.jar"));
        }
        Host.Run run = host.bash(root, variables, "bash ./run_autograder");
        assertEquals(0, run.code(), run.output());
        return new ObjectMapper().readTree(root.resolve("results/results.json").toFile());
    }

    @Test
    void theAutograderGradesASubmission() throws IOException {
        JsonNode results = results(true, """
                assignment: hw
                student: s-1
                answers: {1.slope: 1.0908, 2.gradient: "2 (W x - y) x'"}
                """);
        assertEquals(2, results.get("score").asInt(), results.toString());
        assertEquals("passed", results.at("/tests/0/status").asText());
        assertEquals("failed", results.at("/tests/1/status").asText());
        assertFalse(results.toString().contains("(W x - y) x'\"\""), results.toString());
    }

    /** No submission ends without results, and no zero is silent. */
    @Test
    void aFaultOfTheProgramIsTold() throws IOException {
        JsonNode results = results(false, "assignment: hw\n");
        assertTrue(results.get("output").asText().contains("no fault of yours"), results.toString());
    }

    @Test
    void theSameAssignmentGivesTheSameBytes() throws IOException {
        TimeZone zone = TimeZone.getDefault();
        byte[] first = Files.readAllBytes(packaged("first.zip"));
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Tokyo"));
            assertArrayEquals(first, Files.readAllBytes(packaged("second.zip")));
        } finally {
            TimeZone.setDefault(zone);
        }
    }
}
