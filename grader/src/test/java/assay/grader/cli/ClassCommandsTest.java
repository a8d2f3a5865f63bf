package assay.grader.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a graded class to gradebooks, to people who decide, and to grading again. */
class ClassCommandsTest {
    private static final String QUESTION = """
            question: "1"
            title: A test
            symbols: {x: {}}
            parts:
              - {id: "1.sum", answer: expression, points: 2, reference: "x + x"}
              - {id: "1.number", answer: number, points: 1, reference: "2 + 2"}
              - {id: "1.why", answer: text, points: 3, rubric: [{text: a reason, points: 3}]}
            """;

    @TempDir
    Path folder;

    private String problems = "";
    private Map<String, String> environment = Map.of();

    @BeforeEach
    void hand() throws IOException {
        problems = folder.resolve("problems").toString();
        Files.createDirectories(folder.resolve("problems/test"));
        Files.writeString(folder.resolve("problems/test/1.yaml"), QUESTION);
        Files.createDirectory(folder.resolve("in"));
        submission("s-1", "2*x", "4", "Because.");
        submission("s-2", "3*x", "5", "Because.");
        submission("s-3", "x + ", "4", "Well.");
        Files.writeString(folder.resolve("in/s-4.yaml"), "assignment: [");
        Files.writeString(
                folder.resolve("roster.csv"),
                "id,login,email,name\ns-1,one,one@example.org,\"First, Una\"\ns-2,two,,\"Second, Duo\"\ns-3,three,,Third\n"
                        + "s-4,four,,Fourth\ns-5,five,,Fifth\n");
    }

    private void submission(String student, String sum, String number, String why) throws IOException {
        Files.writeString(
                folder.resolve("in/" + student + ".yaml"),
                "assignment: test\nstudent: " + student + "\nanswers:\n  1.sum: " + sum + "\n  1.number: " + number
                        + "\n  1.why: " + why + "\n");
    }

    private CommandLineRun run(String command, String... more) {
        List<String> arguments = new ArrayList<>(List.of(command.split(" ")));
        if (List.of("batch", "regrade").contains(command)) {
            arguments.addAll(List.of(
                    folder.resolve("in").toString(),
                    "--out",
                    folder.resolve("report").toString(),
                    "--roster",
                    folder.resolve("roster.csv").toString(),
                    "--progress",
                    "none"));
        } else {
            arguments.add(folder.resolve("report").toString());
        }
        arguments.addAll(List.of("--problems", problems));
        arguments.addAll(List.of(more));
        return CommandLineRun.in(environment, arguments.toArray(String[]::new));
    }

    private void graded() {
        CommandLineRun batch = run("batch");
        assertEquals(0, batch.code(), batch.err());
    }

    private String file(String name) throws IOException {
        return Files.readString(folder.resolve(name));
    }

    /** A students' copy with the whole set locked in it serves as the set itself, for whoever has the key. */
    @Test
    void aLockedProblemSetServesAsTheSetItself() throws IOException {
        String whole = problems;
        String key = CommandLineRun.bare("release", "--new-key").out().strip();
        environment = Map.of("ASSAY_KEY", key);
        Files.writeString(folder.resolve("problems/test/assignment.yaml"), "title: A locked test\n");
        graded();
        String report = file("report/results.json");
        String manifest = file("report/manifest.json");
        assertTrue(manifest.contains("\"assignment.yaml\""), manifest);
        String students = folder.resolve("students").toString();
        CommandLineRun release =
                CommandLineRun.in(environment, "release", "test", "--lock", "--out", students, "--problems", whole);
        assertEquals(0, release.code(), release.err());
        problems = students;
        graded();
        assertEquals(report, file("report/results.json"));
        assertEquals(manifest, file("report/manifest.json"));
        assertTrue(
                run("regrade").out().contains("0 gain, 0 lose"), run("regrade").out());
        String queue = folder.resolve("queue.csv").toString();
        assertTrue(run("review export", "--out", queue).out().startsWith("3 different answers of 4: "));
        CommandLineRun page =
                run("review export", "--out", folder.resolve("queue.html").toString());
        assertEquals(0, page.code(), page.err());
        Files.writeString(
                Path.of(queue),
                Files.readString(Path.of(queue)).replaceAll("(?m)^(r\\w+,1.why,manual,2,3),,,", "$1,2,,"));
        CommandLineRun taken = run("review import", queue);
        assertTrue(taken.out().startsWith("1 decision for 2 answers"), taken.out() + taken.err());
        CommandLineRun book = run("gradebook", "--format", "parts");
        assertEquals(0, book.code(), book.err());
        for (String set : List.of(whole, students)) {
            problems = set;
            CommandLineRun audit =
                    run("audit", "--submissions", folder.resolve("in").toString());
            assertEquals(0, audit.code(), audit.out() + audit.err());
        }

        environment =
                Map.of("ASSAY_KEY", CommandLineRun.bare("release", "--new-key").out());
        for (String command : List.of("batch", "gradebook", "regrade")) {
            CommandLineRun refused = run(command);
            assertEquals(3, refused.code(), command);
            assertTrue(refused.err().contains("is another key, or the file was changed"), refused.err());
        }
    }

    @Test
    void theRosterIsComparedWhenItIsGiven() throws IOException {
        graded();
        Path roster = folder.resolve("roster.csv");
        String in = folder.resolve("in").toString();
        CommandLineRun without = run("audit", "--submissions", in);
        assertEquals(0, without.code());
        assertTrue(without.out().contains("made with: roster (--list FILE)"), without.out());
        CommandLineRun with = run("audit", "--submissions", in, "--list", roster.toString());
        assertEquals(0, with.code(), with.out());
        assertFalse(with.out().contains("roster"), with.out());
        Files.writeString(roster, file("roster.csv").replace("First", "Erste"));
        CommandLineRun changed = run("audit", "--submissions", in, "--list", roster.toString());
        assertEquals(1, changed.code());
        assertTrue(
                changed.out().replace("\n", " ").contains("roster.csv: is another file than the report was made with"),
                changed.out());
    }

    @Test
    void theReportHasItsFiles() throws IOException {
        graded();
        for (String name :
                List.of("index.html", "gradebook.csv", "results.json", "manifest.json", "students/s-1.html")) {
            assertTrue(Files.isRegularFile(folder.resolve("report").resolve(name)), name);
        }
        assertTrue(
                file("report/gradebook.csv")
                        .contains("s-1,one,one@example.org,\"First, Una\",,s-1.yaml,waiting,,0,0,3,0,3,6\r\n"),
                file("report/gradebook.csv"));
    }

    @Test
    void whatPeopleDecideIsInEveryDocumentAfterwards() throws IOException {
        graded();
        String queue = folder.resolve("queue.csv").toString();
        CommandLineRun export = run("review export", "--out", queue);
        assertEquals(0, export.code(), export.err());
        assertTrue(export.out().startsWith("3 different answers of 4: "), export.out());
        assertTrue(export.out().contains("(1): s-4"), export.out());
        String filled = Files.readString(Path.of(queue))
                .replaceAll("(?m)^(r\\w+,1.why,manual,2,3),,,", "$1,2.5,Which reason?,")
                .replaceAll("(?m)^(r\\w+,1.sum,unreadable,1,2),,,", "$1,0,,");
        Files.writeString(Path.of(queue), filled);
        CommandLineRun taken = run("review import", queue);
        assertEquals(0, taken.code(), taken.err() + taken.out());
        assertTrue(taken.out().startsWith("2 decisions for 3 answers, 1 unchanged\n"), taken.out());
        assertFalse(file("report/students/s-1.html").contains("Which reason?"), "the report is as it was");

        graded();
        assertTrue(file("report/students/s-1.html").contains("Which reason?"));
        assertTrue(file("report/students/s-2.html").contains("Which reason?"));
        assertFalse(file("report/students/s-3.html").contains("Which reason?"));
        assertTrue(
                file("report/gradebook.csv").contains(",s-1.yaml,graded,,0,0,5.5,0,5.5,6\r\n"),
                file("report/gradebook.csv"));
        assertTrue(file("report/results.json").contains("\"manual\""), "results.json is what the program found");
        assertTrue(run("review export", "--out", queue).out().startsWith("1 answer of 1: "));
        assertTrue(run("review export", "--all", "--out", queue).out().startsWith("3 different answers of 4: "));

        String canvas =
                run("gradebook", "--format", "canvas", "--item", "HW (7)").out();
        assertEquals("""
                Student,ID,SIS User ID,SIS Login ID,Section,HW (7)
                    Points Possible,,,,,6
                "First, Una",,s-1,one,,5.5
                "Second, Duo",,s-2,two,,2.5
                Third,,s-3,three,,
                Fourth,,s-4,four,,
                Fifth,,s-5,five,,
                """.replace("\n", "\r\n"), canvas);
    }

    @Test
    void aTableWithFaultsIsTakenAsFarAsItGoes() throws IOException {
        graded();
        String queue = folder.resolve("queue.csv").toString();
        run("review export", "--out", queue);
        Files.writeString(
                Path.of(queue),
                Files.readString(Path.of(queue))
                        .replaceAll("(?m)^(r\\w+,1.why,manual,2,3),,,", "$1,4,,")
                        .replaceAll("(?m)^(r\\w+,1.sum,unreadable,1,2),,,", "$1,1,,"));
        CommandLineRun taken = run("review import", queue);
        assertEquals(3, taken.code());
        assertTrue(taken.err().contains("4 points are more than the 3 of part 1.why"), taken.err());
        assertTrue(taken.out().startsWith("1 decision for 1 answer, 1 unchanged, 1 not taken\n"), taken.out());
    }

    @Test
    void regradingShowsWhoGainsAndWhoLosesBeforeAnythingIsWritten() throws IOException {
        graded();
        List<String> before = listing();
        Files.writeString(folder.resolve("problems/test/1.yaml"), QUESTION.replace("2 + 2", "2 + 3"));
        CommandLineRun shown = run("regrade");
        assertEquals(0, shown.code(), shown.err());
        assertEquals("""
                4 submissions: 1 gains, 2 lose

                  part                    gain            lose            decided  to decide
                  1.number                1 (+1)          2 (−2)          –        –

                who gains
                  s-2                     0 → 1           1.number

                who loses
                  s-1                     3 → 2           1.number
                  s-3                     1 → 0           1.number

                Nothing was overwritten; with --apply the report is written anew.
                """, shown.out());
        assertEquals(before, listing());
        CommandLineRun applied = run("regrade", "--apply");
        assertTrue(applied.out().contains("s-2                     0 → 1"), applied.out());
        assertTrue(file("report/gradebook.csv").contains(",s-2.yaml,waiting,,0,0,1,0,1,6\r\n"));
        assertTrue(run("regrade").out().startsWith("4 submissions: 0 gain, 0 lose\n"));
    }

    private List<String> listing() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("report"))) {
            List<String> listing = new ArrayList<>();
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                listing.add(file + " " + Files.readString(file).hashCode());
            }
            return listing;
        }
    }

    @Test
    void latenessNeedsTimesAndIsThreeColumns() throws IOException {
        Files.writeString(
                folder.resolve("late.yaml"),
                "deadline: 2026-03-02 23:59\nzone: UTC\nlate: {per-day: 50%, of: earned}\n");
        Files.writeString(
                folder.resolve("times.csv"),
                "id,submitted\ns-1,2026-03-02 20:00\ns-2,2026-03-03 10:00\ns-3,2026-03-03 10:00\ns-9,2026-03-03 10:00\n");
        String late = folder.resolve("late.yaml").toString();
        String times = folder.resolve("times.csv").toString();
        assertEquals(0, run("batch", "--late", late, "--times", times).code());
        assertTrue(
                file("report/gradebook.csv").contains(",s-3.yaml,waiting,2026-03-03T10:00:00Z,1,0,1,0.5,0.5,6\r\n"),
                file("report/gradebook.csv"));
        CommandLineRun book = run("gradebook", "--late", late, "--times", times);
        assertTrue(book.err().contains("nobody in the class has the id s-9"), book.err());
        assertEquals(file("report/gradebook.csv"), book.out());
        assertEquals(2, run("gradebook", "--late", late).code());
        assertEquals(2, run("gradebook", "--times", times).code());
        assertEquals(2, run("gradebook", "--format", "excel").code());
    }

    @Test
    void whatIsNoReportIsSaidSo() {
        for (String command : List.of("gradebook", "review export --out x.csv", "regrade")) {
            String[] words = command.split(" --out ");
            CommandLineRun none = words.length == 1 ? run(command) : run(words[0], "--out", words[1]);
            assertEquals(3, none.code(), command + none.err());
            assertTrue(none.err().contains("results.json: there is no such file"), none.err());
        }
        assertEquals(2, CommandLineRun.bare("review").code());
    }

    @Test
    void theQueueIsAlsoAPage() throws IOException {
        graded();
        String page = folder.resolve("queue.html").toString();
        assertEquals(0, run("review export", "--out", page).code());
        String html = Files.readString(Path.of(page));
        assertTrue(html.contains("data-part=\"1.why\"") && html.contains("3: a reason"), html);
        assertTrue(html.contains("x + "));
    }
}
