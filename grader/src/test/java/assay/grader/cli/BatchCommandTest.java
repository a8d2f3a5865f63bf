package assay.grader.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.grader.batch.BatchResult;
import assay.grader.batch.Outcome;
import assay.grader.batch.ResultJson;
import assay.grader.batch.RosterEntry;
import assay.grader.batch.StoredPart;
import assay.grader.batch.TinyClass;
import assay.grader.verdict.Status;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a class comes to on the command line. */
class BatchCommandTest {
    private static final String RIGHT = "'sigma(x) - sigma(x)^2'";

    @TempDir
    private Path root = Path.of("");

    private TinyClass students = new TinyClass(root);

    @BeforeEach
    void begin() throws IOException {
        students = TinyClass.in(root);
    }

    private CommandLineRun run(String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "batch",
                students.submissions().toString(),
                "--out",
                root.resolve("report").toString(),
                "--problems",
                students.problems().toString()));
        arguments.addAll(List.of(more));
        return CommandLineRun.bare(arguments.toArray(String[]::new));
    }

    private Map<String, BatchResult> results() throws IOException {
        Map<String, BatchResult> results = new LinkedHashMap<>();
        try (JsonParser json = new JsonFactory()
                .createParser(root.resolve("report/results.json").toFile())) {
            while (!"results".equals(json.currentName())) {
                json.nextToken();
            }
            while (json.nextToken() != JsonToken.START_ARRAY) {}
            while (json.nextToken() == JsonToken.START_OBJECT) {
                BatchResult result = ResultJson.read(json);
                results.put(result.id(), result);
            }
        }
        return results;
    }

    private static String statuses(BatchResult result) {
        return result.outcome() instanceof Outcome.Graded graded
                ? graded.submission().parts().stream()
                        .map(StoredPart::status)
                        .map(Status::spelling)
                        .collect(Collectors.joining(" "))
                : "none";
    }

    private static String remarks(BatchResult result) {
        return result.outcome() instanceof Outcome.Graded graded
                ? graded.submission().remarks().toString()
                : "none";
    }

    @Test
    void everySubmissionHasARow() throws IOException {
        students.with("s-1.yaml", TinyClass.answers("s-1", RIGHT, "0.125"))
                .with("s-2.yaml", TinyClass.answers("s-2", "sigma(x)", "1"))
                .with("empty.yaml", "")
                .with("hw.pdf", "%PDF-1.4 \u0000")
                .with("other.yaml", "assignment: another\nstudent: s-9\nanswers: {}\n")
                .with(".DS_Store", "x")
                .with("Thumbs.db", "x")
                .with("__MACOSX/a", "x");
        CommandLineRun run = run("--assignment", "tiny");
        assertEquals(0, run.code(), run.err());
        Map<String, BatchResult> results = results();
        assertEquals(List.of("empty", "hw", "other", "s-1", "s-2"), List.copyOf(results.keySet()));
        assertEquals("correct correct missing", statuses(results.get("s-1")));
        assertEquals("incorrect incorrect missing", statuses(results.get("s-2")));
        assertTrue(results.get("hw").outcome().toString().contains("hw.pdf:1:10: a NUL character"));
        assertTrue(results.get("other").outcome().toString().contains("a submission for 'another', not for 'tiny'"));
        assertEquals("""
                5 submissions: 2 graded, 3 unreadable
                no submissions, left out (3): .DS_Store, Thumbs.db, __MACOSX
                report: REPORT/index.html
                """, run.out().replace(root.resolve("report").toString(), "REPORT"));
    }

    @Test
    void exitCodesSayWhatIsAsked() throws IOException {
        students.with("s-1.yaml", TinyClass.answers("s-1", RIGHT, "0.125"));
        assertEquals(0, run("--fail-on", "incorrect,unreadable,undecided").code());
        students.with("s-2.yaml", TinyClass.answers("s-2", "x", "1"));
        assertEquals(0, run().code());
        assertEquals(1, run("--fail-on", "incorrect").code());
        students.with("s-3.yaml", "[");
        assertEquals(3, run("--fail-on", "unreadable").code());
        assertEquals(0, run().code());
        students.with("s-4.yaml", TinyClass.answers("s-4", RIGHT, "0.125") + "  1.c: because\n");
        assertEquals(4, run("--fail-on", "undecided").code());
        assertEquals(2, run("--jobs", "0").code());
    }

    @Test
    void platformsNameTheirFilesInTheirOwnWays() throws IOException {
        Files.writeString(root.resolve("list.csv"), """
                \uFEFFName;ID;Login;E-Mail;Section
                Ann Lee;1001;alee;ann.lee@example.org;A
                "Ben; B.";1002;bb_2;ben@example.org;A
                Cleo;1003;cleo;cleo@example.org;B
                Dan;1004;dan;dan@example.org;B
                Eve;1005;eve;eve@example.org;B
                """);
        String unnamed = "assignment: tiny\nanswers:\n  1.b: 0.125\n";
        students.with("leeann_1001_77_hw.yaml", unnamed)
                .with("Ben B_555_assignsubmission_file/hw.md", "---\nassignment: tiny\nstudent: bb_2\n---\n")
                .with("cleo/tiny/hw.yaml", unnamed)
                .with("cleo/other/hw.yaml", "x: 1")
                .with("dan_1005_9_hw.yaml", TinyClass.answers("dan", "1", "1"))
                .with("nobody.yaml", TinyClass.answers("EVIL", "1", "1"));
        CommandLineRun run = run("--roster", root.resolve("list.csv").toString());
        assertEquals(0, run.code(), run.err());
        Map<String, BatchResult> results = results();
        assertEquals(List.of("1001", "1002", "1003", "EVIL", "dan"), List.copyOf(results.keySet()));
        assertEquals(
                "Ann Lee", results.get("1001").person().map(RosterEntry::name).orElse(""));
        assertEquals(
                "Ben; B.", results.get("1002").person().map(RosterEntry::name).orElse(""));
        assertEquals("cleo", results.get("1003").source());
        assertTrue(results.get("dan").person().isEmpty());
        assertTrue(remarks(results.get("dan")).contains("ambiguous-student"));
        assertTrue(remarks(results.get("EVIL")).contains("not-listed"));
        assertEquals("""
                5 submissions: 5 graded
                not handed in (2): 1004, 1005
                not on the list (1): EVIL (nobody.yaml)
                not certain whose (1): dan (dan_1005_9_hw.yaml): 1004 or 1005
                perhaps theirs (2): 1004: dan, 1005: dan
                report: REPORT/index.html
                """, run.out().replace(root.resolve("report").toString(), "REPORT"));
    }

    @Test
    void theSameStudentTwiceIsTwoRows() throws IOException {
        students.with("a.yaml", TinyClass.answers("s-1", RIGHT, "0.125"))
                .with("b.yaml", TinyClass.answers("s-1", "1", "1"))
                .with("c.yaml", TinyClass.answers("S-1", "1", "1"))
                .with("d.yaml", TinyClass.answers("../../etc/passwd", "1", "1"))
                .with("e.yaml", TinyClass.answers("CON", "1", "1"))
                .with("f.yaml", TinyClass.answers("\"Zoe\\u0301\"", "1", "1"))
                .with("g.yaml", TinyClass.answers("\"Zo\\u00e9\"", "1", "1"));
        CommandLineRun run = run();
        assertEquals(0, run.code(), run.err());
        Map<String, BatchResult> results = results();
        assertEquals(7, results.size());
        assertEquals(
                7,
                results.keySet().stream()
                        .map(id -> id.toLowerCase(java.util.Locale.ROOT))
                        .distinct()
                        .count());
        results.keySet().forEach(id -> assertTrue(id.matches("[A-Za-z0-9][A-Za-z0-9._-]*"), id));
        assertTrue(run.out().contains("several of one student (1): "), run.out());
        assertEquals(
                2,
                results.values().stream()
                        .filter(result -> remarks(result).contains("several-submissions"))
                        .count());
    }

    @Test
    void namesCanBeHidden() throws IOException {
        StringBuilder others = new StringBuilder("id,name\ns-1,Ann Lee\ns-2,Ben\n");
        for (int k = 10; k < 20; k++) {
            others.append("z-").append(k).append(",\n");
        }
        Files.writeString(root.resolve("list.csv"), others);
        students.with("leeann_s-1_77.yaml", TinyClass.answers("s-1", RIGHT, "0.125"))
                .with("ben_s-2_77.yaml", "assignment: [s-2")
                .with("~$leeann.docx", "x");
        CommandLineRun run =
                run("--anonymous", "--roster", root.resolve("list.csv").toString());
        assertEquals(0, run.code(), run.err());
        Map<String, String> first = TinyClass.files(root.resolve("report"));
        first.forEach((name, text) -> {
            assertFalse((name + text).contains("s-1"), name);
            assertFalse((name + text).contains("s-2"), name);
            assertFalse((name + text).contains("leeann"), name);
            assertFalse((name + text).contains("Ann Lee"), name);
        });
        // The order of the list would say who is who to whoever has it.
        String list = first.get("results.json")
                .lines()
                .filter(line -> line.startsWith("\"roster\""))
                .findFirst()
                .orElseThrow();
        List<String> hidden = Pattern.compile("\"id\":\"(a[0-9a-f]{12})\"")
                .matcher(list)
                .results()
                .map(match -> match.group(1))
                .toList();
        assertEquals(12, hidden.size());
        assertEquals(hidden.stream().sorted().toList(), hidden);
        String key = Files.readString(root.resolve("report.identities.csv"));
        assertTrue(key.contains("Ann Lee"));
        results().keySet().forEach(id -> assertTrue(key.contains(id)));
        run("--anonymous", "--roster", root.resolve("list.csv").toString());
        assertEquals(first, TinyClass.files(root.resolve("report")));
    }

    @Test
    void theReportDependsOnTheInputsAlone() throws IOException {
        for (int k = 0; k < 30; k++) {
            students.with("s-" + k + ".yaml", TinyClass.answers("s-" + k % 7, "x + " + k % 3, "1/" + (k % 5 + 6)));
        }
        run("--jobs", "1");
        Map<String, String> first = TinyClass.files(root.resolve("report"));
        CommandLineRun again = run("--jobs", "3", "--progress", "json");
        assertEquals(first, TinyClass.files(root.resolve("report")));
        assertEquals(
                30,
                again.err()
                        .lines()
                        .filter(line -> line.contains("\"known\":true"))
                        .count());
        students.with("s-1.yaml", TinyClass.answers("s-1", RIGHT, "1/8"));
        CommandLineRun changed = run("--progress", "json");
        assertEquals(
                1,
                changed.err()
                        .lines()
                        .filter(line -> line.contains("\"known\":false"))
                        .count());
        TinyClass elsewhere = TinyClass.in(root.resolve("elsewhere/folder with ? and %41"));
        for (Map.Entry<String, String> file :
                TinyClass.files(students.submissions()).entrySet()) {
            elsewhere.with(file.getKey(), file.getValue());
        }
        CommandLineRun other = CommandLineRun.bare(
                "batch",
                elsewhere.submissions().toString(),
                "--out",
                elsewhere.root().resolve("r").toString(),
                "--problems",
                elsewhere.problems().toString());
        assertEquals(0, other.code(), other.err());
        assertEquals(
                TinyClass.files(root.resolve("report")),
                TinyClass.files(elsewhere.root().resolve("r")));
        assertTrue(Files.exists(elsewhere.root().resolve("r.journal")));
    }

    @Test
    void nothingElseIsOverwritten() throws IOException {
        students.with("s-1.yaml", TinyClass.answers("s-1", RIGHT, "0.125"));
        Files.createDirectories(root.resolve("report"));
        Files.writeString(root.resolve("report/thesis.tex"), "my life's work");
        CommandLineRun run = run();
        assertEquals(3, run.code());
        assertTrue(run.err().contains("is there already and is no report; name another folder"), run.err());
        assertTrue(Files.exists(root.resolve("report/thesis.tex")));
    }

    @Test
    void theReportDoesNotLieAmongItsInputs() {
        CommandLineRun run = CommandLineRun.bare(
                "batch",
                students.submissions().toString(),
                "--out",
                students.submissions().resolve("report").toString());
        assertEquals(2, run.code());
    }

    @Test
    void anAssignmentIsNeverGuessed() throws IOException {
        students.with("a.yaml", TinyClass.answers("s-1", RIGHT, "0.125"))
                .with("b.yaml", "assignment: another\nstudent: s-2\nanswers: {}\n");
        CommandLineRun run = run();
        assertEquals(2, run.code());
        assertTrue(
                run.err().contains("the submissions are for several assignments: another (1), tiny (1); say which"),
                run.err());
        assertFalse(Files.exists(root.resolve("report")));
    }

    @Test
    void aListOfTheClassSaysWhatIsWrongWithIt() throws IOException {
        students.with("a.yaml", TinyClass.answers("s-1", RIGHT, "0.125"));
        for (Map.Entry<String, String> list : Map.of(
                        "", "the file is empty",
                        "name,login\nAnn,a\n", "no column is called 'id'; there are name, login",
                        "id,name\ns-1,A\n\ns-1,B\n", "list.csv:4:1: the id 's-1' stands in line 2 already",
                        "id,name\n,A\n", "list.csv:2:1: this student has no id")
                .entrySet()) {
            Files.writeString(root.resolve("list.csv"), list.getKey());
            CommandLineRun run = run("--roster", root.resolve("list.csv").toString());
            assertEquals(3, run.code());
            assertTrue(run.err().contains(list.getValue()), run.err());
        }
    }
}
