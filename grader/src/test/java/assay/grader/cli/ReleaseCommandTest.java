package assay.grader.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.grader.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What whoever releases an assignment sees, and what students get. */
class ReleaseCommandTest {
    private static final String ASSIGNMENT = "mila-ift6135-2020-hw1";
    private static final Path SUBMISSION =
            Project.root().resolve("submissions-sample").resolve(ASSIGNMENT).resolve("seed.yaml");

    @TempDir
    private Path folder;

    private CommandLineRun release(Map<String, String> environment, String... more) {
        String[] all = java.util.Arrays.copyOf(
                new String[] {
                    "release",
                    ASSIGNMENT,
                    "--out",
                    folder.toString(),
                    "--problems",
                    Project.problems().toString()
                },
                6 + more.length);
        System.arraycopy(more, 0, all, 6, more.length);
        return CommandLineRun.in(environment, all);
    }

    private CommandLineRun grade(Map<String, String> environment) {
        return CommandLineRun.in(environment, "grade", SUBMISSION.toString(), "--problems", folder.toString());
    }

    @Test
    void theReleaseSaysWhatStudentsGet() throws IOException {
        CommandLineRun run = release(Map.of());
        assertEquals(0, run.code(), run.err());
        String guide = Files.readString(Project.root().resolve("docs/releasing.md"));
        String shown = run.out().replace(folder.toString(), "students");
        assertTrue(guide.contains("$ ./assay release " + ASSIGNMENT + " --out students\n" + shown), shown);
        CommandLineRun graded = grade(Map.of());
        assertEquals(0, graded.code(), graded.err());
        assertTrue(graded.out().contains("Read. The key stays with the course."), graded.out());
        assertFalse(graded.out().contains("11/16"), "no point where an answer is wrong");
    }

    /** As a student's CI sees it: nothing that is told is wrong, until something is. */
    @Test
    void checkTellsWhatNeedsNoKey() throws IOException {
        assertEquals(0, release(Map.of()).code());
        CommandLineRun read = check("""
                assignment: mila-ift6135-2020-hw1
                student: s-1
                answers: {5.full: [1, 2, 3, 4, 5, 6], 7.1a: {k: 8, s: 2, p: 3, d: 1}, 2.3.z: "x[2] - x[1]"}
                """);
        assertEquals(0, read.code(), read.err());
        assertTrue(read.out().contains("1 correct, 36 missing, 2 answered"), read.out());
        CommandLineRun wrong = check("""
                assignment: mila-ift6135-2020-hw1
                student: s-1
                answers: {7.1a: {k: 8, s: 2, p: 2, d: 1}, 5.full: [1, x]}
                """);
        assertEquals(1, wrong.code());
        assertTrue(wrong.out().contains("1 incorrect, 1 unreadable"), wrong.out());
    }

    private CommandLineRun check(String submission) throws IOException {
        Path file = folder.resolve("answers.yaml");
        Files.writeString(file, submission);
        return CommandLineRun.bare("check", file.toString(), "--problems", folder.toString());
    }

    @Test
    void theKeyOpensTheWhole() throws IOException {
        String problems = folder.resolve("problems").toString();
        String students = folder.resolve("students").toString();
        assertEquals(
                0,
                CommandLineRun.bare("new", "hw", "--kinds", "number,gradient", "--problems", problems)
                        .code());
        String submission = folder.resolve("submissions-sample/hw/right.yaml").toString();
        String key = CommandLineRun.bare("release", "--new-key").out().strip();
        Map<String, String> environment = Map.of("ASSAY_KEY", key);
        CommandLineRun run =
                CommandLineRun.in(environment, "release", "hw", "--lock", "--out", students, "--problems", problems);
        assertEquals(0, run.code(), run.err());
        assertTrue(run.out().contains("key.locked"), run.out());
        CommandLineRun whole = CommandLineRun.bare("grade", submission, "--problems", problems);
        assertEquals(whole, CommandLineRun.in(environment, "grade", submission, "--problems", students));
        assertNotEquals(
                whole.out(),
                CommandLineRun.bare("grade", submission, "--problems", students).out());
        Path locked = folder.resolve("students/hw/key.locked");
        String text = Files.readString(locked);
        int place = text.indexOf('\n') + 30;
        Map<String, String> other =
                Map.of("ASSAY_KEY", CommandLineRun.bare("release", "--new-key").out());
        refused(CommandLineRun.in(other, "grade", submission, "--problems", students), key);
        Files.writeString(
                locked, text.substring(0, place) + (text.charAt(place) == 'A' ? 'B' : 'A') + text.substring(place + 1));
        refused(CommandLineRun.in(environment, "grade", submission, "--problems", students), key);
    }

    private static void refused(CommandLineRun run, String key) {
        assertEquals(3, run.code());
        assertEquals("", run.out());
        assertTrue(run.err().contains("is another key, or the file was changed"), run.err());
        assertFalse(run.err().contains(key));
    }

    @Test
    void aLockNeedsAKey() throws IOException {
        assertEquals(2, release(Map.of(), "--lock").code());
        CommandLineRun bad = release(Map.of("ASSAY_KEY", "hunter2"), "--lock");
        assertEquals(2, bad.code());
        assertFalse(bad.err().contains("hunter2"), bad.err());
        assertFalse(Files.exists(folder.resolve(ASSIGNMENT)));
    }

    @Test
    void nothingIsWrittenOverUnlessAsked() throws IOException {
        assertEquals(0, release(Map.of()).code());
        Path question = folder.resolve(ASSIGNMENT).resolve("5-convolution.yaml");
        Files.writeString(question, "mine");
        assertEquals(3, release(Map.of()).code());
        assertEquals("mine", Files.readString(question));
        assertEquals(0, release(Map.of(), "--replace").code());
        assertNotEquals("mine", Files.readString(question));
        Files.writeString(folder.resolve(ASSIGNMENT).resolve("notes.txt"), "mine");
        assertEquals(3, release(Map.of(), "--replace").code());
    }

    @Test
    void theAssignmentItselfIsSafe() throws IOException {
        CommandLineRun run = CommandLineRun.bare(
                "release",
                ASSIGNMENT,
                "--replace",
                "--out",
                Project.problems().toString(),
                "--problems",
                Project.problems().toString());
        assertEquals(2, run.code());
        assertTrue(run.err().contains("is the assignment itself"), run.err());
    }

    @Test
    void aCopyIsNotReleasedAgain() {
        assertEquals(0, release(Map.of()).code());
        CommandLineRun again = CommandLineRun.bare(
                "release",
                ASSIGNMENT,
                "--problems",
                folder.toString(),
                "--out",
                folder.resolve("x").toString());
        assertEquals(3, again.code());
        assertTrue(again.err().contains("this is a students' copy already"), again.err());
    }
}
