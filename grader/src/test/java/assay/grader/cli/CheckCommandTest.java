package assay.grader.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.grader.Project;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** What a student types and gets: exit codes, files, and the watch. */
class CheckCommandTest {
    @TempDir
    Path folder;

    @BeforeEach
    void homework() throws IOException {
        Files.createDirectories(folder.resolve("problems/a"));
        Files.writeString(folder.resolve("problems/a/1.yaml"), """
                question: "1"
                title: One
                parts:
                  - {id: n, answer: number, points: 1, reference: 3}
                  - {id: m, answer: number, points: 1, reference: 4, reveal: form}
                  - {id: w, answer: text, points: 1, rubric: [{text: words, points: 1}]}
                """);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            n: 3, m: 4          |                       | 0
            n: 3                |                       | 0
            n: 3                | --fail-on=missing     | 1
            n: 2                |                       | 1
            n: '3 +'            |                       | 1
            m: 5                |                       | 0
            m: '5 +'            |                       | 1
            w: words            |                       | 0
            w: words            | --fail-on=undecided   | 4
            w: words, n: 2      | --fail-on=undecided   | 1
            """)
    void theExitCodeSaysWhatWasFound(String answers, String option, int code) throws IOException {
        Path file = submission("s.yaml", answers.replace("'", "\""));
        assertEquals(
                code,
                option == null
                        ? check(file.toString()).code()
                        : check(file.toString(), option).code());
    }

    @Test
    void whatCannotBeReadWeighsMoreThanWhatIsWrong() throws IOException {
        Path wrong = submission("wrong.yaml", "n: 2");
        Run run = check(wrong.toString(), folder.resolve("none.yaml").toString());
        assertEquals(3, run.code());
        assertTrue(run.out().contains("incorrect"), run.out());
        assertTrue(run.err().contains("there is no such file"), run.err());
        assertEquals(2, check(wrong.toString(), "--format", "pdf").code());
    }

    @Test
    void anUnknownFormatIsToldWithTheKnownOnes() throws IOException {
        Run run = check(submission("s.yaml", "n: 3").toString(), "--format", "junitt");
        assertEquals(2, run.code());
        assertTrue(run.err().contains("unknown format 'junitt'; did you mean 'junit'?"), run.err());
    }

    @Test
    void aReportForOneSubmissionTakesOne() throws IOException {
        Path file = submission("s.yaml", "n: 3");
        Run run = check(file.toString(), file.toString(), "--format", "gradescope");
        assertEquals(2, run.code());
        assertTrue(run.err().contains("the format 'gradescope' is about one submission; give one file"), run.err());
    }

    @Test
    void severalReportsAreWrittenFromOneResult() throws IOException {
        Path file = submission("s.yaml", "n: 2");
        Path out = folder.resolve("new/deep/out.md");
        Run run = check(
                file.toString(),
                "--format=markdown",
                "--out=" + out,
                "--report",
                "junit=" + folder.resolve("r/junit.xml"),
                "--report",
                "sarif=" + folder.resolve("r/out.sarif"));
        assertEquals(1, run.code());
        assertEquals("", run.out());
        assertTrue(Files.readString(out).startsWith("## a, s-001"));
        assertTrue(Files.readString(folder.resolve("r/junit.xml")).contains("<testcase name=\"n\""));
        assertTrue(Files.readString(folder.resolve("r/out.sarif")).contains("\"2.1.0\""));
    }

    @Test
    void aFileThatCannotBeWrittenIsToldAndTheOthersAreWritten() throws IOException {
        Path file = submission("s.yaml", "n: 3");
        Run run =
                check(file.toString(), "--out=" + file + "/out.txt", "--report", "json=" + folder.resolve("out.json"));
        assertEquals(3, run.code());
        assertTrue(run.err().contains("cannot be written"), run.err());
        assertTrue(Files.readString(folder.resolve("out.json")).contains("\"correct\""));
    }

    @Test
    void theSummaryIsAddedToTheFileThatTheHostNames() throws IOException {
        Path file = submission("s.yaml", "n: 2");
        Path summary = folder.resolve("summary.md");
        Files.writeString(summary, "before\n");
        Run run = run(
                Map.of("GITHUB_STEP_SUMMARY", summary.toString()),
                saved -> new Saved(List.of()),
                file.toString(),
                "--format=github");
        assertEquals(1, run.code());
        assertTrue(run.out().startsWith("::error file="), run.out());
        assertTrue(Files.readString(summary).startsWith("before\n## a, s-001\n"), Files.readString(summary));
        assertFalse(check(file.toString(), "--format=github").out().contains("## a"));
    }

    @Test
    void theWatchChecksAgainAtEverySave() throws IOException {
        Path file = submission("s.yaml", "n: 2");
        List<Runnable> saves =
                List.of(() -> rewrite(file, "n: '3 +'"), () -> rewrite(file, "n: ["), () -> rewrite(file, "n: 3"));
        Run run = run(Map.of(), watched -> new Saved(saves), file.toString(), "--watch");
        assertEquals(0, run.code());
        List<String> found = run.out()
                .lines()
                .filter(line -> line.contains(" n "))
                .map(line -> line.strip().replaceAll("\\s+", " "))
                .toList();
        assertEquals(List.of("✗ n 0/1 incorrect 2", "! n 0/1 unreadable 3 +", "✓ n 1/1 correct 3"), found, run.out());
        assertTrue(run.err().contains("s.yaml:3:"), run.err());
        assertEquals(
                4,
                run.err().lines().filter(line -> line.startsWith("Watching ")).count());
    }

    @Test
    void theTextFitsIntoEightyColumns() {
        CommandLineRun run = CommandLineRun.of(
                "check",
                Project.samples().resolve("mila-ift6135-2020-hw1/seed.yaml").toString());
        assertEquals(1, run.code(), run.err());
        assertTrue(run.out().contains("read as     x₁ − x₂"), run.out());
        assertTrue(run.out().lines().allMatch(line -> line.codePointCount(0, line.length()) <= 80), run.out());
    }

    /** An exit code, like every other output, is the same whatever the reference is. */
    @Test
    void nothingIsToldOfAGuardedPart() throws IOException {
        Run right = check(submission("s.yaml", "m: 4").toString());
        Run wrong = check(submission("s.yaml", "m: 4444").toString());
        assertEquals(right.code(), wrong.code());
        assertEquals(right.out().replaceAll("4+", "4"), wrong.out().replaceAll("4+", "4"));
    }

    @Test
    void gradeWritesTheSameFormatsForOtherSystems() throws IOException {
        Path file = submission("s.yaml", "m: 5");
        CommandLineRun run = CommandLineRun.bare(
                "grade", "--problems=" + folder.resolve("problems"), "--format=junit", file.toString());
        assertEquals(0, run.code());
        assertTrue(run.out().contains("<failure type=\"incorrect\""), run.out());
    }

    /** Saves that come one after the other, without waiting. */
    private static final class Saved implements Changes {
        private final Deque<Runnable> left;

        Saved(List<Runnable> saves) {
            this.left = new ArrayDeque<>(saves);
        }

        @Override
        public boolean await() {
            if (left.isEmpty()) {
                return false;
            }
            left.pop().run();
            return true;
        }

        @Override
        public void close() {}
    }

    private record Run(int code, String out, String err) {}

    private Run check(String... arguments) {
        return run(Map.of(), watched -> new Saved(List.of()), arguments);
    }

    private Run run(Map<String, String> environment, Changes.Source changes, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = new Console(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false,
                80);
        List<String> all = new ArrayList<>(List.of(arguments));
        all.add("--problems=" + folder.resolve("problems"));
        CommandLine line = new CommandLine(CheckCommand.spec(console, environment, changes))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler((fault, given) -> {
                    console.err().println(fault.getMessage());
                    return Exit.USAGE.code();
                });
        int code = line.execute(all.toArray(String[]::new));
        console.out().flush();
        console.err().flush();
        return new Run(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private Path submission(String name, String answers) throws IOException {
        return Files.writeString(folder.resolve(name), text(answers));
    }

    private static void rewrite(Path file, String answers) {
        try {
            Files.writeString(file, text(answers.replace("'", "\"")));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static String text(String answers) {
        return "assignment: a\nstudent: s-001\nanswers: {" + answers + "}\n";
    }
}
