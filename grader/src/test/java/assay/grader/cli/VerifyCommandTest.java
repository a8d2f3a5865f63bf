package assay.grader.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.grader.Project;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code assay verify} prints and how it ends. */
class VerifyCommandTest {
    @TempDir
    private Path problems;

    @BeforeEach
    void sets() throws IOException {
        write("good", "reference: x + 1\n    accept: [1 + x]");
        write("bad", "reference: x + 1\n    accept: [x - 1]");
        write("faulty", "referense: x + 1");
        Files.writeString(Files.createDirectories(problems.resolve("open")).resolve("1.yaml"), """
                question: "1"
                title: t
                parts:
                  - {id: "1", points: 1, answer: witness, unknowns: {a: real}, such-that: [a > 1]}
                """);
        write("vague", "reference: x + one * 0 + x^one\n    at: {x: 1}", "number");
    }

    private void write(String id, String fields) throws IOException {
        write(id, fields, "expression");
    }

    private void write(String id, String fields, String kind) throws IOException {
        Files.writeString(Files.createDirectories(problems.resolve(id)).resolve("1.yaml"), """
                question: "1"
                title: t
                symbols: {x: real}
                define: {one: 1}
                parts:
                  - id: "1"
                    points: 1
                    answer: KIND
                    FIELDS
                """.replace("KIND", kind)
                .replace("FIELDS", fields));
    }

    private CommandLineRun verify(String... arguments) {
        String[] all = java.util.Arrays.copyOf(arguments, arguments.length + 3);
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        all[0] = "verify";
        all[arguments.length + 1] = "--problems";
        all[arguments.length + 2] = problems.toString();
        return CommandLineRun.bare(all);
    }

    @Test
    void theExitCodeSaysWhatWasFound() {
        assertEquals(0, verify("good").code());
        assertEquals(1, verify("bad").code());
        assertEquals(1, verify("good", "bad").code());
        assertEquals(3, verify("faulty", "bad").code());
        assertEquals(3, verify("good", "missing").code());
        assertEquals(2, verify("--format", "xml").code());
        assertEquals(0, verify("open").code());
        assertEquals(4, verify("open", "--fail-on", "undecided").code());
        assertEquals(1, verify("open", "bad", "--fail-on", "undecided").code());
        assertEquals(0, verify("vague").code());
        assertEquals(1, verify("vague", "--fail-on", "inadequate").code());
    }

    @Test
    void withoutArgumentsEverySetIsProved() {
        CommandLineRun run = verify();
        assertEquals(3, run.code());
        for (String id : new String[] {"bad", "faulty", "good", "open", "vague"}) {
            assertTrue(run.out().contains(id + "\n"), run.out());
        }
        assertTrue(run.out().contains("1 part fails, 1 assignment unreadable, 1 open"), run.out());
    }

    @Test
    void aFaultNamesFileLineColumnAndMend() {
        String out = verify("faulty").out();
        assertTrue(out.contains("1.yaml:9:5: unknown field 'referense'"), out);
        assertTrue(out.contains("did you mean 'reference'?"), out);
    }

    @Test
    void noLineIsLongerThanTheTerminal() {
        CommandLineRun run = verify("good", "bad", "open", "vague");
        run.out().lines().forEach(line -> assertTrue(line.length() <= 80, line));
    }

    @Test
    void jsonTellsTheSame() throws IOException {
        JsonNode tree = new ObjectMapper()
                .readTree(verify("good", "bad", "faulty", "--format", "json").out());
        assertEquals("proved", tree.at("/0/verdict").asText());
        assertEquals(1, tree.at("/0/parts/0/passed/accepted").asInt());
        assertEquals("failed", tree.at("/1/verdict").asText());
        assertEquals("failure", tree.at("/1/parts/0/findings/0/weight").asText());
        assertEquals("unreadable", tree.at("/2/verdict").asText());
        assertEquals(
                9,
                tree.at("/2/faults/1/line").asInt()
                        + tree.at("/2/faults/0/line").asInt()
                        - 6);
    }

    @Test
    void theSchemaIsPrinted() throws IOException {
        CommandLineRun run = CommandLineRun.bare("verify", "--schema");
        assertEquals(Files.readString(Project.problems().resolve("question.schema.json")), run.out());
    }

    @Test
    void progressIsShownOnlyWhereSomebodyWatches() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        for (boolean watched : new boolean[] {false, true}) {
            err.reset();
            PrintStream stream = new PrintStream(err, true, StandardCharsets.UTF_8);
            Console console = new Console(new PrintStream(new ByteArrayOutputStream()), stream, false, watched, 80);
            Program.run(console, Map.of(), "verify", "good", "--problems", problems.toString());
            assertEquals(watched, err.toString(StandardCharsets.UTF_8).contains("1  good/1"));
        }
    }
}
