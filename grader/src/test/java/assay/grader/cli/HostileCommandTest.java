package assay.grader.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.grader.batch.TinyClass;
import assay.reference.notation.Invisible;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
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

    private static final String INJECTED = "\n::error::pwned\n##[error]pwned\r\u001b[31m\u009b2J\u202Egnp";

    private static final Pattern OLD_COMMAND = Pattern.compile("##\\w*\\[");

    private static void assertHarmless(String said) {
        for (String line : said.split("\n|\r")) {
            assertTrue(!line.strip().startsWith("::") && !line.strip().startsWith("##["), said);
        }
        said.codePoints().forEach(c -> assertTrue(c == '\n' || !Invisible.is(c), String.format("U+%04X", c)));
    }

    /** A host of builds reads commands at the beginnings of lines, of both streams. */
    @Test
    void noMessageIsACommandToAHostOrATerminal() throws IOException {
        String key = JsonMapper.builder().build().writeValueAsString(INJECTED);
        String head = "{\"assignment\": \"mila-ift6135-2020-hw1\", \"student\": \"s\", ";
        Map<String, String> files = new LinkedHashMap<>();
        files.put("twice.json", head + "\"answers\": {" + key + ": 1, " + key + ": 2}}");
        files.put("field.json", head + key + ": 1, \"answers\": {}}");
        files.put("stray.json", head + "\"answers\": {" + key + ": 1}}");
        files.put("formula.json", head + "\"answers\": {\"2.3.z\": " + key + "}}");
        files.put("student.json", head.replace("\"s\"", key) + "\"answers\": {}}");
        files.put("assignment.json", "{\"assignment\": " + key + ", \"student\": \"s\", \"answers\": {}}");
        List<String> arguments = new ArrayList<>(List.of("check"));
        for (Map.Entry<String, String> file : files.entrySet()) {
            arguments.add(Files.writeString(root.resolve(file.getKey()), file.getValue())
                    .toString());
        }
        arguments.add(root.resolve("none" + INJECTED + ".yaml").toString());
        arguments.add(Files.writeString(root.resolve("name" + INJECTED.replace("/", "") + ".yaml"), "[")
                .toString());
        CommandLineRun run = CommandLineRun.of(arguments.toArray(String[]::new));
        assertEquals(3, run.code());
        assertHarmless(run.err());
        assertHarmless(run.out());
        assertTrue(run.err().contains("appears twice") && run.err().contains("there is no such file"), run.err());
        assertHarmless(CommandLineRun.bare("check", "--" + INJECTED).err());
        assertHarmless(CommandLineRun.bare("equal", "x" + INJECTED, "x").err());
    }

    private static void assertNoOldCommand(String said) {
        assertFalse(OLD_COMMAND.matcher(said).find(), said);
        said.codePoints().forEach(c -> assertTrue(c == '\n' || !Invisible.is(c), String.format("U+%04X", c)));
    }

    /** The old form of a command works anywhere in a line, so also within JSON. */
    @Test
    void noJsonIsACommandToAHost() throws IOException {
        String key = JsonMapper.builder().build().writeValueAsString(INJECTED);
        Path lines = root.resolve("lines.jsonl");
        Files.writeString(
                lines,
                "{\"id\": " + key + ", \"a\": \"x\", \"b\": \"x\"}\n{\"id\": 2, " + key + ": 1}\n{\"id\": 3, \"a\": "
                        + key + ", \"b\": \"x\"}\n");
        for (String command : List.of("equal", "gradcheck")) {
            CommandLineRun run = CommandLineRun.bare(command, "--jsonl", lines.toString());
            assertEquals(3, run.out().lines().count(), run.out());
            assertNoOldCommand(run.out());
            assertNoOldCommand(run.err());
        }
        assertNoOldCommand(
                CommandLineRun.bare("equal", "--format", "json", INJECTED, "x").out());
        Path answers = Files.writeString(
                root.resolve("s.json"),
                "{\"assignment\": \"mila-ift6135-2020-hw1\", \"student\": " + key + ", \"answers\": {\"2.3.z\": " + key
                        + ", " + key + ": 1}}");
        for (String command : List.of("grade", "check")) {
            for (String format :
                    List.of("json", "sarif", "gradescope", "prairielearn", "autolab", "html", "markdown")) {
                CommandLineRun run = CommandLineRun.of(command, "--format", format, answers.toString());
                assertTrue(run.out().contains("3.z"), run.out());
                assertNoOldCommand(run.out());
            }
        }
    }

    /** A name of a million signs would stand in every report; dots in it once took Markdown minutes. */
    @Test
    void namesAreShort() throws IOException {
        Path file = Files.writeString(
                root.resolve("s.yaml"),
                "assignment: mila-ift6135-2020-hw1\nstudent: " + ".".repeat(1_000_000) + "\nanswers: {}\n");
        CommandLineRun run = CommandLineRun.of("check", "--format", "markdown", file.toString());
        assertEquals(3, run.code());
        assertTrue(run.err().contains("the field 'student' has 1000000 characters; at most 200 are read"), run.err());
        Files.writeString(file, "assignment: " + "x".repeat(1_000_000) + "\nstudent: s\nanswers: {}\n");
        run = CommandLineRun.of("check", file.toString());
        assertEquals(3, run.code());
        assertTrue(run.err().length() < 500, "a message of " + run.err().length() + " characters");
    }

    @Test
    void manyIndicesAreRefused() throws IOException {
        Path lines = Files.writeString(
                root.resolve("lines.jsonl"),
                "{\"id\": 1, \"f\": \"x\", \"wrt\": \"x[" + "a,".repeat(100_000) + "a]\", \"claim\": \"1\"}\n");
        CommandLineRun run = CommandLineRun.bare("gradcheck", "--jsonl", lines.toString());
        assertTrue(run.out().startsWith("{\"id\":1,\"verdict\":\"invalid\""), run.err());
    }

    /** A byte that is no UTF-8 never becomes another character in silence; the lines after it are answered. */
    @Test
    void wrongBytesAreToldWithTheirPlace() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes("{\"id\": 1, \"a\": \"x\", \"b\": \"x\"}\r\n".getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes("{\"id\": 2, \"a\": \"σ".getBytes(StandardCharsets.UTF_8));
        bytes.write(0xFF);
        bytes.writeBytes("\", \"b\": \"x\"}\r{\"id\": 3, \"a\": \"σ(x)\", \"b\": \"1/(1+exp(-x))\"}\n"
                .getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes("{\"id\": 4, \"a\": \"".getBytes(StandardCharsets.UTF_8));
        // The first of two bytes, at the end of the file.
        bytes.write(0xCF);
        Path lines = Files.write(root.resolve("lines.jsonl"), bytes.toByteArray());
        CommandLineRun run = CommandLineRun.bare("equal", "--jsonl", lines.toString());
        List<String> answers = run.out().lines().toList();
        assertEquals(4, answers.size(), run.out());
        assertTrue(answers.get(0).startsWith("{\"id\":1,\"verdict\":\"equal\""), run.out());
        assertEquals(
                "{\"id\":null,\"verdict\":\"invalid\",\"reason\":{\"message\":\"line 2, column 18: a byte that is not UTF-8"
                        + " (0xff); save the file with the encoding UTF-8\"}}",
                answers.get(1));
        assertTrue(answers.get(2).startsWith("{\"id\":3,\"verdict\":\"equal\""), run.out());
        assertTrue(answers.get(3).contains("line 4, column 17: a byte that is not UTF-8 (0xcf)"), run.out());
        assertEquals(3, run.code());
        CommandLineRun gradients = CommandLineRun.bare("gradcheck", "--jsonl", lines.toString());
        assertTrue(gradients.out().contains("line 2, column 18: a byte that is not UTF-8"), gradients.out());
    }

    @Test
    void aFolderIsNoFileOfLines() {
        for (String command : List.of("equal", "gradcheck")) {
            CommandLineRun run = CommandLineRun.bare(command, "--jsonl", root.toString());
            assertEquals(3, run.code(), run.err());
            assertTrue(run.err().contains("this is a folder"), run.err());
        }
    }

    /** What would be a command to the journal's database is a name like any other, graded or found again. */
    @Test
    void noNameIsACommandToTheJournal() throws IOException {
        String name = "x'); DROP TABLE result; --";
        TinyClass students = TinyClass.in(root)
                .with(name + ".yaml", TinyClass.answers("\"'; DELETE FROM result; --\"", "x", "0.125"))
                .with("other.yaml", TinyClass.answers("s", "'sigma(x) - sigma(x)^2'", "'\"\"'"));
        String[] arguments = {
            "batch",
            students.submissions().toString(),
            "--out",
            root.resolve("report").toString(),
            "--problems",
            students.problems().toString()
        };
        assertEquals(0, CommandLineRun.bare(arguments).code());
        var first = TinyClass.files(root.resolve("report"));
        assertEquals(0, CommandLineRun.bare(arguments).code());
        var second = TinyClass.files(root.resolve("report"));
        assertEquals(first.get("results.json"), second.get("results.json"));
        assertTrue(first.get("results.json").contains("DELETE FROM result"));
    }
}
