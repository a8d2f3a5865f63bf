package assay.grader.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.grader.Project;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code assay replay} notices, and what it writes. */
class ReplayCommandTest {
    private static final String SUBMISSION = """
            assignment: mila-ift6135-2020-hw1
            student: s-001
            answers:
              5.full: [1, 2, 5, 8, 6, 8]
              5.same: [2, 5, 8, 0]
              4.2.dy_dx2: 11.98
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void aSubmissionWithItsVerdicts() throws IOException {
        Files.writeString(folder.resolve("one.yaml"), SUBMISSION);
        replay("--update");
    }

    private CommandLineRun replay(String... options) {
        String[] all = java.util.Arrays.copyOf(options, options.length + 2);
        System.arraycopy(options, 0, all, 2, options.length);
        all[0] = "replay";
        all[1] = folder.toString();
        return CommandLineRun.of(all);
    }

    private void expect(String before, String after) throws IOException {
        Path file = folder.resolve("expected.json");
        String text = Files.readString(file);
        assertTrue(text.contains(before), text);
        Files.writeString(file, text.replace(before, after));
    }

    @Test
    void theProjectsOwnSamplesAreUnchanged() {
        CommandLineRun run = CommandLineRun.of(
                "replay", Project.samples().resolve("mila-ift6135-2020-hw1").toString());
        assertEquals(0, run.code(), run.out());
    }

    @Test
    void whatWasWrittenIsUnchanged() throws IOException {
        assertEquals(0, replay().code(), replay().out());
        JsonNode written =
                new ObjectMapper().readTree(folder.resolve("expected.json").toFile());
        assertEquals("correct", written.at("/one.yaml/5.full").asText());
        assertEquals("partial", written.at("/one.yaml/5.same/status").asText());
        assertEquals(1.5, written.at("/one.yaml/5.same/score").asDouble());
        assertEquals(
                "too-few-digits", written.at("/one.yaml/4.2.dy_dx2/codes/0").asText());
    }

    @Test
    void aStatusThatChanged() throws IOException {
        expect("\"5.full\": \"correct\"", "\"5.full\": \"incorrect\"");
        CommandLineRun run = replay();
        assertEquals(1, run.code());
        assertTrue(
                run.out().contains("5.full             incorrect\n                  -> correct, 2 points"), run.out());
    }

    @Test
    void aScoreThatChanged() throws IOException {
        expect("\"score\": 1.5", "\"score\": 0.5");
        assertEquals(1, replay().code());
    }

    @Test
    void aRemarkThatChanged() throws IOException {
        expect("[\"too-few-digits\"]", "[\"truncated\"]");
        assertEquals(1, replay().code());
    }

    @Test
    void whatIsNotSaidIsNotCompared() throws IOException {
        expect(", \"score\": 1.5", "");
        assertEquals(0, replay().code());
    }

    @Test
    void aPartThatIsGoneAndOneThatIsNew() throws IOException {
        expect("\"5.full\":", "\"5.empty\":");
        String out = replay().out();
        assertTrue(out.contains("no such part") && out.contains("nothing expected"), out);
    }

    @Test
    void aSubmissionWithoutExpectedVerdicts() throws IOException {
        Files.writeString(folder.resolve("two.yaml"), SUBMISSION);
        assertEquals(1, replay().code());
        assertEquals(
                0,
                CommandLineRun.of("replay", folder.resolve("one.yaml").toString())
                        .code());
        assertEquals(0, replay("--update").code());
        assertEquals(0, replay().code());
    }

    @Test
    void aSubmissionThatCannotBeReadAnyMore() throws IOException {
        Files.writeString(folder.resolve("one.yaml"), "answers: [");
        CommandLineRun run = replay("--format", "json");
        assertEquals(1, run.code());
        assertEquals(
                "unreadable",
                new ObjectMapper().readTree(run.out()).at("/0/changes/0/now").asText());
        replay("--update");
        assertEquals(0, replay().code());
    }

    @Test
    void aFileThatIsNotThere() {
        assertEquals(
                3,
                CommandLineRun.of("replay", folder.resolve("none.yaml").toString())
                        .code());
    }

    @Test
    void expectedVerdictsThatCannotBeRead() throws IOException {
        Files.writeString(folder.resolve("expected.json"), "{\"one.yaml\": {\"5.full\": {\"state\": \"correct\"}}}");
        CommandLineRun run = replay();
        assertEquals(3, run.code());
        assertTrue(run.err().contains("expected.json:1:"), run.err());
    }
}
