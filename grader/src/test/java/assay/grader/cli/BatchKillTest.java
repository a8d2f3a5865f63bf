package assay.grader.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.grader.batch.TinyClass;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A run that is killed again and again comes to the same report, to the byte. {@code -Dassay.kills=200} kills as often;
 * some kills come after so many submissions, others a while later, when the report is written.
 */
class BatchKillTest {
    private static final int KILLS = Integer.getInteger("assay.kills", 4);
    private static final int SUBMISSIONS = 40;
    private static final int LATEST = 250;

    @TempDir
    private Path root = Path.of("");

    @Test
    void aKilledRunLosesNothing() throws IOException, InterruptedException {
        TinyClass students = TinyClass.in(root);
        for (int k = 0; k < SUBMISSIONS; k++) {
            students.with(
                    "s-" + k + ".yaml", TinyClass.answers("s-" + k, "'sigma(x)*(1 - sigma(x)) + " + k + "'", "0.125"));
        }
        students.with("broken.yaml", "assignment: [");
        Random random = new Random(KILLS);
        int killed = 0;
        int completed = 0;
        while (killed < KILLS) {
            // Every few kills begin anew, so that the journal is not always full.
            Path out = root.resolve("killed-" + killed / 8);
            boolean inReport = random.nextInt(3) == 0;
            int lines = inReport ? SUBMISSIONS + 1 : random.nextInt(SUBMISSIONS + 1);
            if (killed(students, out, lines, random.nextInt(LATEST))) {
                killed++;
            } else {
                completed++;
                assertTrue(completed < 20 * KILLS, "the runs end before they are killed");
            }
            if (killed % 8 == 0 || killed == KILLS) {
                assertEquals(0, start(students, out).waitFor());
                assertEquals(expected(students), TinyClass.files(out));
                assertFalse(Files.exists(out.resolveSibling("." + out.getFileName() + ".new")));
                assertFalse(Files.exists(out.resolveSibling("." + out.getFileName() + ".old")));
            }
        }
    }

    private java.util.SortedMap<String, String> expected(TinyClass students) throws IOException {
        Path whole = root.resolve("whole");
        CommandLineRun run = CommandLineRun.bare(
                "batch",
                students.submissions().toString(),
                "--out",
                whole.toString(),
                "--problems",
                students.problems().toString(),
                "--jobs",
                "1");
        assertEquals(0, run.code(), run.err());
        return TinyClass.files(whole);
    }

    /** Kills a run some milliseconds after so many submissions are done. Whether it was still running. */
    private static boolean killed(TinyClass students, Path out, int lines, int later)
            throws IOException, InterruptedException {
        Process process = start(students, out);
        try (BufferedReader progress =
                new BufferedReader(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8))) {
            for (int k = 0; k < lines && progress.readLine() != null; ) {
                k++;
            }
            boolean ended = process.waitFor(later, TimeUnit.MILLISECONDS);
            process.destroyForcibly().waitFor();
            return !ended;
        }
    }

    private static Process start(TinyClass students, Path out) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                "assay.grader.cli.Main"));
        command.addAll(List.of(
                "batch",
                students.submissions().toString(),
                "--out",
                out.toString(),
                "--problems",
                students.problems().toString(),
                "--progress",
                "json",
                "--jobs",
                "2"));
        return new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
