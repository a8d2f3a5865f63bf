package assay.grader.classreport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.grader.batch.ClassResults;
import assay.grader.batch.JointDocument;
import assay.grader.batch.RosterEntry;
import assay.grader.batch.StoredPart;
import assay.grader.grade.Grader;
import assay.grader.verdict.Remark;
import assay.grader.verdict.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassReportTest {
    private static final String HOSTILE = "<script>alert(1)</script>\"'&</style><img src=x onerror=alert(2)>";

    @TempDir
    Path folder;

    private String index(Results results) throws IOException {
        write(results, results.grader(), folder);
        return Files.readString(folder.resolve("index.html"));
    }

    /** Writes the instructor's and the students' pages. */
    static void write(ClassResults results, Grader grader, Path folder) throws IOException {
        new JointDocument(
                        "index.html", List.of((all, place) -> new IndexWriter(grader, all, place), StudentWriter::new))
                .write(results, folder);
    }

    private static StoredPart wrong(String part, String written, String signature) {
        return Results.part(part, Status.INCORRECT, written, signature);
    }

    private static List<AnswerCluster> clusters(Results results, String part) {
        ClassSurvey.Collector collector = new ClassSurvey.Collector(results.assignment(), results.roster());
        results.results().forEach(collector::add);
        ClassSurvey survey = collector.survey();
        PartSurvey found = survey.parts().stream()
                .filter(each -> each.part().id().equals(part))
                .findFirst()
                .orElseThrow();
        return AnswerClusters.of(found, results.grader().task(found.part()));
    }

    /** The text of a page without its marks, its style and its pictures, one line for each block. */
    private static String text(String html) {
        return html.replaceAll("(?s)<(style|script|svg|math)\\b.*?</\\1>", "")
                .replaceAll("<[^>]+>", " ")
                .replaceAll("[ \\t]+", " ")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    @Test
    void equalAnswersAreOneClusterWhateverTheirSpelling() {
        Results results = new Results()
                .with("s-1", wrong("2.3.z", "x[1] + x[2]", "v1"))
                .with("s-2", wrong("2.3.z", "x[2] + x[1]", "v1"))
                .with("s-3", wrong("2.3.z", "$x_1 + x_2$", "v1"))
                .with("s-4", wrong("2.3.z", "x[2] + x[1]", "v1"))
                .with("s-5", wrong("2.3.z", "2*x[1]", "v2"));
        List<AnswerCluster> clusters = clusters(results, "2.3.z");
        assertEquals(2, clusters.size());
        assertEquals(4, clusters.get(0).students());
        assertEquals(List.of("x[2] + x[1]"), clusters.get(0).example().written(), "the most frequent spelling");
        assertEquals(List.of("s-2", "s-4", "s-3", "s-1"), clusters.get(0).ids());
        assertEquals(List.of("s-5"), clusters.get(1).ids());
    }

    @Test
    void aSharedSignatureIsNoProof() {
        Results results = new Results()
                .with("s-1", wrong("2.3.z", "x[1] + x[2]", "v1"))
                .with("s-2", wrong("2.3.z", "x[1] + 2*x[2]", "v1"))
                .with("s-3", wrong("2.3.z", "no formula (", "v1"))
                .with("s-4", wrong("2.3.z", "no formula [", "v1"));
        assertEquals(
                List.of(1, 1, 1, 1),
                clusters(results, "2.3.z").stream().map(AnswerCluster::students).toList());
    }

    @Test
    void aMajorityThatDiffersFromTheKeyIsSuspected() throws IOException {
        Results results = new Results();
        for (int n = 0; n < 10; n++) {
            results.with(
                    "s-" + n,
                    n < 7
                            ? wrong("2.3.z", "x[1] + x[2]", "v1")
                            : Results.part("2.3.z", Status.CORRECT, "x[1]-x[2]", "v0"));
        }
        String page = text(index(results));
        assertTrue(page.contains("Suspected key error in 2.3.z 7 of 10 answers are the same"), page);
        Results few = new Results().with("s-1", wrong("2.3.z", "x[1] + x[2]", "v1"));
        assertFalse(text(index(few)).contains("Suspected"));
    }

    @Test
    void aPartThatTheStrongFailIsSuspected() throws IOException {
        Results results = new Results();
        for (int n = 0; n < 20; n++) {
            boolean strong = n >= 10;
            List<StoredPart> parts = new ArrayList<>();
            parts.add(Results.part("2.3.z", strong ? Status.INCORRECT : Status.CORRECT, "z" + n, "t" + n));
            for (String other : List.of("5.full", "5.same", "5.valid")) {
                parts.add(Results.part(other, strong ? Status.CORRECT : Status.INCORRECT, "w" + n, "t" + n));
            }
            results.with("s-" + n, parts.toArray(StoredPart[]::new));
        }
        assertTrue(text(index(results)).contains("Suspected key error in 2.3.z Its discrimination is −1.00"));
    }

    @Test
    void whateverStudentsWriteStaysText() throws IOException {
        Results results = new Results()
                .with(
                        new RosterEntry("s-1", "", "", HOSTILE, HOSTILE),
                        Results.part(
                                "2.3.z",
                                Status.INCORRECT,
                                HOSTILE,
                                HOSTILE,
                                new Remark("a\"b" + HOSTILE, HOSTILE, HOSTILE)),
                        Results.part(
                                "1.1.right",
                                Status.UNREADABLE,
                                HOSTILE + "\u0000\u2028\u202e",
                                "t",
                                new Remark("x", HOSTILE)));
        for (String page : List.of(index(results), Files.readString(folder.resolve("students/s-1.html")))) {
            assertFalse(page.contains("<script>alert") || page.contains("<img"), page);
            assertEquals(1, page.split("</style>", -1).length - 1);
            assertTrue(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;"), page);
        }
    }

    @Test
    void thePagesConnectToNothing() throws IOException {
        SampleClass sample = SampleClass.CLASS;
        write(sample, sample.grader(), folder);
        String page = Files.readString(folder.resolve("index.html"));
        assertTrue(
                page.contains("default-src &#39;none&#39;") || page.contains("default-src 'none'"),
                page.substring(0, 600));
        assertFalse(
                Pattern.compile("<[^>]*\\s((src|srcset|data|action|poster)=|(?!xmlns)\\w+=\"https?:)")
                        .matcher(page)
                        .find(),
                "an address");
        var links = Pattern.compile("href=\"([^\"]*)\"").matcher(page);
        int count = 0;
        while (links.find()) {
            String target = links.group(1);
            count++;
            assertTrue(
                    target.startsWith("#")
                            ? page.contains("id=\"" + target.substring(1) + "\"")
                            : Files.isRegularFile(folder.resolve(target)),
                    target);
        }
        assertTrue(count > 40, "links: " + count);
    }

    @Test
    void aStudentSeesNoOtherStudentAndNoReference() throws IOException {
        SampleClass sample = SampleClass.CLASS;
        write(sample, sample.grader(), folder);
        String page = Files.readString(folder.resolve("students/s-004.html"));
        assertTrue(page.contains("s-004"));
        for (int n = 1; n <= 30; n++) {
            assertTrue(n == 4 || !page.contains(n < 10 ? "s-00" + n : "s-0" + n), "student " + n);
        }
        Results planted = new Results()
                .with(
                        "s-1",
                        new StoredPart(
                                "2.3.z",
                                "expression",
                                assay.reference.number.Rational.ONE,
                                java.util.Optional.of(assay.reference.number.Rational.ZERO),
                                Status.INCORRECT,
                                List.of("mine"),
                                java.util.Optional.empty(),
                                java.util.Optional.empty(),
                                java.util.Map.of(
                                        "kind",
                                        "steps",
                                        "expected",
                                        "REFERENCE",
                                        "steps",
                                        List.of(java.util.Map.of(
                                                "step",
                                                "v1",
                                                "finding",
                                                "wrong",
                                                "yours",
                                                "own",
                                                "expected",
                                                "REFERENCE",
                                                "message",
                                                "REFERENCE"))),
                                List.of(new Remark("sign", "Check the sign.", "REFERENCE")),
                                false));
        String instructors = index(planted);
        String own = Files.readString(folder.resolve("students/s-1.html"));
        assertTrue(own.contains("own") && own.contains("Check the sign."));
        assertFalse(own.contains("REFERENCE"), own);
        assertTrue(instructors.contains("REFERENCE"), "the instructor's page shows details");
    }

    @Test
    void theSameResultsGiveTheSameBytes() throws IOException {
        SampleClass sample = SampleClass.CLASS;
        write(sample, sample.grader(), folder);
        String first = Files.readString(folder.resolve("index.html"));
        write(sample, sample.grader(), folder);
        assertEquals(first, Files.readString(folder.resolve("index.html")));
    }

    @Test
    void measuredCurvesAreDrawnTogether() throws IOException {
        Results results = new Results();
        for (int n = 1; n <= 3; n++) {
            results.with(
                    "s-" + n,
                    Results.certified(
                            Results.part("2.3.z", Status.CORRECT, "log.csv", "t"),
                            Map.of(
                                    "kind",
                                    "property",
                                    "figure",
                                    Map.of(
                                            "kind",
                                            "curve",
                                            "columns",
                                            List.of("step", "loss"),
                                            "rows",
                                            List.of(List.of("0", "0." + n), List.of("10", "1/" + (9 + n)))))));
        }
        String page = text(index(results));
        assertTrue(page.contains("Part 2.3.z: loss 3 curves, one line each."), page);
        assertTrue(page.contains("s-2 0.20 0.09"), page);
    }

    @Test
    void theFirstWrongLinesOfDerivationsAreCounted() throws IOException {
        Results results = new Results();
        for (int n = 1; n <= 6; n++) {
            List<Object> steps = new ArrayList<>();
            for (int line = 1; line <= n / 2 + 1; line++) {
                steps.add(Map.of("step", "line " + line, "finding", line == n / 2 + 1 ? "wrong" : "right"));
            }
            steps.add(Map.of("step", "last", "finding", "carried-on"));
            results.with(
                    "s-" + n,
                    Results.certified(
                            Results.part("2.1.derivation", Status.INCORRECT, "lines " + n, "t" + n),
                            Map.of("kind", "steps", "steps", steps)));
        }
        String page = text(index(results));
        assertTrue(page.contains("where derivations first go wrong Most often, 2 times, that is line 2."), page);
        assertTrue(page.contains("1 1\n2 2\n3 2\n4 1\n"), page);
    }

    @Test
    void aClassWithoutAnyResultHasAPage() throws IOException {
        String page = text(index(new Results()));
        assertTrue(page.contains("There are no scores yet."), page);
        String waiting = text(index(new Results()
                .with("s-1", Results.part("2.3.z", Status.UNDECIDED, "x", "t"))
                .with("s-2", Results.part("2.3.z", Status.MANUAL, "y", "t"))));
        assertTrue(waiting.contains("1 undecided answer"), waiting);
        assertFalse(waiting.contains("NaN"), waiting);
    }

    @Test
    void theOverviewSaysWhatAnInstructorAsksFirst() throws IOException {
        SampleClass sample = SampleClass.CLASS;
        write(sample, sample.grader(), folder);
        String page = text(Files.readString(folder.resolve("index.html")));
        String overview = page.substring(page.indexOf("Submissions"), page.indexOf("The class\nScores"));
        assertEquals("""
                Submissions 29 1 of the class handed in nothing
                Graded in full 10 18 wait for a person, 1 could not be read
                Mean 47% standard deviation 16%
                Median 47% 18% to 75%
                Reliability α 0.61 39 parts, 10 students
                To look at
                Suspected key error in 1.2.b 10 of 18 answers are the same, and differ from the key.
                1 submission without a result They could not be read, or the program failed on them. The table of students says why.
                31 undecided answers Neither proved right nor refuted; a person decides. Grade them with assay review.
                159 unreadable answers They count nothing. A person may read what the program could not. Grade them with assay review.
                1 student without a submission They are on the list of the class.
                """, overview.strip() + "\n");
    }
}
