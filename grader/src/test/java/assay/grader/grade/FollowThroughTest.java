package assay.grader.grade;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import assay.grader.Project;
import assay.grader.document.DocumentBudget;
import assay.grader.document.DocumentException;
import assay.grader.document.Position;
import assay.grader.problem.AssignmentReader;
import assay.grader.problem.Computations;
import assay.grader.problem.Part;
import assay.grader.report.JsonReport;
import assay.grader.report.Style;
import assay.grader.report.TextReport;
import assay.grader.submission.SubmissionReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Later parts are judged from the student's own wrong answers, and nothing is given away by that. */
class FollowThroughTest {
    private static final String RIGHT_MAP =
            "[[15.5, 21, 27, 8], [4.5, 30, 9.5, 22.5], [13.5, -6.5, 18, 4], [-5, 6, -12.5, 4.5]]";
    /** One entry is wrong. */
    private static final String SLIP = RIGHT_MAP.replace("15.5", "16.5");

    private static final Grader GRADER = grader();

    @TempDir
    private Path folder;

    private static Grader grader() {
        try {
            return new Grader(new AssignmentReader(
                            Project.root().resolve("grader/src/test/resources/problems"), Computations.all())
                    .read("kinds", Position.startOf("test")));
        } catch (DocumentException | IOException fault) {
            throw new AssertionError(fault);
        }
    }

    private static GradedSubmission graded(List<String> answers) {
        String yaml = "assignment: kinds\nstudent: s\nanswers:\n  " + String.join("\n  ", answers) + "\n";
        try {
            return GRADER.grade(
                    new SubmissionReader(DocumentBudget.DEFAULT).read("s.yaml", yaml.getBytes(StandardCharsets.UTF_8)));
        } catch (DocumentException fault) {
            throw new AssertionError(fault);
        }
    }

    private static GradedPart part(String id, List<String> answers) {
        return graded(answers).parts().stream()
                .filter(part -> part.part().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static String brief(GradedPart part) {
        List<String> words = new ArrayList<>(List.of(part.verdict().status().name()));
        if (part.followThrough()) {
            words.add("followed");
        }
        part.verdict().remarks().forEach(remark -> words.add(remark.code()));
        return String.join(" ", words);
    }

    @ParameterizedTest(name = "{1} is {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "slip  | [[18, 16.75], [2, 3.5]]    | CORRECT followed follow-through",
                "slip  | [[17.75, 16.75], [2, 3.5]] | CORRECT",
                "slip  | [[18, 1], [2, 1]]          | PARTIAL followed wrong follow-through",
                "slip  | [[17.75, 1], [1, 1]]       | PARTIAL wrong not-from-own",
                "slip  | [[1, 1], [1, 1]]           | INCORRECT wrong not-from-own",
                "slip  | [[1, 1, 1]]                | INCORRECT shape not-from-own",
                "slip  | oops(                      | UNREADABLE syntax",
                "right | [[18, 16.75], [2, 3.5]]    | PARTIAL too-few-digits",
                "none  | [[18, 16.75], [2, 3.5]]    | PARTIAL too-few-digits not-followed",
            })
    void aTensorFromAWrongTensor(String map, String pool, String expected) {
        List<String> answers = new ArrayList<>(List.of("f.pool: '" + pool + "'"));
        switch (map) {
            case "slip" -> answers.add("f.map: " + SLIP);
            case "right" -> answers.add("f.map: " + RIGHT_MAP);
            default -> {}
        }
        assertEquals(expected, brief(part("f.pool", answers)));
    }

    @ParameterizedTest(name = "nothing follows from {0}")
    @ValueSource(
            strings = {
                "[[0,0,0,0],[0,0,0,0],[0,0,0,0],[0,0,0,0]]",
                "[[1,1,1,1],[1,1,1,1],[1,1,1,1],[1,1,1,1]]",
                "[[exp(0),1,2-1,1],[1,1,1,1],[1,1,1,1],[1,1,1,1]]",
                "[[1/0,1,1,1],[1,1,1,1],[1,1,1,1],[1,1,1,1]]",
                "[[1,1],[1,1]]",
                "[]",
                "oops(",
                "",
                "10^10^10^10",
            })
    void nothingFollowsFromATrivialAnswer(String map) {
        for (String pool : List.of("[[0, 0], [0, 0]]", "[[1, 1], [1, 1]]")) {
            assertEquals(
                    "INCORRECT wrong not-followed",
                    brief(part("f.pool", List.of("f.map: '" + map + "'", "f.pool: " + pool))));
        }
    }

    /** The windows of a map are the rows of a system for the four weights; the right ones are no round numbers. */
    @ParameterizedTest(name = "{2}: {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                // Windows e1, e2, e3, e4.
                "[[1,0,0,1],[0,0,0,0],[0,0,0,0],[1,0,0,1]] | [[1,2],[3,4]] | determined   | CORRECT followed follow-through",
                "[[1,0,0,1],[0,0,0,0],[0,0,0,0],[1,0,0,1]] | [[1,2],[3,5]] | determined   | INCORRECT property-fails not-from-own",
                // Windows e1, e2, e3, e3.
                "[[1,0,0,1],[0,0,0,0],[0,0,0,0],[1,0,1,0]] | [[1,2],[3,4]] | undetermined | INCORRECT property-fails not-followed",
            })
    void aWitnessFromAWrongTensor(String map, String weights, String what, String expected) {
        assertEquals(expected, brief(part("f.weights", List.of("f.map: " + map, "f.weights: " + weights))), what);
    }

    @Test
    void aWitnessOfMoreThanEquationsIsNotFollowed() {
        String map = SLIP.replace("16.5", "20.5");
        assertEquals(
                "INCORRECT property-fails not-followed",
                brief(part("f.window", List.of("f.map: " + map, "f.window: 21"))));
        assertEquals("CORRECT", brief(part("f.window", List.of("f.map: " + map, "f.window: 16"))));
    }

    /** a = e; 100 a² to two decimals. From 2.62 ± 0.005 it is from 683.8225 to 689.0625. */
    @ParameterizedTest(name = "a = {0}, 100 a² = {1}: {2}")
    @CsvSource({
        "2.62, 686.44, PARTIAL followed follow-through",
        "2.62, 689.06, PARTIAL followed follow-through",
        "2.62, 689.07, INCORRECT wrong not-from-own",
        "2.62, 683.82, PARTIAL followed follow-through",
        "2.62, 683.81, INCORRECT wrong not-from-own",
        "2.62, 738.91, CORRECT",
        "2.6,  676.00, PARTIAL followed follow-through",
        "2.6,  670.00, INCORRECT wrong not-from-own",
        "2.6,  676,    PARTIAL followed follow-through",
        "2.6,  676.1,  INCORRECT wrong not-from-own",
        "131/50, 686.44, PARTIAL followed follow-through",
        "131/50, 686.45, INCORRECT wrong not-from-own",
        "2.72, 739.84, INCORRECT wrong",
        "0,    0.00,   INCORRECT wrong not-followed",
    })
    void aNumberFromARoundedWrongNumber(String a, String square, String expected) {
        GradedPart part = part("f.square", List.of("f.a: " + a, "f.square: " + square));
        assertEquals(expected, brief(part));
        if (part.followThrough()) {
            assertEquals("1", part.score().points().orElseThrow().toString(), "half of the points");
        }
    }

    /** Where intermediate rounding is allowed, a right earlier answer may be used as it was rounded: 100 · 2.72³. */
    @ParameterizedTest(name = "a = {0}, 100 a³ = {1}: {2}")
    @CsvSource({
        "2.72, 2012.36, CORRECT",
        "2.72, 2008.55, CORRECT",
        "2.72, 2030.00, INCORRECT wrong",
        "2.62, 1798.47, CORRECT followed follow-through",
        "2.62, 1700.00, INCORRECT wrong not-from-own",
    })
    void aNumberFromARoundedRightNumber(String a, String cube, String expected) {
        assertEquals(expected, brief(part("f.cube", List.of("f.a: " + a, "f.cube: " + cube))));
    }

    @ParameterizedTest(name = "{0} gives {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "f.sizes: [4, 8, 8] | f.pooled: [4, 4, 4]          | CORRECT followed follow-through",
                "f.sizes: [4, 8, 8] | f.pooled: [4, 5, 5]          | CORRECT",
                "f.sizes: [1, 1, 1] | f.pooled: [1, 1, 1]          | INCORRECT axes-wrong not-followed",
                "f.sizes: [8, 8]    | f.pooled: [4, 4]             | INCORRECT axes-count not-followed",
                "f.u: x^2 + x       | f.du: 2 (x^2 + x) (2 x + 1)  | CORRECT followed follow-through",
                "f.u: 0             | f.du: 0                      | INCORRECT different missing-term not-followed",
                "f.u: x - x         | f.du: 0                      | INCORRECT different missing-term not-followed",
                "f.u: 3             | f.du: 0                      | INCORRECT different missing-term not-followed",
            })
    void shapesAndFormulas(String earlier, String later, String expected) {
        String id = later.substring(0, later.indexOf(':'));
        assertEquals(expected, brief(part(id, List.of(earlier, later))));
    }

    /**
     * Whatever stands for the earlier answer: a later part gets more than by itself only from an answer that is wrong, and
     * never from one that says nothing.
     */
    @TestFactory
    List<DynamicTest> nothingIsGivenAway() {
        List<String> earlier = List.of(
                "",
                "oops(",
                "[]",
                "[[]]",
                "{a: {b: [1]}}",
                "\"" + "[".repeat(60) + "]".repeat(60) + "\"",
                "\"" + "(".repeat(3000) + "\"",
                "10^10^10",
                "1/0",
                "0/0",
                "NaN",
                "inf",
                "0",
                "[0, 0, 0]",
                "[[0,0,0,0],[0,0,0,0],[0,0,0,0],[0,0,0,0]]",
                "[[1e300,1e300,1e300,1e300],[1e300,1e300,1e300,1e300],[1e300,1e300,1e300,1e300],[1e300,1e300,1e300,1e300]]",
                "[[a,b,c,d],[1,2,3,4],[1,2,3,4],[1,2,3,4]]",
                "map",
                RIGHT_MAP);
        Map<String, List<String>> later = Map.of(
                "f.pool", List.of("[[0, 0], [0, 0]]", "[[1, 1], [1, 1]]", "[[1e300, 1e300], [1e300, 1e300]]"),
                "f.weights", List.of("[[0, 0], [0, 0]]", "[[1, 1], [1, 1]]"),
                "f.square", List.of("0.00", "1.00", "10^10^10"),
                "f.cube", List.of("0.00", "1.00"),
                "f.pooled", List.of("[1, 1, 1]", "[0, 0, 0]", "[]"),
                "f.du", List.of("0", "1", "2 u", "grad(u, x)"));
        List<DynamicTest> tests = new ArrayList<>();
        later.forEach((id, answers) ->
                earlier.forEach(first -> tests.add(dynamicTest(id + " after " + brief(first), () -> {
                    for (String answer : answers) {
                        String own = id + ": " + (answer.startsWith("[") ? answer : "'" + answer + "'");
                        String before = source(id) + ": "
                                + (first.startsWith("[") || first.startsWith("{") || first.startsWith("\"")
                                        ? first
                                        : "'" + first + "'");
                        GradedPart alone = part(id, List.of(own));
                        GradedPart after = part(id, List.of(before, own));
                        assertEquals(
                                alone.verdict().status() + " " + alone.verdict().credit(),
                                after.verdict().status() + " " + after.verdict().credit(),
                                before);
                        assertFalse(after.followThrough());
                    }
                }))));
        return tests;
    }

    private static String brief(String text) {
        return text.length() > 30 ? text.substring(0, 30) + "…" : text;
    }

    private static String source(String id) {
        Part part = GRADER.assignment().part(id).orElseThrow();
        return part.follow().parts().get(0);
    }

    @Test
    void everyReportSaysIt() {
        GradedSubmission graded = graded(List.of("f.map: " + SLIP, "f.pool: [[18, 16.75], [2, 3.5]]"));
        assertTrue(new TextReport()
                .write(List.of(graded), Style.PLAIN)
                .contains("f.pool            4/4     correct\n    Judged from your own f.map.\n"));
        String json = new JsonReport().write(List.of(graded), Style.PLAIN);
        assertEquals(2, json.split("\"followThrough\" ?: ?true", -1).length);
    }

    @Test
    void theOrderOfTheAnswersSaysNothing() {
        List<String> answers = new ArrayList<>(List.of(
                "f.map: " + SLIP,
                "f.pool: [[18, 16.75], [2, 3.5]]",
                "f.a: 2.62",
                "f.square: 686.44",
                "f.u: x^2 + x",
                "f.du: 2 (x^2 + x) (2 x + 1)"));
        List<String> found =
                graded(answers).parts().stream().map(FollowThroughTest::brief).toList();
        for (int k = 0; k < answers.size(); k++) {
            Collections.rotate(answers, 1);
            assertEquals(
                    found,
                    graded(answers).parts().stream()
                            .map(FollowThroughTest::brief)
                            .toList());
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "follow: {u: a}         | 10:17: 'u' is no name under define",
                "follow: {t: z}         | 10:17: there is no part 'z' to follow",
                "follow: {t: b}         | 10:17: parts follow one another in a circle: b follows b",
                "follow: {t: a}         | 10:17: the part 'a' does not ask for 't'",
                "follow-credit: 1/2     | 10:20: there is nothing to follow",
                "follow: {s: a}, follow-credit: 2 | 10:33: the credit must be more than 0 and at most 1",
            })
    void anAuthorsFaultHasItsPlace(String follow, String message) throws IOException {
        Path file = Files.createDirectories(folder.resolve("set")).resolve("1.yaml");
        Files.writeString(file, """
                question: one
                title: One
                define: {s: 1/3, t: 2 s}
                parts:
                  - {id: a, answer: number, points: 1, reference: s}
                  - id: b
                    answer: number
                    points: 1
                    reference: t
                """ + "    " + follow.strip().replace(", follow-credit", "\n    follow-credit"));
        DocumentException fault = org.junit.jupiter.api.Assertions.assertThrows(
                DocumentException.class,
                () -> new Grader(new AssignmentReader(folder, Computations.all()).read("set", Position.startOf("t"))));
        assertTrue(fault.getMessage().contains(message.replace("10:33", "11:20")), fault::getMessage);
    }

    private String afterDescent(String points, String values) throws IOException, DocumentException {
        Files.createDirectories(folder.resolve("descent"));
        Files.writeString(folder.resolve("descent").resolve("1.yaml"), """
                question: "1"
                title: Descent
                symbols: {x: real}
                define:
                  f: x*sigma(1.702*x)
                  F(x): x*sigma(1.702*x)
                  points: "descend(f, from: 0, rate: 0.1, steps: 3)"
                parts:
                  - id: x
                    answer: sequence
                    points: 3
                    reference: points
                    round: {decimals: 4, intermediate: allowed}
                  - id: f
                    answer: sequence
                    points: 1
                    reference: "[F(points[1]), F(points[2]), F(points[3])]"
                    round: {decimals: 4, intermediate: allowed}
                    follow: {points: x}
                """);
        Grader grader =
                new Grader(new AssignmentReader(folder, Computations.all()).read("descent", Position.startOf("test")));
        String yaml = "assignment: descent\nstudent: s\nanswers: {x: " + points + ", f: " + values + "}\n";
        List<GradedPart> parts = grader.grade(new SubmissionReader(DocumentBudget.DEFAULT)
                        .read("s.yaml", yaml.getBytes(StandardCharsets.UTF_8)))
                .parts();
        return brief(parts.get(0)) + "; " + brief(parts.get(1));
    }

    @Test
    void irrationalComputationsHaveNamesThatCanBeFollowed() throws IOException, DocumentException {
        assertEquals("CORRECT; CORRECT", afterDescent("[-0.05, -0.0958, -0.1376]", "[-0.0239, -0.0440, -0.0608]"));
        assertEquals(
                "INCORRECT wrong-call wrong; CORRECT followed follow-through",
                afterDescent("[0.05, 0.1042, 0.1631]", "[0.0261, 0.0567, 0.0928]"));
        assertEquals(
                "INCORRECT wrong-call wrong; INCORRECT wrong not-from-own",
                afterDescent("[0.05, 0.1042, 0.1631]", "[0.05, 0.1042, 0.1631]"));
    }

    @Test
    void aComputationThatIsTooLongForANameIsRefused() throws IOException {
        Files.createDirectories(folder.resolve("long"));
        Files.writeString(folder.resolve("long").resolve("1.yaml"), """
                question: "1"
                title: Descent
                symbols: {x: real}
                define:
                  f: x*sigma(1.702*x)
                  points: "descend(f, from: 0, rate: 0.1, steps: 12)"
                parts:
                  - {id: x, answer: sequence, points: 3, reference: points, round: {decimals: 4}}
                """);
        DocumentException fault = assertThrows(
                DocumentException.class,
                () -> new AssignmentReader(folder, Computations.all()).read("long", Position.startOf("test")));
        assertTrue(fault.getMessage().contains("written out, descend(f, from: 0, rate: 0.1, steps: 12) is a formula"));
        assertTrue(fault.getMessage().contains(":6:"), fault.getMessage());
    }
}
