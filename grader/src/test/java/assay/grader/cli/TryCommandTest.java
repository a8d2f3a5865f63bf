package assay.grader.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.grader.Project;
import assay.grader.release.StudentFolder;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jline.terminal.Size;
import org.jline.terminal.impl.ExternalTerminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Sessions at the prompt: what is typed, and what is said to it. */
class TryCommandTest {
    @TempDir
    private Path folder;

    private record Sitting(int code, String out, String err) {}

    private static Sitting type(String what, Path problems, String... lines) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = new Console(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false,
                80);
        byte[] typed = (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
        TryCommand command = new TryCommand(
                console, Map.of(), words -> new StreamPrompt(new ByteArrayInputStream(typed), console.out()));
        CommandLine line = new CommandLine(command);
        line.setExecutionExceptionHandler((fault, any, given) -> {
            console.err().println(fault.getMessage());
            return Exit.UNREADABLE.code();
        });
        int code = line.execute(what, "--problems", problems.toString());
        return new Sitting(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static Sitting type(String what, String... lines) {
        return type(what, Project.problems(), lines);
    }

    @Test
    void theGuideShowsASitting() throws IOException {
        Sitting sitting = type("mila-ift6135-2020-hw1/2.4.y", "x[i] - x[1]", "$x_{i+1} - x_1$", ":quit");
        assertEquals(0, sitting.code(), sitting.err());
        String guide = Files.readString(Project.root().resolve("docs/writing-answers.md"));
        assertTrue(guide.contains("$ ./assay try mila-ift6135-2020-hw1/2.4.y\n" + sitting.out()), sitting.out());
    }

    @Test
    void theLastAnswerDecidesHowItEnds() {
        assertEquals(1, type("mila-ift6135-2020-hw1/2.4.y", "x[1]").code());
        assertEquals(
                1, type("mila-ift6135-2020-hw1/2.4.y", "$x_{i+1} - x_1$", "x[").code());
        assertEquals(0, type("mila-ift6135-2020-hw1/2.4.y").code());
    }

    @Test
    void linesMakeOneAnswer() {
        Sitting sitting = type(
                "mila-ift6135-2020-hw1/3.identity",
                "1/(1 + exp(-t))",
                "exp(t/2)/(exp(t/2) + exp(-t/2))",
                "(tanh(t/2) + 1)/2",
                "",
                ":quit");
        assertEquals(0, sitting.code(), sitting.out());
        assertTrue(sitting.out().contains("3 of 3 steps follow; the end is right."), sitting.out());
    }

    @Test
    void rowsOfATraceAreTypedAsEquations() {
        Sitting sitting = type(
                "mila-ift6135-2020-hw1/4.1.trace", "v_{-1} = x1 = 3", "v0 = x2 = 6", "dv0 = 0", "y = v5", "", ":quit");
        assertTrue(sitting.out().contains("read as     v_{-1}:  x₁"), sitting.out());
        assertFalse(sitting.out().contains("unreadable"), sitting.out());
    }

    @Test
    void whatIsJudgedTogetherIsAskedTogether() {
        Sitting sitting =
                type("mila-ift6135-2020-hw1/3.w1", "w1/2", "w1_0/2", "w2/2", "w2_0 + w2 ones(M)/2", ":next", ":quit");
        assertEquals(0, sitting.code(), sitting.out());
        assertEquals(4, sitting.out().split("✓ 3\\.w", -1).length - 1, sitting.out());
        assertTrue(sitting.out().contains("3.identity> :quit"), sitting.out());
    }

    @Test
    void aPartThatDoesNotExist() {
        Sitting sitting = type("mila-ift6135-2020-hw1/2.4.z");
        assertEquals(3, sitting.code());
        assertTrue(sitting.err().contains("there is no part '2.4.z'; did you mean"), sitting.err());
        assertEquals(3, type("no-such-hw").code());
        Sitting other = type("mila-ift6135-2020-hw1/5.full", ":part 5.fulll", ":part 5.same", ":quit");
        assertTrue(other.err().contains("there is no part '5.fulll'"), other.err());
        assertTrue(other.out().contains("5.same> :quit"), other.out());
    }

    /** The prompt tells what the student's view tells, and no more. */
    @Test
    void nothingIsToldThatTheAssignmentKeepsBack() throws IOException {
        Path set = Files.createDirectories(folder.resolve("set"));
        Files.writeString(set.resolve("1.yaml"), """
                question: "1"
                title: One
                parts:
                  - {id: a, answer: number, points: 1, reference: 6*7, reveal: form}
                """);
        Sitting sitting = type("set/a", folder, "41", ":quit");
        assertEquals(0, sitting.code());
        assertTrue(sitting.out().contains("• a "), sitting.out());
        assertTrue(sitting.out().contains("it is judged later"), sitting.out());
        assertFalse(sitting.out().contains("42") || sitting.out().contains("incorrect"), sitting.out());
    }

    @Test
    void aStudentsCopySaysThatItHasNoKey() throws IOException {
        StudentFolder.of("mila-ift6135-2020-hw1", folder);
        Sitting sitting = type("mila-ift6135-2020-hw1/2.4.y", folder, "$x_{i+1} - x_1$", ":quit");
        assertTrue(sitting.out().contains("The key stays with the course."), sitting.out());
    }

    /** A terminal that somebody types on: tab completes a name inside of a formula, arrow up brings a line back. */
    @Test
    void theTerminalCompletesAndRemembers() throws IOException {
        String typed = "2*softm\t + x\r" + "\u001bOA!\r" + "\u0004";
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ExternalTerminal terminal = new ExternalTerminal(
                "test",
                "xterm",
                new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)),
                out,
                StandardCharsets.UTF_8);
        terminal.setSize(new Size(80, 24));
        try (Prompt prompt = new TerminalPrompt(terminal, List.of("softmax", "sigma", ":help"))) {
            assertEquals(Optional.of("2*softmax + x"), prompt.line("> "));
            assertEquals(Optional.of("2*softmax + x!"), prompt.line("> "));
            assertEquals(Optional.empty(), prompt.line("> "));
        }
    }

    /** A terminal that can nothing still takes lines, quotes and backslashes as they are. */
    @Test
    void aDumbTerminalTakesLines() throws IOException {
        String typed = "W' \"x\\ $\\frac{1}{2}$\n";
        ExternalTerminal terminal = new ExternalTerminal(
                "test",
                "dumb",
                new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)),
                new ByteArrayOutputStream(),
                StandardCharsets.UTF_8);
        try (Prompt prompt = new TerminalPrompt(terminal, List.of())) {
            assertEquals(Optional.of(typed.strip()), prompt.line("> "));
        }
    }
}
